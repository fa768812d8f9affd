"""A3: a link that is accepted leads, in a browser, to the host that it names, and nowhere else.

Ten thousand generated links in the ordinary run, a hundred thousand with BRIEFINGS_FULL=1.
"""

import html
import ipaddress
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from generator.load.addresses import fault_of_link, fault_of_prose_link
from generator.render.escape import address
from generator.values.markup import Address
from tests.adversary.vectors import own, public
from tests.thorough import FULL

NUMBER = 100_000 if FULL else 10_000
BATCH = 5_000
PARSE = """links => links.map(link => {
  try {
    const read = new URL(link, "http://base.test/a/b");
    return [read.protocol, read.hostname, read.username + read.password];
  } catch { return null; }
})"""

SCHEMES = (
    *("https://", "http://", "HTTPS://", "hTTp://", "https:", "https:/", "https:///", "http:\\\\"),
    *(
        "//",
        "\\\\",
        "javascript:",
        "java\nscript:",
        "data:text/html,",
        "mailto:",
        "ftp://",
        "blob:",
    ),
    *(" https://", "\x00https://", "ws://", "view-source:https://", "https&#58;//", "h\tttps://"),
    *(
        "file:///",
        "vbscript:",
        "\u200bhttps://",
        "https\uff1a//",
        "",
        "#",
        "?",
        "/",
        "../",
        "about:",
    ),
)
HOSTS = (
    *("example.org", "EXAMPLE.org", "a_b.example", "localhost", "192.0.2.7", "[2001:db8::1]", "x."),
    *("0x7f.1", "127.1", "2130706433", "0300.1", "1.2.3.4.", "[::ffff:1.2.3.4]", "[::1%25eth0]"),
    *(
        "xn--e1afmkfd.xn--p1ai",
        "xn--a",
        "xn--",
        "a.xn--zz",
        "пример.рф",
        "ex\u00adample.org",
        "a..b",
    ),
    *("user@a.org", "a:b@c.org", "a.org@b.org", "a%2eb", "a.org%00", "-a.org", "a-.org", "ａ.org"),
    *(
        "a.org\\@b.org",
        "a\tb.org",
        "a.org:80",
        "a.org:99999",
        "a.org:",
        "①.org",
        "a.0x1",
        "",
        "...",
    ),
    *(
        "a" * 64 + ".org",
        "ab--cd.org",
        "1.2.3",
        "256.1.1.1",
        "a.1",
        "e\u0301.org",
        "a。b",
        "[v1.x]",
    ),
)
TAILS = (
    *(
        "",
        "/",
        "/x",
        "/x y",
        "?q=1",
        "#f",
        "/\\..\\x",
        "/%00",
        "/\u202e",
        "/<b>",
        '/"x',
        "/'x",
        "\n",
    ),
    *(
        "/(x)",
        "/[x]",
        "/`",
        "/*x*",
        "/é",
        "/a@b:c",
        "?a=b&c=d",
        "/{x}|y",
        "/\u200b",
        "\t",
        ":80/",
        "@x",
    ),
)
NOISE = "ab1.-_:/\\@?#%[]()&;=+~!$'\"<> \t\n\u00a0\u200b\u202e\u3002\uff0eéß①．"
LETTERS = re.compile("[A-Za-z0-9.:/-]")


def links(number: int) -> Iterator[str]:
    """Yield links of every scheme, host and tail, some of them spoilt by a character or two."""
    chance = random.Random(3)  # noqa: S311  # a choice, not a secret
    yield from (vector for vector in (*public()[::7], *own()) if len(vector) < 200)
    for _ in range(number):
        good = chance.random() < 0.5
        scheme = chance.choice(SCHEMES[:4] if good else SCHEMES)
        link = scheme + chance.choice(HOSTS) + chance.choice(TAILS)
        for _ in range(chance.choice((0, 0, 0, 1, 2))):
            at = chance.randrange(len(link) + 1)
            link = link[:at] + chance.choice(NOISE) + link[at + chance.randrange(2) :]
        yield link


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What became of the links."""

    accepted: int
    refused: int
    contradicted: tuple[str, ...]
    """Accepted, and read otherwise by the browser."""


def agreement(browser: Browser, fault: Callable[[str], str | None]) -> Agreement:
    """Compare a reader of links with the browser's."""
    page = browser.new_page()
    every = list(links(NUMBER))
    accepted = [link for link in every if fault(link) is None]
    contradicted = []
    for start in range(0, len(accepted), BATCH):
        batch = accepted[start : start + BATCH]
        written = [html.unescape(address(Address(link))) for link in batch]
        as_typed, as_written = page.evaluate(PARSE, batch), page.evaluate(PARSE, written)
        contradicted += [
            link
            for link, *read in zip(batch, as_typed, as_written, strict=True)
            if [plain(one) for one in read] != [named(link)] * 2
        ]
    page.close()
    return Agreement(
        accepted=len(accepted),
        refused=len(every) - len(accepted),
        contradicted=tuple(contradicted),
    )


def named(link: str) -> tuple[str, ...]:
    """Return the scheme and host that a person reads in a link, and that there is no user."""
    scheme, _, rest = link.lower().partition(":")
    host = re.split("[/?#]", rest.removeprefix("//"), maxsplit=1)[0]
    end = "]" if host.startswith("[") else ":"
    return f"{scheme}:", whole(host.partition(end)[0]), ""


def plain(read: Sequence[str] | None) -> tuple[str, ...]:
    """Return what the browser reads, in the same form; nothing where it reads no link."""
    return (read[0], whole(read[1].removesuffix("]")), read[2]) if read else ()


def whole(host: str) -> str:
    """Return a host, an IPv6 address in its longest form."""
    try:
        return str(ipaddress.IPv6Address(host.removeprefix("[")).exploded)
    except ValueError:
        return host


@pytest.mark.browser
def test_what_is_accepted_leads_where_it_says(browser: Browser) -> None:
    found = agreement(browser, fault_of_link)
    assert found.contradicted == ()
    assert found.accepted > NUMBER / 20
    assert found.refused > NUMBER / 3
    print(f"{found.accepted} links accepted, all read alike; {found.refused} refused")  # noqa: T201


@pytest.mark.browser
def test_a_looser_reader_is_contradicted(browser: Browser) -> None:
    """The control: what merely begins like a web address is read otherwise by a browser."""
    found = agreement(
        browser, lambda link: None if link.lower().startswith(("http:", "https:")) else "no"
    )
    assert len(found.contradicted) > NUMBER / 20


def test_prose_takes_mail_beside_them_and_nothing_else() -> None:
    tried = 0
    for link in links(NUMBER // 5):
        tried += 1
        if fault_of_prose_link(link) is None and fault_of_link(link) is not None:
            assert link.lower().startswith("mailto:"), link
            assert not re.search(r"[?#\s\\]", link), link
    assert tried > NUMBER // 5
