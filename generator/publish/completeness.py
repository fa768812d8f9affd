"""Completeness: what the YAML declares is what the outputs hold, read back from the finished site.

Nothing is dropped in silence, nothing added. What has no id of an author's is left out of account:
questions that the build raised itself, cited passages, counts of figures, corrections.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.derive.sitemap import Inventory
from generator.diagnostics import Severity, SiteFault
from generator.files.digest import digest

_RAISED = re.compile(r"q-.*--.*")
"""Two hyphens, which no author's id has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of every briefing in which each entry of some kinds is once."""

    path: str
    """From the briefing's folder."""
    pattern: re.Pattern[bytes]
    """Finds the ids as they are written there; foreign text is escaped and cannot look like one."""
    kinds: str
    """The letters that those ids begin with: claims, figures, events, questions."""


OUTPUTS = (
    Output(path="index.html", pattern=re.compile(rb' id="([cfeq]-[^"]*)"'), kinds="cfeq"),
    Output(
        path="data/briefing.json",
        pattern=re.compile(rb'"anchor": "([cfeq]-[^"]*)"'),
        kinds="cfeq",
    ),
    Output(path="data/claims.csv", pattern=re.compile(rb'^"(c-[^"]*)"', re.MULTILINE), kinds="c"),
    Output(path="data/figures.csv", pattern=re.compile(rb'^"(f-[^"]*)"', re.MULTILINE), kinds="f"),
)


def missing_entries(
    tree: HashedFolder, inventories: Iterable[Inventory], cache: Cache
) -> tuple[SiteFault, ...]:
    """Return what the finished site in `tree` lacks of the `inventories`, or holds beside them.

    What was found to be whole is not read again.
    """
    faults: list[SiteFault] = []
    for inventory in inventories:
        key = _key(tree, inventory)
        if cache.read(key) is None:
            messages = (*_entries(tree.folder, inventory), *_pages(tree.folder, inventory))
            faults.extend(SiteFault(severity=Severity.ERROR, message=each) for each in messages)
            if not messages:
                cache.write(key, "whole")
    return tuple(faults)


def _key(tree: Mapping[str, str], inventory: Inventory) -> str:
    """Return what is another once the inventory or one of the outputs is."""
    outputs = (f"{inventory.slug}/{output.path}" for output in OUTPUTS)
    stems = sorted(page.removesuffix(".md") for page in inventory.pages)
    places = (place for stem in stems for place in (f"{stem}.html", f"{stem}/index.html"))
    hashes = (tree.get(path, "") for path in (*outputs, *places))
    return digest("complete", *sorted(inventory.anchors), "", *stems, *hashes)


def _entries(tree: Path, inventory: Inventory) -> Iterator[str]:
    for output in OUTPUTS:
        path = f"{inventory.slug}/{output.path}"
        declared = {anchor for anchor in inventory.anchors if anchor[0] in output.kinds}
        if not (tree / path).is_file():
            yield f"the site lacks {path}"
            continue
        found = output.pattern.findall((tree / path).read_bytes())
        for difference in differences(declared, map(bytes.decode, found)):
            yield f"{path} {difference}"


def differences(declared: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    """Yield, as the end of a sentence, each id that is not found exactly once, or not declared."""
    counted = Counter(found)
    for anchor in sorted({*declared} - {*counted}):
        yield f"lacks {anchor}, which the seeds declare"
    for anchor in sorted({*counted} - {*declared}):
        if not _RAISED.fullmatch(anchor):
            yield f"holds {anchor}, which no seed declares"
    for anchor in sorted(anchor for anchor, number in counted.items() if number > 1):
        yield f"holds {anchor} more than once"


def _pages(tree: Path, inventory: Inventory) -> Iterator[str]:
    for page in sorted(inventory.pages):
        stem = page.removesuffix(".md")
        if not any((tree / path).is_file() for path in (f"{stem}.html", f"{stem}/index.html")):
            yield f"the site has no page of {page}"
