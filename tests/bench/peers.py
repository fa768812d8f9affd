"""The peers, on the Markdown that our build wrote: each as its own documentation sets it up."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench.runs import ROOT

ENVIRONMENT = ROOT / ".venv-peers/bin"
"""Made by `make bench` from `peers.lock`."""
_MKDOCS = """site_name: Bench
docs_dir: docs
use_directory_urls: false
theme: {name: THEME}
markdown_extensions: [attr_list, md_in_html, tables, toc]
validation: {omitted_files: ignore}
"""
_HUGO = """title = "Bench"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
_LAYOUT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main>{{ .TableOfContents }}</body></html>
"""


def mkdocs(theme: str) -> Callable[[Path, Path], tuple[str, ...]]:
    """Return what sets MkDocs up with a theme."""

    def set_up(folder: Path, pages: Path) -> tuple[str, ...]:
        _copy(pages, folder / "docs")
        (folder / "mkdocs.yml").write_text(_MKDOCS.replace("THEME", theme))
        return str(ENVIRONMENT / "mkdocs"), "build", "--quiet", "--clean"

    return set_up


def zensical(folder: Path, pages: Path) -> tuple[str, ...]:
    """Set Zensical up, which reads MkDocs' configuration."""
    mkdocs("material")(folder, pages)
    return str(ENVIRONMENT / "zensical"), "build", "--clean"


def hugo(folder: Path, pages: Path) -> tuple[str, ...]:
    """Set Hugo up with the plainest theme; an `index.md` with pages below it is `_index.md`."""
    _copy(pages, folder / "content")
    for page in sorted((folder / "content").rglob("index.md")):
        page.rename(page.with_name("_index.md"))
    (folder / "hugo.toml").write_text(_HUGO)
    (folder / "layouts/_default").mkdir(parents=True, exist_ok=True)
    for name in ("single.html", "list.html"):
        (folder / "layouts/_default" / name).write_text(_LAYOUT)
    (folder / "layouts/index.html").write_text(_LAYOUT)
    return str(ENVIRONMENT / "hugo"), "--quiet", "--cleanDestinationDir"


PEERS: Mapping[str, Callable[[Path, Path], tuple[str, ...]]] = {
    "MkDocs, stock theme": mkdocs("mkdocs"),
    "MkDocs, Material": mkdocs("material"),
    "Zensical": zensical,
    "Hugo": hugo,
}


def _copy(pages: Path, target: Path) -> None:
    """Copy the Markdown pages, and nothing else."""
    shutil.rmtree(target, ignore_errors=True)
    for page in sorted(pages.rglob("*.md")):
        copy = target / page.relative_to(pages)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
