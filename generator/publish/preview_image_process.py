"""A process of its own that draws cards: `python -m generator.publish.preview_image_process`.

The compiler gives no memory back, so each batch has a process. The task comes through standard
input, as JSON: the folder that may be read, the fonts, the data of the cards, and their files.
"""

import json
import sys
from pathlib import Path
from typing import TypedDict

import typst

PIXELS_PER_INCH = 72
"""A point of the drawing is a pixel of the picture."""


class Task(TypedDict):
    """What one process does."""

    root: str
    fonts: str
    cards: list[object]
    out: list[str]


def main() -> None:
    """Draw what standard input asks for, one file for each card."""
    task: Task = json.load(sys.stdin)
    # Of one page the compiler returns the picture, of several a list of them: its types know one.
    drawn: bytes | list[bytes] = typst.compile(
        f"{task['root']}/main.typ",
        root=task["root"],
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[task["fonts"]]),
        package_path=task["root"],
        package_cache_path=task["root"],
        format="png",
        ppi=PIXELS_PER_INCH,
        sys_inputs={"cards": json.dumps(task["cards"])},
    )
    pictures = [drawn] if isinstance(drawn, bytes) else drawn
    for picture, path in zip(pictures, task["out"], strict=True):
        Path(path).write_bytes(picture)


if __name__ == "__main__":
    main()
