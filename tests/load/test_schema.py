"""The committed schemas are current, and know what the program knows."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # it carries no types
import pytest
import yaml

from generator.load.schema import actors_schema, json_schema, schema_files
from generator.model.annotations import descriptions
from generator.model.briefing import Briefing
from tests.load.seeds import HEAD, load
from tests.load.test_mistakes import MISTAKES

SEEDS = Path(__file__).parents[2] / "seeds"


class CoreSchemaLoader(yaml.SafeLoader):
    """Reads YAML as editors do: YAML 1.2, core schema."""


CoreSchemaLoader.yaml_implicit_resolvers = {}

for tag, pattern, first in [
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
]:
    CoreSchemaLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), list(first)
    )


def errors(schema: Mapping[str, object], text: str) -> list[str]:
    data = yaml.load(text, Loader=CoreSchemaLoader)  # noqa: S506 - a safe loader with fewer types
    found = jsonschema.Draft202012Validator(schema).iter_errors(data)
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("name", schema_files())
def test_committed_schema_is_current(name: str) -> None:
    text = (SEEDS / name).read_text(encoding="utf-8")
    assert text == schema_files()[name]
    jsonschema.Draft202012Validator.check_schema(json.loads(text))


def test_real_seeds_are_valid_and_name_their_schema() -> None:
    briefings = sorted(SEEDS.glob("*/briefing.yml"))
    assert briefings
    for path in briefings:
        text = path.read_text(encoding="utf-8")
        assert errors(json_schema(), text) == []
        head = "# yaml-language-server: $schema=../briefing.schema.json"
        assert text.partition("\n")[0] == head
    text = (SEEDS / "actors.yml").read_text(encoding="utf-8")
    assert errors(actors_schema(), text) == []
    assert text.startswith("# yaml-language-server: $schema=actors.schema.json\n")


UNREADABLE = "[y]: z"  # a key that the loader of this test cannot hold
KEYS = [
    body
    for body, code, _ in MISTAKES
    if code in {"Y002", "Y003", "Y004"} and UNREADABLE not in body.replace("⟦", "").replace("⟧", "")
]


@pytest.mark.parametrize("body", KEYS)
def test_every_mistaken_key_is_refused_by_the_schema_too(body: str) -> None:
    assert errors(json_schema(), HEAD + body.replace("⟦", "").replace("⟧", ""))


@pytest.mark.parametrize(
    "body",
    [
        "questions:\n  a: {text: 2025, opened: 2025}\n  b: {text: true}\n  c-2025: {text: no}\n",
        "events:\n  a: {title: 1.5, when: unknown, where: {name: no, lat: 1, lon: -2.5}}\n",
        "actors:\n  a: {type: Country, name: x, alias: [y, {value: z, weak: true}], party: 2025}\n",
        "claims:\n  a: {text: x, when: '[2025-11-20..2025-11-24]', about: []}\n",
        "sources:\n  a: {type: Report, publisher: a, published: 2025, lang: no, held: false}\n",
        "actors:\n  a: {type: Country, name: x, url: HTTPS://a.org}\n",
    ],
)
def test_schema_allows_what_is_read(body: str) -> None:
    assert load(body).findings == ()
    assert errors(json_schema(), HEAD + body) == []


def test_control_of_the_comparison() -> None:
    assert errors(json_schema(), HEAD) == []
    assert errors(json_schema(), "title: x\n") != []


def test_every_key_is_described() -> None:
    schema = json_schema()
    defined = schema["$defs"]
    assert isinstance(defined, dict)
    records = [schema, *defined.values()]
    properties = [key for record in records for key in record["properties"].values()]
    assert len(records) > 15
    assert len(properties) > 90
    assert all(key["description"] for key in properties)


def test_description_is_the_docstring_of_the_field() -> None:
    assert descriptions(Briefing)["title"] == "The briefing's title."
