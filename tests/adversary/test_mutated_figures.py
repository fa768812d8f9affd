"""A13: every figure of both briefings, spoilt in the YAML and, separately, in the document.

What is spoilt: one more, one less, digits that change places, a nought more or less, a comparator
that goes or comes. The documents are unpinned first, or their hashes alone would show it. A sample
in the ordinary run, every figure in every way with BRIEFINGS_FULL=1.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.load.folder import load_folder
from generator.model.briefing import Briefing
from generator.spans import SeedFile, Span
from tests.checking import ROOT, SHARED, check_project
from tests.thorough import FULL

SAMPLE = 20
"""How many damages to a briefing are tried in the ordinary run, about."""
SLUGS = ("ondrel-strait-demonstration", "trump-maduro-talks")
WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
VAGUE = {"dozens": "scores", "scores": "hundreds", "several": "dozens", "unknown": "exact"}
COMPARATOR = re.compile(
    "(?:at least|more than|up to|about|some|nearly|around|over|fewer than|no more than) ",
    re.IGNORECASE,
)
DIGITS = re.compile(r"[0-9][0-9,]*")
WORD = re.compile(rf"\b(?:{'|'.join((*WORDS, *VAGUE, 'no', 'none', 'nobody'))})\b", re.IGNORECASE)
PIN = re.compile(r"^ *sha256: [0-9a-f]{64}\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One figure, spoilt in one place and way."""

    name: str
    place: str
    files: tuple[SeedFile, ...]


def spoilt(wording: str) -> Iterator[tuple[str, str]]:
    """Yield other wordings, and the way in which each differs."""
    yield from compared(wording)
    for found in DIGITS.finditer(wording):
        for way, number in numbers(found[0].replace(",", "")):
            yield way, wording[: found.start()] + number + wording[found.end() :]
    for found in WORD.finditer(wording):
        for way, word in words(found[0].lower()):
            yield way, wording[: found.start()] + word + wording[found.end() :]


def compared(wording: str) -> Iterator[tuple[str, str]]:
    """Yield the wording without its comparator, or with one."""
    if found := COMPARATOR.match(wording):
        yield "comparator dropped", wording[found.end() :]
    else:
        within = wording[:1].lower() + wording[1:]
        yield "comparator added", f"at least {within}"
        yield "comparator added", f"up to {within}"


def numbers(digits: str) -> Iterator[tuple[str, str]]:
    """Yield other numbers than `digits`."""
    yield "one more", str(int(digits) + 1)
    yield "one less", str(int(digits) - 1)
    yield "nought more", f"{digits}0"
    if len(digits) > 1:
        yield "digit less", digits[:-1]
    if len(digits) > 1 and digits[-1] != digits[-2]:
        yield "swapped digits", digits[:-2] + digits[-1] + digits[-2]


def words(word: str) -> Iterator[tuple[str, str]]:
    """Yield other words of number than `word`."""
    if word in WORDS:
        at = WORDS.index(word)
        yield "one more", (*WORDS, "twenty")[at + 1]
        yield "one less", WORDS[at - 1] if at else "no"
    else:
        yield "another word", VAGUE.get(word, "two")


def damages(slug: str) -> Iterator[Damage]:
    """Yield every damage to every figure of a briefing."""
    files = unpinned(slug)
    loaded = load_folder(slug, tuple(file for file in files if file.path != SHARED))
    assert loaded.briefing is not None
    assert loaded.briefing.casualties
    for name, figure in loaded.briefing.casualties.items():
        for way, other in spoilt(figure.wording.value):
            label = f"{slug} {name}: {way}"
            changed = replaced(files, figure.wording.span, json.dumps(other))
            yield Damage(name=label, place="wording", files=changed)
            yield from of_the_quotations(
                loaded.briefing, files, label, (figure.claim.value, figure.wording.value, other)
            )


def of_the_quotations(
    briefing: Briefing, files: tuple[SeedFile, ...], label: str, change: tuple[str, str, str]
) -> Iterator[Damage]:
    """Yield the same damage in each quotation that holds the figure, and in its document."""
    claim, wording, other = change
    anywhere = loosely(wording)
    for appearance in briefing.claims[claim].appearances:
        quote = appearance.quote
        if not anywhere.search(quote.value):
            continue
        spoilt_quote = json.dumps(anywhere.sub(plainly(other), quote.value), ensure_ascii=False)
        changed = replaced(files, quote.span, spoilt_quote)
        yield Damage(name=label, place="quotation", files=changed)
        document = briefing.sources[appearance.source.value].document
        assert document is not None
        yield Damage(
            name=label, place="document", files=in_document(files, document.path, anywhere, other)
        )


def in_document(
    files: Iterable[SeedFile], path: str, wording: re.Pattern[str], other: str
) -> tuple[SeedFile, ...]:
    """Return the files with every place of a wording in one document spoilt."""
    changed = []
    for file in files:
        if file.path == path:
            text, places = wording.subn(plainly(other), file.data.decode())
            assert places, (path, wording)
            changed.append(replace(file, data=text.encode()))
        else:
            changed.append(file)
    return tuple(changed)


def replaced(files: Iterable[SeedFile], span: Span, text: str) -> tuple[SeedFile, ...]:
    """Return the files with the stretch of a YAML file that `span` names written anew."""
    return tuple(
        replace(file, data=spliced(file.data.decode(), span, text).encode())
        if file.path == span.file
        else file
        for file in files
    )


def spliced(whole: str, span: Span, text: str) -> str:
    return whole[: span.start] + text + whole[span.end :]


def loosely(wording: str) -> re.Pattern[str]:
    """Find a wording across the ends of lines, its first letter in either case."""
    return re.compile(r"\s+".join(map(re.escape, wording.split())), re.IGNORECASE)


def plainly(text: str) -> str:
    return text.replace("\\", r"\\")


def unpinned(slug: str) -> tuple[SeedFile, ...]:
    """Read the seeds of a briefing, and take the pins out of its YAML."""
    paths = (ROOT / SHARED, *sorted((ROOT / "seeds" / slug).iterdir()))
    files = (
        SeedFile(path=path.relative_to(ROOT).as_posix(), data=path.read_bytes()) for path in paths
    )
    return tuple(
        replace(file, data=PIN.sub("", file.data.decode()).encode())
        if Path(file.path).suffix == ".yml"
        else file
        for file in files
    )


def errors(files: tuple[SeedFile, ...]) -> tuple[str, ...]:
    return tuple(
        finding.code
        for finding in check_project(files).findings
        if finding.severity is Severity.ERROR
    )


@pytest.mark.sample
@pytest.mark.parametrize("slug", SLUGS)
def test_every_spoilt_figure_is_found(slug: str) -> None:
    every = list(damages(slug))
    step = 1 if FULL else max(1, len(every) // SAMPLE)
    tried, found, escaped = every[::step], Counter[str](), []
    for damage in tried:
        codes = errors(damage.files)
        found.update(dict.fromkeys(codes, 1))
        if not codes:
            escaped.append((damage.name, damage.place))
    print(f"{slug}: {len(tried)} of {len(every)} damages, {len(escaped)} escaped, {dict(found)}")  # noqa: T201
    assert not escaped
    assert {damage.place for damage in every} == {"wording", "quotation", "document"}


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_not_spoilt_has_no_error(slug: str) -> None:
    """The control: without their pins and a damage, nothing is wrong, so a finding is of it."""
    assert errors(unpinned(slug)) == ()
    [damage, *_] = damages(slug)
    assert errors(damage.files) != ()


def test_a_wording_is_spoilt_in_every_way() -> None:
    ways = {way for way, _ in spoilt("at least 83 people")}
    assert ways == {
        *("one more", "one less", "nought more", "digit less", "swapped digits"),
        "comparator dropped",
    }
    assert dict(spoilt("three people"))["one less"] == "two people"
