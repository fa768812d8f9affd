"""A5, A6 and A14: hostile YAML, hostile encodings and hostile numbers, through the whole program.

Everything ends in a finding with a place, or is read as it is written; in bounded time and memory.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.pipeline import Corpus
from generator.spans import SeedFile
from tests.adversary.building import Outcome, Runner, runner
from tests.checking import check_project
from tests.load.seeds import HEAD
from tests.projects import BRIEFING, DOCUMENT
from tests.thorough import FULL

PLACED = re.compile(r"--> seeds/crane/[\w.]+:\d+:\d+")
ERROR = re.compile(r"^error\[[A-Z]\d{3}\]", re.MULTILINE)


LIMITED = """
import resource
from pathlib import Path
pages = int(Path("/proc/self/statm").read_text().split()[0])
most = pages * resource.getpagesize() + {1} * 2**20
resource.setrlimit(resource.RLIMIT_AS, (most, most))
spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
resource.setrlimit(resource.RLIMIT_CPU, (int(spent) + {0}, int(spent) + {0}))
"""
"""At most so many seconds of processor time, and so many MiB more than it holds already."""


def bomb() -> str:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 200)]
    return "\n".join(lines)


YAML = {
    "nothing": b"",
    "brackets": b"[" * 400_000,
    "braces": b"{a: " * 400_000,
    "dashes": b"- " * 400_000,
    "levels": "".join(f"{' ' * level}a:\n" for level in range(3_000)).encode(),
    "aliases": bomb().encode(),
    "a merge key": f"{HEAD}a: &a {{x: y}}\nb:\n  <<: *a\n".encode(),
    "a tag that runs": f"{HEAD}x: !!python/object/apply:os.system [id]\n".encode(),
    "a local tag": f"{HEAD}x: !include /etc/passwd\n".encode(),
    "a directive": b"%YAML 1.1\n%TAG ! tag:x\n---\na: b\n",
    "two documents": f"{HEAD}---\n{HEAD}".encode(),
    "a duplicate key": f"{HEAD}{HEAD}".encode(),
    "a line separator": f"{HEAD}questions:\n  a: {{text: b\u2028c: d}}\n".encode(),
    "a tab": f"{HEAD}questions:\n\ta: {{text: b}}\n".encode(),
    "5,000 digits": BRIEFING.replace("summary:", "summaryx:").encode() + b"n: " + b"9" * 5_000,
    "a deep number": f"{HEAD}events:\n  a: {{title: b, when: {'1' * 5000}}}\n".encode(),
    "an endless line": f"{HEAD}questions:\n  a: {{text: {'x' * 3_000_000}}}\n".encode(),
    "endless keys": f"{HEAD}".encode() + b"".join(b"k%d: v\n" % n for n in range(150_000)),
    "carriage returns": b"title: a\ras_of: b\rsummary: c\r" * 50_000,
    "a null": HEAD.replace("Talks", "\x00").encode(),
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with runner(tmp_path_factory.mktemp("output")) as started:
        yield started


def check(running: Runner, root: Path, files: Mapping[str, bytes], *, first: str = "") -> Outcome:
    """Write seeds of the briefing `crane`, and check them."""
    folder = root / "seeds" / "crane"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    outcome = running.run(root, "check", "--no-color", first=first or LIMITED.format(5, 1024))
    assert "Traceback" not in outcome.output
    assert "a fault of this program" not in outcome.output
    return outcome


@pytest.mark.parametrize("name", YAML)
def test_hostile_yaml_is_a_finding_with_a_place(name: str, running: Runner, tmp_path: Path) -> None:
    read = check(running, tmp_path, {"briefing.yml": YAML[name]})
    assert read.status == 1, read.output[-2000:]
    assert ERROR.search(read.output)
    assert PLACED.search(read.output)


def test_ten_megabytes_are_read_within_bounds_and_fifty_refused(
    running: Runner, tmp_path: Path
) -> None:
    """Two seconds of processor time and 512 MiB: beyond them the system ends the run."""
    line = "  q-{}: {{text: '{}?'}}\n"
    body = "".join(line.format(number, "Who said so, and when, " * 42) for number in range(10_000))
    large = f"{HEAD}x-unknown:\n{body}".encode()
    assert 9_500_000 < len(large) < 10_000_000
    bounds = LIMITED.format(2, 512)
    read = check(running, tmp_path, {"briefing.yml": large}, first=bounds)
    assert (read.status, "x-unknown" in read.output) == (1, True), read.output
    read = check(running, tmp_path, {"briefing.yml": large * 5}, first=bounds)
    assert (read.status, "larger than 10 MB" in read.output) == (1, True), read.output


def test_the_bounds_end_a_run_that_passes_them(running: Runner, tmp_path: Path) -> None:
    """The control: a run that spins or swells is ended."""
    spin = LIMITED.format(1, 512) + "while True: pass"
    assert running.run(tmp_path, "check", first=spin).status in {-9, -24}
    swell = LIMITED.format(9, 64) + "b'x' * 2**30"
    assert "MemoryError" in running.run(tmp_path, "check", first=swell).output


WORDS = "Die Behörde meldet mindestens 12 Verletzte. 港湾局は少なくとも12人が負傷したと発表した。"
REFUSED = {
    "UTF-16 with a mark": WORDS.encode("utf-16"),
    "UTF-16 without": WORDS.encode("utf-16-le"),
    "UTF-32": WORDS.encode("utf-32"),
    "cp1252": "Die Behörde meldet “12” Verletzte.".encode("cp1252"),
    "Shift-JIS": "港湾局は12人".encode("shift_jis"),
    "GB18030": "港务局 12".encode("gb18030"),
    "truncated": WORDS.encode()[:-2],
    "overlong": b"at least \xc0\xb1\xc0\xb2 people",
    "a surrogate": b"at least 12 \xed\xa0\x80 people",
    "beyond Unicode": b"at least 12 \xf5\x80\x80\x80 people",
    "NUL": b"at least 12\x00 people",
    "ESC": b"at least \x1b[31m12\x1b[0m people \x1b]0;title\x07",
    "a C1 control": "at least 12\u009b31m people".encode(),
    "backspaces": b"at least 83\x08\x0812 people",
}
KEPT = {
    "a mark in front": codecs.BOM_UTF8 + WORDS.encode(),
    "a mark in the middle": f"{WORDS} \ufeff 12".encode(),
    "overrides": "at least \u202e21\u202c people".encode(),
    "isolates": "at least \u206721\u2069 people".encode(),
    "zero-width": "at least 1\u200b2 people".encode(),
    "tags": "at least 12\U000e0033 people".encode(),
    "private use": "at least 12 \ue000 people".encode(),
    "100 marks": f"at least 12{chr(0x301) * 100} people".encode(),
    "other digits": "at least ١٢ people, १२ people, １２ people".encode(),
    "line ends": b"at least 12\r\npeople\rwere\nhurt",
}


def compiled(document: bytes, yaml: str = BRIEFING) -> Corpus:
    shown = yaml.replace("lang: en\n", "lang: en\n    republish: full\n    licence: ours\n")
    return check_project(
        (
            SeedFile(path="seeds/crane/briefing.yml", data=shown.encode()),
            SeedFile(path="seeds/crane/report.txt", data=document),
        )
    )


def errors(corpus: Corpus) -> list[str]:
    return [finding.code for finding in corpus.findings if finding.severity is Severity.ERROR]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_clean_text_is_refused_and_the_terminal_is_safe(
    name: str, running: Runner, tmp_path: Path
) -> None:
    document = REFUSED[name] + b"\n\n" + DOCUMENT.encode()
    assert set(errors(compiled(document))) <= {"Y012", "Y013", "Y015", "Y016", "Y002", "Y003"}
    assert errors(compiled(document))
    read = check(running, tmp_path, {"briefing.yml": BRIEFING.encode(), "report.txt": document})
    assert read.status == 1
    assert PLACED.search(read.output)
    assert all(character.isprintable() or character == "\n" for character in read.output)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_unusual_is_kept_and_shown(name: str) -> None:
    document = DOCUMENT.encode() + b"\n" + KEPT[name] + b"\n"
    corpus = compiled(document)
    assert errors(corpus) == []
    page = corpus.pages["crane/sources/report.md"]
    assert not re.search("[\u200b\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]", page)
    for sign in re.findall(
        "[\u200b\u202a-\u202e\u2067\u2069\ufeff\U000e0033]", document.decode()[1:]
    ):
        assert f"&#60;U+{ord(sign):04X}&#62;" in page


def test_one_line_of_a_hundred_megabytes(running: Runner, tmp_path: Path) -> None:
    size = 100 * 2**20 if FULL else 65 * 2**20
    files = {"briefing.yml": BRIEFING.encode(), "report.txt": b"a" * size}
    read = check(running, tmp_path, files)
    assert read.status == 1
    assert "is larger than 64 MiB" in read.output


WORDINGS = (
    *("10000000000000000000 people", "1000000000000000000 people", "-12 people", "1e5 people"),
    *("١٢ people", "१२ people", "１２ people", "½ people", "12½ people", "①② people", "XII people"),
    *("83.5 people", "12,5 people", "1.200 people", "12 345 people", "12\u202f345 people"),
    *("12\u00a0345 people", "1,23,456 people", "0x12 people", "0012 people", "12² people"),
    *(
        "12\u200b3 people",
        "1\u03012 people",
        "12\u20e3 people",
        "𝟏𝟐 people",
        "l2 people",
        "1O people",
    ),
    *("12/13 people", "12:30 people", "12% people", "№12 people", "12th people", "١2 people"),
)
READ = {
    "1000000000000000000 people": "1,000,000,000,000,000,000",
    "12\u202f345 people": "12,345",
    "12\u00a0345 people": "12,345",
}
"""The only ones that are numbers under the contract (F-4)."""


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_number_is_read_as_the_contract_says_or_not_at_all(wording: str) -> None:
    document = f"The harbour office said that {wording} were injured.\n"
    yaml = BRIEFING.replace("at least 12 people were injured", f"{wording} were injured")
    yaml = yaml.replace("wording: at least 12 people", f'wording: "{wording}"')
    corpus = compiled(document.encode(), yaml)
    assert bool(errors(corpus)) is (wording not in READ)
    if wording in READ:
        assert READ[wording] in corpus.pages["crane/index.md"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("as_of: 2025-11-25", "as_of: 0000-01-01"),
        ("as_of: 2025-11-25", "as_of: -0001"),
        ("as_of: 2025-11-25", "as_of: 2025-02-30"),
        ("as_of: 2025-11-25", "as_of: y2025000000"),
        ("as_of: 2025-11-25", "as_of: ٢٠٢٥-١١-٢٥"),
        ("as_of: 2025-11-25", "as_of: 2025‑11‑25"),
        ("injured-12:", "injured--12:"),
        ("injured-12:", "Injured-12:"),
        ("injured-12:", f"{'a' * 81}:"),
        ("injured-12:", "ınjured-12:"),
        ("wording: at least 12 people", "value: {low: 10000000000000000000}, wording: at least 12"),
        ("wording: at least 12 people", "value: {low: -1}, wording: at least 12 people"),
        ("wording: at least 12 people", "value: {low: 1e5}, wording: at least 12 people"),
        ("wording: at least 12 people", "value: {low: ١٢}, wording: at least 12 people"),
        ("wording: at least 12 people", "value: {low: 12.0}, wording: at least 12 people"),
    ],
)
def test_ids_dates_and_values_beyond_their_limits_are_refused(was: str, becomes: str) -> None:
    assert was in BRIEFING
    assert errors(compiled(DOCUMENT.encode(), BRIEFING.replace(was, becomes)))


def test_a_sound_briefing_is_read() -> None:
    """The control: the same frame without an attack has no finding, and its number is shown."""
    corpus = compiled(DOCUMENT.encode())
    assert corpus.findings == ()
    assert "at least 12" in corpus.pages["crane/index.md"]
