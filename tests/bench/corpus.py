"""The corpus of the bench: any number of invented briefings, the same for the same seed number.

Each briefing has 3 sources of 600 words, 12 claims with 2 appearances, 3 casualty figures,
4 events, 3 questions and 8 actors. Of the actors 5 are shared: one that every briefing names, as
a ministry of health would be, and 4 out of a number that grows with the corpus.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

SEED = 6
WORDS = 600
"""Of each source."""
CLAIMS = 12
SOURCES = ("first", "second", "third")
FIGURES = 3
EVENTS = 4
SHARED = 5
"""Shared actors that a briefing names."""
HUB = "ministry-of-health"
"""The shared actor that every briefing names."""
FIRST_DAY = date(2011, 1, 3)
SYLLABLES = "ma du ro ta ve ne zu la ca ra co li bi es sta dos u ni on pre si den te gue rra paz no"
COMMON = "the of and to in a that it was on with for by he said at from as his after near when"
DOINGS = ("were killed", "were wounded", "went missing")
OUTCOMES = ("killed", "injured", "missing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of a document that a claim rests on."""

    claim: int
    """The number of the claim."""
    source: str
    """The source's id."""
    words: str
    """The sentence, without its full stop."""


def corpus(count: int, *, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Yield the path below `seeds/` and the text of every file of `count` briefings."""
    pool = max(SHARED, count // 5)
    yield "actors.yml", _shared_actors(pool, seed)
    for number in range(count):
        slug = f"incident-{number:05}"
        for name, text in _briefing(number, pool, random.Random(f"{seed} {slug}")):  # noqa: S311  # no secret
            yield f"{slug}/{name}", text


def write_corpus(root: Path, count: int, *, seed: int = SEED) -> None:
    """Write the corpus below `root/seeds/`."""
    for name, text in corpus(count, seed=seed):
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _shared_actors(pool: int, seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311  # no secret
    lines = ["actors:", f"  {HUB}: {{type: PublicBody, name: Ministry of Health}}"]
    for number in range(1, pool):
        name = f"{_name(chance)} {_name(chance)} {number:05}"
        lines.append(f"  outlet-{number:05}: {{type: Organization, name: {name}, party: {HUB}}}")
    return "\n".join((*lines, ""))


def _briefing(number: int, pool: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    outlets = [f"outlet-{each:05}" for each in chance.sample(range(1, pool), SHARED - 1)]
    published = FIRST_DAY + timedelta(days=11 * number % 5_400)
    place = f"{_name(chance)} {_name(chance)}"
    passages = tuple(_passages(place, chance))
    for source in SOURCES:
        here = [passage.words for passage in passages if passage.source == source]
        yield f"{source}.txt", _document(here, chance)
    yield "briefing.yml", "\n".join((*_yaml(place, published, outlets, passages, chance), ""))


def _passages(place: str, chance: random.Random) -> Iterator[Passage]:
    """Yield two sentences for each claim, in two sources, each in words of its own."""
    for claim in range(CLAIMS):
        toll = chance.randint(5, 90)
        for source in chance.sample(SOURCES, 2):
            if claim < FIGURES:
                said = f"at least {toll} people {DOINGS[claim]} near {place}"
            else:
                said = _words(chance, 6)
            yield Passage(
                claim=claim, source=source, words=f"{_name(chance)} {said} {_words(chance, 8)}"
            )


def _document(passages: list[str], chance: random.Random) -> str:
    """Write about 600 words in paragraphs of a few sentences, the passages among them."""
    sentences = list(passages)
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        sentences.append(f"{_name(chance)} {_words(chance, chance.randint(6, 22))}")
    chance.shuffle(sentences)
    paragraphs = (sentences[at : at + 4] for at in range(0, len(sentences), 4))
    return "\n\n".join(". ".join(each) + "." for each in paragraphs) + "\n"


def _yaml(
    place: str,
    published: date,
    outlets: list[str],
    passages: tuple[Passage, ...],
    chance: random.Random,
) -> Iterator[str]:
    yield f"title: What is said of the strike near {place}"
    yield f"as_of: {published + timedelta(days=2)}"
    yield f"summary: Three outlets on the strike near {place}, and what nobody knows."
    yield "actors:"
    for name, outlet in zip(("official", "witness", "doctor"), outlets, strict=False):
        anonymous = f"{{via: {outlet}, descriptors: [{name}]}}"
        yield f"  {name}: {{type: Person, name: unnamed {name} of {place}, anonymous: {anonymous}}}"
    yield "sources:"
    for later, (source, outlet) in enumerate(zip(SOURCES, outlets, strict=False)):
        said = published + timedelta(days=later)
        yield f"  {source}:"
        yield f"    {{file: {source}.txt, type: NewsArticle, publisher: {outlet}, lang: en,"
        yield f"     title: {_words(chance, 6).capitalize()}, published: {said}, accessed: {said}}}"
    yield "claims:"
    for claim in range(CLAIMS):
        yield from _claim(claim, place, passages, chance)
    yield "casualties:"
    for figure in range(FIGURES):
        words = next(passage.words for passage in passages if passage.claim == figure)
        wording = " ".join(words[words.index("at least") :].split()[:4])
        yield f"  toll-{OUTCOMES[figure]}:"
        yield f"    {{claim: claim-{figure}, event: event-{figure}, outcome: {OUTCOMES[figure]},"
        yield f"     wording: {wording}, measure: cumulative, as_of: {published}}}"
    yield "events:"
    for event in range(EVENTS):
        yield f"  event-{event}:"
        day = published - timedelta(days=event)
        yield f"    {{title: {_words(chance, 4).capitalize()}, when: {day},"
        yield f"     where: {{name: {place}, precision: town}},"
        yield f"     claims: [claim-{event}, claim-{event + 4}]}}"
    yield "questions:"
    for question in range(3):
        text = f"Who was there when {_words(chance, 5)}?"
        yield f"  question-{question}:"
        yield f"    {{text: '{text}', known: [claim-{question}],"
        yield f"     would_settle: The register of {place}.}}"


def _claim(
    claim: int, place: str, passages: tuple[Passage, ...], chance: random.Random
) -> Iterator[str]:
    here = [passage for passage in passages if passage.claim == claim]
    yield f"  claim-{claim}:"
    yield f"    text: Claim {claim} on {place}, that {_words(chance, 9)}."
    yield f"    about: [{HUB}]"
    yield "    appearances:"
    speakers = ("", "official", "witness", "doctor", HUB)
    for at, passage in enumerate(here):
        chain = speakers[(2 * claim + at) % len(speakers)]
        yield f'      - {{source: {passage.source}, quote: "{passage.words}", chain: [{chain}]}}'


def _words(chance: random.Random, count: int) -> str:
    common = COMMON.split()
    return " ".join(
        chance.choice(common) if chance.random() < 0.5 else _word(chance) for _ in range(count)
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES.split(), k=3))


def _name(chance: random.Random) -> str:
    return _word(chance).capitalize()


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]))
