"""A citation in words, as it stands in a note."""

from generator.derive.citations.work import Work

_ENDS = (".", "?", "!", "…")


def in_words(work: Work) -> str:
    """Return the citation, the address last."""
    whence = f"{work.site}, {work.edition_words}."
    if not work.container:
        said = _ended(work.title)
    else:
        said = f"“{work.title}” [{work.genre}]. In: {_ended(work.container)}"
    return " ".join(filter(None, (said, whence, work.address)))


def _ended(title: str) -> str:
    return title if title.endswith(_ENDS) else f"{title}."
