"""The README as its readers follow it: its files and its commands."""

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<name>\S+))?\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


def walk_through() -> Mapping[str, str]:
    """Return the named files of the section on a first briefing, by name."""
    return {found["name"]: found["text"] for found in _BLOCK.finditer(_section()) if found["name"]}


def commands() -> tuple[str, ...]:
    """Return the commands of that section, in order, without their comments."""
    shells = (found["text"] for found in _BLOCK.finditer(_section()) if found["kind"] == "sh")
    lines = (line.partition("#")[0].strip() for shell in shells for line in shell.splitlines())
    return tuple(filter(None, lines))


def _section() -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start = text.index("## A first briefing of your own")
    return text[start : text.index("## The verbs")]
