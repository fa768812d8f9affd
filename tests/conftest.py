"""Options of the whole test run."""

import pytest
from hypothesis import settings

# A law is not timed: a machine that is busy breaks none.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person write the expected files anew, to read them in the diff."""
    parser.addoption(
        "--rewrite-cases",
        action="store_true",
        help="write tests/cases/**/expected/ from what the program does now",
    )
