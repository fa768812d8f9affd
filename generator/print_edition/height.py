"""How many lines a printed claim takes at most: what surely fits on a page is kept on one.

Asking the typesetter would mean setting every claim twice. An estimate is enough, as long as it is
never too low: a claim that is kept whole and is higher than a page would lose its end.
"""

from generator.derive.claims import AppearanceRow, ClaimRow

PAGE = 32
"""Lines that surely fit on a page; on the smaller of the two papers there is room for 50."""

_QUOTED = 34
"""Characters on a line of a quotation in its column."""
_STATED = 46
"""Characters on a line of the column beside it."""
_FAMILIAR = "\u024f"
_BROAD = 8
"""What counts for a character after that one: its number may have to stand for it."""


def fits_on_a_page(claim: ClaimRow) -> bool:
    """Tell whether a claim with its quotations surely fits on a page."""
    quoted = sum(_quoted(appearance) for appearance in claim.appearances)
    return max(quoted, _stated(claim)) <= PAGE


def _quoted(appearance: AppearanceRow) -> int:
    cited = f"{appearance.source.text}{appearance.passage.text}{appearance.manner}"
    translated = f"{appearance.translation}{appearance.translated}"
    return 1 + sum(
        _lines(text, _QUOTED)
        for text in (appearance.quote, translated, f"{cited}{appearance.literally}")
    )


def _stated(claim: ClaimRow) -> int:
    support, decision = claim.support, claim.support.decision
    chains = ("".join(step.text for step in row.steps) for row in claim.appearances)
    reasons = (f"{decision.reason.plain}{decision.by}",) if decision else ()
    related = (line.text.plain for line in (*claim.basis, *(row.claim for row in claim.relations)))
    about = "".join(link.text for link in claim.about)
    texts = (claim.text.plain, support.origins, support.denials, about)
    return sum(1 + _lines(text, _STATED) for text in (*texts, *chains, *reasons, *related))


def _lines(text: str, room: int) -> int:
    """Count the lines of `text`, rounded up."""
    width = len(text) + (_BROAD - 1) * sum(character > _FAMILIAR for character in text)
    return -(-width // room)
