"""Two actors whose names a reader cannot tell apart.

Why it matters:
    What one of them said is laid at the other's door. Either they are one actor, entered twice, and
    count as two origins; or they are two, and a page must help to tell them apart; or one name was
    written in letters of another script, which a search does not find.

What to do:
    Are they one, keep one entry and let every id lead to it. Are they two, add to the name what
    tells them apart: an office, a place, an outlet. Write the name in one script; names in other
    scripts are aliases, with `lang`.

Fails:
    # report.txt: Axios and another Axios reported it.
    actors:
      axios: {type: Organization, name: Axios}
      axios-again: {type: Organization, name: Аxios}
    claims:
      reported:
        text: Two outlets reported it.
        about: [axios, axios-again]
        appearances:
          - {source: report, quote: "Axios and another Axios reported it"}

Passes:
    # report.txt: Axios and another Axios reported it.
    actors:
      axios: {type: Organization, name: Axios}
      axios-again: {type: Organization, name: Axios of Lowmark}
    claims:
      reported:
        text: Two outlets reported it.
        about: [axios, axios-again]
        appearances:
          - {source: report, quote: "Axios and another Axios reported it"}
"""

from collections.abc import Iterator, Mapping

from generator.check.rule import Rule
from generator.check.text.misleading_characters import skeleton
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.spans import Placed

_Bearer = tuple[Actor, Placed[str]]


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare the briefing's own actors with each other, and with the shared ones."""
    own = evidence.briefing.actors
    shared = {name: actor for name, actor in evidence.shared.items() if name not in own}
    yield from _compare(_by_look(shared), own)


def look_alikes_in_shared(actors: Mapping[str, Actor]) -> Iterator[Diagnostic]:
    """Compare the shared actors with each other."""
    yield from _compare({}, actors)


def looks(actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield what every name of these actors looks like."""
    for actor in actors.values():
        yield from (look for look, _ in _looks(actor))


def _by_look(actors: Mapping[str, Actor]) -> dict[str, _Bearer]:
    return {look: (actor, name) for actor in actors.values() for look, name in _looks(actor)}


def _compare(known: dict[str, _Bearer], actors: Mapping[str, Actor]) -> Iterator[Diagnostic]:
    """Yield each of `actors` that looks like one of `known` or like one before it."""
    for actor in actors.values():
        looks = dict(reversed(tuple(_looks(actor))))
        met = {known[look][0].id.value: look for look in reversed(looks) if look in known}
        for look in met.values():
            yield _finding(known[look], (actor, looks[look]))
        known.update((look, (actor, name)) for look, name in looks.items())


def _looks(actor: Actor) -> Iterator[tuple[str, Placed[str]]]:
    """Yield what each name looks like; a weak alias identifies nobody, so that many may have it."""
    yield skeleton(actor.name.value), actor.name
    for alias in actor.alias:
        if alias.weak is None or not alias.weak.value:
            yield skeleton(alias.value.value), alias.value


def _finding(first: _Bearer, second: _Bearer) -> Diagnostic:
    one, other = first[1], second[1]
    said = (
        f"are both called “{one.value}”"
        if one.value == other.value
        else f"look alike: “{one.value}” and “{other.value}”"
    )
    return RULE.finding(
        f"`{first[0].id.value}` and `{second[0].id.value}` {said}",
        other.span,
        secondary=(Label(span=one.span, text=f"a name of `{first[0].id.value}`"),),
        advice="make one actor of them, or add to the name what tells them apart",
    )


RULE = Rule(
    code="X002", name="look-alike-names", severity=Severity.WARNING, check=check, doc=__doc__
)
