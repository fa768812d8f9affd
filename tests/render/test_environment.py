"""What a template may be given, and how it is written."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.prose import Prose, Run
from generator.render.environment import environment, relative
from generator.spans import Span
from generator.values.markup import Address, Anchor, Target
from tests.render.contexts import commonmark, python_markdown, shape

SPAN = Span(file="seeds/x/briefing.yml", start=0, end=1)


def shown(value: object, page: str = "talks/index.md") -> str:
    return environment({"t": "{{ value }}"}).get_template("t").render(value=value, page=page)


def test_text_is_escaped() -> None:
    assert shown("<b> & *x*") == "&#60;b&#62; &#38; &#42;x&#42;"


def test_numbers_are_grouped() -> None:
    assert shown(12345) == "12,345"


@pytest.mark.parametrize("value", [None, True, 1.5, ("a",), {"a": 1}, object()])
def test_anything_else_is_our_own_fault(value: object) -> None:
    with pytest.raises(TypeError):
        shown(value)


def test_a_name_that_is_not_there_is_our_own_fault() -> None:
    with pytest.raises(TypeError):
        environment({"t": "{{ missing }}"}).get_template("t").render(page="index.md")


def test_prose_keeps_its_own_styles_only() -> None:
    runs = (
        Run(text="plain <i> "),
        Run(text="*", emphasis=True),
        Run(text="b", strong=True),
        Run(text="`c`", code=True),
        Run(text="there", href="https://example.org/a_(b)?x=1&y=2"),
    )
    assert shown(Prose(runs=runs, span=SPAN)) == (
        "plain &#60;i&#62; <em>&#42;</em><strong>b</strong><code>&#96;c&#96;</code>"
        "[there](https://example.org/a_%28b%29?x=1&#38;y=2)"
    )


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("index.md", Target("talks/index.md"), "talks/index.md"),
        ("talks/index.md", Target("index.md"), "../index.md"),
        ("talks/index.md", Target("talks/index.md", Anchor("c-x")), "#c-x"),
        ("talks/index.md", Target("talks/index.md"), "index.md"),
        ("talks/sources/a.md", Target("talks/index.md", Anchor("c-x")), "../index.md#c-x"),
        ("actors/talks/a.md", Target("actors/b.md"), "../b.md"),
        ("a/b.md", Target("c/d.md"), "../c/d.md"),
    ],
)
def test_links_are_relative(page: str, target: Target, link: str) -> None:
    assert relative(page, target) == link
    assert shown(target, page) == link


PAGES = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(
    lambda parts: "/".join(parts) + ".md"
)


@given(PAGES, PAGES)
def test_a_relative_link_leads_where_it_should(page: str, target: str) -> None:
    parts = page.split("/")[:-1]
    for part in relative(page, Target(target)).split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    assert "/".join(parts) == target


def test_a_link_out_is_percent_encoded() -> None:
    assert shown(Address("https://example.org/ü b")) == "https://example.org/%C3%BC%20b"


def test_the_host_in_brackets_is_kept_for_both_renderers() -> None:
    written = f"[x]({shown(Address('https://[2001:db8::1]:80/[a]?b=1&c'))})"
    assert written == "[x](https://&#91;2001:db8&#58;&#58;1&#93;:80/&#91;a&#93;?b=1&#38;c)"
    for render in (python_markdown, commonmark):
        [link] = [held for tag, held, _, _ in shape(render(written)) if tag == "a"]
        assert urlsplit(dict(link)["href"]).hostname == "2001:db8::1"
