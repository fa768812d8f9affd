"""Every published page is valid HTML by the Nu checker, with no warning and no remark either."""

from pathlib import Path

import pytest

from tests.browser.nu import check
from tests.browser.visiting import Serve, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]

WRONG = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page broken on purpose</title></head>
<body><section><p id="twice">A paragraph<div id="twice">cut short</p></div></section></body>
</html>
"""


def test_every_page_is_valid(published: Site) -> None:
    pages = published.pages()
    assert len(pages) > 100
    assert check([published.address + path for path in pages]) == ()


def test_what_is_not_valid_would_be_seen(tmp_path: Path, serve: Serve) -> None:
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    told = " ".join(message.text for message in check([serve(tmp_path).address]))
    assert "Duplicate ID" in told
    assert "No “p” element in scope" in told
    assert "Section lacks heading" in told
