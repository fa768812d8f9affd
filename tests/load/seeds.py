"""Seeds written in a test, and what was read of them."""

from generator.diagnostics import Diagnostic
from generator.load.folder import Loaded, load_folder
from generator.model.briefing import Briefing
from generator.spans import SeedFile, Span

SLUG = "talks"
MAIN = f"seeds/{SLUG}/briefing.yml"
HEAD = "title: Talks\nas_of: 2025-11-25\nsummary: Who said what.\n"


def seed(name: str, content: str | bytes) -> SeedFile:
    data = content.encode() if isinstance(content, str) else content
    return SeedFile(path=f"seeds/{SLUG}/{name}", data=data)


def load(body: str, *others: SeedFile, head: str = HEAD) -> Loaded:
    """Load a folder whose main file says `head` and `body`."""
    return load_folder(SLUG, (seed("briefing.yml", head + body), *others))


def briefing(body: str, *others: SeedFile) -> Briefing:
    """Return the briefing of a folder in which nothing is wrong."""
    loaded = load(body, *others)
    assert loaded.findings == ()
    assert loaded.briefing is not None
    return loaded.briefing


def place(loaded: Loaded, span: Span) -> tuple[int, int, str]:
    """Return line and column from 1, and the words that are underlined."""
    text = loaded.texts[span.file]
    before = text[: span.start]
    return before.count("\n") + 1, span.start - before.rfind("\n"), text[span.start : span.end]


def only(loaded: Loaded) -> Diagnostic:
    """Return the one thing that is wrong."""
    [finding] = loaded.findings
    return finding
