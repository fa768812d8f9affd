"""A link that is accepted leads where it says."""

import pytest

from generator.load.addresses import fault_of_link, fault_of_prose_link


@pytest.mark.parametrize(
    "text",
    [
        "https://www.axios.com/2025/11/24/trump?a=b&c=d#e",
        "HTTP://example.org",
        "https://example.org:8443/",
        "https://example.org./x",
        "https://xn--e1afmkfd.xn--p1ai/",
        "https://a_b.example.org/é/“x”",
        "https://192.0.2.7/x",
        "https://[2001:db8::1]:80/x",
        "https://localhost",
        "https://example.org/a@b:c",
    ],
)
def test_good_link(text: str) -> None:
    assert fault_of_link(text) is None
    assert fault_of_prose_link(text) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "does not begin"),
        ("javascript:alert(1)", "does not begin"),
        ("//example.org", "does not begin"),
        ("https:example.org", "does not begin"),
        ("https:/example.org", "does not begin"),
        ("ftp://example.org", "does not begin"),
        ("data:text/html,x", "does not begin"),
        ("mailto:a@b.org", "does not begin"),
        ("https://", "host"),
        ("https:///x", "host"),
        ("https://?x", "host"),
        ("https://.", "host"),
        ("https://a..b", "host"),
        ("https://пример.рф", "host"),
        ("https://a%2eb", "host"),
        ("https://-a.org", "host"),
        ("https://a.org:x/", "host"),
        ("https://a.org:/", "host"),
        ("https://1.2.3", "host"),
        ("https://256.1.1.1", "host"),
        ("https://0x7f.1", "host"),
        ("https://a.0x1", "host"),
        ("https://[1.2.3.4]/", "host"),
        ("https://[::g]/", "host"),
        ("https://" + "a." * 130, "host"),
        ("https://a.org:65536", "port"),
        ("https://user@a.org", "user name"),
        ("https://a.org@b.org/", "user name"),
        ("https:\\\\a.org", "backslash"),
        ("https://a.org/x y", "hidden"),
        ("https://a.org/\u202e", "U+202E"),
        ("https://a.org/\u200b", "U+200B"),
        ("https://a.org/\n", "hidden"),
        (" https://a.org/", "hidden"),
        ("https://a.org/\U000e0041", "hidden"),
    ],
)
def test_bad_link(text: str, says: str) -> None:
    fault = fault_of_link(text)
    assert fault is not None
    assert says in fault


@pytest.mark.parametrize("text", ["mailto:a.b@example.org", "MAILTO:a@b.org"])
def test_mail_is_allowed_in_prose_alone(text: str) -> None:
    assert fault_of_prose_link(text) is None
    assert fault_of_link(text) is not None


@pytest.mark.parametrize(
    "text", ["mailto:a", "mailto:a@", "mailto:a@-", "mailto:a b@c.org", "mailto:a@b.org?cc=c@d.org"]
)
def test_bad_mail(text: str) -> None:
    assert fault_of_prose_link(text) is not None
