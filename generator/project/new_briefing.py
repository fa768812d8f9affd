"""A new briefing, and its project where there is none: documents copied in, and YAML to fill."""

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.derive import sitemap
from generator.files.errors import OutputRefusedError
from generator.files.names import SLUG, objection
from generator.files.replace import flush_file_system
from generator.load.schema import schema_files
from generator.project.layout import Project, templates
from generator.project.mkdocs_config import starter_config
from generator.project.republish_key import KEY

DOCUMENTS = frozenset({".txt", ".md", ".html"})
"""The kinds of document that can be quoted from."""


TEMPLATE = "new/briefing.yml.jinja"
IGNORED = f"/{KEY}\n"
"""What a new project keeps out of its repository."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterDocument:
    """A document as `briefings new` found it."""

    id: str
    """The source's id, made of the file's name."""
    file: str
    """The file's name."""
    sha256: str
    """Of its bytes, lower-case hexadecimal."""


def slug_objection(slug: str) -> str | None:
    """Return why a briefing cannot have this slug; None if it can."""
    if SLUG.fullmatch(slug) is None or objection(slug):
        return "a slug is made of small letters, digits and hyphens, such as trump-maduro-talks"
    if slug in sitemap.RESERVED:
        return f"{slug} is the address of a page that every site has"
    return None


def document_objection(document: Path) -> str | None:
    """Return why a file cannot be a seed document; None if it can."""
    if document.suffix not in DOCUMENTS:
        return "a document is a .txt, .md or .html file"
    if not document.is_file():
        return "there is no such file"
    reason = objection(document.name)
    return f"its name {reason}" if reason else None


def new_briefing(project: Project, slug: str, documents: Iterable[Path], *, today: date) -> Path:
    """Make `seeds/<slug>/` with copies of `documents` and YAML to fill; return the YAML's path.

    Where they are missing, the project's `mkdocs.yml` and the schemas for editors are written too.
    `OutputRefusedError` if the folder exists.
    """
    contents = {document.name: document.read_bytes() for document in documents}
    entries = tuple(
        StarterDocument(id=identity, file=name, sha256=sha256(contents[name]).hexdigest())
        for identity, name in _identities(contents)
    )
    text = _starter(entries, today, templates(project))
    folder = _make_folder(project, slug, {**contents, "briefing.yml": text.encode()})
    _write_if_absent(project.configuration, starter_config())
    _write_if_absent(project.root / ".gitignore", IGNORED)
    for name, schema in schema_files().items():
        _write_if_absent(project.seeds / name, schema)
    return folder / "briefing.yml"


def _identities(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield an id for each file name, made of its letters and digits, and no id twice."""
    taken: set[str] = set()
    for name in names:
        stem = re.sub(r"[^a-z0-9]+", "-", name.rpartition(".")[0].lower()).strip("-") or "source"
        identity, number = stem, 2
        while identity in taken:
            identity, number = f"{stem}-{number}", number + 1
        taken.add(identity)
        yield identity, name


def _make_folder(project: Project, slug: str, files: Mapping[str, bytes]) -> Path:
    """Make `seeds/<slug>/` with these files by name: whole, or not at all."""
    folder = project.seeds / slug
    if project.seeds.is_symlink():
        raise OutputRefusedError(
            f"{project.seeds} is a link; put the folder itself in its place, nothing was changed"
        )
    if folder.exists() or folder.is_symlink():
        raise OutputRefusedError(f"{folder} exists already; nothing was changed")
    unfinished = folder.with_name(f".{slug}.unfinished")
    unfinished.mkdir(parents=True)
    for name, data in files.items():
        (unfinished / name).write_bytes(data)
    flush_file_system(unfinished)
    unfinished.rename(folder)
    return folder


def _write_if_absent(path: Path, text: str) -> None:
    """Write a file that people may then make their own; whatever is there stays, a link too."""
    with suppress(FileExistsError), path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)


def _starter(
    documents: Iterable[StarterDocument], accessed: date, templates: Mapping[str, str]
) -> str:
    """Write the YAML for `documents`, received on the day `accessed`."""
    environment = Environment(
        loader=DictLoader(templates),
        finalize=_scalar,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # YAML: values are JSON
    )
    template = environment.get_template(TEMPLATE)
    return template.render(documents=tuple(documents), accessed=accessed.isoformat())


def _scalar(value: str) -> str:
    """Write a text as a YAML scalar: plain where nothing in it can be read as anything else."""
    plain = value.isascii() and value.replace("-", "").replace(".", "").isalnum()
    return value if plain and not value.startswith(("-", ".")) else json.dumps(value)
