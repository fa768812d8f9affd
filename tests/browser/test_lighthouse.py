"""Lighthouse gives each kind of page 98 and more in every category.

Two kinds in the ordinary run; every kind, on a telephone and on a desk, with BRIEFINGS_FULL=1.
"""

from pathlib import Path

import pytest

from generator.derive import sitemap
from tests.browser.lighthouse import look
from tests.browser.visiting import Serve, Site
from tests.thorough import FULL

pytestmark = [pytest.mark.browser, pytest.mark.site]

ENOUGH = 98
PAGES = (
    *(kind.at.page.removesuffix("index.md") for kind in sitemap.KINDS if kind.at),
    "hard-cases/",
    "hard-cases/data/",
    "trump-maduro-talks/",
    "trump-maduro-talks/sources/antiwar.html",
    "actors/axios.html",
)
SAMPLE = (("", "mobile"), ("hard-cases/", "desktop"))
EVERYTHING = tuple((path, form) for path in PAGES for form in ("mobile", "desktop"))
WRONG = """<!doctype html>
<html><head><meta charset="utf-8"></head>
<body><img src="nothing.png"><script>undefined.wrong</script></body></html>
"""


def test_a_page_is_good_in_every_category(published: Site, chromium: str) -> None:
    wanted = EVERYTHING if FULL else SAMPLE
    verdicts = look(chromium, [(published.address + path, form) for path, form in wanted])
    print(*verdicts, sep="\n")  # noqa: T201 (for the notes: pytest -rP)
    assert len(verdicts) == len(wanted)
    assert [str(verdict) for verdict in verdicts if min(verdict.scores) < ENOUGH] == []


@pytest.mark.sample
def test_a_page_that_is_not_good_would_be_seen(tmp_path: Path, serve: Serve, chromium: str) -> None:
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    (verdict,) = look(chromium, [(serve(tmp_path).address, "desktop")])
    assert max(verdict.scores[1:]) < ENOUGH
