"""Every id in every page of a site is ours: fixed, or a prefix and an author's id, or a number.

An id is permanent and never a slug of foreign text: such a one rots as a link, and a title such as
`_search` would take the place of an element that the theme's scripts look for.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from tests.checking import ROOT
from tests.projects import write_project

ID = re.compile(r"""<[a-zA-Z][^<>]*?\sid\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""")
NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An author's id, or a slug."""
RAISED = rf"{NAME}(?:--{NAME})*"
"""That, or the id of a question that a rule raises."""
DAY = r"[0-9]{4}(?:-[0-9]{2}){0,2}"

THEME = {
    "_content": "the theme: main",
    "_said": "the theme: what scripts tell",
    "_search": "the theme: the search",
    "_search-title": "the theme: the search",
    "_search-words": "the theme: the search",
    "_keys": "the theme: the list of keys",
    "_keys-title": "the theme: the list of keys",
    "_keys-on": "the theme: the list of keys",
    "_filters": "the theme: filters",
}
"""Those begin with a low line, as no other does."""
PARTS = frozenset({"established", "claimed", "disputed", "unknown"})
"""The parts of a briefing's summary."""
PREFIXES = {
    rf"c-{NAME}": "a claim's id",
    rf"f-{NAME}": "a figure's id",
    rf"q-{RAISED}": "a question's id",
    rf"e-{NAME}": "an event's id",
    r"s-[0-9]+-[0-9]+": "a passage's place in a text that never changes",
    r"n-[0-9]+-[0-9]+|n-[0-9a-f]{16}": "the same, in the list; of a withheld text, its quotation",
    rf"count-{RAISED}": "an event's id and our words for outcome and population",
    rf"b-{NAME}": "a briefing's slug, on the home page",
    rf"in-{NAME}": "a briefing's slug, on a register",
    rf"in-{NAME}--[a-z]+-{RAISED}": "a briefing's slug and the id of its entry",
    rf"(?:exists|said|passed|about)-{NAME}": "a briefing's slug, on the page of an actor",
    rf"cite-c-{NAME}": "a claim's id, on the page of data",
    r"r-[a-z]-?[0-9]+": "a rule's number",
    rf"chart-{RAISED}": "a chart, its form, its title and its description",
    r"check-[a-z][0-9]{3}": "a finding's code, on the page Method",
    rf"claims-{NAME}": "a status, of our vocabulary",
}
"""What stands behind each prefix."""


def templates_own() -> frozenset[str]:
    """Return the ids that our templates of pages, and the page of rules, give in so many words."""
    pages = (*(ROOT / "templates/pages").glob("*.jinja"), ROOT / "docs/rules.md")
    found = (re.findall(r'\sid="([a-z-]+)"', path.read_text(encoding="utf-8")) for path in pages)
    return frozenset(each for ids in found for each in ids)


def strange(ids: Iterable[str], *, known: frozenset[str]) -> list[str]:
    """Return the ids of which we cannot say where they come from."""
    return sorted(
        {
            each
            for each in ids
            if each not in THEME
            and each not in known | PARTS
            and not any(re.fullmatch(prefix, each) for prefix in PREFIXES)
        }
    )


def ids_of(site: Path) -> Mapping[str, list[str]]:
    """Return every id of every page."""
    return {
        path.relative_to(site).as_posix(): [
            html.unescape(each.strip("\"'")) for each in ID.findall(path.read_text())
        ]
        for path in sorted(site.rglob("*.html"))
    }


def built(root: Path, patch: pytest.MonkeyPatch) -> Path:
    patch.chdir(root)
    done = CliRunner().invoke(cli, ("build",))
    assert done.exit_code == 0, done.output
    return (root / "site").resolve()


TITLES = ("_search", "main", "toc", "_content", "_keys", "constructor", "c-fell", "_said", "1")
HOSTILE = "".join(
    (
        "title: _search\nas_of: 2025-11-25\nsummary: main\n",
        "actors:\n  gazette: {type: Organization, name: _search}\n",
        "sources:\n  s: {file: s.txt, type: Report, title: _content, publisher: gazette,\n",
        "    published: 2025-11-25, accessed: 2025-11-25, lang: en, republish: full,\n",
        "    licence: _said}\n",
        "claims:\n",
        *(
            f'  c{number}:\n    text: "{title}"\n'
            f"    appearances: [{{source: s, quote: It is {number}}}]\n"
            for number, title in enumerate(TITLES)
        ),
        "events:\n",
        *(
            f'  e{number}: {{title: "{title}", when: 2025-11-24, claims: [c{number}]}}\n'
            for number, title in enumerate(TITLES)
        ),
        "questions:\n",
        *(f'  q{number}: {{text: "{title}"}}\n' for number, title in enumerate(TITLES)),
    )
)
TEXT = "# _search\n\n" + "".join(
    f"It is {number}, {each}.\n\n" for number, each in enumerate(TITLES)
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Build our briefings, those of the cases, and one whose titles are the theme's ids."""
    cases = ROOT / "tests/cases/pages"
    folders = {"ours": ROOT, **{case.name: case for case in sorted(cases.iterdir())}}
    files = {
        name: {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in (folder / "seeds").rglob("*")
            if path.is_file()
        }
        for name, folder in folders.items()
    }
    files["hostile"] = {"seeds/hostile/briefing.yml": HOSTILE, "seeds/hostile/s.txt": TEXT}
    with pytest.MonkeyPatch.context() as patch:
        return {
            name: built(write_project(tmp_path_factory.mktemp(name), each), patch)
            for name, each in files.items()
        }


def test_every_id_is_ours(sites: Mapping[str, Path]) -> None:
    known = templates_own()
    assert len(known) > 20
    read = {(name, page): ids for name, site in sites.items() for page, ids in ids_of(site).items()}
    assert {at: found for at, ids in read.items() if (found := strange(ids, known=known))} == {}
    twice = {at: [each for each, n in Counter(ids).items() if n > 1] for at, ids in read.items()}
    assert {at: found for at, found in twice.items() if found} == {}
    assert sum(map(len, read.values())) > 2000


def test_every_origin_is_met(sites: Mapping[str, Path]) -> None:
    met = {each for site in sites.values() for ids in ids_of(site).values() for each in ids}
    unmet = [prefix for prefix in PREFIXES if not any(re.fullmatch(prefix, each) for each in met)]
    assert unmet == []
    assert met >= THEME.keys()


def test_every_kind_of_page_was_looked_at(sites: Mapping[str, Path]) -> None:
    kinds = {
        kind
        for site in sites.values()
        for path in site.rglob("*.html")
        for kind in re.findall(r'class="kind-(\w+)', path.read_text())
    }
    assert len(kinds) >= 13, kinds


def test_a_heading_without_an_id_is_seen() -> None:
    page = "<h2 id=\"_search_1\">x</h2><p id=toc>x</p><svg><g id = 'main'/></svg>"
    found = [html.unescape(each.strip("\"'")) for each in ID.findall(page)]
    assert strange(found, known=templates_own()) == ["_search_1", "main", "toc"]
