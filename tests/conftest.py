"""Options of the whole test run."""

import pytest
from hypothesis import settings

from tests.adversary.vectors import TRIED_IN, notice
from tests.thorough import FULL

# A law is not timed: a machine that is busy breaks none.
settings.register_profile("ordinary", deadline=None, max_examples=40)
settings.register_profile("full", deadline=None, max_examples=400)
settings.load_profile("full" if FULL else "ordinary")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person write the expected files anew, to read them in the diff."""
    parser.addoption(
        "--rewrite-cases",
        action="store_true",
        help="write tests/cases/**/expected/ from what the program does now",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not tried, where it was to be."""
    ran = (getattr(each, "nodeid", "") for told in terminalreporter.stats.values() for each in told)
    if (told := notice()) and any(node.startswith(TRIED_IN) for node in ran):
        terminalreporter.section("not everything was tried", red=True, bold=True)
        terminalreporter.line(f"{told} (see tests/adversary/vectors.py)", red=True)
