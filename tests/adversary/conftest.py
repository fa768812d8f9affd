"""What attacks need: the browser of the browser tests, and strace."""

import shutil

import pytest

from tests.browser.conftest import browser, chromium, serve
from tests.browser.visiting import missing

__all__ = ["browser", "chromium", "serve"]


@pytest.fixture(scope="session")
def strace() -> None:
    """Skip where there is no strace; in continuous integration there is."""
    if shutil.which("strace") is None:
        missing("no strace on the path: the program was not killed, hindered or watched")
