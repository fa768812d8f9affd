import pytest

from generator.diagnostics import Severity
from generator.report.explain import explain, explain_rule, read_rules

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


def test_rules_are_read_from_the_page_and_set_out() -> None:
    page = (
        "# The rules\n\n"
        '<strong id="r-q-1">Q-1</strong> **Gaps.** `…` marks *one*. (`Q003`)\n\n'
        "<strong>Not a rule</strong>\n\n"
        '| <strong id="r-e1">E1</strong> | one | two |\n'
    )
    rules = read_rules(page)
    assert rules == {"Q-1": "**Gaps.** `…` marks *one*. (`Q003`)", "E1": "one → two"}
    assert explain_rule("Q-1", rules["Q-1"]) == "rule Q-1\n\nGaps. … marks one. (Q003)\n"
