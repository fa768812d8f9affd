"""A project in which every field that takes foreign text carries a vector."""

import json
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.build import read_corpus
from generator.diagnostics import Diagnostic, Severity
from generator.project.layout import Project
from generator.report.places import LinedText, lined
from tests.projects import write_project

SLUG = "hostile"
MAIN = f"seeds/{SLUG}/briefing.yml"

FIELDS = (
    *("name", "alias", "role", "note", "descriptor", "title", "author", "licence", "file"),
    *("description", "claim", "quote", "translation", "translator", "reason", "editor"),
    *("event", "place", "question", "settles", "correction", "url", "mail", "document"),
)
"""Each of them, for each vector."""
_PROSE = {"note", "claim", "question", "correction", "reason"}
"""Paragraphs of Markdown in which the vector is meant letter by letter, by backslashes."""
_UNPORTABLE = re.compile(r'[<>:"|?*/\\\x00-\x1f]')
_MARKS = re.compile(f"([{re.escape(string.punctuation)}])")

HEAD = """title: {title}
as_of: 2025-11-25
summary: {summary}
actors:
  plain: {{type: Organization, name: Plain paper}}
"""
_ACTOR = """  a-{number}:
    type: Person
    name: {name}
    alias:
      - {alias}
    roles:
      - title: {role}
    note: {note}
    anonymous:
      via: plain
      descriptors:
        - {descriptor}
"""
_SOURCE = """  s-{number}:
    type: Report
    publisher: plain
    published: 2025-11-24
    accessed: 2025-11-25
    lang: en
    republish: full
    title: {title}
    author:
      - {author}
    licence: {licence}
    file: {file}
    descriptor: {description}
    url: {url}
"""
_CLAIM = """  c-{number}:
    text: {claim}
    about: [a-{number}]
    appearances:
      - source: s-{number}
        quote: {quote}
        chain: [a-{number}]
        translation:
          lang: fr
          text: {translation}
          by: {translator}
    override:
      status: discounted
      expect: single_origin_anonymous
      date: 2025-11-25
      by: {editor}
      reason: {reason}
"""
_EVENT = """  e-{number}:
    when: 2025-11-24
    title: {event}
    where:
      name: {place}
    claims: [c-{number}]
"""
_QUESTION = """  q-{number}:
    text: {question}
    would_settle: {settles}
"""
_CORRECTION = """  - target: c-{number}
    kind: correction
    date: 2025-11-25
    reason: {correction}
  - target: c-{number}
    kind: update
    date: 2025-11-25
    reason: {mail}
"""
_SECTIONS = (
    ("", _ACTOR),
    ("sources:\n", _SOURCE),
    ("claims:\n", _CLAIM),
    ("events:\n", _EVENT),
    ("questions:\n", _QUESTION),
    ("corrections:\n", _CORRECTION),
)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")

Spot = tuple[int, str]
"""The number of a vector, and the field that it stands in."""


@dataclass(slots=True)
class Hostile:
    """A project that is written again without what was refused, until it is sound."""

    root: Path
    vectors: Sequence[str]
    refused: dict[Spot, str] = field(default_factory=dict)
    """Why a vector was not taken in a field: the code of the finding."""
    lines: dict[int, Spot] = field(default_factory=dict)
    """Which spot stands on which line of the YAML, counted from 1."""

    @property
    def project(self) -> Project:
        return Project(root=self.root)

    def spots(self) -> frozenset[Spot]:
        """Return every spot whose vector was taken."""
        every = {(number, name) for number in range(len(self.vectors)) for name in FIELDS}
        return frozenset(every - self.refused.keys())

    def settle(self) -> None:
        """Write the project, and write it again without what is refused, until nothing is."""
        refused = -1
        while len(self.refused) > refused:  # a file that is no YAML is refused for one spot only
            refused = len(self.refused)
            write_project(self.root, self.files())
            errors = [
                finding
                for finding in read_corpus(self.project).findings
                if finding.severity is Severity.ERROR
            ]
            if not errors:
                return
            text = lined((self.root / MAIN).read_text(encoding="utf-8"))
            for finding in errors:
                self.refused[self._spot(finding, text)] = finding.code
        raise AssertionError([(finding.code, finding.message) for finding in errors])

    def files(self) -> Mapping[str, str]:
        """Return the files of the project by path, and remember what stands where."""
        self.lines.clear()
        title, summary = (0, "title"), (len(self.vectors) - 1, "claim")
        lines = HEAD.format(
            title=json.dumps(f"Hostile {_line(self.value(*title))}"),
            summary=json.dumps(literally(self.value(*summary))),
        ).splitlines()
        self.lines |= {1: title, 2: title, 3: summary}
        for head, template in _SECTIONS:
            lines += head.splitlines()
            for number in range(len(self.vectors)):
                for line in template.splitlines():
                    found = _PLACEHOLDER.search(line)
                    place, name = (found[0], found[1]) if found else ("", "")
                    lines.append(line.replace(place, self._fill(number, name)) if place else line)
                    if name in FIELDS:
                        self.lines[len(lines)] = (number, name)
        for path in (self.root / "seeds" / SLUG).glob("*"):
            path.unlink()
        documents = {
            f"seeds/{SLUG}/{self.value(number, 'file')}": self._document(number)
            for number in range(len(self.vectors))
        }
        return {MAIN: "\n".join(lines) + "\n", **documents}

    def value(self, number: int, name: str) -> str:
        """Return what stands in a field, as it is meant: the vector, or a word without harm."""
        if (number, name) in self.refused:
            return _harmless(number, name)
        return meant(name, number, self.vectors[number])

    def _fill(self, number: int, name: str) -> str:
        if name not in FIELDS:
            return str(number)
        value = self.value(number, name)
        taken = (number, name) not in self.refused
        return json.dumps(
            literally(value) if taken and name in _PROSE else value, ensure_ascii=False
        )

    def _document(self, number: int) -> str:
        own = self.value(number, "document")
        return f"{self.value(number, 'quote')}\n\nThen {own}\n\n{own}\n"

    def _spot(self, finding: Diagnostic, text: LinedText) -> Spot:
        """Return the spot that a finding is about."""
        span = finding.primary.span
        if span.file == MAIN:
            line = text.place(span.start).line
            while line not in self.lines:
                line -= 1
            return self.lines[line]
        number = int(span.file.removeprefix(f"seeds/{SLUG}/").partition(" ")[0])
        return number, "file" if finding.code == "R002" else "document"


def meant(name: str, number: int, vector: str) -> str:
    """Return what a reader should see of a vector in a field."""
    match name:
        case "quote":
            return f"Passage {number} holds {_line(vector)} in its middle."
        case "file":
            name = _UNPORTABLE.sub("_", vector).encode()[:180].decode("utf-8", "ignore")
            return f"{number} {name}.txt"
        case "url":
            return f"https://example.org/{vector}"
        case "mail":
            return f"Write [{number}]({vector}) or see <{vector}>."
        case "name" | "title":
            return f"{vector} {number}"
        case _:
            return vector


def literally(text: str) -> str:
    """Write a text into an author's paragraph so that each letter stands for itself."""
    return _MARKS.sub(r"\\\1", _line(text))


def _line(text: str) -> str:
    return " ".join(text.split()) or "nothing"


def _harmless(number: int, name: str) -> str:
    if name == "url":
        return "https://example.org/"
    if name == "file":
        return f"{number} document.txt"
    if name == "quote":
        return f"Passage {number} holds a word in its middle."
    return f"word {number}" if name != "document" else f"Something that document {number} says."


def shards(vectors: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield the vectors in projects of `size`."""
    for start in range(0, len(vectors), size):
        yield vectors[start : start + size]
