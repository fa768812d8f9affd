"""What stands in the HTML of a built site, read without a browser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

FOREIGN = {"base", "embed", "form", "frame", "iframe", "math", "object", "script", "style"}

OWN_SCRIPT = re.compile(r"(?!//)[./\w-]*\bjs/[a-z]+\.js")
"""Where the theme's scripts stand, relative to any page, or below the root on the one for 404."""

Tag = tuple[str, dict[str, str]]


class _Reader(HTMLParser):
    """Collects start tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[Tag] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {name: value or "" for name, value in attrs}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of one page to the site itself."""

    page: Path
    """The page that has it."""
    address: str
    """As it stands there."""
    target: Path
    """The file that it leads to."""
    problem: str
    """What is wrong with it; empty where it arrives."""


@cache
def start_tags(file: Path) -> tuple[Tag, ...]:
    """Give every start tag of a page with its attributes, in order."""
    seen = tuple(_Reader(file.read_text(encoding="utf-8")).seen)
    assert len(seen) > 20, f"{file} is no page"
    return seen


def foreign(file: Path) -> tuple[str, ...]:
    """Give the elements and attributes that no page of ours has."""
    return tuple(
        f"{tag} {name}".strip()
        for tag, attributes in start_tags(file)
        for name in ("", *attributes)
        if (
            tag in FOREIGN and not _is_own_script(tag, attributes)
            if not name
            else name.startswith("on") or name in {"style", "srcdoc"}
        )
    )


def _is_own_script(tag: str, attributes: dict[str, str]) -> bool:
    """Tell a script of the theme, or a block of data, which no browser runs."""
    if attributes == {"type": "application/ld+json"}:
        return tag == "script"
    return tag == "script" and OWN_SCRIPT.fullmatch(attributes.get("src", "")) is not None


def internal_links(folder: Path) -> Iterator[Link]:
    """Follow every link of every page that stays on the site."""
    for page in sorted(folder.rglob("*.html")):
        if page == folder / "404.html":  # served at any depth, so its links begin at the root
            continue
        for _, attributes in start_tags(page):
            address = attributes.get("href", attributes.get("src", ""))
            if address and not re.match(r"https?://|mailto:", address):
                yield _follow(page, address)


def _follow(page: Path, address: str) -> Link:
    place, anchor = urldefrag(urljoin(page.as_uri(), address))
    target = Path(unquote(place.removeprefix("file://")))
    problem = ""
    if address.startswith("/"):
        problem = "not relative"
    elif not target.is_file():
        problem = "no such file; a folder shows as a list on a disk"
    elif anchor and unquote(anchor) not in _anchors(target):
        problem = "no such anchor"
    return Link(page=page, address=address, target=target, problem=problem)


@cache
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(attributes["id"] for _, attributes in start_tags(page) if "id" in attributes)
