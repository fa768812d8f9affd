"""The normal form of a text, and the way back."""

import time

import pytest

from generator.values.text import fold, plain
from tests.thorough import large


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“a” ‘b’ „c‟ «d» ‹e› ‚f‛ gʼh", "\"a\" 'b' \"c\" \"d\" 'e' 'f' g'h"),
        ("a‐b‑c‒d–e—f―g−h-i", "a-b-c-d-e-f-g-h-i"),
        ("a\u00a0b\u2009c\u202fd\u3000e\u2028f\u0085g", "a b c d e f g"),
        ("a\r\n  b\t\tc\f d", "a b c d"),
        ("wait… what", "wait... what"),
        ("co\u00adoper\u200bate\ufeff\u2060\u200d\u200e\u202e", "cooperate"),
        ("  a \u200b ", "a"),
        ("\u200b a", "a"),
        ("\u200ba b", "a b"),
        ("a \u00ad b", "a b"),
        ("Cafe\u0301 Åse \u1100\u1161\u11a8", "Café Åse 각"),
        ("e\u00ad\u0301", "é"),
        ("½ ② ³ ﬁ Ａ １２", "½ ② ³ ﬁ Ａ １２"),
        ("A a É é ß", "A a É é ß"),
        ("5′ 6″", "5′ 6″"),
        ("« Il a dit » hier", '"Il a dit" hier'),
        ("«\u00a0Oui\u00a0», «\u202fNon\u202f»", '"Oui", "Non"'),
        ("(« a »)\n«  b\n»", '("a") "b"'),
        ("l’« État » dit : « ‹ a › »", 'l\'"État" dit : "\'a\'"'),
        ("«\u200b a\u200b »", '"a"'),
        ("« »", '""'),
        ("sagte »Hallo« und »Ade«.", 'sagte "Hallo" und "Ade".'),
        ("sagte »Hallo« — »Ade«", 'sagte "Hallo" - "Ade"'),
        ("a « b", 'a "b'),
        ("a «", 'a "'),
        ("» a", '" a'),
        ("n\u034fo\u2065t \U000e0061x\ufe0f\U000e0100 \u115f\u3164\u180e", "not x"),
        ("x\u0323\u0302 x\u0302\u0323", "x\u0323\u0302 x\u0323\u0302"),
        ("ก\u0e33 e\u0301… e\u0301", "ก\u0e33 é... é"),
        ("", ""),
    ],
)
def test_the_normal_form(text: str, form: str) -> None:
    assert plain(text) == form


@pytest.mark.parametrize(
    ("text", "found", "back"),
    [
        ("He said:\n  “it’s  on”", '"it\'s on"', "“it’s  on”"),
        ("wait… what", "... w", "… w"),
        ("wait… what", ". what", "… what"),
        ("co\u00adop x", "op", "op"),
        ("co\u00adop x", "coop", "co\u00adop"),
        ("Cafe\u0301s", "é", "e\u0301"),
        ("Cafe\u0301s", "s", "s"),
        ("de\u0301s", "é", "e\u0301"),
        ("e\u0301яю", "ю", "ю"),
        ("e\u0301 e\u0301 e\u0301 xy", "xy", "xy"),
        ("a\u0323\u0307b", "b", "b"),
        ("a\u00ad…b e\u0301 c…d\u00ade", "b", "b"),
        ("a\u00ad…b e\u0301 c…d\u00ade", "é", "e\u0301"),
        ("a\u00ad…b e\u0301 c…d\u00ade", " c", " c"),
        ("a\u00ad…b e\u0301 c…d\u00ade", "de", "d\u00ade"),
        ("a\u00ad…b e\u0301 c…d\u00ade", "é c...de", "e\u0301 c…d\u00ade"),
        ("aa bb\n\ncc e\u0301", "bb cc", "bb\n\ncc"),
        ("aa bb\n\ncc e\u0301", "b c", "b\n\nc"),
        ("dit « Il a » là", '"Il', "« Il"),
        ("dit « Il a » là", 'a"', "a »"),
        ("dit « Il a » là", "Il a", "Il a"),
        ("a \u200b b", " ", " \u200b "),
    ],
)
def test_the_way_back(text: str, found: str, back: str) -> None:
    form = fold(text)
    start = form.text.index(found)
    begin, end = form.original(start, start + len(found))
    assert text[begin:end] == back


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301\u0323" * large(200_000),
        "\u200b" * large(500_000) + "a",
        "a" + "\u200b " * large(200_000) + "b",
        "\u1112\u1161\u11ab " * large(50_000),
        "«" + " " * large(300_000) + "a",
        " ‹" * large(200_000),
    ],
)
def test_hostile_texts_are_cheap(text: str) -> None:
    began = time.process_time()
    form = fold(text)
    assert time.process_time() - began < 10
    assert form.original(0, len(form.text))[1] <= len(text)


def test_one_accent_does_not_make_a_long_text_dear() -> None:
    form = fold("word — it’s so " * large(100_000) + "e\u0301")
    assert len(form.pieces) < 20
    assert form.text.endswith("so é")
