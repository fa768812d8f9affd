"""A source: a work that is cited, and the document that holds its text."""

from dataclasses import dataclass

from generator.model.kinds import (
    ActorRefOrUnknown,
    DayOrUnknown,
    FileName,
    Language,
    Link,
    Sha256,
    SourceRef,
    Text,
)
from generator.model.prose import Prose
from generator.model.vocabulary import Republish, SourceType
from generator.spans import Placed
from generator.values.day import Day


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A cited work."""

    id: Text
    """Kebab-case, unique among the briefing's sources, permanent."""
    type: Placed[SourceType]
    """What kind of work it is."""
    publisher: ActorRefOrUnknown
    """Who published it: an actor's id, or `unknown`."""
    published: DayOrUnknown
    """When, as EDTF, or `unknown`."""
    lang: Language
    """The language of its text, BCP 47."""
    file: FileName | None = None
    """The document beside the YAML: `.txt`, `.md` or `.html`, in UTF-8."""
    title: Text | None = None
    """Its title, as published."""
    author: tuple[Text, ...] = ()
    """Its authors, as published."""
    url: Link | None = None
    """Where it was published."""
    archive_url: Link | None = None
    """Where a copy is archived."""
    accessed: Placed[Day] | None = None
    """When it was received, as EDTF; required for a held document."""
    held: Placed[bool] | None = None
    """`false` when it is cited but its text is not here."""
    derived_from: tuple[SourceRef, ...] = ()
    """The sources that this document reworks [PROV wasDerivedFrom]."""
    descriptor: Prose | None = None
    """One sentence on what bears on its quality [ICD 206 source descriptor]."""
    sha256: Sha256 | None = None
    """The pin: the hash of the document's bytes, written by `briefings pin`."""
    hmac: Sha256 | None = None
    """What is published in place of the hash where `republish` is `none`: the HMAC-SHA-256 of the
    document's bytes by the project's own key, written by `briefings pin`."""
    republish: Placed[Republish] | None = None
    """How much of the text the site may show; `quotes` when not given."""
    licence: Text | None = None
    """Why `republish: full` is allowed."""
    document: Document | None = None
    """The stored text; absent when not held, or when the file could not be read."""

    @property
    def is_held(self) -> bool:
        """Whether its text is here."""
        return self.held is None or self.held.value

    @property
    def shown(self) -> Republish:
        """How much of the text the site may show."""
        return self.republish.value if self.republish else Republish.QUOTES

    @property
    def is_withheld(self) -> bool:
        """Whether nothing may be published by which somebody could confirm a guess at the text."""
        return self.shown is Republish.NONE

    @property
    def published_document(self) -> Document | None:
        """The stored text, of which the site may tell; None if it is not held, or withheld."""
        return None if self.is_withheld else self.document
