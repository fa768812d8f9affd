"""Which words may not be left out."""

import pytest

from generator.quotes.negation import JOINED, NEGATIVES, SAME, negations
from generator.values.text import plain

SENTENCES = [
    # by grammar
    ("en", "that is not so", ("not",)),
    ("en-GB", "They DENIED it", ("DENIED",)),
    ("en", "it doesn't, can't, cannot", ("doesn't", "can't", "cannot")),
    ("en", "it didn´t, won`t and ain′t", ("didn´t", "won`t", "ain′t")),
    ("en", "he didnt and cant", ("didnt", "cant")),
    ("en", "hardly anyone, seldom ever, unless he goes", ("hardly", "seldom", "unless")),
    ("en", "no-one without a-none", ("no", "without", "none")),
    ("en", "has yet to confirm it", ("yet to",)),
    ("en", "is far from over, fell short of it", ("far from", "short of")),
    ("en", "went home instead of north, rather than up", ("instead of", "rather than")),
    # verbs and their nouns
    ("en", "he failed to, lacked, refused", ("failed", "lacked", "refused")),
    ("en", "declined to; disputes that; ruled out", ("declined", "disputes", "ruled out")),
    ("en", "his refusals, denials, a failure", ("refusals", "denials", "failure")),
    ("en", "prevented it and doubts that", ("prevented", "doubts")),
    # what calls untrue
    ("en", "a baseless, falsely told hoax", ("baseless", "falsely", "hoax")),
    ("en", "it is unlikely and impossible", ("unlikely", "impossible")),
    # what does not turn round
    ("en", "knotted notes of nobles, a canto by Dontan", ()),
    ("en", "alleged, so-called, reportedly, doubtless", ()),
    ("en", "against it, despite it, stopped, but only almost", ()),
    ("en", "he ruled, and went out; yet; far; short; instead he went", ()),
    ("en", "a lackey in the failsafe depot", ()),
    # other languages
    ("es", "eso no es así, y lo desmintieron", ("no", "desmintieron")),
    ("es", "un negocio con nadadores", ()),
    ("fr", "il n'est pas venu", ("n", "pas")),
    ("fr", "une personne est venue", ()),
    ("de", "das war kein Angriff", ("kein",)),
    ("de", "es wurde abgelehnt, nichts davon", ("abgelehnt", "nichts")),
    ("de", "it is not", ("not",)),
    ("nl", "hij is niet gekomen", ("niet",)),
    ("pt", "ele não recusou", ("não", "recusou")),
    ("it", "il ministro ha smentito", ("smentito",)),
    ("ru", "это не так, он отказался", ("не", "отказался")),
    ("uk", "це неправда, він заперечував", ("неправда", "заперечував")),
    ("pl", "on nigdy nie zaprzeczał", ("nigdy", "nie", "zaprzeczał")),
    ("cs", "není to tak nebo ano", ("není",)),
    ("sk", "nemá to", ("nemá",)),
    ("sr", "то није тако", ("није",)),
    ("sr-Latn", "to nije tako", ("nije",)),
    ("hr", "to nije tako", ("nije",)),
    ("bs", "to nije tako", ("nije",)),
    ("no", "det er ikke sant", ("ikke",)),
    ("ms", "dia tidak pergi", ("tidak",)),
    ("zh-Hans", "他没有去", ("没",)),
    ("ja", "彼は行かなかった", ("なかっ",)),
    ("ko", "그는 가지 않았다", ("않",)),
    ("th", "เขาไม่ไป", ("ไม่",)),
    ("ar", "لم يذهب", ("لم",)),
    ("ar", "قال ولم يذهب", ("ولم",)),
    ("ar", "لَمْ يذهب", ("لَمْ",)),
    ("ar", "لـم يذهب", ("لـم",)),
    ("ar", "كما قال لمن جاء", ()),
    ("he", "הוא אמר שלא הלך", ("שלא",)),
    ("he", "לֹא הלך", ("לֹא",)),
    ("fa", "او نمی\u200cخواهد برود", ("نمیخواهد",)),
    ("fa", "نماینده مجلس گفت", ()),
    ("hi", "वह नहीं गया", ("नहीं",)),
    ("hi", "निर्णय नाम", ()),
    ("bn", "সে যায়নি", ("নি",)),
    ("tr", "oraya gitmedi, DEĞİL", ("gitmedi", "DEĞİL")),
    ("tr", "bilmiyor ve yapmamış", ("bilmiyor", "yapmamış")),
    ("sw", "hakuenda", ("hakuenda",)),
    ("vi", "ông phủ nhận", ("phủ nhận",)),
    # a list for the language: no other but the English one
    ("en-GB", "kein, nicht", ()),
    ("zh", "a, b; nicht", ()),
    # no list: every list counts
    ("xx", "kein Angriff, não, not, 没", ("kein", "não", "not", "没")),
    ("", "kein", ("kein",)),
]


@pytest.mark.parametrize(("lang", "text", "found"), SENTENCES)
def test_negations(lang: str, text: str, found: tuple[str, ...]) -> None:
    assert negations(plain(text), lang) == tuple(map(plain, found))


@pytest.mark.parametrize("lang", NEGATIVES)
def test_every_word_of_a_list_is_found(lang: str) -> None:
    for entry in NEGATIVES[lang].split():
        word = entry.replace("|", " ").replace("*", "")
        assert plain(word) == word
        assert word in negations(f"… {word}, …", lang)
        assert word.upper() in negations(f"“{word.upper()}”", lang)
        if entry.endswith("*"):
            assert f"{word}xyz" in negations(f"{word}xyz", lang)


def test_the_lists_are_clean() -> None:
    assert sum(len(words.split()) for words in NEGATIVES.values()) > 900
    for words in NEGATIVES.values():
        assert len(set(words.split())) == len(words.split())
    assert JOINED.keys() <= NEGATIVES.keys()
    assert set(SAME.values()) <= NEGATIVES.keys()
    assert not SAME.keys() & NEGATIVES.keys()
    assert {name for name, words in NEGATIVES.items() if not words} <= JOINED.keys()
