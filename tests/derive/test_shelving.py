"""Registers in pages: every row on one page, none too full, and addresses that stay."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.cards import Card
from generator.derive.labels import shelf
from generator.derive.shelving import FULL, NEWEST, Sheet, shelve

LEDGER = "casualties/index.md"


def card(day: date | None, slug: str, *, weight: int = 10, register: str = LEDGER) -> Card:
    days = (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}") if day else ("undated",)
    return Card(register=register, shelf=days, slug=slug, subject=slug, weight=weight)


def plan(*cards: Card) -> Mapping[str, Sheet]:
    return {sheet.page: sheet for sheet in shelve(cards, [LEDGER])}


dated = st.builds(
    card,
    st.none() | st.dates(date(2019, 1, 1), date(2021, 12, 31)),
    st.from_regex(r"[a-z]{1,3}", fullmatch=True),
    weight=st.integers(1, 200),
)
many = st.lists(dated, max_size=40, unique_by=lambda each: each.slug)


@settings(max_examples=40)
@given(many)
def test_every_row_stands_on_one_page_that_the_first_leads_to(cards: list[Card]) -> None:
    pages = plan(*cards)
    assert Counter(each for sheet in pages.values() for each in sheet.cards) == Counter(cards)
    reached = {LEDGER} | {part.page for sheet in pages.values() for part in sheet.parts}
    assert reached == set(pages)
    for sheet in pages.values():
        assert (sheet.cards == ()) != (sheet.parts == ()) or not cards
        for part in sheet.parts:
            below = pages[part.page]
            assert [above.page for above in below.above] == [
                *(above.page for above in sheet.above),
                sheet.page,
            ]
            below_it = [further.count for further in below.parts]
            assert part.count == sum(below_it, len(below.cards))


@settings(max_examples=40)
@given(many)
def test_no_page_is_too_full_but_by_a_single_row(cards: list[Card]) -> None:
    for sheet in plan(*cards).values():
        assert len(sheet.cards) <= 1 or sum(each.weight for each in sheet.cards) <= FULL


@settings(max_examples=40)
@given(many, many)
def test_an_address_stays_when_rows_are_added(before: list[Card], added: list[Card]) -> None:
    slugs = {each.slug for each in before}
    new = [each for each in added if each.slug not in slugs]
    lost = set(plan(*before)) - set(plan(*before, *new))
    # Only where one day has more than a page holds do numbers tell its pages apart.
    assert all(page.rpartition("--")[2].removesuffix(".md").isdigit() for page in lost), lost


def test_a_full_page_becomes_the_list_of_its_years_then_months_then_days() -> None:
    first = date(2024, 11, 1)
    few = [card(first + timedelta(days=each), f"a{each:03}") for each in range(24)]
    assert list(plan(*few)) == [LEDGER]
    more = [*few, *(card(first + timedelta(days=each), f"b{each:03}") for each in range(90))]
    pages = plan(*more)
    assert [part.key for part in pages[LEDGER].parts] == ["2024", "2025"]
    assert "casualties/index--2024-11.md" in pages
    crowded = [*more, *(card(first, f"c{each:03}") for each in range(50))]
    assert set(pages) < set(plan(*crowded))
    assert "casualties/index--2024-11-01--2.md" in plan(*crowded)


def test_what_has_no_day_comes_last() -> None:
    rows = [card(None, f"x{each:02}") for each in range(20)]
    rows += [card(date(2024, 11, 1), f"y{each:02}") for each in range(20)]
    assert [part.key for part in plan(*rows)[LEDGER].parts] == ["2024", "undated"]


def test_cards_about_one_subject_are_one_row_with_the_counts_of_all() -> None:
    named = [
        Card(
            register="actors/index.md",
            shelf=("a", "axios"),
            slug=slug,
            subject="actors/axios.md",
            weight=1,
            tally=(2, number),
        )
        for number, slug in enumerate("abc")
    ]
    (sheet,) = shelve(named, [])
    assert [(each.slug, each.tally) for each in sheet.cards] == [("a", (6, 3))]


def test_a_first_page_knows_the_first_and_the_newest_row() -> None:
    rows = [card(date(2024, 1, 1) + timedelta(days=each), f"s{each:03}") for each in range(99)]
    sheet = plan(*rows)[LEDGER]
    assert sheet.first == (rows[0],)
    assert list(sheet.newest) == rows[-NEWEST:]
    assert plan()[LEDGER].first == ()


def test_shelves_in_words() -> None:
    words = map(shelf, ("2024", "2024-11", "2024-11-03", "undated", "a", "official--2024", "d--2"))
    assert list(words) == [
        "2024",
        "November 2024",
        "3 November 2024",
        "without a date",
        "a",
        "2024",
        "2",
    ]
