"""Small briefings, written as YAML: outlets with their documents, claims, figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.pipeline import Corpus
from generator.spans import SeedFile
from tests.checking import check_project

ACTORS = """actors:
  axios: {type: Organization, name: Axios}
  times: {type: Organization, name: The Times}
  wire: {type: Organization, name: Wire}
  star: {type: Organization, name: Star}
  echo: {type: Organization, name: Echo}
  ministry: {type: PublicBody, name: Ministry}
  us: {type: Country, name: United States}
  venezuela: {type: Country, name: Venezuela}
  maduro: {type: Person, name: Maduro, party: venezuela}
  axios-official:
    {type: Person, name: an official of Axios, party: us,
     anonymous: {via: axios, descriptors: [one official]}}
  times-official:
    {type: Person, name: an official of the Times, party: us,
     anonymous: {via: times, descriptors: [a diplomat]}}
"""
PUBLISHERS = ("axios", "times", "wire", "star", "echo", "ministry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence in one publisher's document."""

    by: str
    words: str
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Claims by id with the places where they are said, figures by id, events."""

    claims: Mapping[str, tuple[Said, ...]]
    figures: Mapping[str, str] = field(default_factory=dict)
    events: str = "  strikes: {title: The strikes, when: 2025-11}\n"
    published: Mapping[str, str] = field(default_factory=dict)


def compiled(world: World) -> Corpus:
    """Write the world's YAML and documents, and compile them."""
    said = [each for told in world.claims.values() for each in told]
    publishers = [name for name in PUBLISHERS if any(each.by == name for each in said)]
    documents = {
        name: "\n\n".join(dict.fromkeys(f"{each.words}." for each in said if each.by == name))
        for name in publishers
    }
    yaml = "".join(
        (
            "title: A world\nas_of: 2025-11-26\nsummary: An example.\n",
            ACTORS,
            "sources:\n",
            *(_source(name, world.published.get(name, "2025-11-24")) for name in publishers),
            "claims:\n",
            *(_claim(name, told) for name, told in world.claims.items()),
            f"events:\n{world.events}" if world.events else "",
            "casualties:\n" if world.figures else "",
            *(f"  {name}: {{{text}}}\n" for name, text in world.figures.items()),
        )
    )
    files = {"briefing.yml": yaml, **{f"{name}.txt": text for name, text in documents.items()}}
    return check_project(
        tuple(
            SeedFile(path=f"seeds/world/{name}", data=f"{text}\n".encode())
            for name, text in sorted(files.items())
        )
    )


def page(world: World) -> str:
    """Return the briefing's page; there must be one."""
    corpus = compiled(world)
    assert corpus.pages, [finding.message for finding in corpus.findings]
    return corpus.pages["world/index.md"]


def counted(figures: Iterable[tuple[str, str, str]]) -> World:
    """Return a world of figures: the publisher that counts, the wording, and the other keys."""
    claims, rows = {}, {}
    for number, (by, wording, keys) in enumerate(figures, start=1):
        name = f"n{number}"
        words = f"In note {number} it says that {wording} are in the list there"
        claims[name] = (Said(by=by, words=words),)
        rows[name] = f'claim: {name}, wording: "{wording}", {keys}'
    return World(claims=claims, figures=rows)


def _source(name: str, published: str) -> str:
    return (
        f"  {name}-report: {{file: {name}.txt, type: NewsArticle, publisher: {name},"
        f" published: {published}, accessed: 2025-11-26, lang: en}}\n"
    )


def _claim(name: str, told: tuple[Said, ...]) -> str:
    appearances = "".join(
        f'      - {{source: {each.by}-report, quote: "{each.words}",'
        f" chain: [{', '.join(each.chain)}]}}\n"
        for each in told
    )
    return f"  {name}:\n    text: Claim {name}.\n    appearances:\n{appearances}"
