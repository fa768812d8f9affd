"""Whatever has to know the kinds of pages knows them as `sitemap` does."""

import re
from collections.abc import Mapping
from importlib import import_module
from pkgutil import walk_packages

import yaml

import generator.derive
from generator.derive import sitemap
from generator.project.mkdocs_config import starter_config
from generator.render.pages import template_of
from generator.values.markup import Target
from tests.checking import ROOT, TEMPLATES

THEME = ROOT / "templates" / "site"
NAMES = {kind.name for kind in sitemap.KINDS}
NAVIGATION = [{kind.title: kind.at.page} for kind in sitemap.KINDS if kind.at and kind.title]
HAND_WRITTEN = "page"
"""The kind of pages that people write themselves; the search looks at these too."""


def kinds_of(templates: Mapping[str, str]) -> set[str]:
    """Return the kinds that the templates of pages give."""
    return {
        kind
        for text in templates.values()
        for kind in re.findall(r"^kind: (\w+)$", text, re.MULTILINE)
    }


def searched(main: str) -> set[str]:
    """Return the kinds that the theme lets the search look at."""
    (listed,) = re.findall(r"indexed = kind in \((.+?)\)", main)
    return set(re.findall(r'"(\w+)"', listed))


def views() -> set[type]:
    """Return every view of a page, found by its name."""
    return {
        view
        for module in walk_packages(generator.derive.__path__, "generator.derive.")
        for name, view in vars(import_module(module.name)).items()
        if name.endswith("View") and isinstance(view, type) and "page" in view.__annotations__
    }


def test_every_template_has_a_kind_that_is_known() -> None:
    used = {name: TEMPLATES[name] for name in map(template_of, views())}
    assert len(used) >= 13
    assert kinds_of(used) == NAMES
    assert kinds_of({"pages/new.md.jinja": "---\nkind: novel\n---\n"}) == {"novel"}


def test_the_search_looks_at_the_kinds_that_it_should() -> None:
    main = (THEME / "main.html").read_text(encoding="utf-8")
    assert searched(main) - {HAND_WRITTEN} == {k.name for k in sitemap.KINDS if k.searched}
    assert searched('{% set indexed = kind in ("a", "b") %}') == {"a", "b"}


def test_the_navigation_is_that_of_the_sitemap() -> None:
    assert len(NAVIGATION) >= 7
    for text in ((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), starter_config()):
        assert yaml.safe_load(text)["nav"] == NAVIGATION


def test_no_briefing_can_have_the_address_of_anything_else() -> None:
    pages = {kind.at.page for kind in sitemap.KINDS if kind.at} | {
        target.page for target in vars(sitemap).values() if isinstance(target, Target)
    }
    assert len(pages) >= 11
    assert {page.partition("/")[0] for page in pages} <= sitemap.RESERVED
    folders = {path.name for path in THEME.iterdir() if path.is_dir()} - {"partials", "__pycache__"}
    assert {"css", "js"} <= folders <= sitemap.RESERVED
