"""What the preview adds to a page on its way to the browser; the site's files stay."""

import re
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.preview.state import Shown

PREFIX = "/__briefings__/"
"""The addresses that are the preview's own."""

ASSETS = ("live.css", "live.js")

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY_START = re.compile(rb"<body(?:\s[^>]*)?>", re.IGNORECASE)

_templates = Environment(
    loader=PackageLoader("generator.preview", "live"),
    autoescape=True,
    undefined=StrictUndefined,
)


def asset(name: str) -> bytes:
    """Return the bytes of one of `ASSETS`."""
    return (files("generator.preview") / "live" / name).read_bytes()


def with_live_parts(html: bytes, shown: Shown) -> bytes:
    """Return the page with the script that follows the preview, and the banner if there is one.

    The script stands at the end of the head, after the page's own content policy.
    """
    head = _render("head.html", shown)
    banner = _render("banner.html", shown) if shown.banner else b""
    found = _HEAD_END.search(html)
    at = found.start() if found else 0
    body = _BODY_START.search(html, at)
    cut = body.end() if body else len(html)
    return html[:at] + head + html[at:cut] + banner + html[cut:]


def waiting_page(shown: Shown) -> bytes:
    """Return the page for the time before the first good build."""
    return with_live_parts(_render("waiting.html", shown), shown)


def _render(name: str, shown: Shown) -> bytes:
    return _templates.get_template(name).render(build=shown.build, banner=shown.banner).encode()
