"""What an author put into brackets verifies nothing and carries no number."""

from tests.checking import check_example, codes

HEAD = """# report.txt: The army would snatch him now, and killed many people there.
claims:
  c:
    text: {text}
    appearances:
      - {{source: report, quote: "{quote}"}}
"""


def test_words_in_brackets_are_not_the_documents() -> None:
    text = "'They said “the army does not want war at all”.'"
    quote = "would snatch [the army does not want war at all] now"
    assert "P001" in codes(check_example(HEAD.format(text=text, quote=quote)))


def test_a_number_in_brackets_grounds_no_figure() -> None:
    figure = (
        "casualties:\n  f: {claim: c, outcome: killed, wording: 83 people, measure: cumulative}\n"
    )
    example = HEAD.format(text="People were killed.", quote="killed [83] people there") + figure
    assert "N001" in codes(check_example(example))
