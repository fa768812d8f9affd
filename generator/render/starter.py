"""The YAML that a new briefing starts with."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from jinja2 import DictLoader, Environment, StrictUndefined

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


def starter(
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
