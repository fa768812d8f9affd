"""Every verb: what it prints, what it writes, how it ends."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from runpy import run_module

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli, main
from generator.files.errors import RefusedError
from generator.preview.builds import Rebuild, Rebuilt
from generator.project.layout import Project
from tests.projects import BRIEFING, write_project

PAGE = "briefings/crane/index.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path


def run(*words: str, status: int = 0) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == status, result.output
    return result


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def written(root: Path) -> dict[str, bytes]:
    """Return all that a build writes."""
    folders = (root / "briefings", root / "site")
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_new_copies_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("My Report.txt").write_bytes(b"\xef\xbb\xbfWords\r\n")
    Path("my-report.md").write_text("Words")
    Path("–.html").write_text("<p>Words</p>")
    result = run("new", "talks", "My Report.txt", "my-report.md", "–.html")
    assert result.output == "Now fill in seeds/talks/briefing.yml, then run: briefings build\n"
    assert Path("seeds/talks/My Report.txt").read_bytes() == b"\xef\xbb\xbfWords\r\n"
    text = Path("seeds/talks/briefing.yml").read_text(encoding="utf-8")
    assert '  my-report:\n    file: "My Report.txt"\n' in text
    assert "  my-report-2:\n    file: my-report.md\n" in text
    assert '  source:\n    file: "\\u2013.html"\n' in text
    assert f"accessed: {date.today().isoformat()}" in text  # noqa: DTZ011  # the day of whoever types
    assert Path("mkdocs.yml").is_file()
    assert Path("seeds/briefing.schema.json").is_file()


def test_new_without_documents(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: Mine\n")
    run("new", "talks")
    assert "# report: {file: report.txt" in (root / "seeds/talks/briefing.yml").read_text()
    assert (root / "mkdocs.yml").read_text() == "site_name: Mine\n"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("Talks",), "a slug is made of small letters"),
        (("con",), "a slug is made of small letters"),
        (("actors",), "is the address of a page that every site has"),
        (("talks", "missing.txt"), "there is no such file"),
        (("talks", "paper.pdf"), "a document is a .txt, .md or .html file"),
        (("talks", "aux.txt"), "its name is one that Windows keeps for a device"),
    ],
)
def test_new_refuses(root: Path, words: tuple[str, ...], reason: str) -> None:
    (root / "aux.txt").write_text("Words")
    assert reason in " ".join(run("new", *words, status=2).output.split())
    assert not (root / "seeds/talks").exists()


def test_new_never_replaces(root: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "crane"])
    assert isinstance(result.exception, RefusedError)
    assert (root / "seeds/crane/briefing.yml").read_text() == BRIEFING


def test_new_follows_no_link(root: Path) -> None:
    (root / "seeds").rename(root / "elsewhere")
    (root / "seeds").symlink_to("elsewhere")
    result = CliRunner().invoke(cli, ["new", "talks"])
    assert isinstance(result.exception, RefusedError)
    assert "seeds is a link; put the folder itself in its place" in str(result.exception)
    assert [path.name for path in (root / "elsewhere").iterdir()] == ["crane"]
    (root / "seeds").unlink()
    (root / "elsewhere").rename(root / "seeds")
    (root / "seeds/actors.schema.json").symlink_to("nothing")
    run("new", "talks")
    assert not (root / "seeds/nothing").exists()


def test_check_is_content(root: Path) -> None:
    assert run("check").output == "Nothing is wrong.\n"
    assert run("check", "-q").output == ""
    assert not (root / "briefings").exists()


@pytest.mark.usefixtures("root")
def test_check_tells_what_is_not_used() -> None:
    output = run("check", "--coverage").output
    assert "seeds/crane/report.txt: 50 % of 2 sentences are used\n" in output
    assert "  seeds/crane/report.txt:3:1: “We do not know why it fell,” a" in output


def test_check_finds(root: Path) -> None:
    edit(root / "seeds/crane/briefing.yml", "at least 12 people were", "at least 13 people were")
    result = run("check", status=1)
    assert result.output.startswith("error[Q001] quote-not-found")
    assert " --> seeds/crane/briefing.yml:19:33\n" in result.output
    coloured = run("check", "--color", status=1).output
    assert "\x1b[" in coloured
    assert "\x1b[" not in run("check", "--no-color", status=1).output


def test_check_tells_programs(root: Path) -> None:
    edit(root / "seeds/crane/briefing.yml", "type: PublicBody", "type: Publicbody")
    report = json.loads(run("check", "--format", "json", status=1).output)
    assert [finding["code"] for finding in report["findings"]] == ["Y009"]


def test_warnings_count_when_strict(root: Path) -> None:
    edit(
        root / "seeds/crane/briefing.yml",
        "sources:",
        "  idle: {type: Person, name: Idle}\nsources:",
    )
    assert "warning[U001]" in run("check").output
    run("check", "--strict", status=1)
    run("build", "--strict", status=1)
    assert not (root / "briefings").exists()
    assert "warning[U001]" in run("build").output


def test_build_makes_a_site(root: Path) -> None:
    result = run("build", "-v")
    assert result.output.startswith("nothing found\n")
    assert f"wrote {PAGE}\n" in result.output
    assert result.output.endswith("The site is in site/index.html\n")
    assert "at least 12 people" in (root / "site/crane/index.html").read_text()
    assert run("build", "--check").output.startswith("All ")
    assert run("build", "-q").output == ""


def test_build_says_what_it_removes(root: Path) -> None:
    run("build")
    (root / "seeds/second").mkdir()
    (root / "seeds/second/briefing.yml").write_text("title: T\nas_of: 2025\nsummary: S\n")
    run("build")
    (root / "seeds/second/briefing.yml").unlink()
    (root / "seeds/second").rmdir()
    assert "removed briefings/second/index.md\n" in run("build", "-v").output
    assert not (root / "site/second").exists()


def test_an_error_leaves_everything(root: Path) -> None:
    run("build")
    before = written(root)
    edit(root / "seeds/crane/briefing.yml", "at least 12 people were", "at least 13 people were")
    run("build", status=1)
    assert written(root) == before
    assert "Q001" in run("build", "--check", status=1).output


def test_build_check_names_what_is_stale(root: Path) -> None:
    run("build")
    edit(root / "seeds/crane/briefing.yml", "title: The crane", "title: The fallen crane")
    assert f"{PAGE}: " in run("build", "--check", status=1).output


def test_an_edit_by_hand_is_kept(root: Path) -> None:
    run("build")
    edit(root / PAGE, "The crane", "My crane")
    before = written(root)
    assert f"{PAGE}: edited by hand" in run("build", status=1).output
    assert written(root) == before
    run("build", "--force")
    assert "My crane" not in (root / PAGE).read_text()


def test_a_page_of_ones_own_is_never_overwritten(root: Path) -> None:
    (root / "briefings/crane").mkdir(parents=True)
    (root / PAGE).write_text("# Mine\n")
    assert f"{PAGE}: a page of yours" in run("build", "--force", status=1).output
    assert (root / PAGE).read_text() == "# Mine\n"


def test_a_broken_link_of_ones_own(root: Path) -> None:
    (root / "briefings").mkdir()
    (root / "briefings/about.md").write_text("# About\n\n[gone](gone.md)\n")
    assert "site: warning: " in run("build").output
    before = written(root)
    assert "site: error: " in run("build", "--strict", status=1).output
    assert written(root) == before


def test_pin(root: Path) -> None:
    path = root / "seeds/crane/briefing.yml"
    assert run("pin").output == "crane: report\n"
    assert path.read_text() == BRIEFING.replace(
        "    file: report.txt\n", "    file: report.txt\n    sha256: " + hash_in(path) + "\n"
    )
    assert run("pin", "crane").output == "crane: nothing to change\n"
    edit(root / "seeds/crane/report.txt", "12", "13")
    assert "R001" in run("check", status=1).output
    assert run("pin").output == "crane: report\n"
    assert "there is no seeds/gone/" in run("pin", "gone", status=2).output
    path.write_text("\ufefftitle: [\n")
    assert "Y001" in run("pin", status=1).output


def hash_in(path: Path) -> str:
    return path.read_text().partition("sha256: ")[2][:64]


def test_explain() -> None:
    assert run("explain", "q001").output.startswith("error[Q001] quote-not-found")
    assert "error[Y001]" in run("explain", "Y001").output
    assert "there is no finding X999" in run("explain", "X999", status=2).output
    assert run("explain", "f-7").output.startswith("rule F-7")


def test_a_system_that_cannot_open_without_following_links_is_told_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr("os.O_NOFOLLOW")
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "run it in WSL" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["new", "check", "build", "serve", "pin", "explain"])
def test_help_has_examples(verb: str) -> None:
    output = run(verb, "--help").output
    assert f"Examples:\n  briefings {verb}" in output
    assert "--quiet" in output


def test_progress_only_where_a_person_watches(
    root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["briefings", "build"])
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    edit(
        root / "seeds/crane/briefing.yml",
        "sources:",
        "  idle: {type: Person, name: Idle}\nsources:",
    )
    with pytest.raises(SystemExit):
        main()
    assert "Reading the seeds" in capfd.readouterr().err


def failing(error: Exception) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (RefusedError("the folder is not ours"), 1, "briefings: the folder is not ours\n"),
        (
            OSError(28, "No space left on device"),
            1,
            "briefings: [Errno 28] No space left on device\n",
        ),
        (RuntimeError("boom"), 70, "briefings: a fault of this program; its report is in "),
    ],
)
def test_what_goes_wrong_is_one_line(
    error: Exception,
    status: int,
    words: str,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
    capsys: pytest.CaptureFixture[str] = request.getfixturevalue("capsys")
    monkeypatch.setattr("tempfile.tempdir", str(request.getfixturevalue("tmp_path")))
    monkeypatch.setattr("generator.cli.check.read_corpus", failing(error))
    monkeypatch.setattr(sys, "argv", ["briefings", "check"])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert ended.value.code == status
    assert said.err.startswith(words)
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err + said.out
    if status == 70:
        report = Path(said.err.split()[-1]).read_text(encoding="utf-8")
        assert "boom" in report
        assert "Traceback" in report


def test_nobody_to_print_for_is_no_fault(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setattr(sys, "argv", ["briefings", "build", "-v"])
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert (root / "site" / "index.html").exists()


def test_serve_rebuilds_and_says_what_is_wrong(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Rebuilt] = []

    def serve_once(_: Project, *, rebuild: Rebuild, port: int, say: Callable[[str], None]) -> None:
        assert port == 8000
        seen.append(rebuild(root / "one"))
        edit(root / PAGE, "The crane", "My crane")
        seen.append(rebuild(root / "two"))
        edit(root / PAGE, "My crane", "The crane")
        edit(root / "seeds/crane/briefing.yml", "at least 12 people were", "at least 13 people")
        seen.append(rebuild(root / "three"))
        say("done")

    monkeypatch.setattr("generator.cli.serve.serve_preview", serve_once)
    output = run("serve").output
    whole, edited, wrong = seen
    assert (whole.ok, whole.banner) == (True, ())
    assert (root / "one/crane/index.html").is_file()
    assert not edited.ok
    assert edited.banner[0].startswith(f"{PAGE}: edited by hand")
    assert edited.banner[0] in output
    assert not wrong.ok
    assert wrong.banner[0].startswith("seeds/crane/briefing.yml:19:33: error[Q001] ")
    assert output.startswith("Built ")
    assert not (root / "site").exists()


def test_a_build_says_whom_it_waits_for(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def held(_: Project, waiting: Callable[[str], None]) -> Iterator[None]:
        waiting("waiting for process 1 to finish its build")
        yield

    monkeypatch.setattr("generator.cli.building.hold", held)
    assert "waiting for process 1" in run("build").stderr
    assert (root / "site").is_dir()


def test_help_names_every_verb_with_what_it_does() -> None:
    told = run("--help").output
    for verb in ("new", "check", "build", "serve", "pin", "explain", "pdf", "sign", "verify"):
        assert re.search(rf"^  {verb} +[A-Z].* ", told, re.MULTILINE)


def test_what_is_no_verb_is_wrong_use() -> None:
    assert "No such command 'publish'" in run("publish", status=2).output


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["briefings", "--version"])
    with pytest.raises(SystemExit) as ended:
        run_module("generator", run_name="__main__")
    assert ended.value.code == 0


def test_a_source_that_is_not_held_is_not_pinned(root: Path) -> None:
    wire = "{type: Report, publisher: gazette, published: 2025, lang: en, held: false}"
    edit(root / "seeds/crane/briefing.yml", "sources:\n", f"sources:\n  wire: {wire}\n")
    assert run("pin").output == "crane: report\n"
