"""What the frame of every page depends on, and whether it depends on nothing else."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def may_stay(config: MkDocsConfig) -> bool:
    """Tell whether pages can be made one by one with this configuration."""
    return not config.hooks and not config.plugins and _is_titled(config.nav)


def _is_titled(nav: object) -> bool:
    """Tell whether every page of the navigation has its title in the configuration."""
    if isinstance(nav, list):
        return all(isinstance(entry, dict) and _is_titled(entry) for entry in nav)
    if isinstance(nav, dict):
        return all(isinstance(below, str) or _is_titled(below) for below in nav.values())
    return False


def frame(config: MkDocsConfig) -> Iterator[str]:
    """Yield what every page depends on: the configuration, and every file of the theme."""
    path = config.config_file_path
    yield Path(path).read_bytes().decode("utf-8", "replace") if Path(path).is_file() else ""
    settings = {**config, "theme": {name: config.theme[name] for name in config.theme}}
    yield json.dumps(settings, default=lambda value: type(value).__name__)  # and inherited ones
    for folder in map(Path, config.theme.dirs):
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                status = file.stat()
                yield f"{file} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
