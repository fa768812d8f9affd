"""Every regular expression of the program takes a time that is linear in what it reads.

Each is tried on long repetitions of the signs that it speaks of, with an end that it cannot match:
what begins anew at every place, or tries every way to share the signs out, is seen.
"""

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

import pytest

import generator

_COUNT = 16_000
"""Signs: 128 million steps where each begins anew."""
_SECONDS = 0.08
_SIGNS = " \t\n\u00a0\u200b#.,:;!?'\"-–a1A_*<>&[](){}/\\|+=~@$«»“”\u0301\u6771"
_LETTERS = 4
"""Runs of letters that are tried of one pattern."""
_ENDS = ("", "\0")


AnyPattern = re.Pattern[str] | re.Pattern[bytes]
Use = Literal["search", "match", "fullmatch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A pattern of the program."""

    name: str
    """The module and the name in it."""
    pattern: AnyPattern
    use: Use
    """From where it is tried: from every place, or from one."""


def _patterns() -> Iterator[Used]:
    for found in pkgutil.walk_packages(generator.__path__, "generator."):
        if found.name == "generator.__main__":
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, re.Pattern):
                    use = _use(name, inspect.getsource(module))
                    yield Used(name=f"{found.name}.{name}", pattern=each, use=use)


def _use(name: str, source: str) -> Use:
    """Return how a module uses its pattern; in doubt from every place."""
    uses = set(re.findall(rf"\b{name}\.(\w+)\(", source))
    if uses == {"fullmatch"}:
        return "fullmatch"
    return "match" if uses == {"match"} else "search"


PATTERNS = {used.pattern: used for used in _patterns()}


def hostile_texts(pattern: str) -> Iterator[str]:
    """Yield repetitions of one sign, of its words, and of a sign between words."""
    own = [sign for sign in dict.fromkeys((*pattern, *_SIGNS)) if sign in _SIGNS]
    words = tuple(dict.fromkeys(re.findall(r"[A-Za-z]{2,}", pattern)))[:_LETTERS]
    pieces = (*own, *words, *map("".join, product(words, " #-.,")))
    for piece, end in product(pieces, _ENDS):
        yield piece * (_COUNT // len(piece)) + end


def dear(used: Used) -> str | None:
    """Return the beginning of the first text that takes too long, twice; None if none does."""
    for text in hostile_texts(str(used.pattern.pattern)):
        if _timed(used, text) > _SECONDS and _timed(used, text) > _SECONDS:
            return text[:20]
    return None


def _timed(used: Used, text: str) -> float:
    pattern: Any = used.pattern
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    began = time.process_time()
    if used.use == "search":
        for _ in pattern.finditer(given):
            pass
    else:
        getattr(pattern, used.use)(given)
    return time.process_time() - began


@pytest.mark.parametrize("used", PATTERNS.values(), ids=lambda used: used.name)
def test_a_pattern_is_linear(used: Used) -> None:
    assert dear(used) is None, used.pattern.pattern


def test_the_law_looks_at_the_patterns_of_the_program() -> None:
    assert len(PATTERNS) > 100
    assert {used.use for used in PATTERNS.values()} == {"search", "match", "fullmatch"}


@pytest.mark.parametrize("pattern", [r"[\s#]+\Z", r"#+b", r"\s+and", r"(?:\s|#)*!#"])
def test_the_law_sees_what_is_quadratic(pattern: str) -> None:
    used = Used(name="control", pattern=re.compile(pattern), use="search")
    assert dear(used) is not None
