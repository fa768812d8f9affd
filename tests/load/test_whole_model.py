"""Every section, every key and every word of every vocabulary can be written, and is read."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

import pytest

from generator.load import complete
from generator.load.record import PROSE, keys, read_node
from generator.load.yaml_tree import Scalar
from generator.model.annotations import Group, Many, Shape, Table, Value
from generator.model.briefing import Briefing
from generator.model.claim import Hop
from generator.model.prose import Prose, Run
from generator.model.vocabulary import ActorType, ClaimKind, Outcome, SupportStatus
from generator.spans import Placed, Span
from tests.load.seeds import HEAD, MAIN, briefing, seed

EVERYTHING = """\
sources:
  antiwar:
    file: antiwar.txt
    type: NewsArticle
    title: "Trump: talks"
    author: [Dave DeCamp]
    url: https://news.antiwar.com/x
    archive_url: https://web.archive.org/x
    publisher: antiwar-com
    published: 2025-11-25
    accessed: 2025-11-25
    lang: en
    held: true
    derived_from: [axios]
    descriptor: It quotes *Axios*.
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
    hmac: 0000000000000000000000000000000000000000000000000000000000000000
    republish: full
    licence: By permission.
actors:
  maduro:
    type: Person
    name: Nicolás Maduro
    alias: [Maduro, {value: Мадуро, lang: ru, weak: true}]
    roles: [{title: president, of: venezuela, from: 2013-04, until: 2026~, according_to: role}]
    party: venezuela
    existence: disputed
    existence_claims: [role]
    anonymous: {via: axios, descriptors: [one Trump adviser]}
    wikidata: Q58137
    url: https://example.org
    note: See `x`.
claims:
  role:
    text: He is [president](https://example.org).
    kind: allegation
    about: [maduro]
    when: 2025-11-24
    appearances:
      - source: antiwar
        quote: says “no”
        prefix: he
        suffix: again
        gap_ok: It skips a list.
        form: direct
        chain: [axios, {actor: adviser, basis: hearsay, source: axios}]
        stance: denies
        against_interest: true
        translation: {lang: es, text: dice que no, by: the editor}
    basis: [role]
    relations: [{type: contradicts, claim: role}]
    override: {status: discounted, reason: R., by: E, date: 2025-11-25, expect: contested}
casualties:
  killed:
    claim: role
    event: strikes
    outcome: killed
    wording: at least 83 people
    value: {low: 83, best: 83, high: 90}
    measure: cumulative
    period: 2025-09/2025-11-24
    as_of: 2025-11-24
    counter: axios
    status: civilian
    sex: man
    age: adult
    unit_count: {n: 21, unit: strikes}
    part_of: all
    partition: status
    overlaps: [{figure: all, extent: partial}]
    by: usa
    attribution: known
    revision_reason: reclassified
events:
  strikes:
    title: Strikes
    when: unknown
    where: {name: Caribbean, precision: sea, near: true, lat: 14.5, lon: -70}
    side_a: usa
    side_b: venezuela
    part_of: war
    claims: [role]
questions:
  who:
    text: Who spoke?
    about: [maduro]
    status: answered
    opened: 2025-11-24
    known: [role]
    would_settle: The record.
    suggested_answers: [role]
    accepted_answer: role
    about_finding: q-1
corrections:
  - {target: claims/role, kind: update, date: 2025-11-26, reason: It was.}
"""


def everything() -> Briefing:
    return briefing(EVERYTHING, seed("antiwar.txt", "Words."))


def written(record: object) -> Iterator[tuple[type, str]]:
    """Yield each field of each record below `record` that has a value of its own."""
    if isinstance(record, Mapping):
        for value in record.values():
            yield from written(value)
    elif isinstance(record, tuple):
        for value in record:
            yield from written(value)
    elif is_dataclass(record) and not isinstance(record, Placed | Prose | Span):
        for field in fields(record):
            value = getattr(record, field.name)
            if value not in {None, ()} if not isinstance(value, Mapping) else value:
                yield type(record), field.name
                yield from written(value)


def records(shape: Shape) -> Iterator[type]:
    """Yield every record in `shape`."""
    if isinstance(shape, Many):
        yield from records(shape.item)
    elif isinstance(shape, Table):
        yield from records(shape.entry)
    elif isinstance(shape, Group) and shape != PROSE:
        yield shape.record
        for key in keys(shape.record):
            yield from records(key.shape)


def test_every_key_is_read() -> None:
    expected = {
        (record, key.attribute)
        for record in records(Group(record=Briefing))
        for key in keys(record)
    }
    assert len(expected) > 100
    assert expected - set(written(everything())) == set()


def test_values_are_decoded_and_placed() -> None:
    read = everything()
    text = HEAD + EVERYTHING
    figure, claim = read.casualties["killed"], read.claims["role"]
    assert figure.value is not None
    assert figure.value.low.value == 83
    span = figure.value.low.span
    assert (span.file, text[span.start : span.end]) == (MAIN, "83")
    assert figure.period is not None
    assert figure.period.value.latest == date(2025, 11, 24)
    assert claim.id == Placed(value="role", span=claim.id.span)
    assert text[claim.id.span.start :].startswith("role:\n    text: He is")
    assert claim.text.runs[1] == Run(text="president", href="https://example.org")
    [appearance] = claim.appearances
    assert text[appearance.span.start :].startswith("source: antiwar")
    assert text[: appearance.span.end].endswith("by: the editor}")
    assert [hop.actor.value for hop in appearance.chain] == ["axios", "adviser"]
    assert appearance.chain[0] == Hop(actor=appearance.chain[0].actor)
    maduro = read.actors["maduro"]
    assert [alias.value.value for alias in maduro.alias] == ["Maduro", "Мадуро"]
    assert maduro.roles[0].from_ is not None
    assert read.sources["antiwar"].document is not None


def vocabularies() -> set[type[StrEnum]]:
    return {
        key.shape.type
        for record in records(Group(record=Briefing))
        for key in keys(record)
        if isinstance(key.shape, Value) and issubclass(key.shape.type, StrEnum)
    }


@pytest.mark.parametrize("vocabulary", sorted(vocabularies(), key=str))
def test_every_word_of_every_vocabulary_is_read(vocabulary: type[StrEnum]) -> None:
    for word in vocabulary:
        scalar = Scalar(text=word.value, plain=True, span=Span(file=MAIN, start=0, end=1))
        read, findings = complete(read_node(Value(type=vocabulary), scalar, "x"))
        assert findings == ()
        assert read.value is word


def test_the_vocabularies_are_met() -> None:
    assert {ActorType, ClaimKind, Outcome, SupportStatus} < vocabularies()
    assert len(vocabularies()) > 15
