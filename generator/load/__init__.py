"""From bytes to records: YAML with the place of every value, and documents as text.

After this package nothing asks "is this text?": what could not be read is a finding. Every reader
is a `Reading`: it yields what is wrong as it meets it, and returns what it could read.
"""

from collections.abc import Generator
from typing import TypeVar

from generator.diagnostics import Diagnostic

T = TypeVar("T")

Reading = Generator[Diagnostic, None, T]


def complete(reading: Reading[T]) -> tuple[T, tuple[Diagnostic, ...]]:
    """Run `reading` to its end: its result, and its findings in the order in which they came."""
    findings = []
    while True:
        try:
            findings.append(next(reading))
        except StopIteration as end:
            return end.value, tuple(findings)
