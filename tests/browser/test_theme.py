"""The theme, on sample pages of every kind, in a real browser."""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.markup import foreign, internal_links, start_tags
from tests.browser.visiting import PROJECT, SAMPLE, MkDocs, Open, Serve, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]

THEME = PROJECT / "templates" / "site"
KINDS = {
    "home": "",
    "briefing": "talks/",
    "empty briefing": "empty/",
    "source": "talks/sources/antiwar/",
    "source from right to left": "talks/sources/second/",
    "actors": "actors/",
    "actor": "actors/maduro/",
    "casualties": "casualties/",
    "questions": "questions/",
    "timeline": "timeline/",
    "sources": "sources/",
    "method": "method/",
    "not found": "404.html",
}
every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; form-action 'self'"
)


@pytest.fixture
def kinds(path: str, sample: Site, at_the_root: Site) -> Site:
    """Serve at the root the one page whose links begin there: it stands in for any address."""
    return at_the_root if path == "404.html" else sample


@pytest.fixture(scope="module")
def at_the_root(sample: Site, serve: Serve) -> Site:
    return serve(sample.folder, "")


def test_the_sample_has_every_kind_of_page(sample: Site) -> None:
    assert set(KINDS.values()) == set(sample.pages())


def test_properdocs_writes_the_same_site(sample: Site, mkdocs: MkDocs) -> None:
    other = mkdocs(SAMPLE, "properdocs")
    for path in sample.pages():
        file = sample.file(path)
        assert (other / file.relative_to(sample.folder)).read_bytes() == file.read_bytes(), path


def test_an_installed_theme_writes_the_same_site(sample: Site, tmp_path: Path) -> None:
    (tmp_path / "installed_theme").symlink_to(THEME)
    record = tmp_path / "installed_theme-1.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: installed-theme\nVersion: 1\n")
    (record / "entry_points.txt").write_text("[mkdocs.themes]\nquiet = installed_theme\n")
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"theme:\n(  .*\n)+", "theme: {name: quiet}\n", config)
    config = config.replace("docs_dir: briefings", f"docs_dir: {SAMPLE}")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    subprocess.run(
        (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"),
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )
    ours = {path.relative_to(sample.folder): path for path in sample.folder.rglob("*.*")}
    theirs = {path.relative_to(tmp_path / "site"): path for path in tmp_path.glob("site/**/*.*")}
    ours.pop(Path("sitemap.xml.gz"))  # its header holds the time
    theirs.pop(Path("sitemap.xml.gz"))
    assert ours.keys() == theirs.keys()
    assert all(theirs[name].read_bytes() == path.read_bytes() for name, path in ours.items())


@every_kind
def test_the_policy_comes_first_and_nothing_is_inline(path: str, sample: Site) -> None:
    file = sample.file(path)
    assert start_tags(file)[:3] == (
        ("html", {"lang": "ar", "dir": "rtl"} if "second" in path else {"lang": "en"}),
        ("head", {}),
        ("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}),
    )
    assert foreign(file) == ()


def test_every_internal_link_is_relative_and_arrives(sample: Site) -> None:
    links = tuple(internal_links(sample.folder))
    assert len(links) > 200
    assert [link for link in links if link.problem] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@every_kind
def test_a_page_is_accessible_and_keeps_to_itself(
    path: str, width: int, scheme: str, kinds: Site, visit: Open
) -> None:
    seen = visit(kinds.address + path, width, dark=scheme == "dark")
    assert seen.messages == ()
    assert all(request.startswith(kinds.address) for request in seen.requests)
    assert seen.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert seen.width() <= width
    assert seen.violations() == ()


@pytest.mark.parametrize("width", [320, 820, 1199, 1200, 1680])
def test_nothing_overflows_with_all_evidence_open(width: int, sample: Site, visit: Open) -> None:
    seen = visit(sample.address + "talks/", width)
    seen.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert seen.width() <= width
    assert seen.violations() == ()


def test_a_violation_would_be_seen(sample: Site, visit: Open) -> None:
    seen = visit(sample.address)
    seen.page.evaluate("document.documentElement.removeAttribute('lang')")
    seen.page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x>')")
    assert sorted(line.partition(":")[0] for line in seen.violations()) == [
        "html-has-lang",
        "image-alt",
    ]


def test_the_policy_would_report_an_inline_script(sample: Site, visit: Open) -> None:
    seen = visit(sample.address)
    heard: list[str] = []
    seen.page.on("console", lambda message: heard.append(message.text))
    seen.page.evaluate(
        "const script = document.createElement('script'); script.textContent = 'ran = true';"
        "document.body.append(script)"
    )
    assert any("Content Security Policy" in text for text in heard)
    assert seen.page.evaluate("typeof ran") == "undefined"


def test_evidence_stands_in_the_margin_where_there_is_room(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 1280, scripts=False).page
    claim = page.locator("section.claim").filter(has=page.locator("#c-wants-call"))
    quotation = claim.locator("blockquote").first
    assert quotation.is_visible()
    assert not claim.locator("summary").is_visible()
    heading = page.locator("#c-wants-call").bounding_box()
    beside = quotation.bounding_box()
    assert heading is not None
    assert beside is not None
    assert beside["x"] > heading["x"] + heading["width"]
    assert abs(beside["y"] - heading["y"]) < 12


def test_evidence_opens_below_the_claim_on_a_phone(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 320, scripts=False).page
    claim = page.locator("section.claim").filter(has=page.locator("#c-wants-call"))
    quotation = claim.locator("blockquote").first
    assert not quotation.is_visible()
    claim.locator("summary").focus()
    page.keyboard.press("Enter")
    assert quotation.is_visible()


def test_print_leaves_the_frame_out_and_the_evidence_open(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 700, scripts=False).page
    assert page.locator("nav.sections").is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    for gone in ("nav.sections", "nav.outline", "nav.breadcrumbs", ".skip"):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("section.claim blockquote").first.is_visible()


def test_print_spells_links_out_and_keeps_claims_whole(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    page.emulate_media(media="print", color_scheme="dark")
    style = (
        "([where, pseudo, name]) => getComputedStyle(document.querySelector(where), pseudo)[name]"
    )
    spelled = page.evaluate(style, ["#sources ~ ul a[href^=http]", "::after", "content"])
    assert "https://news.antiwar.com/2025/11/24/" in spelled
    assert page.evaluate(style, ["section.claim", None, "breakInside"]) == "avoid"
    assert page.evaluate(style, ["html", None, "backgroundColor"]) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_briefing_prints(paper: str, sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    assert page.pdf(format=paper).startswith(b"%PDF-")


def test_a_theme_switch_needs_one_attribute(sample: Site, visit: Open) -> None:
    page = visit(sample.address).page
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(background)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    dark = page.evaluate(background)
    page.emulate_media(color_scheme="dark")
    page.evaluate("delete document.documentElement.dataset.theme")
    assert page.evaluate(background) == dark != light
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    assert page.evaluate(background) == light


def test_every_stop_of_the_keyboard_shows(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 320).page
    expected = page.evaluate(
        "document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length"
    )
    closed = page.evaluate(
        "document.querySelectorAll('details :is(a[href], [tabindex=\"0\"])').length"
    )
    focus = (
        "() => { const at = document.activeElement, style = getComputedStyle(at);"
        " return [at.tagName, style.outlineStyle, style.outlineWidth]; }"
    )
    stops = 0
    while True:
        page.keyboard.press("Tab")
        tag, style, width = page.evaluate(focus)
        if tag == "BODY":
            break
        assert (style, width) == ("solid", "3px"), tag
        stops += 1
    assert stops == expected - closed > 20


def test_the_skip_link_skips(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", scripts=False).page
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".breadcrumbs a").first.evaluate("each => each === document.activeElement")


def test_from_the_first_page_to_the_words_and_back_without_scripts(
    sample: Site, visit: Open
) -> None:
    page = visit(sample.address, scripts=False).page
    page.get_by_role("link", name="Trump seeks direct talks with Maduro").click()
    page.get_by_role("link", name="Antiwar.com, 25 November 2025").first.click()
    assert page.url.endswith("/talks/sources/antiwar/#s-27-112")
    page.locator("#s-27-112").click()
    assert page.url.endswith("/talks/#c-wants-call")
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Method").click()
    assert page.locator("h1").inner_text() == "Method"
    assert page.locator(".sections [aria-current=page]").inner_text() == "Method"


def test_a_title_with_character_references_stays_text(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/sources/second/").page
    words = "سند ثانٍ <b>&</title><script src=x>"
    assert page.title() == f"{words} · Briefings"
    assert page.locator("h1").inner_text() == words
    assert page.locator("script, article b, .outline i").count() == 0
    assert page.locator(".outline a").first.text_content() == "نص الوثيقة <i>"


def test_right_to_left_turns_the_page_round(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/sources/second/").page
    assert page.locator("html").get_attribute("dir") == "rtl"
    arrow = "getComputedStyle(document.querySelector('.chain li + li'), '::before').content"
    assert page.evaluate(arrow).startswith('"→"')
    heading = page.locator("h1").bounding_box()
    outline = page.locator(".outline").bounding_box()
    assert heading is not None
    assert outline is not None
    assert outline["x"] > heading["x"] + heading["width"]


def test_the_chain_is_a_list_drawn_as_a_path(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    chain = page.locator(".chain ol").first
    assert chain.aria_snapshot().startswith("- list:\n  - listitem:")
    assert chain.locator("li").all_inner_texts() == [
        "this document",
        "Axios",
        "US administration officials",
    ]
    borders = chain.locator("li").evaluate_all(
        "all => all.map(each => getComputedStyle(each).borderTopStyle)"
    )
    assert borders == ["solid", "dashed", "dashed"]


def test_each_status_has_a_shape_of_its_own(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    shapes = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.status')].map(each => "
        "[each.className, getComputedStyle(each, '::before').maskImage]))"
    )
    assert len(shapes) == 11
    assert len(set(shapes.values())) == 11
    assert all(shape.startswith("url(") for shape in shapes.values())


def test_the_site_reads_from_a_folder_on_disk(sample: Site, visit: Open) -> None:
    seen = visit((sample.folder / "talks" / "index.html").as_uri())
    assert seen.messages == ()
    assert seen.page.evaluate("document.fonts.check('16px \"Source Serif 4\"')")
    assert (
        seen.page.locator(".masthead").evaluate("each => getComputedStyle(each).display") == "flex"
    )


def test_a_first_visit_stays_light(sample: Site, visit: Open) -> None:
    seen = visit(sample.address + "talks/")
    files = {request.removeprefix(sample.address) for request in seen.requests}
    weight = 0
    for name in files:
        data = sample.file(name).read_bytes()
        weight += len(data if name.endswith(".woff2") else gzip.compress(data))
    assert len(files) > 8
    assert weight < 135_000  # bytes; a long briefing adds some 15,000 of text to that
