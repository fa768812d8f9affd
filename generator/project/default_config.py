"""The MkDocs configuration of a project that has none, and our theme where it is not installed."""

import io
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import yaml

from generator.derive import sitemap
from generator.project.layout import packaged_templates

THEME = "briefings"

_CONFIGURATION = """\
# Settings for MkDocs. This file is trusted like a program; it is yours to change.
site_name: Briefings
docs_dir: briefings
site_dir: site
use_directory_urls: false

theme: briefings

# The registers. Briefings and sources are reached from them, never from a list on every page.
nav:
{nav}

plugins: []

markdown_extensions:
  - attr_list
  - md_in_html
  - tables
  - toc:
      permalink: false

validation:
  nav:
    omitted_files: ignore
    not_found: warn
    absolute_links: warn
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn
"""


class Configuration(io.BytesIO):
    """A configuration that was read already, as the file that MkDocs takes it from."""

    def __init__(self, text: bytes, name: str) -> None:
        """Take the place of the file `name`: what it inherits from lies beside it."""
        super().__init__(text)
        self.name = name


class _Untagged(yaml.SafeLoader):
    """Reads MkDocs' own tags as nothing: only the theme is looked for."""


_Untagged.add_multi_constructor("!", lambda *_: None)
_Untagged.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def starter_config() -> str:
    """Return the `mkdocs.yml` that `briefings new` writes, and that a project without one gets."""
    nav = (f"  - {kind.title}: {kind.at.page}" for kind in sitemap.KINDS if kind.at and kind.title)
    return _CONFIGURATION.format(nav="\n".join(nav))


def theme_in_checkout(configuration: bytes) -> Mapping[str, object] | None:
    """Return the setting that stands in for `theme: briefings` in a checkout of the program.

    Nothing where another theme is asked for, or where ours is installed as a package, from which
    MkDocs finds it by itself.
    """
    if (files("generator") / "templates").is_dir():
        return None
    theme = _theme(configuration)
    if theme.get("name") != THEME:
        return None
    folder = Path(str(packaged_templates())) / "site"
    own = yaml.safe_load((folder / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    return {"custom_dir": str(folder), **own, **theme, "name": None}


def _theme(configuration: bytes) -> Mapping[str, object]:
    """Return the `theme` setting as a mapping; what cannot be read is for MkDocs to complain of."""
    try:
        settings = yaml.load(configuration, _Untagged)  # noqa: S506  # a SafeLoader
    except yaml.YAMLError:
        return {}
    theme = settings.get("theme") if isinstance(settings, dict) else None
    if isinstance(theme, str):
        return {"name": theme}
    return theme if isinstance(theme, dict) else {}
