"""What a page does in a browser: nothing that it was not made to do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Dialog, Page, Request

IN_PROCESS = Path(__file__).parent
JUDGE = (IN_PROCESS / "inert.js").read_text(encoding="utf-8").partition("\n")[2]
CANARY = (IN_PROCESS / "canary.js").read_text(encoding="utf-8")
AUTHORS = frozenset(f"xhtml:{tag}" for tag in ("em", "strong", "code", "a"))
"""What an author's own emphasis and links may add to a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found on one page."""

    path: str
    """Below the site's folder."""
    faults: tuple[str, ...]
    """Foreign elements and attributes, addresses of other schemes, and what ran."""
    elements: int
    """How many were looked at."""
    forms: frozenset[str]
    """Every kind of element, and every attribute of each, on a page that is trusted."""
    text: str
    """What it shows, white space collapsed."""


@dataclass(slots=True)
class Watch:
    """A browser's page on a site, without its content policy, and everything that is noticed."""

    page: Page
    address: str
    noticed: list[str] = field(default_factory=list)

    def visit(self, path: str, *, allowed: frozenset[str] | None, ready: str = "") -> Verdict:
        """Open a page, and judge it by what is `allowed`; with nothing given, trust it.

        With `ready`, it is judged once something stands in the element that this selects.
        """
        self.noticed.clear()
        self.page.goto(self.address + path)
        if ready:
            self.page.wait_for_function(
                "selector => document.querySelector(selector).textContent", arg=ready
            )
        found = self.page.evaluate(
            JUDGE, {"allowed": sorted(allowed or ()), "remember": allowed is None}
        )
        return Verdict(
            path=path,
            faults=(*found["faults"], *self.noticed),
            elements=found["elements"],
            forms=frozenset(found["forms"]),
            text=flat(f"{found['title']}\n{found['text']}"),
        )

    def notice(self, what: str) -> None:
        """Remember it until the next visit."""
        self.noticed.append(what)


def watch(browser: Browser, address: str) -> Watch:
    """Open a browser's page on a site: no policy stops a script there, and none is expected.

    Nothing reaches the network; what would have, is noticed.
    """
    context = browser.new_context(
        bypass_csp=True, proxy={"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"}
    )
    context.add_init_script(CANARY)
    page = context.new_page()
    watching = Watch(page=page, address=address)
    notice = watching.notice

    def asked(request: Request) -> None:
        if not request.url.startswith(address):
            notice(f"asked for {request.url}")

    def dialog(shown: Dialog) -> None:
        notice(f"dialog {shown.message}")
        shown.dismiss()

    page.on("request", asked)
    page.on("dialog", dialog)
    page.on("console", lambda message: notice(f"console {message.text}"))
    page.on("pageerror", lambda error: notice(f"error {error}"))
    page.on("popup", lambda _: notice("a window opened"))
    page.on("download", lambda _: notice("a file was downloaded"))
    return watching


def html_pages(folder: Path) -> Iterator[str]:
    """Yield the path of every page of a site."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix()


def forms(verdicts: Iterable[Verdict]) -> frozenset[str]:
    """Return every form of element that trusted pages have, and those of authors' own Markdown."""
    return AUTHORS.union(*(verdict.forms for verdict in verdicts))


def flat(text: str) -> str:
    """Collapse white space, as a browser does."""
    return re.sub(r"\s+", " ", text).strip()
