"""The workflows that publish: pinned by hash, with the least rights, and running what is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github" / "workflows" / "pages.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WRITES = {"pages": "write", "id-token": "write"}


def loose_actions(text: str) -> list[str]:
    """Return the actions that are not named by the hash of a commit, with the version beside it."""
    used = re.findall(r"uses: (.+)", text)
    assert used
    return [action for action in used if not PINNED.fullmatch(action)]


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()


def commands() -> list[str]:
    steps = (step for _, job in jobs(GITHUB) for step in job["steps"])
    return [step["run"] for step in steps if "run" in step]


def test_actions_are_pinned() -> None:
    text = GITHUB.read_text(encoding="utf-8")
    assert loose_actions(text) == []
    assert loose_actions(re.sub(r"@[0-9a-f]{40}", "@v4", text, count=1))
    assert loose_actions(re.sub(r" # v[\d.]+", "", text, count=1))


def test_no_job_may_do_more_than_it_needs() -> None:
    assert yaml.safe_load(GITHUB.read_text(encoding="utf-8"))["permissions"] == {}
    rights = {name: job["permissions"] for name, job in jobs(GITHUB)}
    assert rights == {"build": {"contents": "read"}, "publish": WRITES}
    [checkout] = [
        step
        for _, job in jobs(GITHUB)
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkout["with"] == {"persist-credentials": False}


def test_what_may_write_runs_no_code_of_the_repository() -> None:
    publish = dict(jobs(GITHUB))["publish"]
    assert ["uses" in step for step in publish["steps"]] == [True]


def test_both_build_alike() -> None:
    gitlab = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["pages"]
    assert gitlab["script"][:2] == commands()
    assert gitlab["script"][2:] == ["mv site public"]
    assert gitlab["artifacts"]["paths"] == ["public"]


def test_what_they_run_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in commands():
        if command.startswith("make "):
            assert f"\n{command.removeprefix('make ')}:" in makefile
    assert "--require-hashes" in makefile


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=lambda path: path.name)
def test_no_secret_is_asked_for(path: Path) -> None:
    assert "secrets." not in path.read_text(encoding="utf-8")


def test_the_readme_names_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "## Publish" in readme
    for path in (GITHUB, GITLAB, ROOT / "docs" / "servers"):
        assert f"({path.relative_to(ROOT).as_posix()})" in readme


def test_every_locked_package_is_audited_and_none_is_passed_over() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    [audited] = re.findall(r"^LOCKED := (.+)$", text, re.MULTILINE)
    hidden = re.compile(r"/(\.|node_modules|mutants|dist)")
    locks = (path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.lock"))
    assert sorted(audited.split()) == sorted(
        lock for lock in locks if not hidden.search(f"/{lock}")
    )
    [recipe] = re.findall(r"^audit:.*\n((?:\t.*\n)+)", text, re.MULTILINE)
    assert "--strict" in recipe  # else a package that cannot be looked up is a success
    assert "|| { echo" in recipe
    assert recipe.rstrip().endswith("exit 1; }")
