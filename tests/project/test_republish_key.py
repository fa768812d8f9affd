"""The key of withheld documents: made once, for its owner alone; nothing else stands for it."""

import hmac
import os
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.files.errors import OutputRefusedError
from generator.project.layout import Project
from generator.project.republish_key import KEY, keyed_hash
from tests.projects import write_project


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        first = keyed_hash(Project(root=tmp_path), b"x")
    finally:
        os.umask(before)
    key = tmp_path / KEY
    assert key.stat().st_mode & 0o777 == 0o600
    assert keyed_hash(Project(root=tmp_path), b"x") == first
    assert first == hmac.new(bytes.fromhex(key.read_text()), b"x", sha256).hexdigest()
    other = tmp_path / "other"
    other.mkdir()
    assert keyed_hash(Project(root=other), b"x") != first


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / KEY
    path.write_text("secret")
    with pytest.raises(OutputRefusedError, match="is no key"):
        keyed_hash(Project(root=tmp_path), b"x")
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError, match="symbolic link"):
        keyed_hash(Project(root=tmp_path), b"x")
    assert not (tmp_path / "elsewhere").exists()


def test_pin_records_it_and_new_keeps_the_key_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_project(tmp_path)
    yaml = root / "seeds/crane/briefing.yml"
    monkeypatch.chdir(root)
    assert CliRunner().invoke(cli, ("pin",)).exit_code == 0
    assert not (root / KEY).exists()  # nothing is withheld
    text = yaml.read_text()
    yaml.write_text(text.replace("lang: en", "lang: en\n    republish: none", 1))
    assert CliRunner().invoke(cli, ("pin",)).output == "crane: report\n"
    document = (root / "seeds/crane/report.txt").read_bytes()
    assert f"hmac: {keyed_hash(Project(root=root), document)}" in yaml.read_text()
    assert CliRunner().invoke(cli, ("pin",)).output == "crane: nothing to change\n"
    assert CliRunner().invoke(cli, ("new", "second")).exit_code == 0
    assert (root / ".gitignore").read_text() == f"/{KEY}\n"
