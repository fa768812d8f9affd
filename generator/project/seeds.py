"""The seed files: what people wrote, byte for byte, and what could not be taken."""

import stat
from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive import sitemap
from generator.diagnostics import Diagnostic, Label
from generator.files import safe_read
from generator.files.names import SLUG, collisions, is_litter, objection, printable
from generator.load.file_faults import UNREADABLE_SEED
from generator.project.layout import Project
from generator.spans import SeedFile, Span

SHARED = "actors.yml"
"""The only file that is read directly in `seeds/`."""

_KEBAB = "the folder's name is the briefing's address: small letters, digits and hyphens"
_OTHER = "give the folder another name: the folder's name is the briefing's address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """All that is below `seeds/`."""

    folders: Mapping[str, tuple[SeedFile, ...]]
    """The files of each briefing's folder by slug; both sorted by the bytes of their names."""
    shared: SeedFile | None
    """`seeds/actors.yml`, where there is one."""
    faults: tuple[Diagnostic, ...]
    """What could not be taken, R002."""


def read_seeds(project: Project) -> Seeds:
    """Read every seed file of `project` once."""
    try:
        with safe_read.opened(project.seeds) as folder:
            return _read_all(folder)
    except OSError as error:
        fault = _fault("seeds", f"cannot be read: {error.strerror}", "`briefings new` makes it")
        return Seeds(folders={}, shared=None, faults=(fault,))


def _read_all(folder: int) -> Seeds:
    folders: dict[str, tuple[SeedFile, ...]] = {}
    shared: tuple[SeedFile, ...] = ()
    faults: list[Diagnostic] = []
    for name in safe_read.entries(folder):
        refused: tuple[Diagnostic, ...] = ()
        if is_litter(name):
            continue
        if name == SHARED:
            shared, refused = _take((name,), "seeds", folder)
        elif safe_read.kind(name, inside=folder) != stat.S_IFDIR:
            refused = _stray(name, folder)
        elif SLUG.fullmatch(name) is None or objection(name):
            refused = (_fault(f"seeds/{printable(name)}", "is not a name for a briefing", _KEBAB),)
        elif name in sitemap.RESERVED:
            refused = (
                _fault(f"seeds/{name}", "is the address of a page that every site has", _OTHER),
            )
        else:
            folders[name], refused = _read_folder(name, folder)
        faults.extend(refused)
    return Seeds(folders=folders, shared=shared[0] if shared else None, faults=tuple(faults))


def _read_folder(slug: str, seeds: int) -> tuple[tuple[SeedFile, ...], tuple[Diagnostic, ...]]:
    path = f"seeds/{slug}"
    try:
        with safe_read.opened(slug, inside=seeds) as folder:
            names = tuple(name for name in safe_read.entries(folder) if not is_litter(name))
            return _take(names, path, folder)
    except OSError as error:
        return (), (_fault(path, f"cannot be read: {error.strerror}"),)


def _take(
    names: tuple[str, ...], path: str, folder: int
) -> tuple[tuple[SeedFile, ...], tuple[Diagnostic, ...]]:
    taken: list[SeedFile] = []
    faults: list[Diagnostic] = []
    collided = collisions(names)
    for name in names:
        place = f"{path}/{printable(name)}"
        if reason := objection(name):
            faults.append(_fault(place, f"has a name that {reason}", "rename it"))
        elif name in collided:
            faults.append(_collision(place, f"{path}/{printable(collided[name])}"))
        else:
            content = safe_read.read(name, inside=folder)
            if isinstance(content, safe_read.Unreadable):
                faults.append(_fault(place, content.reason, "put the file itself in its place"))
            else:
                taken.append(SeedFile(path=place, data=content))
    return tuple(taken), tuple(faults)


def _stray(name: str, folder: int) -> tuple[Diagnostic, ...]:
    """Complain of what an author may take for read; a README or a licence may be there."""
    place = f"seeds/{printable(name)}"
    if safe_read.kind(name, inside=folder) not in {stat.S_IFREG, 0}:
        return (_fault(place, "is neither a file nor a folder", "remove it"),)
    if name.lower().endswith((".yml", ".yaml")):
        advice = f"a briefing has a folder of its own; only `{SHARED}` stands beside them"
        return (_fault(place, "is not read here", advice),)
    return ()


def _collision(place: str, other: str) -> Diagnostic:
    message = f"{place} has the same name as {other} on many computers"
    return _finding(place, message, "rename one of them", (other,))


def _fault(place: str, reason: str, advice: str = "") -> Diagnostic:
    return _finding(place, f"{place} {reason}", advice)


def _finding(place: str, message: str, advice: str, others: tuple[str, ...] = ()) -> Diagnostic:
    return UNREADABLE_SEED.finding(
        message,
        _span(place),
        secondary=tuple(Label(span=_span(other)) for other in others),
        advice=advice,
    )


def _span(place: str) -> Span:
    return Span(file=place, start=0, end=0)
