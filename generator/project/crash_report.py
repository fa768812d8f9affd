"""A report of a fault of our own, for whoever mends it."""

import platform
import sys
import tempfile
import traceback
from importlib.metadata import version
from pathlib import Path


def write_crash_report(error: BaseException, arguments: tuple[str, ...]) -> Path:
    """Write what happened into a new file of the system's temporary folder, and return its path."""
    lines = (
        f"briefings {version('briefings')}, Python {platform.python_version()}, {sys.platform}",
        f"arguments: {arguments!r}",
        "".join(traceback.format_exception(error)),
    )
    with tempfile.NamedTemporaryFile(
        "w", prefix="briefings-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write("\n".join(lines))
    return Path(file.name)
