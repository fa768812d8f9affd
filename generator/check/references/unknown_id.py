"""An id that no entry has.

Why it matters:
    Claims, chains, figures and questions hold together by ids. An id that leads nowhere is an
    attribution to nobody, and a link that a reader follows into a void.

What to do:
    Correct the spelling, or add the entry. Actors that several briefings name belong in
    `seeds/actors.yml`; every other entry belongs to the briefing that uses it. `about_finding`
    names a question that the build raises, such as `contested--toll`.

Fails:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}
    claims:
      toll:
        text: The strikes killed many people.
        about: [axios]
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axois]}

Passes:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}
    claims:
      toll:
        text: The strikes killed many people.
        about: [axios]
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios]}
"""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.model.kinds import Section
from generator.model.mentions import Mention, mentions
from generator.quotes.match_result import Verified
from generator.spans import Placed

UNKNOWN = "unknown"
WHOLE = "briefing"

_NOUNS: Mapping[Section, str] = MappingProxyType(
    {
        Section.SOURCES: "source",
        Section.ACTORS: "actor",
        Section.CLAIMS: "claim",
        Section.CASUALTIES: "figure",
        Section.EVENTS: "event",
        Section.QUESTIONS: "question",
    }
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Look up every id that the briefing uses for another entry."""
    known = {section: _known(evidence, section) for section in Section}
    for mention in mentions(evidence.briefing):
        yield from _look_up(mention, known[mention.reference.to])
    for correction in evidence.briefing.corrections:
        yield from _look_up_target(correction.target, known)
    yield from _about_findings(evidence)


def unknown_in_shared(
    actors: Mapping[str, Actor], dropped: frozenset[str] = frozenset()
) -> Iterator[Diagnostic]:
    """Look up the ids in the shared actors, which know each other and nothing else."""
    known = dropped.union(actors)
    for actor in actors.values():
        for mention in mentions(actor):
            if mention.reference.to is Section.ACTORS:
                yield from _look_up(mention, known)
            else:
                yield RULE.finding(
                    f"a shared actor cannot name the {_NOUNS[mention.reference.to]}"
                    f" `{mention.id.value}`, which belongs to one briefing",
                    mention.id.span,
                    advice="put the actor in that briefing",
                )


def _known(evidence: Evidence, section: Section) -> frozenset[str]:
    written: Collection[str] = (
        {**evidence.shared, **evidence.actors}
        if section is Section.ACTORS
        else getattr(evidence.briefing, section.value)  # a section is a field of the briefing
    )
    return evidence.dropped.get(section, frozenset()).union(written)


def _look_up(mention: Mention, known: frozenset[str]) -> Iterator[Diagnostic]:
    id_ = mention.id.value
    if id_ in known or (mention.reference.or_unknown and id_ == UNKNOWN):
        return
    noun = _NOUNS[mention.reference.to]
    advice = _nearest(id_, known) or f"add it to `{mention.reference.to}`, or correct the id"
    yield RULE.finding(f"there is no {noun} `{id_}` here", mention.id.span, advice=advice)


def _look_up_target(
    target: Placed[str], known: Mapping[Section, frozenset[str]]
) -> Iterator[Diagnostic]:
    qualified = (f"{section}/{id_}" for section, ids in known.items() for id_ in ids)
    targets = frozenset({WHOLE}).union(*known.values(), qualified)
    if target.value not in targets:
        advice = _nearest(target.value, targets) or "name the id of what was changed"
        yield RULE.finding(f"nothing here has the id `{target.value}`", target.span, advice=advice)


def _about_findings(evidence: Evidence) -> Iterator[Diagnostic]:
    """Look up the questions whose place an author's question takes.

    While something could not be read or verified, nobody knows which questions the rules raise.
    """
    verified = all(isinstance(seen.outcome, Verified) for seen in evidence.appearances)
    if not evidence.is_whole or not verified:
        return
    raised = frozenset(question.id for question in evidence.raised)
    for question in evidence.briefing.questions.values():
        about = question.about_finding
        if about is not None and about.value not in raised:
            advice = _nearest(about.value, raised) or "take `about_finding` away"
            yield RULE.finding(
                f"the build raises no question `{about.value}`", about.span, advice=advice
            )


def _nearest(id_: str, known: frozenset[str]) -> str:
    nearest = get_close_matches(id_, sorted(known), n=1)
    return f"did you mean `{nearest[0]}`?" if nearest else ""


RULE = Rule(code="A001", name="unknown-id", severity=Severity.ERROR, check=check, doc=__doc__)
