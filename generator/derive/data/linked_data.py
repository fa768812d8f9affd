"""A briefing in the terms of schema.org, for machines that read pages: JSON-LD.

Claims are told from the quotations that carry them and from the works where these stand; nothing is
rated. Entries are named by their anchors on the page, so that nothing depends on its address.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.data.actors_and_sources import ActorData, SourceData
from generator.derive.data.briefing import BriefingData, CorrectionData, QuestionData
from generator.derive.data.claims import AppearanceData, ClaimData
from generator.derive.support import status_words
from generator.model.vocabulary import ActorType, Stance
from generator.values.day import read_day
from generator.values.markup import Json

Node = Mapping[str, object]

_CONTEXT = "https://schema.org"
_SPEAKERS: Mapping[ActorType, str] = {
    ActorType.PERSON: "Person",
    ActorType.ORGANIZATION: "Organization",
    ActorType.PUBLIC_BODY: "GovernmentOrganization",
    ActorType.COMPANY: "Corporation",
    ActorType.VESSEL: "Organization",
    ActorType.COUNTRY: "Organization",
}
"""Whoever speaks or publishes is a person or an organization; of a country, its government is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """What the ids of a briefing stand for."""

    actors: Mapping[str, ActorData]
    claims: Mapping[str, ClaimData]
    sources: Mapping[str, SourceData]


def linked_data(data: BriefingData) -> Json:
    """Return the briefing as a report: its claims, its questions, what it cites."""
    named = _Named(
        actors={actor.id: actor for actor in data.actors},
        claims={claim.id: claim for claim in data.claims},
        sources={source.id: source for source in data.sources},
    )
    report = _node(
        "Report",
        {
            "@id": "#briefing",
            "name": data.title,
            "abstract": data.summary,
            "dateModified": _day(data.edition),
            "citation": [_source(source, named) for source in data.sources],
            "hasPart": [
                *(_claim(claim, named) for claim in data.claims),
                *(_question(question, named) for question in data.questions),
            ],
            "correction": [_correction(entry) for entry in data.corrections],
        },
    )
    return Json(_laid_out({"@context": _CONTEXT, **report}))


def _laid_out(report: Node) -> str:
    """Write the report with a line for each thing in it, so that a reviewer sees what changed."""
    members = (f"{_line(name)}: {_things(value)}" for name, value in report.items())
    return "{\n" + ",\n".join(members) + "\n}"


def _things(value: object) -> str:
    if not isinstance(value, list):
        return _line(value)
    return "[\n" + ",\n".join(map(_line, value)) + "\n]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _source(source: SourceData, named: _Named) -> Node:
    return _node(
        source.type.value,
        {
            "@id": _source_id(source.id),
            "name": source.title,
            "author": [_node("Person", {"name": author}) for author in source.author],
            "publisher": _agents((source.publisher,) if source.publisher else (), named),
            "datePublished": _day(source.published),
            "inLanguage": source.lang,
            "url": source.url,
            "archivedAt": source.archive_url,
        },
    )


def _claim(claim: ClaimData, named: _Named) -> Node:
    status = status_words(claim.status) if claim.status else "nobody supports it"
    return _node(
        "Claim",
        {
            "@id": f"#{claim.anchor}",
            "text": claim.text,
            "description": f"Support: {status}",
            "about": [_about(named.actors[actor]) for actor in claim.about],
            "appearance": _quotations(claim, named, supports=True),
            "citation": _quotations(claim, named, supports=False),
        },
    )


def _quotations(claim: ClaimData, named: _Named, *, supports: bool) -> list[Node]:
    return [
        _quotation(seen, named)
        for seen in claim.appearances
        if (seen.stance is Stance.SUPPORTS) is supports
    ]


def _quotation(seen: AppearanceData, named: _Named) -> Node:
    source = named.sources[seen.source]
    origin = seen.chain[-1].actor if seen.chain else source.publisher
    return _node(
        "Quotation",
        {
            "text": seen.quote,
            "inLanguage": source.lang,
            "description": "" if seen.stance is Stance.SUPPORTS else seen.stance.value,
            "creator": _agents((origin,) if origin else (), named),
            "isPartOf": {"@id": _source_id(source.id)},
        },
    )


def _question(question: QuestionData, named: _Named) -> Node:
    accepted = (question.accepted_answer,) if question.accepted_answer else ()
    return _node(
        "Question",
        {
            "@id": f"#{question.anchor}",
            "name": question.text,
            "suggestedAnswer": _answers(question.suggested_answers, named),
            "acceptedAnswer": _answers(accepted, named),
        },
    )


def _answers(claims: Iterable[str], named: _Named) -> list[Node]:
    return [_node("Answer", {"text": named.claims[claim].text}) for claim in claims]


def _correction(entry: CorrectionData) -> Node:
    words = {"text": entry.reason, "datePublished": _day(entry.date)}
    return _node("CorrectionComment", words)


def _agents(actors: Iterable[str], named: _Named) -> list[Node]:
    found = (named.actors[actor] for actor in actors)
    return [_node(_SPEAKERS[actor.type], {"name": actor.name}) for actor in found]


def _about(actor: ActorData) -> Node:
    is_country = actor.type is ActorType.COUNTRY
    return _node("Country" if is_country else _SPEAKERS[actor.type], {"name": actor.name})


def _source_id(source: str) -> str:
    """Name a work within this data only: its address may not be known."""
    return f"_:{source}"


def _day(text: str) -> str:
    """Return a date that ISO 8601 can write as it is known; else nothing."""
    day = read_day(text)
    is_one = day is not None and day.earliest is not None and day.earliest == day.latest
    return text if is_one and not text.endswith(("?", "~", "%")) else ""


def _node(kind: str, properties: Mapping[str, object]) -> Node:
    """Return a thing; what is not known has no property."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}
