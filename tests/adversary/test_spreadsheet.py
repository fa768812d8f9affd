"""A17: the tables, opened by a spreadsheet: no cell is a formula, every number is unchanged."""

import csv
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from generator.render.data_files import as_csv
from tests.browser.visiting import PROJECT
from tests.render.test_table import FORMULAS

TABLES = sorted(PROJECT.glob("briefings/*/data/*.csv"))
FORMULA = re.compile(rb"table:formula=")


def opened(path: Path, out: Path) -> bytes:
    """Let LibreOffice read a table, and return what it makes of it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LOUD: no LibreOffice here; no table was opened in a spreadsheet")
    subprocess.run(
        (
            *(office, "--headless", f"-env:UserInstallation=file://{out}/profile"),
            *("--convert-to", "ods", "--outdir", str(out), str(path)),
        ),
        check=True,
        capture_output=True,
        timeout=120,
    )
    with zipfile.ZipFile(out / f"{path.stem}.ods") as made:
        return made.read("content.xml")


def test_no_cell_is_a_formula_and_every_number_stays(tmp_path: Path) -> None:
    figures = next(path for path in TABLES if path.name == "figures.csv")
    content = opened(figures, tmp_path)
    assert not FORMULA.search(content)
    with figures.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    numbers = [cell for row in rows[1:] for cell in row if re.fullmatch("[0-9]+", cell)]
    read = set(re.findall(rb'office:value="([0-9]+)"', content))
    assert len(numbers) > 50
    assert {number.encode() for number in numbers} <= read


def test_hostile_texts_are_texts(tmp_path: Path) -> None:
    texts = [*FORMULAS, "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.example";"x")', "\uff1d1+1"]
    path = tmp_path / "hostile.csv"
    rows = ((text, f"a {text}") for text in texts)
    path.write_text(as_csv(("text", "again"), rows), encoding="utf-8")
    content = opened(path, tmp_path)
    assert not FORMULA.search(content)
    assert content.count(b'office:value-type="string"') >= 2 * len(texts)


def test_a_plain_formula_is_seen(tmp_path: Path) -> None:
    """The control: a table that is not guarded gives a formula."""
    plain = tmp_path / "plain.csv"
    plain.write_text("a,b\n=1+1,2\n", encoding="utf-8")
    assert FORMULA.search(opened(plain, tmp_path))
