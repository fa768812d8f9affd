"""A page of the site on paper, printed by the browser: no navigation, and nothing cut in two."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.visiting import Open, Site, missing

pytestmark = pytest.mark.browser

PAGE = "trump-maduro-talks/"


def printed(visit: Open, site: Site, paper: str, path: Path) -> list[str]:
    """Print the real briefing, and return the text of each sheet."""
    if shutil.which("pdftotext") is None:
        missing("no pdftotext: what the browser prints was not read back; run tests/print/install")
    page = visit(f"{site.address}{PAGE}index.html", scripts=False).page
    page.pdf(path=path, format=paper)
    told = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return [" ".join(sheet.split()) for sheet in told.stdout.split("\f")[:-1]]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_browser_prints_a_briefing(visit: Open, site: Site, tmp_path: Path, paper: str) -> None:
    sheets = printed(visit, site, paper, tmp_path / "page.pdf")
    whole = " ".join(sheets)
    assert len(sheets) > 10
    assert "Skip to the content" not in whole
    assert "On this page" not in whole
    assert "Search" not in whole
    assert sheets[-1].endswith(f"{len(sheets)} / {len(sheets)}")
    ids = re.findall(r"Permanent link: (#c-[a-z0-9-]+)", whole)
    assert len(ids) == 57


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_claim_is_cut_in_two(visit: Open, site: Site, tmp_path: Path, paper: str) -> None:
    sheets = printed(visit, site, paper, tmp_path / "page.pdf")
    source = (site.folder / PAGE / "index.html").read_text(encoding="utf-8")
    claims = re.findall(r'<h3 id="(c-[a-z0-9-]+)">\s*([^<]{20,50})', source)
    assert len(claims) > 40
    cut = [
        anchor
        for anchor, words in claims
        if not any(f"#{anchor} " in sheet and words.rstrip() in sheet for sheet in sheets)
    ]
    assert cut == []
