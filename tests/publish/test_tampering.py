"""The table of forgeries: each kind, with the manifest left or written anew, in every situation.

With seeds or a key every one is named; without either nothing is said to be proved (A16, A21).
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.cli.rebuilding import Rebuilder, rebuilding
from generator.project.layout import Project
from generator.publish.manifest import MANIFEST, UNLISTED, as_bytes
from generator.publish.signature import SIGNATURE
from generator.publish.verify import UNPROVED, Trust, Verdict, Verifier
from tests.projects import FILES, write_project
from tests.thorough import FULL

CONFIGURATION = (
    "site_name: Cranes\nsite_url: https://cranes.example/\ndocs_dir: briefings\ntheme: briefings\n"
)
PAGE = "crane/index.html"
DATA = "crane/data/briefing.json"
PDF = "crane/crane.pdf"
DESIGN = "<style>.claims { display: none }</style>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A project whose site is built, once as it is and once signed."""

    again: Rebuilder
    unsigned: Path
    signed: Path
    key: Path


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    root = write_project(tmp_path_factory.mktemp("p") / "p", {**FILES, "mkdocs.yml": CONFIGURATION})
    key = root.parent / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for command in (("build", "--pdf"), ("sign", "--key", str(key))):
            unsigned = root.parent / "unsigned"
            if (root / "site").exists():
                shutil.copytree(root / "site", unsigned)
            done = CliRunner().invoke(cli, command)
            assert done.exit_code == 0, done.output
    with rebuilding(Project(root=root)) as again:
        signed = root / "site"
        public = key.with_suffix(".pub")
        yield Published(again=again, unsigned=unsigned, signed=signed, key=public)


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what replaces a part of a file, which must be there."""

    def tamper(site: Path) -> None:
        text = (site / path).read_bytes()
        assert old.encode() in text, path
        (site / path).write_bytes(text.replace(old.encode(), new.encode()))

    return tamper


def appended(path: str, new: bytes) -> Callable[[Path], None]:
    """Return what adds bytes at the end of the first file that a pattern finds."""

    def tamper(site: Path) -> None:
        found = min(site.glob(path))
        found.write_bytes(found.read_bytes() + new)

    return tamper


def without_policy(site: Path) -> None:
    lines = (site / PAGE).read_text().splitlines(keepends=True)
    kept = [line for line in lines if "Content-Security-Policy" not in line]
    assert len(kept) < len(lines)
    (site / PAGE).write_text("".join(kept))


def in_place_of_page(site: Path) -> None:
    (site / PAGE).rename(site.parent / "page")
    (site / PAGE).symlink_to(site.parent / "page")


def pipe_for_page(site: Path) -> None:
    (site / PAGE).unlink()
    os.mkfifo(site / PAGE)


def without_keywords(site: Path) -> None:
    with pikepdf.open(site / PDF, allow_overwriting_input=True) as pdf:
        del pdf.docinfo["/Keywords"]
        pdf.save(site / PDF)


def listed(**fields: object) -> Callable[[Path], None]:
    """Return what writes fields of the manifest anew."""

    def tamper(site: Path) -> None:
        manifest = json.loads((site / MANIFEST).read_bytes())
        (site / MANIFEST).write_bytes(as_bytes({**manifest, **fields}))

    return tamper


def swapped(site: Path) -> None:
    one, two = site / "questions/index.html", site / "timeline/index.html"
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


KINDS: Mapping[str, tuple[str, Callable[[Path], object]]] = {
    "a number in a page": (PAGE, replaced(PAGE, "12 people", "21 people")),
    "a quotation in a page": (PAGE, replaced(PAGE, "were injured", "were killed")),
    "a script in a page": (PAGE, replaced(PAGE, "</body>", "<script src=x.js></script></body>")),
    "a rule that hides claims": ("**/*.css", appended("**/*.css", b".claims{display:none}")),
    "a style in a page": (PAGE, replaced(PAGE, "</head>", f"{DESIGN}</head>")),
    "the policy of a page": (PAGE, without_policy),
    "the policy of the server": ("_headers", replaced("_headers", "default-src 'none'; ", "")),
    "a page is gone": (PAGE, lambda site: (site / PAGE).unlink()),
    "a folder is gone": (PAGE, lambda site: shutil.rmtree(site / "crane")),
    "a forged briefing": ("forged/", lambda site: shutil.copytree(site / "crane", site / "forged")),
    "a file more": ("evil.js", lambda site: (site / "evil.js").write_text("1")),
    "an empty folder more": ("empty/", lambda site: (site / "empty").mkdir()),
    "a link to a folder": ("away", lambda site: (site / "away").symlink_to("/etc")),
    "a link to nothing": ("away", lambda site: (site / "away").symlink_to("nowhere")),
    "a link for a page": (PAGE, in_place_of_page),
    "a pipe": ("pipe", lambda site: os.mkfifo(site / "pipe")),
    "a pipe for a page": (PAGE, pipe_for_page),
    "a figure in the data": (DATA, replaced(DATA, '"low": 12', '"low": 13')),
    "the layout of the data": (DATA, appended(DATA, b" ")),
    "a cell of a table": ("crane/data/claims.csv", appended("crane/data/claims.csv", b"x\n")),
    "a PDF's end": (PDF, appended(PDF, b"\n")),
    "a PDF's keywords": (PDF, without_keywords),
    "a PDF is gone": (PDF, lambda site: (site / PDF).unlink()),
    "the search": ("**/facets.json", appended("**/facets.json", b" ")),
    "a card": ("crane/*.png", appended("crane/*.png", b" ")),
    "the rules for robots": ("robots.txt", replaced("robots.txt", "Allow", "Disallow")),
    "two pages change places": ("questions/index.html", swapped),
    "the marker": (".briefings-site", appended(".briefings-site", b"<script>")),
    "a name that clears the screen": ("\x1b[2J", lambda site: (site / "\x1b[2J").write_text("")),
    "the manifest's seeds": (MANIFEST, listed(seeds={})),
    "the manifest's print": (MANIFEST, listed(printed=None)),
    "the manifest's program": (MANIFEST, listed(made_by={"briefings": "99"})),
    "the manifest has more": (MANIFEST, listed(seal="genuine")),
    "the manifest's layout": (MANIFEST, appended(MANIFEST, b" ")),
}
"""Each with the file that has to be named."""
CELLS = tuple(product(KINDS, (False, True), (False, True), (False, True)))
"""Kind, hashed again, seeds, signed."""


def hashed_again(site: Path) -> None:
    """Write the hashes in the manifest anew, as a forger does."""
    manifest = json.loads((site / MANIFEST).read_bytes())
    files = {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name not in UNLISTED
    }
    (site / MANIFEST).write_bytes(as_bytes({**manifest, "files": files}))


def judged(published: Published, site: Path, *, seeds: bool, signed: bool) -> Verdict:
    trust = Trust(keys=published.key) if signed else None
    return Verifier(published.again if seeds else None, trust).verify(site)


def test_every_cell_is_right(
    published: Published, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = CELLS if FULL else CELLS[::5]
    for number, (kind, again, seeds, signed) in enumerate(cells):
        site = tmp_path / str(number) / "site"
        shutil.copytree(published.signed if signed else published.unsigned, site)
        file, tamper = KINDS[kind]
        named = min((path.relative_to(site).as_posix() for path in site.glob(file)), default=file)
        steps = (tamper, hashed_again) if file != MANIFEST else (hashed_again, tamper)
        for step in steps if again else (tamper,):
            step(site)
        verdict = judged(published, site, seeds=seeds, signed=signed)
        told = f"{kind}, hashed again: {again}, seeds: {seeds}, signed: {signed}: {verdict}"
        files = {each.file for each in verdict.altered}
        assert verdict.altered or verdict.open, told
        if seeds and kind == "the manifest's program":
            assert any("another program" in words for words in verdict.open), told
        elif seeds:
            assert named in files, told
        elif signed:
            assert files & {named, SIGNATURE}, told
        else:
            assert UNPROVED in verdict.open, told
        shutil.rmtree(site.parent)
    with capsys.disabled():
        said = f"tampering: {len(cells)} of {len(CELLS)} cells right, {len(KINDS)} kinds\n"
        sys.stdout.write(said)


def test_what_was_not_touched_passes_or_stays_unproved(published: Published) -> None:
    """The control: the table tells a forged site from a genuine one."""
    sites = {False: published.unsigned, True: published.signed}
    sound = {
        (seeds, signed): judged(published, sites[signed], seeds=seeds, signed=signed)
        for seeds, signed in product((False, True), (False, True))
    }
    assert all(not verdict.altered for verdict in sound.values())
    assert [cell for cell, verdict in sound.items() if verdict.open] == [(False, False)]


def test_hashes_alone_let_a_forgery_pass(published: Published, tmp_path: Path) -> None:
    """The control: what agrees with a manifest that was written anew is not thereby genuine."""
    site = tmp_path / "site"
    shutil.copytree(published.unsigned, site)
    KINDS["a number in a page"][1](site)
    hashed_again(site)
    verdict = judged(published, site, seeds=False, signed=False)
    assert not verdict.altered
    assert verdict.open == (UNPROVED,)
