"""Prose in the YAML: a scalar into one paragraph."""

from generator.load.node import Scalar
from generator.load.paragraph import Refused, read_paragraph
from generator.load.reading import Reading
from generator.load.value_faults import BAD_LINK, BAD_PROSE
from generator.model.prose import Prose


def read_prose(scalar: Scalar, name: str) -> Reading[Prose | None]:
    """Return the paragraph that `scalar` holds as the value of the key `name`."""
    runs = read_paragraph(scalar.text)
    if not isinstance(runs, Refused):
        return Prose(runs=runs, span=scalar.span)
    fault = BAD_LINK if runs.is_link else BAD_PROSE
    yield fault.finding(
        f"`{name}` {runs.reason}",
        scalar.span,
        advice="write one paragraph of words, emphasis, code and links",
    )
    return None
