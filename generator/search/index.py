"""The search index: Pagefind's over the pages that the theme marks, and what narrows a search down.

Only what the theme marks is indexed (`data-pagefind-body`), and what a page repeats is left out:
the opening lists claims again, an actor's page the claims by and about it. Pagefind gives the same
bytes for the same pages in the same order, except for its filters: those it writes in an order of
chance. So they are taken from the pages, and told in a file of ours: of each filter and value the
pages, by their places in the order that Pagefind's sort `place` gives.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from html import unescape
from importlib.metadata import version
from pathlib import Path

from pagefind.service import get_executable

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.derive.sitemap import SEARCH_FOLDER
from generator.diagnostics import Severity, SiteFault
from generator.files.digest import digest
from generator.files.replace import discard
from generator.files.stat import is_regular, own_states
from generator.search.pagefind_service import NoIndexError, index_pages

ENTRY = "pagefind-entry.json"
"""The file that a browser asks for first; the last to be written."""
FACETS = "facets.json"
"""The file that tells by what a search can be narrowed down."""
TWICE = (
    *(".opening", ".counts", ".actors", ".meaning", ".claims > h2", ".chart", ".passage"),
    *(".drift", ".dependence", ".sources", ".variant", ".seen", ".neighbours"),
    *(".evidence > summary", ".cite", ".chain", ".links", ".label", ".rule"),
    *(".standing .status", ".standing .directness", ".standing .unheld", ".standing .kind"),
    *(".moment ul", ".question ul", ".passage-entry ul", ".passage-entry .number"),
)
"""What a page repeats, or what is no words of its own."""
UNUSED = ("pagefind-*.js", "pagefind-*.css")
"""Parts of Pagefind's own faces, which the theme does without."""

_LANGUAGE = re.compile(rb"""<html[^>]*\slang=["']?([A-Za-z]{2,3})\b""")
# Foreign text has no `<` and no `>`, so it cannot imitate these.
_MARK = re.compile(rb"data-pagefind-body[^<>]*>")
_ARTICLE = re.compile(rb"<article\b[^<>]*\sdata-pagefind-body")
_FILTER = re.compile(r' data-pagefind-filter="([^":]+):?([^"]*)"([^<>]*>(?:<a [^<>]*>)?)([^<]*)')

_KEY = digest("search index")
"""The entry of the cache: what the index was made of, and the state of its files."""

_Facets = dict[str, dict[str, list[int]]]


def index_site(tree: HashedFolder, cache: Cache) -> tuple[SiteFault, ...]:
    """Write the index of the site in `tree`; return what went wrong.

    One that was made of the same pages stays as it is, if the `cache` knows it.
    """
    try:
        _index(tree, cache)
    except (NoIndexError, OSError) as error:
        message = f"no search index could be made: {error}"
        return (SiteFault(severity=Severity.ERROR, message=message),)
    return ()


def remove_index(tree: Path) -> None:
    """Take an index away that is not of this tree's pages, if there is one."""
    discard(tree / SEARCH_FOLDER)


def _index(tree: HashedFolder, cache: Cache) -> None:
    program, index = get_executable(), tree.folder / SEARCH_FOLDER
    if program is None:
        raise NoIndexError("there is no Pagefind for this machine")
    if any(index.rglob("*.html")):
        raise NoIndexError(
            f"pages stand in {SEARCH_FOLDER}/, where it belongs; rename their folder"
        )
    html = (f"{path} {tree[path]}" for path in sorted(tree) if path.endswith(".html"))
    made_of = digest(version("pagefind"), *TWICE, *html)
    known, _, state = (cache.read(_KEY) or "").partition(" ")
    if known == made_of and state == _state(tree):
        return
    if not known or index.is_symlink():  # who knows what is in it
        discard(index)
    language, pages = _language(tree.folder), _pages(tree.folder)
    if not pages:
        raise NoIndexError("the site did not contain any html files")
    config = {"force_language": language, "keep_index_url": True, "exclude_selectors": TWICE}
    facets: _Facets = {}
    files = index_pages(_read(tree.folder, pages, facets), program=program, config=config)
    languages = json.loads(files[ENTRY])["languages"]
    kept = sum(each["page_count"] for each in languages.values())
    if kept < len(pages):
        raise NoIndexError(f"{kept:,} of {len(pages):,} pages are in it; the others have no words")
    told = json.dumps(facets, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    _write(index, {FACETS: told.encode(), **files})
    cache.write(_KEY, f"{made_of} {_state(tree.refreshed())}")


def _state(tree: HashedFolder) -> str:
    """Return what is another once any file of the index is."""
    paths = sorted(path for path in tree if path.startswith(f"{SEARCH_FOLDER}/"))
    return digest(*(f"{path} {tree[path]}" for path in paths))


def _pages(tree: Path) -> tuple[str, ...]:
    """Return the pages to be found, in order; all where none is marked."""
    every = sorted(path for path in own_states(tree) if path.endswith(".html"))
    marked = tuple(path for path in every if _MARK.search((tree / path).read_bytes()))
    return marked or tuple(every)


def _read(tree: Path, pages: Iterable[str], facets: _Facets) -> Iterator[tuple[str, str]]:
    """Yield each page with its place in place of its filters, which are added to `facets`."""
    for place, path in enumerate(pages):
        html = _body((tree / path).read_bytes()).decode(errors="replace")
        for name, value, _, text in _FILTER.findall(html):
            pages_of = facets.setdefault(name, {})
            found = pages_of.setdefault(" ".join(unescape(value or text).split()), [])
            if place not in found[-1:]:
                found.append(place)
        html = _FILTER.sub(r"\3\4", html)
        yield path, html.replace("<body", f'<body data-pagefind-sort="place:{place}"', 1)


def _body(html: bytes) -> bytes:
    """Return the marked article in a page of its own, half of the bytes; all where none is."""
    if not (found := _ARTICLE.search(html)):
        return html
    inside = html[found.start() : html.rindex(b"</article>")]
    return b"<html><body>%b</article></body></html>" % inside


def _write(index: Path, files: Mapping[str, bytes]) -> None:
    """Write what the theme uses and is not there, the entry last: an index without it is none."""
    used = {path for path in files if not any(fnmatch(path, pattern) for pattern in UNUSED)}
    (index / ENTRY).unlink(missing_ok=True)
    for path, at in own_states(index).items():
        if path not in used or not is_regular(at) or (index / path).read_bytes() != files[path]:
            (index / path).unlink()  # never written into: a published site may share it
    for path in sorted(used, key=lambda path: (path == ENTRY, path)):
        target = index / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files[path])


def _language(tree: Path) -> str:
    """Return the language of the first page: one index finds texts of every language."""
    first = tree / "index.html"
    found = _LANGUAGE.search(first.read_bytes()) if first.is_file() else None
    return found[1].decode().lower() if found else "en"
