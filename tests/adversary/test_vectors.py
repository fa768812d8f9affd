"""Without the public vectors a run is green and says so; where they were promised it fails."""

from pathlib import Path

import pytest

from tests.adversary import vectors


def test_vectors_that_are_absent_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "FOLDER", tmp_path)
    monkeypatch.setattr(vectors, "NAMED", None)
    assert not vectors.present("blns.json")
    assert vectors.public() == ()
    assert str(tmp_path) in vectors.notice()
    for name in vectors.FILES:
        (tmp_path / name).touch()
    assert vectors.present(*vectors.FILES)
    assert vectors.notice() == ""


def test_vectors_that_were_promised_may_not_be_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "FOLDER", tmp_path)
    monkeypatch.setattr(vectors, "NAMED", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match="BRIEFINGS_VECTORS"):
        vectors.present("blns.json")


def test_our_own_are_many_and_of_every_kind() -> None:
    assert len(vectors.own()) > 1_500
    assert set(vectors.syntax()) < set(vectors.own())
