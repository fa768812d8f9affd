"""Templates are compiled once in a process, and again when their text is another."""

import pytest
from jinja2 import DictLoader, Environment

from generator.mkdocs_build.build import KeptTemplates


class Counting(Environment):
    """An environment that counts what it compiles."""

    compiled = 0

    def _compile(self, source: str, filename: str) -> object:  # type: ignore[override]
        type(self).compiled += 1
        return super()._compile(source, filename)


def rendered(kept: KeptTemplates, text: str) -> str:
    environment = Counting(loader=DictLoader({"page.html": text}), bytecode_cache=kept)
    return environment.get_template("page.html").render(name="Ada")


@pytest.fixture(autouse=True)
def uncounted() -> None:
    Counting.compiled = 0


def test_a_template_is_compiled_once_for_all_environments() -> None:
    kept = KeptTemplates()
    assert [rendered(kept, "Hello {{ name }}") for _ in range(3)] == ["Hello Ada"] * 3
    assert Counting.compiled == 1


def test_another_text_of_the_same_template_is_compiled_anew() -> None:
    kept = KeptTemplates()
    texts = ("Hello {{ name }}", "Bye {{ name }}", "Hello {{ name }}")
    assert [rendered(kept, text) for text in texts] == ["Hello Ada", "Bye Ada", "Hello Ada"]
    assert Counting.compiled == 3
