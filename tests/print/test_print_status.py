"""A status looks on paper as it does on the site: the same shape, in the same colour."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

from generator.derive.support import UNSUPPORTED, tag
from generator.model.vocabulary import SupportStatus
from tests.acceptance.readme import ROOT

CSS = ROOT / "templates/site/css"
SITE = (CSS / "standing.css").read_text(encoding="utf-8")
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
PRINT = (ROOT / "templates/print/status.typ").read_text(encoding="utf-8")


def shapes_on_the_site() -> Mapping[str, str]:
    drawn = re.findall(r"--([a-z-]+): url\(\"data:image/svg\+xml,(.*?)\"\)", SITE)
    return {name: unquote(svg).partition(">")[2].removesuffix("</svg>") for name, svg in drawn}


def marks_on_the_site() -> Mapping[str, tuple[str, str]]:
    rules = re.findall(r"\.status-([a-z_-]+) \{ --shape: var\(--([a-z-]+)\);(.*?) \}", SITE)
    colours = {name: re.search(r"color: var\(--(\w+)\)", rest) for name, _, rest in rules}
    return {
        name: (shape, found[1] if (found := colours[name]) else "claimed")
        for name, shape, _ in rules
    }


def test_each_status_has_its_shape_and_tone() -> None:
    printed = {
        name: (shape, tone)
        for name, shape, tone in re.findall(r'  ([a-z_-]+): \("([a-z-]+)", "(\w+)"\)', PRINT)
    }
    assert printed == marks_on_the_site()
    assert printed.keys() == {UNSUPPORTED, *(tag(status).term for status in SupportStatus)}


def test_each_shape_is_drawn_alike() -> None:
    printed = dict(re.findall(r'  ([a-z-]+): "(<.*)",', PRINT))
    assert {name: svg.replace("KEY", "#000") for name, svg in printed.items()} == (
        shapes_on_the_site()
    )


def test_each_tone_is_that_of_light_paper() -> None:
    printed = dict(re.findall(r'  (\w+): "(#[0-9a-f]{6})",', PRINT))
    light = dict(re.findall(r"--(\w+): light-dark\((#[0-9a-f]{6}),", TOKENS))
    assert len(printed) == 6
    assert printed == {name: light[name] for name in printed}
