"""Where a stretch of an author's text stands in the YAML."""

from generator.model.prose import Prose
from generator.spans import Span

_QUOTED = len('""')


def stretch(whole: Span, text: str, *, start: int, end: int) -> Span:
    """Return the place of `text[start:end]`, where `text` was read from `whole`.

    Where escapes or folded lines stand between, nobody can count: then it is the whole.
    """
    spare = whole.end - whole.start - len(text)
    if spare not in {0, _QUOTED}:
        return whole
    first = whole.start + spare // 2
    return Span(file=whole.file, start=first + start, end=first + end)


def stretch_of_prose(prose: Prose, start: int, end: int) -> Span:
    """Return the place of `prose.plain[start:end]`; markup too keeps it from being counted."""
    styled = any(
        run.emphasis or run.strong or run.code or run.href is not None for run in prose.runs
    )
    return prose.span if styled else stretch(prose.span, prose.plain, start=start, end=end)
