"""The template environment: every value is escaped, unless its type says that it is ours."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from generator.model.prose import Prose
from generator.render import escape
from generator.values.markup import Address, Anchor, Json, Length, Target


def environment(templates: Mapping[str, str]) -> Environment:
    """Return an environment over `templates` (name to text) that escapes by numeric reference."""
    return _environment(tuple(templates.items()))


@lru_cache(maxsize=4)  # templates are compiled once, also over the saves of a preview
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    return Environment(
        loader=DictLoader(dict(templates)),
        finalize=place,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # `place` escapes, by reference
    )


@pass_context
def place(context: Context, value: object) -> str:
    """Write one value of a view into Markdown."""
    match value:
        case str():
            text = escape.escape(value)
        case Prose():
            text = escape.prose(value)
        case Anchor():
            text = value.value
        case Target():
            text = relative(context["page"], value)
        case Address():
            text = escape.address(value)
        case Json():
            text = escape.json(value)
        case Length():
            text = str(value.value)
        case int() if not isinstance(value, bool):
            text = f"{value:,}"
        case _:
            raise TypeError(f"a template was given a {type(value).__name__} to show")
    return text


def relative(page: str, target: Target) -> str:
    """Write `target` as a link from `page`: both paths below `briefings/`."""
    here, there = page.split("/"), target.page.split("/")
    anchor = f"#{target.anchor.value}" if target.anchor else ""
    if here == there and anchor:
        return anchor
    shared = 0
    while here[shared] == there[shared] and shared < min(len(here), len(there)) - 1:
        shared += 1
    up = [".."] * (len(here) - shared - 1)
    return "/".join((*up, *there[shared:])) + anchor
