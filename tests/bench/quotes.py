"""Target S9: 2,000 quotations in a source of 5 MB, in seconds of this process: `make bench-quotes`.

Every kind of quotation is measured apart, found and not found, in one paragraph of 5 MB and in
paragraphs of 600 characters; what the target speaks of is one of each kind, folding included.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import process_time

from generator.model.source import Document
from generator.quotes.contract import Quotation, match
from generator.quotes.folded_document import FoldedDocument, fold_document

SIZE = 5_000_000
"""Characters of the source."""
COUNT = 2_000
"""Quotations of each kind."""
TARGET = 5.0
"""Seconds, with folding."""
SEED = 9
SYLLABLES = "ma du ro ta ve ne zu la ca ra co li bi es sta dos u ni on pre si den te gue rra paz no"
COMMON = "the of and to in a that it was on with for by he said not at from as his"
MARKS = (",", ".", " —", "’s", " “so”", "…", "\n", " 83,000")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One kind of quotation, looked up."""

    name: str
    """The kind."""
    seconds: float
    """Of this process, without folding."""
    outcomes: Mapping[str, int]
    """How many came to what."""


def text_of(size: int) -> str:
    """Return about `size` characters of prose: half of the words are common, some typographic."""
    chance = random.Random(SEED)  # noqa: S311  # a corpus, no secret
    syllables, common = SYLLABLES.split(), COMMON.split()
    names = ["".join(chance.choices(syllables, k=3)) for _ in range(20_000)]
    parts: list[str] = []
    length = 0
    while length < size:
        word = chance.choice(common if chance.random() < 0.5 else names)
        if chance.random() < 0.08:
            word += chance.choice(MARKS)
        parts.append(word)
        length += len(word) + 1
    return " ".join(parts)


def document_of(text: str, paragraph: int) -> Document:
    """Return a document of `text` in paragraphs of about this many characters."""
    bounds: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = text.find(" ", start + paragraph)
        bounds.append((start, len(text) if end < 0 else end))
        start = bounds[-1][1] + 1
    return Document(
        path="a.txt", place="a.txt", sha256="", size=0, text=text, paragraphs=tuple(bounds), words=0
    )


def passages(document: Document, count: int) -> list[str]:
    """Return runs of 8 to 30 words, each from one paragraph."""
    chance = random.Random(SEED)  # noqa: S311  # a corpus, no secret
    runs = []
    for _ in range(count):
        start, end = chance.choice(document.paragraphs)
        begin = chance.randrange(start, max(start + 1, end - 600))
        words = document.text[begin : min(end, begin + 400)].split()[1:-1]
        runs.append(" ".join(words[: chance.randint(8, 30)]))
    return runs


def gapped(passage: str) -> str:
    """Leave the middle of a passage out."""
    words = passage.split()
    return " ".join((*words[:4], "[…]", *words[-4:]))


def bracketed(passage: str) -> str:
    """Put a bracket for two words of a passage."""
    words = passage.split()
    return " ".join((*words[:3], "[somebody]", *words[5:]))


def misquoted(passage: str) -> str:
    """Change one word of a passage."""
    words = passage.split()
    return " ".join((*words[:4], "zzz", *words[5:]))


def reordered(passage: str) -> str:
    """Say the words of a passage in another order."""
    return " ".join(sorted(passage.split()))


KINDS: Mapping[str, Callable[[str], str]] = {
    "as they stand": str,
    "with a gap": gapped,
    "with a bracket": bracketed,
    "with a wrong word": misquoted,
    "in another order": reordered,
}


def trial(name: str, quotations: Sequence[str], document: FoldedDocument) -> Trial:
    """Look all quotations up."""
    began = process_time()
    outcomes = [match(Quotation(words=words), document) for words in quotations]
    seconds = process_time() - began
    counted = Counter(type(outcome).__name__ for outcome in outcomes)
    return Trial(name=name, seconds=seconds, outcomes=counted)


def measure(size: int, paragraph: int, count: int) -> tuple[float, list[Trial]]:
    """Return the seconds of folding, a trial for each kind, and last one of all kinds together."""
    document = document_of(text_of(size), paragraph)
    began = process_time()
    folded = fold_document(document)
    folding = process_time() - began
    runs = passages(document, count)
    trials = [trial(name, list(map(change, runs)), folded) for name, change in KINDS.items()]
    changes = tuple(KINDS.values())
    mixed = [changes[number % len(changes)](run) for number, run in enumerate(runs)]
    return folding, [*trials, trial("one of each kind", mixed, folded)]


def table(paragraph: int) -> tuple[float, str]:
    """Return the seconds that the target speaks of, and the table."""
    folding, trials = measure(SIZE, paragraph, COUNT)
    total = folding + trials[-1].seconds
    rows = [f"paragraphs of {paragraph:,} characters", f"  {'folding':20}{folding:6.2f} s"]
    for each in trials:
        what = ", ".join(f"{count} {name}" for name, count in sorted(each.outcomes.items()))
        rows.append(f"  {each.name:20}{each.seconds:6.2f} s  {what}")
    return total, "\n".join((*rows, f"  S9: {total:.2f} s of {TARGET:.0f} s", ""))


def main() -> int:
    """Print the tables; fail where the target is missed."""
    tables = [table(paragraph) for paragraph in (SIZE, 600)]
    sys.stdout.write("\n".join(text for _, text in tables))
    return int(max(total for total, _ in tables) > TARGET)


if __name__ == "__main__":
    sys.exit(main())
