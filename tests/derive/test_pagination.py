"""Registers in pages: every row on one page, none too full, and addresses that stay."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.labels import section_name
from generator.derive.registers.entries import RegisterEntry
from generator.derive.registers.pagination import FULL, NEWEST, RegisterPage, paginate

LEDGER = "casualties/index.md"


def entry(
    day: date | None, slug: str, *, weight: int = 10, register: str = LEDGER
) -> RegisterEntry:
    days = (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}") if day else ("undated",)
    return RegisterEntry(register=register, section=days, slug=slug, subject=slug, weight=weight)


def plan(*entries: RegisterEntry) -> Mapping[str, RegisterPage]:
    return {page.page: page for page in paginate(entries, [LEDGER])}


dated = st.builds(
    entry,
    st.none() | st.dates(date(2019, 1, 1), date(2021, 12, 31)),
    st.from_regex(r"[a-z]{1,3}", fullmatch=True),
    weight=st.integers(1, 200),
)
many = st.lists(dated, max_size=40, unique_by=lambda each: each.slug)


@settings(max_examples=40)
@given(many)
def test_every_row_stands_on_one_page_that_the_first_leads_to(entries: list[RegisterEntry]) -> None:
    pages = plan(*entries)
    assert Counter(each for page in pages.values() for each in page.entries) == Counter(entries)
    reached = {LEDGER} | {part.page for page in pages.values() for part in page.parts}
    assert reached == set(pages)
    for page in pages.values():
        assert (page.entries == ()) != (page.parts == ()) or not entries
        for part in page.parts:
            below = pages[part.page]
            assert [above.page for above in below.above] == [
                *(above.page for above in page.above),
                page.page,
            ]
            below_it = [further.count for further in below.parts]
            assert part.count == sum(below_it, len(below.entries))


@settings(max_examples=40)
@given(many)
def test_no_page_is_too_full_but_by_a_single_row(entries: list[RegisterEntry]) -> None:
    for page in plan(*entries).values():
        assert len(page.entries) <= 1 or sum(each.weight for each in page.entries) <= FULL


@settings(max_examples=40)
@given(many, many)
def test_an_address_stays_when_rows_are_added(
    before: list[RegisterEntry], added: list[RegisterEntry]
) -> None:
    slugs = {each.slug for each in before}
    new = [each for each in added if each.slug not in slugs]
    lost = set(plan(*before)) - set(plan(*before, *new))
    # Only where one day has more than a page holds do numbers tell its pages apart.
    assert all(page.rpartition("--")[2].removesuffix(".md").isdigit() for page in lost), lost


def test_a_full_page_becomes_the_list_of_its_years_then_months_then_days() -> None:
    first = date(2024, 11, 1)
    few = [entry(first + timedelta(days=each), f"a{each:03}") for each in range(24)]
    assert list(plan(*few)) == [LEDGER]
    more = [*few, *(entry(first + timedelta(days=each), f"b{each:03}") for each in range(90))]
    pages = plan(*more)
    assert [part.section for part in pages[LEDGER].parts] == ["2024", "2025"]
    assert "casualties/index--2024-11.md" in pages
    crowded = [*more, *(entry(first, f"c{each:03}") for each in range(50))]
    assert set(pages) < set(plan(*crowded))
    assert "casualties/index--2024-11-01--2.md" in plan(*crowded)


def test_what_has_no_day_comes_last() -> None:
    rows = [entry(None, f"x{each:02}") for each in range(20)]
    rows += [entry(date(2024, 11, 1), f"y{each:02}") for each in range(20)]
    assert [part.section for part in plan(*rows)[LEDGER].parts] == ["2024", "undated"]


def test_entries_about_one_subject_are_one_row_with_the_counts_of_all() -> None:
    named = [
        RegisterEntry(
            register="actors/index.md",
            section=("a", "axios"),
            slug=slug,
            subject="actors/axios.md",
            weight=1,
            tally=(2, number),
        )
        for number, slug in enumerate("abc")
    ]
    (page,) = paginate(named, [])
    assert [(each.slug, each.tally) for each in page.entries] == [("a", (6, 3))]


def test_a_first_page_knows_the_first_and_the_newest_row() -> None:
    rows = [entry(date(2024, 1, 1) + timedelta(days=each), f"s{each:03}") for each in range(99)]
    page = plan(*rows)[LEDGER]
    assert page.first == (rows[0],)
    assert list(page.newest) == rows[-NEWEST:]
    assert plan()[LEDGER].first == ()


def test_sections_in_words() -> None:
    words = map(
        section_name, ("2024", "2024-11", "2024-11-03", "undated", "a", "official--2024", "d--2")
    )
    assert list(words) == [
        "2024",
        "November 2024",
        "3 November 2024",
        "without a date",
        "a",
        "2024",
        "2",
    ]
