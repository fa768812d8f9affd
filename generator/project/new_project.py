"""The beginning of a briefing, and of a project where there is none yet."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.load.schema import schema_files
from generator.project.default_config import starter_config
from generator.project.layout import Project, templates
from generator.project.new_briefing import make_unit, write_if_absent

TEMPLATE = "new/briefing.yml.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterDocument:
    """A document as `briefings new` found it."""

    id: str
    """The source's id, made of the file's name."""
    file: str
    """The file's name."""
    sha256: str
    """Of its bytes, lower-case hexadecimal."""


def begin(project: Project, slug: str, documents: Iterable[Path], *, today: date) -> Path:
    """Make `seeds/<slug>/` with copies of `documents` and YAML to fill; return the YAML's path.

    Where they are missing, the project's `mkdocs.yml` and the schemas for editors are written too.
    """
    contents = {document.name: document.read_bytes() for document in documents}
    entries = tuple(
        StarterDocument(id=identity, file=name, sha256=sha256(contents[name]).hexdigest())
        for identity, name in _identities(contents)
    )
    text = _starter(entries, today, templates(project))
    folder = make_unit(project, slug, documents=contents, texts={"briefing.yml": text})
    write_if_absent(project.configuration, starter_config())
    for name, schema in schema_files().items():
        write_if_absent(project.seeds / name, schema)
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
