"""A folder as one document, whatever is wrong in it."""

import codecs
from pathlib import Path

import pytest

from generator.load.folder import load_folder, load_shared_actors
from generator.model.kinds import Section
from generator.spans import SeedFile
from tests.load.seeds import HEAD, MAIN, SLUG, briefing, load, only, place, seed

SOURCE = "type: Report, publisher: unknown, published: unknown, accessed: 2025-11-24, lang: en"


def codes(*files: SeedFile) -> list[str]:
    return [finding.code for finding in load_folder(SLUG, files).findings]


def test_several_files_are_one_briefing_in_any_order() -> None:
    files = (
        seed("a.yaml", "questions:\n  b: {text: B}\n  a: {text: A}\n"),
        seed("briefing.yml", HEAD),
        seed("Z.YML", "claims: {}\n"),
    )
    loaded = load_folder(SLUG, files)
    assert loaded == load_folder(SLUG, files[::-1])
    assert loaded.findings == ()
    assert loaded.briefing is not None
    assert tuple(loaded.briefing.questions) == ("b", "a")
    assert loaded.briefing.slug == SLUG
    assert set(loaded.texts) == {file.path for file in files}


def test_a_section_in_two_files_names_both_places_and_all_ids_stay_known() -> None:
    second = seed("more.yml", "questions:\n  b: {text: B}\n  a: {text: A}\n")
    loaded = load("questions:\n  a: {text: A}\n", second)
    assert [finding.code for finding in loaded.findings] == ["Y005", "Y005"]
    for finding in loaded.findings:
        assert finding.primary.span.file == second.path
        assert finding.secondary[0].span.file == MAIN
    assert loaded.briefing is not None
    assert tuple(loaded.briefing.questions) == ("a", "b")


def test_a_section_given_twice_that_is_no_section_is_read_once() -> None:
    loaded = load("questions: {}\nquestions: x\n")
    assert [finding.code for finding in loaded.findings] == ["Y005"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ((), ["Y011"]),
        ((seed("briefing.yml", ""),), ["Y002", "Y002", "Y002"]),
        ((seed("briefing.yml", "# nothing yet\n"),), ["Y002", "Y002", "Y002"]),
        ((seed("briefing.yml", "- a\n"),), ["Y004"]),
        ((seed("briefing.yml", "~"),), ["Y004"]),
        ((seed("briefing.yml", HEAD), seed("more.yml", "half")), ["Y004"]),
        ((seed("briefing.yml", b" " * 10_000_001),), ["Y010"]),
    ],
)
def test_folder_without_a_readable_top(files: tuple[SeedFile, ...], expected: list[str]) -> None:
    loaded = load_folder(SLUG, files)
    assert [finding.code for finding in loaded.findings] == expected
    assert loaded.briefing is None
    assert {finding.primary.span.file for finding in loaded.findings} <= set(loaded.texts)


def test_a_folder_without_yaml_is_told_what_to_do() -> None:
    missing = [f for f in load_folder(SLUG, ()).findings if f.code == "Y011"]
    assert "briefings new talks" in missing[0].help


@pytest.mark.parametrize(
    ("slug", "advice"), [("Trump Talks", "call it `trump-talks`"), ("con", ""), ("é", "")]
)
def test_folder_name_is_an_id(slug: str, advice: str) -> None:
    file = SeedFile(path=f"seeds/{slug}/briefing.yml", data=HEAD.encode())
    finding = only(load_folder(slug, (file,)))
    assert (finding.code, finding.help) == ("Y007", advice)


@pytest.mark.parametrize(
    ("data", "place_of_it", "says"),
    [
        (codecs.BOM_UTF16_LE + HEAD.encode("utf-16-le"), (1, 1), "UTF-16"),
        (codecs.BOM_UTF16_BE + HEAD.encode("utf-16-be"), (1, 1), "UTF-16"),
        (codecs.BOM_UTF32_LE + HEAD.encode("utf-32-le"), (1, 1), "UTF-32"),
        (codecs.BOM_UTF32_BE + HEAD.encode("utf-32-be"), (1, 1), "UTF-32"),
        (b"title: x\nsummary: caf\xe9\n", (2, 13), "offset 21 is 0xE9"),
        (codecs.BOM_UTF8 + b"title: caf\xe9\n", (1, 11), "offset 13 is 0xE9"),
        ("title: 𝔘é\n".encode()[:-2], (1, 9), "0xC3"),
        (b"title: \xc0\xaf\n", (1, 8), "0xC0"),
        (b"title: \xed\xa0\x80\n", (1, 8), "0xED"),
    ],
)
def test_bytes_that_are_not_utf8_are_placed(
    data: bytes, place_of_it: tuple[int, int], says: str
) -> None:
    loaded = load_folder(SLUG, (seed("briefing.yml", data),))
    finding = only(loaded)
    assert finding.code == "Y012"
    assert says in finding.message
    assert place(loaded, finding.primary.span)[:2] == place_of_it


def test_byte_order_mark_counts_in_no_place() -> None:
    file = seed("briefing.yml", codecs.BOM_UTF8 + HEAD.encode() + b"qestions: {}\n")
    loaded = load_folder(SLUG, (file,))
    assert place(loaded, only(loaded).primary.span) == (4, 1, "qestions")


def test_all_faults_of_all_files_are_reported_together_and_sorted() -> None:
    second = seed("more.yml", "events:\n  a: {title: x, when: soon}\n")
    third = seed("third.yml", "claims\n")
    loaded = load("questions:\n  a: {text: x, status: opne}\n  b: {}\n", second, third)
    assert [finding.code for finding in loaded.findings] == ["Y009", "Y002", "Y006", "Y004"]
    assert loaded.briefing is None


def test_a_broken_file_does_not_make_the_title_look_forgotten() -> None:
    second = seed("more.yml", "questions:\n  a: {text: x, status: opne}\n")
    assert codes(seed("briefing.yml", "title: x\nsum"), second) == ["Y001", "Y009"]


def test_entry_with_a_faulty_key_stays_and_is_named_as_incomplete() -> None:
    loaded = load(
        "claims:\n  kept: {text: x, when: soon}\n  lost: {when: 2025}\n  good: {text: y}\n"
        "  noted: {text: z}\nquestions: []\n"
    )
    assert loaded.briefing is not None
    assert tuple(loaded.briefing.claims) == ("kept", "good", "noted")
    assert loaded.briefing.claims["kept"].when is None
    assert loaded.dropped == {Section.CLAIMS: frozenset({"kept", "lost"})}


def test_warning_makes_nothing_incomplete() -> None:
    loaded = load("claims:\n  a:\n    text: strike #13\n")
    assert [finding.code for finding in loaded.findings] == ["Y101"]
    assert loaded.dropped == {Section.CLAIMS: frozenset()}


def test_faulty_item_leaves_its_list() -> None:
    loaded = load("claims:\n  a: {text: x, about: [b, [c], d]}\n")
    assert loaded.briefing is not None
    assert [actor.value for actor in loaded.briefing.claims["a"].about] == ["b", "d"]
    assert loaded.dropped[Section.CLAIMS] == {"a"}


def test_document_is_attached_and_its_text_is_handed_on() -> None:
    body = f"sources:\n  a: {{{SOURCE}, file: a.txt}}\n  b: {{{SOURCE}, file: b.md}}\n"
    loaded = load(
        body, seed("a.txt", "Words — here."), seed("b.md", "*Words*"), seed("c.txt", "\0")
    )
    assert loaded.findings == ()
    assert loaded.briefing is not None
    document = loaded.briefing.sources["a"].document
    assert document is not None
    assert document.text == "Words — here."
    assert loaded.texts["seeds/talks/a.txt"] == document.text
    assert loaded.texts["seeds/talks/b.md (as text)"] == "Words"


def test_two_sources_may_share_a_file_that_is_read_once() -> None:
    body = f"sources:\n  a: {{{SOURCE}, file: a.txt}}\n  b: {{{SOURCE}, file: a.txt}}\n"
    sources = briefing(body, seed("a.txt", "Words.")).sources
    assert sources["a"].document is sources["b"].document is not None
    finding = only(load(body, seed("a.txt", "a\0")))
    assert finding.code == "Y015"


def test_missing_document_names_the_nearest_file() -> None:
    loaded = load(f"sources:\n  a: {{{SOURCE}, file: antwar.txt}}\n", seed("antiwar.txt", "Words."))
    finding = only(loaded)
    assert (finding.code, finding.help) == ("Y011", "did you mean `antiwar.txt`?")
    assert place(loaded, finding.primary.span)[2] == "antwar.txt"


def test_unreadable_document_is_placed_in_itself_and_in_the_yaml() -> None:
    loaded = load(f"sources:\n  a: {{{SOURCE}, file: a.txt}}\n", seed("a.txt", b"one\ntwo \xff"))
    finding = only(loaded)
    assert finding.code == "Y012"
    assert finding.primary.span.file == "seeds/talks/a.txt"
    assert place(loaded, finding.primary.span)[:2] == (2, 5)
    assert place(loaded, finding.secondary[0].span)[2] == "a.txt"
    assert loaded.briefing is not None
    assert loaded.briefing.sources["a"].document is None


def test_held_source_needs_its_file_and_the_day_of_access() -> None:
    loaded = load("sources:\n  a: {type: Report, publisher: b, published: 2025, lang: en}\n")
    assert [f.message.split("`")[1] for f in loaded.findings] == ["accessed", "file"]


def test_unreadable_held_asks_for_nothing_more() -> None:
    body = "sources:\n  a: {type: Report, publisher: b, published: 2025, lang: en, held: [no]}\n"
    assert only(load(body)).code == "Y004"


def test_source_that_is_not_held_has_no_document() -> None:
    body = "sources:\n  a: {type: Report, publisher: b, published: 2025, lang: en, held: false}\n"
    source = briefing(body, seed("a.txt", "Words.")).sources["a"]
    assert (source.is_held, source.document) == (False, None)


def test_shared_actors_are_read_by_the_same_rules() -> None:
    text = "actors:\n  a: {type: Country, name: A}\n  b: {type: Planet, name: B}\n"
    loaded = load_shared_actors(SeedFile(path="seeds/actors.yml", data=text.encode()))
    assert tuple(loaded.actors) == ("a",)
    assert [finding.code for finding in loaded.findings] == ["Y009"]
    assert loaded.texts == {"seeds/actors.yml": text}
    assert loaded.dropped == {Section.ACTORS: frozenset({"b"})}


def test_broken_file_of_shared_actors_is_one_finding() -> None:
    loaded = load_shared_actors(SeedFile(path="seeds/actors.yml", data=b"actors: [\n"))
    assert [finding.code for finding in loaded.findings] == ["Y001"]
    assert loaded.actors == {}


def test_the_real_seeds_are_read_without_a_finding() -> None:
    root = Path(__file__).parents[2] / "seeds"
    folders = sorted(path for path in root.iterdir() if path.is_dir())
    assert folders
    for folder in folders:
        files = tuple(
            SeedFile(path=f"seeds/{folder.name}/{path.name}", data=path.read_bytes())
            for path in folder.iterdir()
        )
        loaded = load_folder(folder.name, files)
        assert loaded.findings == ()
        assert loaded.briefing is not None
