"""How laws are tried while mutants run: a pytest plugin.

Always with the same examples, so that a mutant dies in every run or in none; without shrinking,
since nobody reads why it died; and without complaint, since a complaint is no kill.
"""

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "mutation",
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=25,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=tuple(HealthCheck),
)
