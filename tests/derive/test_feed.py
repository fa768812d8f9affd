"""The feed of changes: valid Atom, ids that stay wherever the site is, texts that stay texts."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.derive.links import Link
from generator.derive.registers.change_log import ChangeRow, feed_view
from generator.derive.sitemap import briefing, claim
from generator.pipeline import compile_corpus
from generator.render.environment import environment
from generator.render.escape import numbered
from generator.render.pages import FEED_NAME, feed_files
from generator.values.markup import UNPUBLISHED, Publication, Web
from tests.checking import TEMPLATES, seed_files

ROOT = Path(__file__).parents[2]
ATOM = "{http://www.w3.org/2005/Atom}"
DESK = Publication(name="Desk", web=Web(base="https://desk.example/evidence/"))
# XML 1.0 has no place for these; the seeds may not hold them either.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))


def change(words: str = "Why", day: date = date(2025, 5, 3), number: int = 0) -> ChangeRow:
    return ChangeRow(
        name=f"talks/claims/killed/correction/{number}",
        sort=day,
        date="3 May 2025",
        kind="correction",
        what=Link(text=words, to=claim("talks", "killed")),
        words=words,
        briefing=Link(text=words, to=briefing("talks")),
    )


def feed(changes: tuple[ChangeRow, ...], publication: Publication = UNPUBLISHED) -> etree._Element:
    text = feed_files(feed_view(changes, publication), environment(TEMPLATES))[FEED_NAME]
    return etree.fromstring(text.encode())


@cache
def real(publication: Publication) -> str:
    files = seed_files(ROOT)
    units = {
        slug: tuple(file for file in files if file.path.startswith(f"seeds/{slug}/"))
        for slug in ("trump-maduro-talks", "ondrel-strait-demonstration")
    }
    [shared] = [file for file in files if file.path == "seeds/actors.yml"]
    return compile_corpus(units, shared, TEMPLATES, publication).pages["changes/feed.xml"]


def texts_of(element: etree._Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(f"{ATOM}{name}")]


def faults(root: etree._Element) -> Iterator[str]:
    """Yield what RFC 4287 (sections 4.1.1 and 4.1.2) would not allow."""
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            if len(texts_of(element, name)) != 1:
                yield f"one {name} is needed"
        if not all(re.match(r"urn:uuid:[0-9a-f-]{36}$", each) for each in texts_of(element, "id")):
            yield "an id is an IRI"
        for moment in texts_of(element, "updated"):
            if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment):
                yield "a moment is as RFC 3339 has it"
        links = [link.get("rel") for link in element.findall(f"{ATOM}link")]
        if links.count("alternate") != 1 or links.count("self") > 1:
            yield "one alternate link of a type, one link to itself"
    ids = [texts_of(entry, "id")[0] for entry in root.findall(f"{ATOM}entry")]
    if len(set(ids)) != len(ids):
        yield "ids are unique"
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "a feed has an author"


def test_the_real_feed_is_valid_and_says_every_change() -> None:
    root = etree.fromstring(real(UNPUBLISHED).encode())
    assert list(faults(root)) == []
    assert len(root.findall(f"{ATOM}entry")) == 6
    days = [texts_of(entry, "updated")[0] for entry in root.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert texts_of(root, "updated") == days[:1]


def test_a_fault_is_seen() -> None:
    for cut in (r"<id>.*?</id>", r"<author>.*?</author>", r"T00&#58;00:00Z", r'rel="alternate"'):
        broken = re.sub(cut, "", real(UNPUBLISHED), count=1)
        assert list(faults(etree.fromstring(broken.encode()))), cut


def test_addresses_are_absolute_where_the_site_has_one() -> None:
    root = etree.fromstring(real(DESK).encode())
    assert list(faults(root)) == []
    addresses = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert len(addresses) == 8
    assert all(address.startswith("https://desk.example/evidence/") for address in addresses)
    assert "https://desk.example/evidence/changes/feed.xml" in addresses


def test_ids_stay_wherever_the_site_moves() -> None:
    here, there = (texts_of(feed((change(),), web), "id") for web in (UNPUBLISHED, DESK))
    assert here != there  # the feed is another site's
    entries = r"<entry>\s*<id>(.*?)</id>"
    assert re.findall(entries, real(UNPUBLISHED)) == re.findall(entries, real(DESK))


@given(texts)
def test_any_text_is_read_back(words: str) -> None:
    [entry] = feed((change(words),), Publication(name="Desk", web=None)).findall(f"{ATOM}entry")
    shown = numbered(re.sub(r"[\t\n\v\f\r]+", " ", words))
    assert texts_of(entry, "summary") == [shown]
    assert texts_of(entry, "title") == [f"{shown}: correction of {shown}, 3 May 2025"]


def test_what_has_no_date_is_left_to_the_page() -> None:
    root = feed((change(day=date.max), change(day=date.min)))
    assert list(faults(root)) == []
    assert root.findall(f"{ATOM}entry") == []
    assert texts_of(root, "updated") == ["1970-01-01T00:00:00Z"]
