"""Whatever is cited exists: rules by number, findings by code, files by path."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from generator.origins.claim_status import STATUS_RULES
from generator.origins.event_axes import OCCURRENCE_RULES, RESPONSIBILITY_RULES
from generator.pipeline import KINDS
from generator.report.explain import read_rules
from generator.values.wording import read_wording

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = read_rules(TEXT)
CODES = {kind.code for kind in KINDS}
WORDING = re.compile(r"^\| (“.+”) \| (\d+) \| (\d+|∞) \|", re.MULTILINE)

CITED = re.compile(r"\b([FQI]-\d+)\b")
INDEPENDENCE = re.compile(r"independence,\s+rules? (\d)(?: (?:to|and) (\d))?")
CASES = re.compile(r"\b(E\d{1,2})\b(?=[^\n]*\brules\b)")


def sources() -> Iterator[Path]:
    """Yield whatever may cite: the program, its templates, documents and tests."""
    yield from ROOT.glob("*.md")
    yield from (ROOT / "docs").rglob("*.md")
    yield from (ROOT / "generator").rglob("*.py")
    yield from (ROOT / "templates").rglob("*.jinja")
    yield from (ROOT / "templates").rglob("*.typ")
    yield from (path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))


def cited_rules(text: str) -> set[str]:
    """Return the rules that `text` cites."""
    independence = (number for found in INDEPENDENCE.findall(text) for number in found if number)
    return {*CITED.findall(text), *CASES.findall(text), *(f"I-{each}" for each in independence)}


# --- the rules -------------------------------------------------------------------------------


def test_the_rules_are_all_there() -> None:
    numbers = {"Q-": 7, "I-": 8, "F-": 19, "E": 18}
    assert list(RULES) == [f"{kind}{n + 1}" for kind, most in numbers.items() for n in range(most)]


def test_every_rule_that_is_cited_exists() -> None:
    cited = [(path, cited_rules(path.read_text(encoding="utf-8"))) for path in sources()]
    assert sum(len(rules) for _, rules in cited) >= 80
    assert [(path, rules - RULES.keys()) for path, rules in cited if rules - RULES.keys()] == []


def test_a_rule_that_does_not_exist_is_seen() -> None:
    cited = cited_rules("(rules F-77 and Q-8; independence, rules 2 and 9; UTF-8)")
    assert cited - RULES.keys() == {"F-77", "Q-8", "I-9"}


def test_every_finding_that_a_rule_cites_exists() -> None:
    cited = re.findall(r"`([A-Z]\d{3})`", TEXT)
    assert len(cited) >= 20
    assert set(cited) <= CODES


def test_wordings_are_read_as_the_rules_say() -> None:
    rows = WORDING.findall(TEXT)
    assert len(rows) >= 18
    for wordings, low, high in rows:
        for wording in re.findall("“(.+?)”", wordings):
            read = read_wording(wording)
            assert read is not None, wording
            bounds = (read.interval.low, read.interval.high)
            assert bounds == (int(low), None if high == "∞" else int(high)), wording


def test_statuses_are_given_as_the_rules_say() -> None:
    lines = [
        *((rule.status.value, rule.text) for rule in STATUS_RULES),
        *((rule.occurrence.value, rule.text) for rule in OCCURRENCE_RULES),
        *((rule.responsibility.value, rule.text) for rule in RESPONSIBILITY_RULES),
    ]
    assert re.findall(r"^\| `(\w+)` \| (.+) \|$", TEXT, re.MULTILINE) == lines


# --- files -----------------------------------------------------------------------------------

ROOTS = (ROOT, ROOT / "generator", ROOT / "templates", ROOT / "tests", ROOT / "docs")
"""Where a path may begin."""
PLACES = {path.name for root in ROOTS for path in root.iterdir() if path.is_dir()}
"""What a path into this repository begins with; other paths are of a site or of an author."""
MADE = (
    *("site/", ".briefings/", "briefings/", "seeds/", "print/", "assets/", "search/"),
    *("expected/", "mutants/"),
)
"""What the program or its users make."""
EXAMPLES = {"index.md", "_index.md", "README.md"}
"""Names that stand for any file of that name."""
TICKED = re.compile(r"`([\w.-]+/[\w./-]*)`")
LINKED = re.compile(r"\]\((?!https?:|#|mailto:)([\w./-]+?)(?:#[\w-]+)?\)")
DOCUMENT = re.compile(r"(?<![\w/.<-])([\w-]+\.md)\b(?!\.)")


def prose(path: Path) -> str:
    """Return what a person reads: a page whole, of a module its docstrings and comments."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    constants = (
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )
    docstrings = (node.value for node in constants if isinstance(node.value, str))
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = (token.string for token in tokens if token.type == tokenize.COMMENT)
    return "\n".join((*docstrings, *comments))


def missing(text: str, beside: Path) -> set[str]:
    """Return the files that `text` cites and that are not there; `beside` is the citing file."""
    folders = {name for name in TICKED.findall(text) if leads_here(name)}
    named = {*folders, *LINKED.findall(text), *DOCUMENT.findall(text)} - EXAMPLES
    return {
        name
        for name in named
        if not name.startswith(MADE)
        and not any((root / name).exists() for root in (*ROOTS, beside.parent))
    }


def leads_here(name: str) -> bool:
    """Return whether a path is one into this repository: it names a folder alone, or begins so."""
    first, _, rest = name.partition("/")
    return first in PLACES or not rest


def test_every_file_that_is_cited_exists() -> None:
    looked_at = [path for path in sources() if path.suffix in {".md", ".py"}]
    assert len(looked_at) >= 300
    absent = [(str(path.relative_to(ROOT)), missing(prose(path), path)) for path in looked_at]
    assert [(path, names) for path, names in absent if names] == []


def test_a_file_that_is_not_there_is_seen() -> None:
    said = "`generator/nothing.py` [more](docs/nothing.md) 3-nothing.md `nothing/` `docs/rules.md`"
    assert missing(said, ROOT / "README.md") == {
        "generator/nothing.py",
        "docs/nothing.md",
        "3-nothing.md",
        "nothing/",
    }
