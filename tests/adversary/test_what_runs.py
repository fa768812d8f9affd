"""SECURITY.md's table of which verb executes what of a project is true: each part leaves a mark."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.browser.visiting import PROJECT
from tests.projects import BRIEFING, FILES, write_project

NOTES = (PROJECT / "SECURITY.md").read_text(encoding="utf-8")
TEMPLATES = PROJECT / "templates"
EVENT = "events:\n  fall: {title: The fall, when: 2025-11-24, claims: [injured-12]}\n"
COUNTED = BRIEFING.replace("{claim: injured-12,", "{claim: injured-12, event: fall,") + EVENT
JINJA = "{{% set _ = cycler.__init__.__globals__.os.makedirs({mark!r}, exist_ok=True) %}}"
"""What a template can do: anything."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "hooks and plugins": (),
    "theme": (),
    "`templates/pages`": ("pages/home.md.jinja", "pages/briefing.md.jinja"),
    "`templates/figures`": ("figures/timeline_drawing.svg.jinja",),
    "`templates/print`": ("print/timeline.svg.jinja", "print/interval.svg.jinja"),
    "`templates/new`": ("new/briefing.yml.jinja",),
}
"""The columns of the table, and of the templates those that are given a mark."""
VERBS: Mapping[str, tuple[str, ...]] = {
    "`new`": ("new", "other"),
    "`pin`": ("pin",),
    "`check`": ("check",),
    "`explain`": ("explain", "Q001"),
    "`build`": ("build",),
    "`build --pdf`": ("build", "--pdf"),
    "`build --check`": ("build", "--check"),
    "`serve`": ("serve", "--port", "0"),
    "`pdf`": ("pdf",),
    "`verify`": ("verify", "site"),
}


def table() -> Mapping[str, frozenset[str]]:
    """Return what each verb executes, as SECURITY.md says."""
    lines = NOTES.partition("## Which verb executes what")[2].partition("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    columns = rows[0][1:]
    assert columns == list(PARTS)
    told = {}
    for verb, *cells in rows[2:]:
        assert set(cells) <= {"yes", ""}
        told[verb] = frozenset(part for part, cell in zip(columns, cells, strict=True) if cell)
    return told


def marked(root: Path) -> Path:
    """Write a project of which every part leaves a mark where it is executed."""
    marks = root / "marks"
    write_project(root, {**FILES, "seeds/crane/briefing.yml": COUNTED})
    for part, names in PARTS.items():
        for name in names:
            text = (TEMPLATES / name).read_text(encoding="utf-8")
            mark = JINJA.format(mark=str(marks / part.strip("`").replace("/", "-")))
            write_project(root, {f"templates/{name}": mark + text})
    shutil.copytree(TEMPLATES / "site", root / "theme")
    page = (TEMPLATES / "site/base.html").read_text(encoding="utf-8")
    hook = f"import os\nos.makedirs({str(marks / 'hooks and plugins')!r}, exist_ok=True)\n"
    config = (TEMPLATES / "new/mkdocs.yml").read_text(encoding="utf-8")
    theme = "theme: {name: null, custom_dir: theme, static_templates: [404.html]}"
    themed = config.replace("theme: briefings", theme)
    write_project(
        root,
        {
            "mkdocs.yml": f"{themed}\nhooks: [hook.py]\n",
            "hook.py": hook,
            "theme/base.html": JINJA.format(mark=str(marks / "theme")) + page,
        },
    )
    assert themed != config
    return root


def run(root: Path, arguments: tuple[str, ...]) -> frozenset[str]:
    """Run a verb and return what it executed."""
    marks = root / "marks"
    shutil.rmtree(marks, ignore_errors=True)
    shutil.rmtree(root / ".briefings", ignore_errors=True)  # what is known need not be made again
    command = (sys.executable, "-m", "generator", *arguments)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUNBUFFERED": "1"}
    log = root / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        if arguments[0] == "serve":
            end = time.monotonic() + 60
            while "http" not in log.read_text() and time.monotonic() < end:
                time.sleep(0.1)
            process.send_signal(signal.SIGINT)
        status = process.wait(timeout=120)
    shutil.rmtree(root / "seeds/other", ignore_errors=True)  # it is to be filled first
    assert status in {0, 130, -signal.SIGINT}, log.read_text()
    folders = marks.iterdir() if marks.is_dir() else iter(())
    found = {folder.name for folder in folders}
    return frozenset(part for part in PARTS if part.strip("`").replace("/", "-") in found)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a built project."""
    root = marked(tmp_path_factory.mktemp("marked"))
    assert not run(root, ("pin",))
    assert run(root, ("build",))
    return root


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_executes_what_the_table_says(verb: str, root: Path) -> None:
    if verb == "`verify`":  # with all that it may have to make again, whichever test ran before
        assert run(root, ("build", "--pdf"))
    assert run(root, VERBS[verb]) == table()[verb]


def test_every_verb_and_every_part_is_in_the_table() -> None:
    told = table()
    assert told.keys() == VERBS.keys()
    assert frozenset().union(*told.values()) == PARTS.keys()
    listed = set(re.findall(r"`briefings (\w+)", (PROJECT / "README.md").read_text()))
    assert {verb.strip("`").partition(" ")[0] for verb in told} >= listed & {
        verb[0] for verb in VERBS.values()
    }
