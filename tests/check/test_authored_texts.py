"""Every text that an author can write is looked through: shown on briefings with everything."""

from pathlib import Path

import pytest

from generator.check.text.authored_texts import authored_texts
from generator.load.folder import load_folder
from generator.model.briefing import Briefing
from generator.model.prose import Prose, Run
from generator.model.vocabulary import ClaimKind
from generator.spans import Placed, Span
from tests.checking import seed_files

ROOT = Path(__file__).parents[2]
PLACE = Span(file="a.yml", start=0, end=1)
SLUGS = sorted(path.name for path in (ROOT / "seeds").iterdir() if path.is_dir())


def load(slug: str) -> Briefing:
    files = tuple(file for file in seed_files(ROOT) if file.path.startswith(f"seeds/{slug}/"))
    briefing = load_folder(slug, files).briefing
    assert briefing is not None
    return briefing


@pytest.mark.parametrize("slug", SLUGS)
def test_every_place_of_the_yaml_is_walked_once(slug: str) -> None:
    briefing = load(slug)
    spans = [text.span for text in authored_texts(briefing)]
    assert len(spans) == len(set(spans)) >= 300
    walked = {text.text for text in authored_texts(briefing)}
    for claim in briefing.claims.values():
        assert claim.text.plain in walked
        assert {seen.quote.value for seen in claim.appearances} <= walked
    for event in briefing.events.values():
        assert event.title.value in walked
        assert event.where is None or event.where.name.value in walked


def test_the_words_of_a_vocabulary_are_no_authors() -> None:
    assert list(authored_texts(Placed(value=ClaimKind.FACT, span=PLACE))) == []
    assert list(authored_texts((Placed(value=4, span=PLACE), None, "bare"))) == []
    [text] = authored_texts({"a": Placed(value="word", span=PLACE)})
    assert (text.text, text.span, text.prose) == ("word", PLACE, None)


def test_prose_is_read_without_its_markup() -> None:
    prose = Prose(runs=(Run(text="a "), Run(text="b", strong=True)), span=PLACE)
    [text] = authored_texts(prose)
    assert (text.text, text.prose) == ("a b", prose)
