"""The process that sets documents, run in this one."""

import io
import json
import sys
from pathlib import Path
from runpy import run_module

import pytest

from generator.print_edition.document import Setting, _Writer, drawings
from generator.print_edition.fonts import faces, repertoire
from generator.print_edition.typst_process import Job, main


def job(folder: Path, name: str, **inputs: str) -> Job:
    return {"name": name, "format": "pdf", "inputs": inputs, "out": [str(folder / f"{name}.pdf")]}


def given(monkeypatch: pytest.MonkeyPatch, root: Path, *jobs: Job) -> io.StringIO:
    """Give the process its task, and return what will hold what it says."""
    said = io.StringIO()
    task = {"root": str(root), "fonts": str(faces()), "jobs": jobs}
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(task)))
    monkeypatch.setattr("sys.stdout", said)
    return said


def test_it_sets_what_it_is_told_and_says_what_the_compiler_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "main.typ").write_text(
        '#set document(title: "x")\n#set text(font: sys.inputs.data)\n'
        '#if "attachment" in sys.inputs { pdf.attach("a.json", bytes(sys.inputs.attachment), '
        'relationship: "data", mime-type: "application/json", description: "d") }\nWords',
        encoding="utf-8",
    )
    jobs = (
        job(tmp_path, "plain", data="Source Serif 4"),
        job(tmp_path, "kept", data="Source Serif 4", attachment="{}"),
        job(tmp_path, "nowhere", data="Nowhere"),
    )
    said = given(monkeypatch, tmp_path, *jobs)
    main()
    told = {(each["name"], each["severity"]) for each in json.loads(said.getvalue())}
    assert ("nowhere", "warning") in told
    assert not {name for name, _ in told} & {"plain", "kept"}
    assert b"/EmbeddedFile" in (tmp_path / "kept.pdf").read_bytes()
    assert b"/EmbeddedFile" not in (tmp_path / "plain.pdf").read_bytes()


def test_a_compiler_that_stops_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "main.typ").write_text("#panic()")
    said = given(monkeypatch, tmp_path, job(tmp_path, "a"))
    monkeypatch.delitem(sys.modules, "generator.print_edition.typst_process")
    run_module("generator.print_edition.typst_process", run_name="__main__")
    assert json.loads(said.getvalue())[0]["severity"] == "error"
    assert not (tmp_path / "a.pdf").exists()


def test_only_what_a_chart_holds_is_drawn() -> None:
    drawing = drawings({"a": "{{ value }}"}, repertoire()).get_template("a")
    assert drawing.render(value='<"港"&') == "&lt;&quot;U+6E2F&quot;&amp;"
    with pytest.raises(TypeError, match="was given a int"):
        drawing.render(value=1)


def test_only_records_are_written() -> None:
    setting = Setting(templates={}, repertoire=repertoire(), web=None)
    writer = _Writer(setting=setting, places={}, drawing=drawings({}, repertoire()))
    with pytest.raises(TypeError, match="a print view holds a set"):
        writer.value(set())
    assert writer.value(None) is None
