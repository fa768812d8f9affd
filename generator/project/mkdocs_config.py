"""The project's `mkdocs.yml`: what it says of the site, and what is used where there is none.

It is read without MkDocs. Only what is written there literally counts: a value that MkDocs would
take from the environment would make other pages on another machine.
"""

import io
from collections.abc import Iterator, Mapping
from importlib.resources import files
from urllib.parse import quote, urlsplit

import yaml

from generator.project.layout import Project, packaged_templates
from generator.values.markup import UNPUBLISHED, Publication, Web

THEME = "briefings"

_TEXT = "tag:yaml.org,2002:str"
_TRUTH = "tag:yaml.org,2002:bool"
_NO = frozenset({"false", "no", "off"})
_SAFE = "/:%-._~"


def publication(project: Project) -> Publication:
    """Return the name and the address of the site, as far as they are written down."""
    written = dict(_settings(project))
    return Publication(
        name=_value(written.get("site_name"), _TEXT) or UNPUBLISHED.name, web=_web(written)
    )


def _web(written: dict[str, yaml.Node]) -> Web | None:
    """Return the site's address; None if none is given, or none that a browser can open."""
    address = _value(written.get("site_url"), _TEXT)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    folders = _value(written.get("use_directory_urls"), _TRUTH).lower() not in _NO
    place = quote(f"{parts.netloc}{parts.path.rstrip('/')}", safe=_SAFE)
    return Web(base=f"{parts.scheme}://{place}/", folders=folders)


def _settings(project: Project) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the settings of the first level; what cannot be read is for MkDocs to complain of."""
    try:
        tree = yaml.compose(project.configuration.read_bytes(), Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError):
        return
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            yield key.value, value


def _value(node: yaml.Node | None, tag: str) -> str:
    """Return a scalar of the type `tag`, as it is written; else an empty text."""
    return node.value if isinstance(node, yaml.ScalarNode) and node.tag == tag else ""


def starter_config() -> str:
    """Return the `mkdocs.yml` that `briefings new` writes, and that a project without one gets."""
    return (packaged_templates() / "new" / "mkdocs.yml").read_text(encoding="utf-8")


class Configuration(io.BytesIO):
    """A configuration that was read already, as the file that MkDocs takes it from."""

    def __init__(self, text: bytes, name: str) -> None:
        """Take the place of the file `name`: what it inherits from lies beside it."""
        super().__init__(text)
        self.name = name


def theme_in_checkout(configuration: bytes) -> Mapping[str, object] | None:
    """Return the setting that stands in for `theme: briefings` in a checkout of the program.

    None if another theme is asked for, or if ours is installed as a package, from which MkDocs
    finds it by itself.
    """
    if (files("generator") / "templates").is_dir():
        return None
    theme = _theme(configuration)
    if theme.get("name") != THEME:
        return None
    folder = packaged_templates() / "site"
    own = yaml.safe_load((folder / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    return {"custom_dir": str(folder), **own, **theme, "name": None}


class _Untagged(yaml.SafeLoader):
    """Reads MkDocs' own tags as nothing: only the theme is looked for."""


_Untagged.add_multi_constructor("!", lambda *_: None)
_Untagged.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


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
