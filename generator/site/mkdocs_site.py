"""Running MkDocs, in this process, into a folder of its own."""

import io
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.diagnostics import Severity
from generator.disk.project import Project
from generator.render.print.addresses import pdf_name
from generator.site.faults import Complaints, SiteFault, collected
from generator.site.starting import starter_config, theme_in_checkout

__all__ = ["SiteFault", "build_site", "starter_config"]

CLOCK = "SOURCE_DATE_EPOCH"
"""The variable from which MkDocs takes the date of a build."""


class _Witness(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # half typed
    """Remembers which files the build was to write."""

    files: Files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Take note; MkDocs calls it when all files are known."""
        del config
        self.files = files
        return env


def build_site(
    project: Project, *, out: Path, strict: bool = False, printed: Collection[str] = ()
) -> tuple[SiteFault, ...]:
    """Render the pages of `project` into the folder `out`, which is emptied first.

    The pages of the briefings `printed` link to print editions, which are put beside them later.

    Returns what MkDocs complained of; with an error among it, `out` holds no whole site. Under
    `strict`, or `strict: true` in `mkdocs.yml`, warnings are errors. `OSError` passes through.
    """
    with collected() as complaints, _without_clock():
        try:
            strict = _build(project, out, complaints, printed) or strict
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  # hooks and templates may raise anything
            if isinstance(error, Abort) and complaints.found:
                strict = strict or not complaints.has_error  # it stopped for a warning
            else:
                complaints.add(f"{type(error).__name__}: {error}", Severity.ERROR)
    if strict:
        return tuple(
            SiteFault(severity=Severity.ERROR, message=fault.message) for fault in complaints.found
        )
    return complaints.found


def _build(project: Project, out: Path, complaints: Complaints, printed: Collection[str]) -> bool:
    """Build, and tell whether the configuration asks to be strict."""
    config = _configuration(project, out)
    config.extra["print_editions"] = {f"{slug}/index.md": pdf_name(slug) for slug in printed}
    strict, config.strict = config.strict, False  # MkDocs would only stop after the last page
    for path in _irregular(Path(config.docs_dir)):
        complaints.add(f"{path} is neither a file nor a folder; nothing was built", Severity.ERROR)
    if not complaints.has_error:
        witness = _Witness()
        config.plugins["briefings"] = witness
        build(config)
        for path in _unwritten(witness.files):
            complaints.add(f"{path} gave no page", Severity.ERROR)
    return strict


def _configuration(project: Project, out: Path) -> MkDocsConfig:
    path = project.configuration
    text = path.read_bytes() if path.exists() else starter_config().encode()
    return load_config(
        io.BytesIO(text),
        config_file_path=str(path),
        site_dir=str(out),
        theme=theme_in_checkout(text),
    )


def _irregular(folder: Path) -> Iterator[str]:
    """Yield what MkDocs would follow out of the folder, or wait for without end."""
    for parent, folders, names in os.walk(folder):
        for name in sorted((*folders, *names)):
            path = Path(parent) / name
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                yield path.relative_to(folder.parent).as_posix()


def _unwritten(files: Files) -> Iterator[str]:
    """Yield the pages without output; MkDocs tells of an empty one only in passing."""
    for file in files.documentation_pages():
        if not Path(file.abs_dest_path).is_file():
            yield file.src_uri


@contextmanager
def _without_clock() -> Iterator[None]:
    """Let MkDocs see the same date on every day: the same pages give the same bytes."""
    before = os.environ.get(CLOCK)
    os.environ[CLOCK] = "0"
    try:
        yield
    finally:
        del os.environ[CLOCK]
        if before is not None:
            os.environ[CLOCK] = before
