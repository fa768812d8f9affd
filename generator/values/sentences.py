"""Sentences of a text, by `sentencex`, whose rules know the abbreviations of many languages."""

from sentencex import get_sentence_boundaries


def sentences(text: str, *, lang: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, code points from 0, trimmed.

    `lang` is a BCP 47 tag; a language without rules of its own is cut by the general ones.
    """
    stretches = (
        (found["start_index"], found["end_index"])
        for found in get_sentence_boundaries(lang.partition("-")[0].lower(), text)
    )
    trimmed = (_trim(text, start, end) for start, end in stretches)
    return tuple((start, end) for start, end in trimmed if start < end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
