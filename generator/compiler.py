"""What passes between the pipeline and whoever does its work: here, elsewhere, or not again.

A compiler compiles the folders of briefings and makes joint pages. Both are pure, so that it may
remember the results under the hash of what they were made of, and may ask other processes or
machines for them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from generator.coverage import Coverage
from generator.derive.registers.entries import RegisterEntry, Rows
from generator.derive.sitemap import Inventory
from generator.diagnostics import Diagnostic
from generator.model.actor import Actor
from generator.spans import SeedFile
from generator.values.markup import UNPUBLISHED, Publication

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

Folders = Mapping[str, tuple[SeedFile, ...]]
"""The files of each briefing's folder, by slug."""


class WorkerPool(Protocol):
    """Whoever does many tasks: this process, others beside it, or a cluster."""

    def __call__(
        self, work: Callable[[_Task], _Result], tasks: Iterable[_Task]
    ) -> Iterable[_Result]:
        """Do `work` for every task, and give the results in the order of the tasks.

        Some may be done before the first result is asked for.
        """


def alone(work: Callable[[_Task], _Result], tasks: Iterable[_Task]) -> Iterable[_Result]:
    """Do one task after the other, here."""
    return map(work, tasks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What became of one briefing folder."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: Mapping[str, str]
    """The texts that the findings point into, by `Span.file`."""
    named: frozenset[str] | None
    """The ids of the actors that it names; None if it could not be read whole."""
    looks: frozenset[str]
    """What the names of its own actors look like, to be compared with those of shared ones."""
    pages: Mapping[str, str]
    """Its pages by path; none when there is an error."""
    rows: Mapping[RegisterEntry, Rows]
    """What it gives to the registers; nothing when there is an error."""
    inventory: Inventory | None = None
    """What it declares under an id, to which the finished site is held; None unless sound."""
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    """How much of each document claims rest on, by `Document.place`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedInputs:
    """What all briefing folders share."""

    actors: Mapping[str, Actor]
    """The actors of `seeds/actors.yml`, by id."""
    templates: Mapping[str, str]
    """The templates' texts, by name."""
    sound: bool
    """Whether there is no error in the shared actors; else no page is made of them."""
    publication: Publication
    """Where the site will be, and under what name: citations say so."""
    wanted: bool = True
    """Whether pages are wanted; whoever only checks wants none."""


NOTHING_SHARED = SharedInputs(actors={}, templates={}, sound=True, publication=UNPUBLISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A page that is made of what several briefings give."""

    page: str
    """Its path."""
    shape: object
    """What it depends on beside the rows; equal where the page would be the same."""
    needs: tuple[RegisterEntry, ...]
    """The entries of the rows that it is made of."""
    write: Callable[[], str]
    """Makes its text."""


class Compiler(Protocol):
    """Where folders are compiled and joint pages made; it may remember both."""

    wanted: bool
    """Whether pages are made; else folders are only checked."""

    def compile(self, folders: Folders, shared: SharedInputs) -> Iterable[Compiled]:
        """Compile every folder, in the order of the slugs."""

    def make(self, plans: tuple[Plan, ...]) -> Mapping[str, str]:
        """Make every joint page."""
