import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.preview.application import Elsewhere, Served, find


@given(st.text())
def test_no_path_leads_out_or_breaks(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    tree = tmp_path_factory.getbasetemp() / "law"
    tree.mkdir(exist_ok=True)
    (tree / "index.html").write_bytes(b"inside")
    found = find(tree, f"/{path}")
    assert found is None or found == Served(name="index.html", data=b"inside")
    assert not isinstance(found, Elsewhere)


def test_a_socket_is_not_opened(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
    assert find(tmp_path, "/s") is None


def test_a_path_that_is_none_is_the_beginning(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"inside")
    assert find(tmp_path, "") == find(tmp_path, "/") == Served(name="index.html", data=b"inside")


def test_a_file_that_two_trees_share_is_served(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"inside")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").hardlink_to(tmp_path / "index.html")
    assert find(tmp_path / "other", "/") == Served(name="index.html", data=b"inside")
