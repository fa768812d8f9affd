"""Finding the project that a person means, and refusing one that somebody else may have laid out.

`mkdocs.yml` and templates are code. Whoever works in a folder below another user's would run that
user's; so, as with git's `safe.directory`, what belongs to somebody else is used only where
`BRIEFINGS_TRUST` names the project.
"""

import os
from pathlib import Path

from generator.files.errors import RefusedError
from generator.project.layout import Project

TRUST = "BRIEFINGS_TRUST"
"""The variable with the absolute paths of projects that may belong to anybody."""
ROOT = 0
"""The user who could change anything anyway."""


def find_project(start: Path) -> Project:
    """Find the project around `start`: the nearest folder upwards with `seeds/` or `mkdocs.yml`.

    Another user's folder is the last that is looked at. `RefusedError`: see `project_at`.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if any(os.path.lexists(folder / name) for name in ("seeds", "mkdocs.yml")):
            return project_at(folder)
        if _stranger(folder) is not None:
            break
    return project_at(start)


def project_at(root: Path) -> Project:
    """Return the project in a folder, whether there is anything in it or not.

    `RefusedError` where what the program would read or run belongs to another user, or `mkdocs.yml`
    is no file.
    """
    project = Project(root=root.resolve())
    configuration = project.configuration
    if os.path.lexists(configuration) and not configuration.is_file():
        raise RefusedError(f"{configuration} is not a file; remove it")
    if str(project.root) not in os.environ.get(TRUST, "").split(os.pathsep):
        places = (project.root, configuration, project.seeds, project.templates, project.pages)
        for path in places:
            _refuse_strangers(path, project.root)
    return project


def _refuse_strangers(path: Path, root: Path) -> None:
    stranger = _stranger(path)
    if stranger is not None:
        raise RefusedError(
            f"{path} belongs to another user ({_name(stranger)}), who could run any command as you;"
            f" if you trust them, set {TRUST}={root}"
        )


def _stranger(path: Path) -> int | None:
    """Return who owns a path, or what it leads to, if it is neither us nor root."""
    for follow in (False, True):
        try:
            owner = path.stat(follow_symlinks=follow).st_uid
        except OSError:
            return None
        if owner not in _us():
            return owner
    return None


def _us() -> frozenset[int]:
    """Return the users whose files are as good as ours; with `sudo`, also who called it."""
    here = os.geteuid()
    caller = os.environ.get("SUDO_UID", "") if here == ROOT else ""
    return frozenset({here, ROOT, *([int(caller)] if caller.isdecimal() else [])})


def _name(user: int) -> str:
    import pwd  # noqa: PLC0415 - only for a refusal

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)
