"""The normal form of a text, and the way back."""

import pytest

from generator.values.text import fold, plain


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
        ("a \u00ad b", "a b"),
        ("Cafe\u0301 Åse \u1100\u1161\u11a8", "Café Åse 각"),
        ("e\u00ad\u0301", "é"),
        ("½ ② ³ ﬁ Ａ １２", "½ ② ³ ﬁ Ａ １２"),
        ("A a É é ß", "A a É é ß"),
        ("5′ 6″", "5′ 6″"),
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
        ("a\u0323\u0307b", "b", "b"),
        ("a \u200b b", " ", " \u200b "),
    ],
)
def test_the_way_back(text: str, found: str, back: str) -> None:
    form = fold(text)
    start = form.text.index(found)
    begin, end = form.original(start, start + len(found))
    assert text[begin:end] == back
