"""A seed document as text: what quotations are checked against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of one stored document."""

    path: str
    """The file, POSIX, from the project's root."""
    place: str
    """What `Span.file` says of a stretch of `text`: the path itself where the text is the file's
    own (`.txt`), else the path followed by ` (as text)`."""
    sha256: str
    """Of the file's bytes, lower-case hexadecimal."""
    size: int
    """Bytes."""
    text: str
    """The whole text, without a byte order mark; white space as it was."""
    paragraphs: tuple[tuple[int, int], ...]
    """Start and end of each paragraph in `text`, code points; in order, apart, none empty."""
    words: int
    """Runs of characters between white space."""
