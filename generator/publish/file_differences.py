"""Where a published file differs from the one that the seeds give, as near as it can be told."""

import json
import re
from collections.abc import Iterator
from itertools import takewhile

from generator.publish.pdf_reader import PrintedDocument, read_pdf
from generator.publish.verify_data import differences

OTHER_BYTES = "has other bytes than the seeds give"
SAME_WORDS = (
    "has other bytes than the seeds give, though the same words: "
    "altered out of sight, or made by another version of the program"
)
MOST = 200
"""Differences of one file that are told."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a file whose differences are looked for."""
_SHOWN = 60
"""Characters around a difference."""
_ID = re.compile(r'\sid="?([\w-]+)')
_JSON = "data/briefing.json"

Differences = Iterator[tuple[str, str]]
"""The place in the file, and the end of a sentence."""


def file_differences(path: str, found: bytes, expected: bytes) -> Differences:
    """Yield each difference in the file `path`: none if it has the same bytes."""
    if found == expected:
        return
    if len(found) > LARGEST:
        yield "", OTHER_BYTES
    elif path.endswith(_JSON):
        yield from data_differences(found, expected)
    elif path.lower().endswith(".pdf"):
        yield from _pdf_differences(found, expected)
    else:
        yield _text_difference(found, expected)


def data_differences(found: bytes, expected: bytes) -> Differences:
    """Yield each field of two JSON files that differs."""
    try:
        data = json.loads(found)
    except (ValueError, RecursionError):
        yield "", "is no JSON"
        return
    number = 0
    for number, told in enumerate(differences(data, json.loads(expected)), start=1):
        if number > MOST:
            yield "", f"has more than {MOST} differences; the others are not told"
            return
        yield told
    if number == 0 and found != expected:
        yield "", "has the fields that the seeds give, and other bytes"


def _pdf_differences(found: bytes, expected: bytes) -> Differences:
    told, wanted = read_pdf(found), read_pdf(expected)
    if told is None or wanted is None:
        yield "", "has other bytes than the seeds give, and cannot be read within the limits"
        return
    if told.data and wanted.data:
        for field, what in data_differences(told.data, wanted.data):
            yield f"briefing.json: {field}" if field else "briefing.json", what
    yield from tuple(page_differences(told, wanted)) or (("", SAME_WORDS),)


def page_differences(found: PrintedDocument, expected: PrintedDocument) -> Differences:
    """Yield each page whose words are others, and the first line that is."""
    if found.pages is None or expected.pages is None:
        yield "", f"{OTHER_BYTES}, and its pages cannot be read within the limits"
        return
    if len(found.pages) != len(expected.pages):
        yield "", f"has {len(found.pages)} pages where the seeds give {len(expected.pages)}"
    for number, (lines, wanted) in enumerate(zip(found.pages, expected.pages, strict=False), 1):
        pairs = zip(lines, wanted, strict=False)
        if line := next((pair for pair in pairs if pair[0] != pair[1]), None):
            yield f"page {number}", f"says “{line[0]}” where the seeds give “{line[1]}”"
        elif lines != wanted:
            yield f"page {number}", "has other lines"


def _text_difference(found: bytes, expected: bytes) -> tuple[str, str]:
    """Return the first place where two texts differ, under the id that stands before it."""
    try:
        texts = found.decode(), expected.decode()
    except UnicodeDecodeError:
        return "", OTHER_BYTES
    lines, wanted = (f"{text}\n".splitlines(keepends=True) for text in texts)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(lines, wanted, strict=False))
    number = sum(1 for _ in same)
    one, two = ("".join(each[number : number + 1]) for each in (lines, wanted))
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False))
    at = sum(1 for _ in alike)
    before = "".join((*wanted[:number], two[:at]))
    ids = _ID.findall(before)
    place = f"#{ids[-1]}" if ids else f"line {number + 1}"
    start = max(0, at - _SHOWN // 3)
    says, gives = (" ".join(each[start : start + _SHOWN].split()) for each in (one, two))
    return place, f"says “{says}” where the seeds give “{gives}”"
