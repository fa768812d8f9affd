"""The workshops of the verbs: one remembers in the private folder, one forgets at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from generator.cache.caching_compiler import CachedCompiler, Memory
from generator.cache.program_stamp import program_stamp
from generator.cache.store import opened_store
from generator.compiler import WorkerPool
from generator.files.digest import digest
from generator.project.layout import Project, prepare, templates
from generator.project.mkdocs_config import publication

_PAGES = ("pages/", "figures/")
"""The templates that pages depend on; the others are for new briefings and for print."""


@contextmanager
def remembering(
    project: Project, crew: WorkerPool, *, memory: Memory | None = None
) -> Iterator[CachedCompiler]:
    """Hold a workshop that knows what earlier builds of `project` made; the lock must be held.

    What it has in its `memory`, the next one need not read again.
    """
    with opened_store(prepare(project), _stamp(project)) as store:
        yield CachedCompiler(store, crew, memory=memory)


@contextmanager
def forgetting(crew: WorkerPool) -> Iterator[CachedCompiler]:
    """Hold a workshop for whoever only checks."""
    with opened_store(None, "") as store:
        yield CachedCompiler(store, crew, wanted=False)


def _stamp(project: Project) -> str:
    """Return what differs where other pages could come of the same seeds."""
    texts = templates(project).items()
    ours = (
        part for name, text in sorted(texts) if name.startswith(_PAGES) for part in (name, text)
    )
    return digest(program_stamp(), repr(publication(project)), *ours)
