"""What `mkdocs.yml` says of the site, read without MkDocs.

Only what is written there literally counts: a value that MkDocs would take from the environment
would make other pages on another machine.
"""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import yaml

from generator.project.layout import Project
from generator.values.markup import UNPUBLISHED, Publication, Web

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
    """Return the site's address; nothing where none is given, or none that a browser can open."""
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
    """Return a scalar of the type `tag`, as it is written; else nothing."""
    return node.value if isinstance(node, yaml.ScalarNode) and node.tag == tag else ""
