"""Claims and their quotations, numbered so that paper can be followed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.claims import AppearanceRow, ClaimRow
from generator.derive.pages.briefing_page import ClaimGroup
from generator.derive.support import StatusTag
from generator.print_edition.height import fits_on_a_page
from generator.values.markup import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A quotation as a numbered note."""

    number: int
    """Counted from 1 through the whole document."""
    anchor: Anchor
    """The id of the note."""
    call: Anchor
    """The id of the place that calls for it."""
    appearance: AppearanceRow
    """The words, the source, the chain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedClaim:
    """A claim as it is printed."""

    number: int
    """Counted from 1 through the whole document."""
    claim: ClaimRow
    """The claim."""
    notes: tuple[Note, ...]
    """Its quotations."""
    whole: bool
    """Whether it surely fits on a page, and is kept on one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedGroup:
    """The claims of one status."""

    tag: StatusTag
    """The status."""
    count: str
    """How many they are."""
    rule: str
    """The rule that gives the status."""
    claims: tuple[NumberedClaim, ...]
    """In the order of the site."""


def numbered_groups(groups: Iterable[ClaimGroup]) -> Iterator[NumberedGroup]:
    """Yield the groups, their claims and quotations numbered in the order of printing."""
    claims, notes = 0, 0
    for group in groups:
        numbered: list[NumberedClaim] = []
        for claim in group.claims:
            claims += 1
            taken = tuple(_notes(claim.appearances, notes))
            notes += len(taken)
            numbered.append(
                NumberedClaim(number=claims, claim=claim, notes=taken, whole=fits_on_a_page(claim))
            )
        yield NumberedGroup(
            tag=group.tag, count=group.count, rule=group.rule, claims=tuple(numbered)
        )


def _notes(appearances: Iterable[AppearanceRow], before: int) -> Iterator[Note]:
    for number, appearance in enumerate(appearances, start=before + 1):
        yield Note(
            number=number,
            anchor=Anchor(f"note-{number}"),
            call=Anchor(f"call-{number}"),
            appearance=appearance,
        )
