import pytest

from generator.diagnostics import Severity
from generator.report.explain import explain

DOC = """What it flags.

Why it matters:
    Because.
    Indeed.

What to do: This.

Fails:
    claims:
      a: {}

Passes:
    claims: {}
"""


def test_the_docstring_is_set_out_under_its_headings() -> None:
    assert explain(DOC, "S001", "unsourced-claim", Severity.ERROR) == (
        "error[S001] unsourced-claim\n"
        "\n"
        "What it flags.\n"
        "\n"
        "Why it matters\n"
        "    Because.\n"
        "    Indeed.\n"
        "\n"
        "What to do\n"
        "    This.\n"
        "\n"
        "Fails\n"
        "    claims:\n"
        "      a: {}\n"
        "\n"
        "Passes\n"
        "    claims: {}\n"
    )


@pytest.mark.parametrize("heading", ["Why it matters:", "What to do:", "Fails:", "Passes:"])
def test_a_heading_that_is_missing_is_our_own_bug(heading: str) -> None:
    with pytest.raises(ValueError, match="lacks a heading"):
        explain(DOC.replace(heading, "Else:"), "S001", "unsourced-claim", Severity.ERROR)


def test_a_heading_with_nothing_under_it_is_our_own_bug() -> None:
    with pytest.raises(ValueError, match="says nothing under remedy"):
        explain(DOC.replace(" This.", ""), "S001", "unsourced-claim", Severity.ERROR)


def test_no_docstring_is_our_own_bug() -> None:
    with pytest.raises(ValueError, match="lacks a heading"):
        explain(None, "S001", "unsourced-claim", Severity.ERROR)
