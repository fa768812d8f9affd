"""The verb `explain`: a finding, or a rule, in plain words."""

import click

from generator.cli.verb import Verb, Voice
from generator.pipeline import KINDS
from generator.project.layout import packaged_rules
from generator.report.explain import explain as explanation
from generator.report.explain import explain_rule, read_rules


@click.command(cls=Verb, examples=("briefings explain Q001", "briefings explain F-7"))
@click.argument("code")
@click.pass_obj
def explain(voice: Voice, *, code: str) -> None:
    """Say what a finding means, why it matters, and what to do; or what a rule says.

    Rules are Q-1 to Q-7 (quotations), I-1 to I-8 (origins), F-1 to F-19 (figures), and the cases
    E1 to E18.
    """
    del voice
    rules = read_rules(packaged_rules().read_text(encoding="utf-8"))
    if said := rules.get(code.upper()):
        click.echo(explain_rule(code.upper(), said), nl=False)
        return
    for kind in KINDS:
        if kind.code == code.upper():
            click.echo(explanation(kind.doc, kind.code, kind.name, kind.severity), nl=False)
            return
    known = ", ".join(kind.code for kind in KINDS)
    raise click.BadParameter(
        f"there is no finding {code} and no such rule; there are {known}", param_hint="CODE"
    )
