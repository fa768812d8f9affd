"""Documents that several tests read back: they are set once."""

import os
import shutil

import pytest

from generator.print_edition.paper import PrintOptions
from tests.print.setting import Sheets, everything, printed, real


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Print the real briefing, and the one that has everything, for an archive."""
    manner = PrintOptions(archive=True)
    talks = printed(real(tmp_path_factory.mktemp("real")), "trump-maduro-talks", manner=manner)
    return talks + printed(everything(tmp_path_factory.mktemp("everything")), manner=manner)


@pytest.fixture(scope="session")
def poppler() -> None:
    """Skip where there is no pdftotext; in CI that is a failure."""
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI"):
            pytest.fail("there is no pdftotext: run tests/print/install")
        pytest.skip("there is no pdftotext: run tests/print/install")
