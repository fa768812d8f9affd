"""Building a project again in a private folder, so that what was published can be compared."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build import BuildOptions, build, read_corpus
from generator.cli.building import complaints
from generator.files.errors import RefusedError
from generator.pipeline import Corpus
from generator.print_edition.paper import PrintOptions
from generator.print_edition.typeset import made_ready, typeset
from generator.project.layout import Project

NOT_TAKEN = (".briefings", "site", "print")
"""What a build makes, or works in."""
_OURS = ".site.briefings-"


@contextmanager
def rebuilding(project: Project) -> Iterator["Rebuilder"]:
    """Hold what builds `project` again; the project itself is only read."""
    with TemporaryDirectory(prefix="briefings-") as folder:
        corpus = read_corpus(project)
        yield Rebuilder(_copied(project, Path(folder).resolve() / project.root.name), corpus)


class Rebuilder:
    """Builds each thing once."""

    def __init__(self, project: Project, corpus: Corpus) -> None:
        """Build `project`, a private copy, of a `corpus` that is compiled."""
        self.corpus = corpus
        self._project = project
        self._sites: dict[PrintOptions | None, Path] = {}

    def site(self, printed: PrintOptions | None) -> Path:
        """Return the whole site, published into the copy; `RefusedError` where none comes off."""
        if printed not in self._sites:
            self._sites.clear()  # the next one takes its place
            self._sites[printed] = self._built(printed)
        return self._sites[printed]

    def document(self, slug: str, options: PrintOptions) -> bytes:
        """Return the print edition of a briefing; `RefusedError` where it cannot be printed."""
        ready = made_ready(self._project, self.corpus, (slug,))
        with typeset(self._project, ready.documents, options) as printed:
            if not printed.complete:
                raise RefusedError("; ".join(map(str, printed.faults)))
            return printed.files[slug].read_bytes()

    def _built(self, printed: PrintOptions | None) -> Path:
        slugs = self.corpus.folders if printed else ()
        ready = made_ready(self._project, self.corpus, slugs)
        options = BuildOptions(
            force=True,
            search=True,
            documents=ready.documents,
            print_options=printed or PrintOptions(),
        )
        built = build(self._project, self.corpus, options)
        if not built.complete:
            raise RefusedError("; ".join(complaints(built)))
        return self._project.site.resolve()


def _copied(project: Project, root: Path) -> Project:
    """Copy what a build writes to, and link to what it only reads, in another folder."""
    copy = Project(root=root)
    root.mkdir()
    taken = (copy.pages.name, copy.templates.name, copy.configuration.name)
    for entry in os.scandir(project.root):
        if entry.name in NOT_TAKEN or entry.name.startswith(_OURS):
            continue
        if entry.name not in taken:
            (root / entry.name).symlink_to(entry.path)
        elif entry.is_dir():
            shutil.copytree(entry.path, root / entry.name, symlinks=True)
        else:
            shutil.copyfile(entry.path, root / entry.name)
    return copy
