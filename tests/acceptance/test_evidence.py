"""What the evidence engine says of the real briefing, and how it moves when the evidence does."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.evidence import Evidence, examine
from generator.load.folder import load_folder, load_shared_actors
from generator.model.vocabulary import SupportStatus
from generator.pipeline import Corpus
from generator.spans import SeedFile
from tests.acceptance.readme import ROOT
from tests.checking import check_project, seed_files

SLUG = "trump-maduro-talks"
YAML = f"seeds/{SLUG}/briefing.yml"
PAGE = f"{SLUG}/index.md"
SINGLE = {SupportStatus.SINGLE_ORIGIN, SupportStatus.SINGLE_ORIGIN_ANONYMOUS}


def test_the_briefings_of_this_repository_have_no_finding_that_is_not_accepted() -> None:
    corpus = check_project(seed_files(ROOT))
    assert corpus.findings == ()
    assert len(corpus.folders) >= 2


def seeds(edit: Callable[[str], str] = str, **more: str) -> tuple[SeedFile, ...]:
    """Return the real briefing's seeds, its YAML edited, with more documents beside it."""
    folder = ROOT / "seeds" / SLUG
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in folder.iterdir()}
    files[YAML] = edit(files[YAML].decode()).encode()
    for name, text in more.items():
        files[f"seeds/{SLUG}/{name}.txt"] = text.encode()
    shared = (ROOT / "seeds/actors.yml").read_bytes()
    return (
        SeedFile(path="seeds/actors.yml", data=shared),
        *(SeedFile(path=path, data=data) for path, data in sorted(files.items())),
    )


def evidence(edit: Callable[[str], str] = str, **more: str) -> Evidence:
    shared, *files = seeds(edit, **more)
    loaded = load_folder(SLUG, tuple(files))
    assert loaded.briefing is not None
    return examine(loaded.briefing, shared=load_shared_actors(shared).actors)


@pytest.fixture(scope="module")
def real() -> Evidence:
    return evidence()


def replaced(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def errors(corpus: Corpus) -> list[str]:
    found = corpus.findings
    return [finding.code for finding in found if finding.severity is Severity.ERROR]


def opening(corpus: Corpus) -> Mapping[str, str]:
    """Return the four parts of the briefing page's opening, by their id."""
    parts = corpus.pages[PAGE].split('<section class="')
    return {part.split('"', 1)[0]: part for part in parts[1:5]}


def test_what_rests_on_axios_has_one_origin(real: Evidence) -> None:
    claims = real.briefing.claims.items()
    resting = [
        name
        for name, claim in claims
        if claim.appearances
        and all(
            "axios" in {hop.actor.value for hop in appearance.chain}
            for appearance in claim.appearances
        )
    ]
    assert len(resting) > 20
    for name in resting:
        standing = real.claims[name]
        assert (standing.sides.supports.lo, standing.sides.supports.hi) == (1, 1), name
        assert standing.judgement.status in SINGLE | {SupportStatus.CONTESTED}, name
    both = [
        name
        for name in resting
        if len({a.source.value for a in real.briefing.claims[name].appearances}) == 2
    ]
    assert both, "some stand in both documents, and are no better for it"
    assert all(real.claims[name].judgement.status in SINGLE for name in both)


def test_the_cartel_is_contested(real: Evidence) -> None:
    assert real.claims["cartel-exists"].judgement.status is SupportStatus.CONTESTED
    assert any(question.id == "existence--cartel-of-the-suns" for question in real.raised)


def test_the_figure(real: Evidence) -> None:
    (line,) = real.counting.tally.lines
    (standing,) = line.counts
    (figure,) = standing.figures
    assert line.current.display == "at least 83"
    assert standing.origins == 1
    assert figure.origin_name == "Axios"
    assert figure.as_of is not None
    assert (figure.as_of.text, figure.as_of_inferred) == ("2025-11-24", True)
    assert figure.units is not None
    assert (figure.units.n, figure.units.unit) == (21, "strikes")


def test_the_apparatus_shows_the_two_wordings(real: Evidence) -> None:
    (variant,) = real.wordings.variants
    assert variant.utterance.claim == "nobody-planning"
    (difference,) = variant.apparatus.differences
    assert [reading.words for reading in difference.readings] == ["[Maduro]", "him"]
    page = check_project(seeds()).pages[PAGE]
    assert '<mark class="differs">&#91;Maduro&#93; —</mark>' in page


def test_both_documents_are_used(real: Evidence) -> None:
    for source in ("antiwar", "unattributed-summary"):
        percent = real.wordings.coverage[source].percent
        assert percent is not None
        assert percent >= 90


def test_at_least_cannot_be_lost() -> None:
    corpus = check_project(seeds(replaced("wording: at least 83 people", "wording: 83 people")))
    assert errors(corpus) == ["N001"]
    assert not corpus.pages


def test_a_denial_that_goes_changes_the_status_and_the_opening() -> None:
    before = check_project(seeds())
    line = "(#c-maduro-leads-cartel)"
    assert line in opening(before)["disputed"]

    def without_denial(yaml: str) -> str:
        claim = yaml.index("  maduro-leads-cartel:")
        place = yaml.index("stance: denies", claim)
        start, end = yaml.rfind("\n", 0, place), yaml.index("\n", yaml.index("quote:", place))
        return yaml[:start] + yaml[end:]

    after = check_project(seeds(without_denial))
    assert line not in opening(after)["disputed"]
    assert line in opening(after)["claimed"]


STATEMENT = "Nicolás Maduro said on the record: Trump wants to speak directly with me, I was told."


def with_statement(text: str) -> str:
    source = (
        "sources:\n  maduro-statement: {file: statement.txt, type: Statement, publisher:"
        " venezuelan-government, published: 2025-11-25, accessed: 2026-11-21, lang: en}\n"
    )
    appearance = (
        "      - {source: maduro-statement, chain: [nicolas-maduro], form: direct,"
        ' quote: "Trump wants to speak directly with me"}\n'
    )
    claim = text.index("  wants-call:")
    place = text.index("    appearances:\n", claim) + len("    appearances:\n")
    return (text[:place] + appearance + text[place:]).replace("sources:\n", source, 1)


def test_another_party_on_the_record_corroborates() -> None:
    assert evidence().claims["wants-call"].judgement.status in SINGLE
    found = evidence(with_statement, statement=STATEMENT).claims["wants-call"]
    assert (found.sides.supports.lo, found.sides.supports.hi) == (2, 2)
    assert found.judgement.status is SupportStatus.CORROBORATED
    corpus = check_project(seeds(with_statement, statement=STATEMENT))
    assert corpus.sound, errors(corpus)
    assert "(#c-wants-call)" in opening(corpus)["established"]


def test_established_is_nothing_else() -> None:
    root = Path(ROOT)
    for page in root.glob("briefings/*/index.md"):
        text = page.read_text(encoding="utf-8")
        if 'id="established"' not in text:
            continue
        part = text.split('id="established"')[1].split("</section>")[0]
        marks = {mark.split('"')[0] for mark in part.split('class="status status-')[1:]}
        assert marks <= {"corroborated", "conceded"}


def test_the_demonstration_shows_every_rule() -> None:
    folder = ROOT / "seeds"
    files = tuple(
        SeedFile(path=path.relative_to(ROOT).as_posix(), data=path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".json"
    )
    corpus = check_project(files)
    assert errors(corpus) == []
    page = corpus.pages["ondrel-strait-demonstration/index.md"]
    for status in ("corroborated", "conceded", "contested", "denied-only", "discounted"):
        assert f'id="claims-{status}"' in page
    for words in (
        "at least 64",
        "overlaps counted once",
        "died of wounds",
        "not itemised",
        "of unknown status",
        "beside the sum, not counted as nought",
        "not added, for it may be counted already",
        "open above",
        "replaced by a later one of the same counter",
        "another wording of the same origin",
        "became an exact number",
        "cannot both be so",
    ):
        assert words in page, words
    assert page.count("<svg") > 10
