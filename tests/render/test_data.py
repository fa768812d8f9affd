"""What a briefing says as data: whole, valid against its schema, the same as the page."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # it carries no types
import pytest

from generator.render.data_files import as_json, data_schema
from generator.render.seal import attachments
from tests.checking import check_project, seed_files

ROOT = Path(__file__).parents[2]
EVERYTHING = ROOT / "tests" / "cases" / "pages" / "everything"
PROJECTS = (ROOT, EVERYTHING)
SCHEMA = json.loads(data_schema())


@cache
def pages(project: Path) -> Mapping[str, str]:
    return check_project(seed_files(project)).pages


def data_of(project: Path) -> Iterator[tuple[str, Mapping[str, object]]]:
    for path, text in pages(project).items():
        if path.endswith("/briefing.json"):
            yield path.split("/")[0], json.loads(text)


def entries(data: Mapping[str, object], section: str) -> list[Mapping[str, object]]:
    found = data[section]
    assert isinstance(found, list)
    return found


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert data_schema() == (ROOT / "briefings/method/briefing-data.schema.json").read_text()


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_data_is_valid(project: Path) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    found = [list(validator.iter_errors(data)) for _, data in data_of(project)]
    assert found
    assert not any(found)


@pytest.mark.parametrize(
    ("section", "change"),
    [
        ("claims", {"status": "proved"}),
        ("claims", {"anchor": None}),
        ("claims", {"more": 1}),
        ("figures", {"value": {"low": "83"}}),
        ("sources", {"document": {}}),
    ],
)
def test_the_schema_refuses_what_is_none(section: str, change: Mapping[str, object]) -> None:
    data = next(data for slug, data in data_of(ROOT) if slug == "trump-maduro-talks")
    entries(data, section)[0] = {**entries(data, section)[0], **change}
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(data))


def test_nothing_of_the_model_is_left_out() -> None:
    """Every section of the YAML has its entries, and every anchor of the data is on the page."""
    for slug, data in data_of(ROOT):
        page = (ROOT / "briefings" / slug / "index.md").read_text()
        known = set(re.findall(r'id="([a-z0-9-]+)"', page))
        for section, prefix in [
            ("claims", "c"),
            ("figures", "f"),
            ("events", "e"),
            ("questions", "q"),
        ]:
            named = [str(entry["anchor"]) for entry in entries(data, section)]
            assert named == [f"{prefix}-{entry['id']}" for entry in entries(data, section)]
            assert set(named) == {anchor for anchor in known if anchor.startswith(f"{prefix}-")}
        for source in entries(data, "sources"):
            assert (ROOT / "briefings" / str(source["page"])).exists()


def test_passages_hold_the_words() -> None:
    for slug, data in data_of(ROOT):
        documents = {str(source["id"]): source["document"] for source in entries(data, "sources")}
        for claim in entries(data, "claims"):
            for seen in entries(claim, "appearances"):
                document = documents[str(seen["source"])]
                assert isinstance(document, dict)
                file = ROOT / document["file"]
                assert sha256(file.read_bytes()).hexdigest() == document["sha256"]
                at = seen["passage"]
                assert isinstance(at, dict)
                if file.suffix == ".txt" and at["level"] == "exact":
                    words = file.read_text(encoding="utf-8")[at["start"] : at["end"]]
                    assert len(words) == pytest.approx(len(str(seen["quote"])), abs=4), slug


def test_the_page_of_the_data_lists_every_file_with_its_hash() -> None:
    for project in PROJECTS:
        made = pages(project)
        data = {path for path in made if not path.endswith(".md")}
        listed = {
            f"{path.rpartition('/')[0]}/{name}": digest
            for path, text in made.items()
            if path.endswith(".md")
            for name, digest in attachments(text).items()
        }
        assert set(listed) == data
        for path, digest in listed.items():
            assert sha256(made[path].encode()).hexdigest() == digest
            if "/data/" in path:
                assert (
                    digest
                    in made[f"{path.rpartition('/')[0]}/index.md"].partition('<h1 id="data"')[2]
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """A record with a value that has no form in JSON."""

    value: object


@pytest.mark.parametrize("value", [{}, b"", object()])
def test_what_has_no_form_is_our_own_bug(value: object) -> None:
    with pytest.raises(TypeError, match="is no record"):
        as_json(Odd(value=value), schema="")


def test_what_cannot_be_seen_is_written_by_its_number() -> None:
    text = as_json(Odd(value="83\u202e\u200b\U000e0041\u2028<ä>"), schema="")
    assert r'"83\u202e\u200b\udb40\udc41\u2028<ä>"' in text
    assert json.loads(text)["value"] == "83\u202e\u200b\U000e0041\u2028<ä>"
