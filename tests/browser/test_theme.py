"""What the theme promises of every page, on sample pages of every kind, in a real browser."""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.server_files import CONTENT_POLICY
from tests.browser.markup import foreign, internal_links, start_tags
from tests.browser.visiting import PROJECT, SAMPLE, MkDocs, Open, Serve, Site, settings

pytestmark = [pytest.mark.browser, pytest.mark.site]

THEME = PROJECT / "templates" / "site"
KINDS = {
    "home": "",
    "briefing": "talks/",
    "empty briefing": "empty/",
    "source": "talks/sources/antiwar.html",
    "source from right to left": "talks/sources/second.html",
    "actors": "actors/",
    "actor": "actors/maduro.html",
    "casualties": "casualties/",
    "questions": "questions/",
    "timeline": "timeline/",
    "sources": "sources/",
    "changes": "changes/",
    "method": "method/",
    "not found": "404.html",
}
every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())


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
        ("meta", {"http-equiv": "Content-Security-Policy", "content": CONTENT_POLICY}),
    )
    assert foreign(file) == ()


@pytest.mark.parametrize(
    ("element", "seen"),
    [
        ("<script>1</script>", ("script",)),
        ("<script src='//elsewhere.example/js/a.js'></script>", ("script",)),
        ("<script type='module'>1</script>", ("script",)),
        ("<p style='color: red' onclick='1'></p>", ("p style", "p onclick")),
        ("<script src='../js/keys.js' defer></script>", ()),
        ("<script type='application/ld+json'>{}</script>", ()),
    ],
)
def test_what_is_foreign_would_be_seen(element: str, seen: tuple[str, ...], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p></p>" * 21 + element, encoding="utf-8")
    assert foreign(page) == seen


def test_every_internal_link_is_relative_and_arrives(sample: Site) -> None:
    links = tuple(internal_links(sample.folder))
    assert len(links) > 200
    assert [link for link in links if link.problem] == []


@every_kind
def test_a_page_is_accessible_and_keeps_to_itself(path: str, kinds: Site, visit: Open) -> None:
    seen = visit(kinds.address + path, 320)
    assert seen.messages == ()
    assert all(request.startswith(kinds.address) for request in seen.requests)
    assert seen.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert seen.width() <= 320
    assert seen.violations_in(settings(list(KINDS.values()).index(path))) == ()


@pytest.mark.parametrize("width", [320, 820, 1199, 1200, 1680])
def test_nothing_overflows_with_all_evidence_open(width: int, sample: Site, visit: Open) -> None:
    seen = visit(sample.address + "talks/", width)
    seen.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert seen.width() <= width
    assert width not in {320, 1200} or seen.violations() == ()


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
