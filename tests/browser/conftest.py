"""A real Chromium on a site that the real MkDocs has built."""

import http.server
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext

from tests.browser.engine import installed, start
from tests.browser.host import start_host
from tests.browser.publishing import publish
from tests.browser.visiting import (
    HARD,
    PROJECT,
    SAMPLE,
    MkDocs,
    Open,
    Serve,
    Site,
    Visit,
    missing,
)
from tests.searching import index_site


@pytest.fixture(scope="session")
def chromium() -> str:
    found = installed()
    if found is None:
        missing("no Chromium on the path: the site was not looked at in a browser")
    return str(found)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    running = start(chromium)
    yield running
    running.close()


@pytest.fixture(scope="session")
def mkdocs(tmp_path_factory: pytest.TempPathFactory) -> MkDocs:
    """Build `docs` strictly, with a program and theme settings; give the folder of the site."""

    def build(docs: Path, program: str = "mkdocs", *, theme: Sequence[str] = ()) -> Path:
        folder = tmp_path_factory.mktemp("built")
        settings = theme or (f"  custom_dir: {PROJECT / 'templates' / 'site'}",)
        lines = (
            f"INHERIT: {PROJECT / 'mkdocs.yml'}",
            f"docs_dir: {docs}",
            f"site_dir: {folder / 'site'}",
            "theme:",
            *settings,
        )
        config = folder / "mkdocs.yml"
        config.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = subprocess.run(
            (sys.executable, "-m", program, "build", "--strict", "--config-file", config),
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
        )
        assert done.returncode == 0, done.stderr
        assert not re.search("^WARNING", done.stderr, re.MULTILINE), done.stderr
        return folder / "site"

    return build


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve a site below a path, where an address from the root would break, or at the root."""
    running: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path, below: str = "some/path/") -> Site:
        root = tmp_path_factory.mktemp("served") / "root"
        (root / below).parent.mkdir(parents=True, exist_ok=True)
        (root / below).symlink_to(folder)
        server = start_host(root)
        running.append(server)
        return Site(folder=folder, address=f"http://127.0.0.1:{server.server_port}/{below}")

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    """Serve our briefings and the hard ones, as `briefings build` publishes them.

    Workers that test side by side build it once.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    whole = shared / "published"
    with FileLock(shared / "published.lock"):
        if not whole.exists():
            project = shared / "unfinished"
            shutil.copytree(PROJECT / "seeds", project / "seeds")
            shutil.copytree(HARD, project / "seeds", dirs_exist_ok=True)
            publish(project)
            project.rename(whole)
    return serve(whole / "site")


@pytest.fixture(scope="session")
def sample(mkdocs: MkDocs, serve: Serve) -> Site:
    """Pages of every kind, with the worst names and words that we could think of."""
    return serve(mkdocs(SAMPLE))


@pytest.fixture(scope="session")
def docs() -> Path:
    """Give the committed pages."""
    pages = PROJECT / "briefings"
    if not (pages / "index.md").is_file():
        missing("briefings/ holds no pages yet")
    return pages


@pytest.fixture(scope="session")
def site(docs: Path, mkdocs: MkDocs, serve: Serve) -> Site:
    """Serve the site of the committed pages, which can be searched."""
    built = serve(mkdocs(docs))
    assert index_site(built.folder) == ()
    return built


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open an address at a width, in a colour scheme, with or without scripts."""
    contexts: list[BrowserContext] = []

    def go(address: str, width: int = 1280, *, dark: bool = False, scripts: bool = True) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        messages: list[str] = []
        requests: list[str] = []
        page.on("console", lambda message: messages.append(message.text))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address)
        page.evaluate("document.fonts.ready.then(() => null)")
        assert not context.cookies()
        return Visit(page=page, messages=tuple(messages), requests=tuple(requests))

    yield go
    for context in contexts:
        context.close()
