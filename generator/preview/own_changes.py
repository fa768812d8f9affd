"""Which changes in the project's folders are an author's, and which our own build made."""

from collections.abc import Collection
from pathlib import Path

from generator.files.names import is_litter
from generator.pages.ownership import ownership, text_of
from generator.project.layout import Project
from generator.render.seal import PAGE, fingerprint, is_intact


def watched(project: Project) -> tuple[Path, ...]:
    """Return the folders that matter and are there."""
    folders = (project.seeds, project.templates, project.pages)
    return tuple(folder for folder in folders if folder.is_dir())


def is_authors(path: Path, project: Project, *, removed: Collection[Path]) -> bool:
    """Tell whether a change at `path` calls for a build.

    It does not where our last build removed the path, and where a page there is as we sealed it:
    then we wrote it, or a checkout did.
    """
    parts = path.relative_to(project.root).parts if path.is_relative_to(project.root) else ()
    if not parts or path in removed or any(map(is_litter, parts)) or "__pycache__" in parts:
        return False
    if path.is_relative_to(project.pages):
        return not _is_ours(path)
    return path == project.configuration or parts[0] in {"seeds", "templates"}


def _is_ours(path: Path) -> bool:
    """Tell whether there is a sealed page, what it owns, or a folder with nothing but such."""
    if path.is_dir() and not path.is_symlink():
        return all(map(_is_ours, path.iterdir()))
    try:
        text = text_of(path)
        if text is None or path.name.endswith(PAGE):
            return text is not None and is_intact(text)
        beside = ownership(path.parent, (other.name for other in path.parent.iterdir()))
    except OSError:
        return False
    return path.name in beside and fingerprint(text) in beside[path.name].intact
