"""What MkDocs complains of, as values."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from generator.diagnostics import Severity, SiteFault

LOGGERS = ("mkdocs", "MARKDOWN")
"""Where MkDocs and Python-Markdown complain; plugins log below the first."""

_DIRTY = "A 'dirty' build is being performed"
"""MkDocs' warning of what `generator/mkdocs_build/last_site.py` sees to."""


class Complaints(logging.Handler):
    """Collects what is logged, each text once, and prints nothing."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__(logging.WARNING)
        self._found: dict[SiteFault, None] = {}

    def clear(self) -> None:
        """Begin again."""
        self._found.clear()

    def emit(self, record: logging.LogRecord) -> None:
        """Take a log record."""
        if record.getMessage().startswith(_DIRTY):
            return
        severe = record.levelno >= logging.ERROR
        self.add(record.getMessage(), Severity.ERROR if severe else Severity.WARNING)

    def add(self, message: str, severity: Severity) -> None:
        """Take a complaint that was not logged."""
        self._found[SiteFault(severity=severity, message=" ".join(message.split()))] = None

    @property
    def found(self) -> tuple[SiteFault, ...]:
        """What there is, in the order of its coming."""
        return tuple(self._found)

    @property
    def has_error(self) -> bool:
        """Whether there is an error among it."""
        return any(fault.severity is Severity.ERROR for fault in self._found)


@contextmanager
def collected() -> Iterator[Complaints]:
    """Collect all complaints of the enclosed block, and keep them from being printed."""
    complaints = Complaints()
    loggers = tuple(logging.getLogger(name) for name in LOGGERS)
    before = tuple(logger.propagate for logger in loggers)
    for logger in loggers:
        logger.addHandler(complaints)
        logger.propagate = False
    try:
        yield complaints
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(complaints)
            logger.propagate = propagate
