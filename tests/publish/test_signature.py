"""Signatures of a site: by whom, of what, and not of something older."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.files.errors import RefusedError
from generator.publish import signature
from generator.publish.manifest import MANIFEST, as_bytes
from generator.publish.signature import LARGEST, SIGNATURE, objection, sign
from tests.projects import FILES, write_project

UNPROVED = "not checked: nothing can be proved"


def make_key(path: Path) -> Path:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "a comment", "-f", str(path)]
    subprocess.run(command, check=True)
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("all") / "project", FILES)
    make_key(root.parent / "key")
    make_key(root.parent / "other")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert run("build").exit_code == 0
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the built project, in a folder with the keys."""
    shutil.copytree(built.parent, tmp_path / "all", symlinks=True)
    root = tmp_path / "all" / built.name
    (tmp_path / "nowhere").mkdir()
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def signed(root: Path, *arguments: str) -> None:
    done = run("sign", "--key", str(root.parent / "key"), *arguments)
    assert done.exit_code == 0, (done.output, done.exception)


def edit(root: Path, **edition: object) -> None:
    """Sign a manifest that says something else of its edition."""
    path = root / "site" / MANIFEST
    listed = {**json.loads(path.read_bytes()), "edition": edition or None}
    path.write_bytes(as_bytes(listed))
    (path.parent / SIGNATURE).write_bytes(sign(path.read_bytes(), root.parent / "key"))


def verified(root: Path, *arguments: str, key: str = "key.pub", status: int = 0) -> str:
    """Return what `verify` says with the key and without seeds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root.parent.parent / "nowhere")
        done = run("verify", "--key", str(root.parent / key), *arguments, str(root / "site"))
    assert done.exit_code == status, (done.output, done.exception)
    return done.output


def test_a_signed_site_is_checked_without_seeds(root: Path) -> None:
    signed(root)
    said = verified(root)
    assert "the signature of edition 1, 2025-11-25, and " in said
    assert said.endswith("Nothing was altered.\n")
    assert verified(root, "--not-before", "1").endswith("Nothing was altered.\n")
    assert verified(root, "--not-before", "2025-11-25").endswith("Nothing was altered.\n")


def test_ssh_keygen_alone_checks_it(root: Path) -> None:
    signed(root)
    key = (root.parent / "key.pub").read_text()
    allowed = root.parent / "allowed"
    allowed.write_text(f"# those who sign\nme@example.org {key}")
    command = ["ssh-keygen", "-Y", "verify", "-n", "briefings", "-f", str(allowed)]
    command += ["-I", "me@example.org", "-s", str(root / "site" / SIGNATURE)]
    subprocess.run(command, input=(root / "site" / MANIFEST).read_bytes(), check=True)
    assert verified(root, key="allowed").endswith("Nothing was altered.\n")


def test_the_key_of_somebody_else_is_refused(root: Path) -> None:
    signed(root)
    assert f"{SIGNATURE}: is not one of" in verified(root, key="other.pub", status=1)


def test_a_site_that_is_not_signed_is_named(root: Path) -> None:
    assert f"{SIGNATURE}: is missing" in verified(root, status=1)


@pytest.mark.parametrize("size", [0, 100, LARGEST + 1])
def test_a_signature_that_is_none_is_named(root: Path, size: int) -> None:
    signed(root)
    (root / "site" / SIGNATURE).write_bytes(b"x" * size)
    assert f"{SIGNATURE}: is " in verified(root, status=1)


def test_a_manifest_without_an_edition_is_named(root: Path) -> None:
    edit(root)
    assert "is signed, and names no edition" in verified(root, status=1)


@pytest.mark.parametrize("not_before", ["2", "2025-11-26", "2026"])
def test_an_old_site_is_refused(root: Path, not_before: str) -> None:
    signed(root)
    said = verified(root, "--not-before", not_before, status=1)
    assert f"is edition 1 of 2025-11-25, older than {not_before}" in said


def test_editions_are_counted_and_chained(root: Path) -> None:
    signed(root)
    first = sha256((root / "site" / MANIFEST).read_bytes()).hexdigest()
    again = run("sign", "--key", str(root.parent / "key"))
    assert "signed already, as edition 1" in str(again.exception)
    (root / "seeds/crane/notes.txt").write_text("More.\n")
    assert run("build").exit_code == 0
    assert not (root / "site" / SIGNATURE).exists()
    signed(root, "--on", "2025-12-01")
    edition = json.loads((root / "site" / MANIFEST).read_bytes())["edition"]
    assert edition == {"number": 2, "day": "2025-12-01", "previous": first}
    listed = json.loads((root / "signatures.json").read_bytes())
    assert [each["number"] for each in listed] == [1, 2]
    assert verified(root, "--not-before", "2").endswith("Nothing was altered.\n")


def test_with_seeds_a_signature_without_a_key_stays_unchecked(root: Path) -> None:
    signed(root)
    done = run("verify", "site")
    assert done.exit_code == 1
    assert "its signature was not checked" in done.output
    assert "Nothing was altered" not in done.output
    done = run("verify", "--key", str(root.parent / "key.pub"), "site")
    assert done.output.endswith("Nothing was altered.\n")


@pytest.mark.parametrize("target", ["site", "site/crane/data/briefing.json"])
def test_without_seeds_and_key_nothing_can_be_proved(
    root: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(root.parent.parent / "nowhere")
    done = run("verify", str(root / target))
    assert done.exit_code == 1
    assert done.output.startswith(UNPROVED)
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "--not-before", "1", "site"),
        ("verify", "--key", "mkdocs.yml", "--not-before", "soon", "site"),
        ("sign", "--key", "mkdocs.yml", "--on", "today"),
    ],
)
def test_what_is_no_day_is_wrong_use(root: Path, arguments: tuple[str, ...]) -> None:
    (root / "mkdocs.yml").write_text("")
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("text", ["{", "{}", "[1]", '[{"manifest": 1}]'])
def test_a_list_of_editions_that_is_none_is_refused(root: Path, text: str) -> None:
    (root / "signatures.json").write_text(text)
    done = run("sign", "--key", str(root.parent / "key"))
    assert "does not list signed editions" in str(done.exception)


def test_what_is_altered_or_missing_is_not_signed(root: Path) -> None:
    (root / "site/robots.txt").write_text("")
    done = run("sign", "--key", str(root.parent / "key"))
    assert "robots.txt: was altered" in str(done.exception)
    shutil.rmtree(root / "site")
    (root / "site").mkdir()
    done = run("sign", "--key", str(root.parent / "key"))
    assert "holds no site to sign" in str(done.exception)


def test_what_is_no_key_does_not_sign(root: Path) -> None:
    with pytest.raises(RefusedError, match="does not sign"):
        sign(b"", root / "seeds/crane/report.txt")


def test_what_are_no_keys_is_refused(root: Path) -> None:
    (root / "keys").write_bytes(b"x" * (LARGEST + 1))
    with pytest.raises(RefusedError, match="no file of public keys"):
        objection(b"", b"", root / "keys")


def test_without_openssh_it_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RefusedError, match="OpenSSH"):
        sign(b"", root.parent / "key")


def test_an_ssh_keygen_that_does_not_end_is_ended(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = root / "ssh-keygen"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{root}:/usr/bin:/bin")
    monkeypatch.setattr(signature, "SECONDS", 0.1)
    with pytest.raises(RefusedError, match="did not end"):
        objection(b"", b"", root.parent / "key.pub")
