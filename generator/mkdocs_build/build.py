"""Running MkDocs, in this process, into a folder of its own."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation

from generator.derive.sitemap import CARD, pdf_name
from generator.diagnostics import Severity, SiteFault
from generator.files.replace import discard
from generator.files.stat import is_regular, states
from generator.mkdocs_build.generated_page import use_generated_pages
from generator.mkdocs_build.last_site import Changed, LastSite, PartOfFiles, copy_part
from generator.mkdocs_build.warnings import Complaints, collected
from generator.project.layout import Project
from generator.project.mkdocs_config import (
    Configuration,
    publication,
    starter_config,
    theme_in_checkout,
)
from generator.project.private_folder import prepare

PART = "excerpt"
"""The private folder with what changed, while MkDocs reads it."""
CLOCK = "SOURCE_DATE_EPOCH"
"""The variable from which MkDocs takes the date of a build."""


def build_site(
    project: Project,
    *,
    out: Path,
    strict: bool = False,
    printed: Collection[str] = (),
    last: LastSite | None = None,
) -> tuple[SiteFault, ...]:
    """Render the pages of `project` into the folder `out`, where nothing else stays.

    What is known of the `last` site in `out` is not made again as far as it holds. The pages of the
    briefings `printed` link to print editions, which are put beside them later.

    Returns what MkDocs complained of; with an error among it, `out` holds no whole site. Under
    `strict`, or `strict: true` in `mkdocs.yml`, warnings are errors. `OSError` passes through.
    """
    with collected() as complaints, _without_clock():
        try:
            run = _Run(project, out, complaints, printed)
            run.make(last)
            strict = strict or run.strict
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  # hooks and templates may raise anything
            if isinstance(error, Abort) and complaints.found:
                strict = strict or not complaints.has_error  # it stopped for a warning
            else:
                complaints.add(f"{type(error).__name__}: {error}", Severity.ERROR)
        finally:
            discard(prepare(project) / PART)
    if strict:
        return tuple(
            SiteFault(severity=Severity.ERROR, message=fault.message) for fault in complaints.found
        )
    return complaints.found


class _Run:
    """One site, made by MkDocs once or, where a part of it was not enough, twice."""

    def __init__(
        self, project: Project, out: Path, complaints: Complaints, printed: Collection[str]
    ) -> None:
        self._project = project
        self._out = out
        self._complaints = complaints
        self._printed = sorted(printed)
        self.strict = False
        """Whether the configuration asks to be strict."""

    def make(self, last: LastSite | None) -> None:
        """Make the site, of the `last` one where there is one."""
        config = self._configuration()
        self.strict = bool(config.strict)
        for path in _irregular(states(config.docs_dir) if last is None else last.pages.states):
            place = f"{self._project.pages.name}/{path}"
            message = f"{place} is neither a file nor a folder; nothing was built"
            self._complaints.add(message, Severity.ERROR)
        if self._complaints.has_error:
            return
        changed = last.changed(config, *self._printed) if last else None
        if last is None or changed is None or not self._make_part(config, last, changed):
            if last is not None:
                last.forget()
            _empty(self._out)
            files = self._build(self._configuration(), None)
            if last is not None:
                last.note(files, None, whole=not self._complaints.found)

    def _make_part(self, config: MkDocsConfig, last: LastSite, changed: Changed) -> bool:
        """Make what changed; return whether that was enough, and nothing was complained of."""
        last.take_away(changed)
        part = prepare(self._project) / PART
        copy_part(changed.sources, Path(config.docs_dir), part)
        config.docs_dir = str(part)
        config.theme.static_templates.clear()  # they tell of all pages, and are there
        files = self._build(config, tuple(last.pages))
        if self._complaints.found or not last.holds(changed, files):
            self._complaints.clear()
            return False
        last.note(files, changed, whole=True)
        return True

    def _build(self, config: MkDocsConfig, known: Collection[str] | None) -> Files:
        config.strict = False  # MkDocs would only stop after the last page
        witness = _Witness(known)
        config.plugins["briefings"] = witness
        build(config, dirty=known is not None)
        for file in witness.files.documentation_pages():
            if not Path(file.abs_dest_path).is_file():  # MkDocs tells of it only in passing
                self._complaints.add(f"{file.src_uri} gave no page", Severity.ERROR)
        return witness.files

    def _configuration(self) -> MkDocsConfig:
        path = self._project.configuration
        text = path.read_bytes() if path.exists() else starter_config().encode()
        config = load_config(
            Configuration(text, str(path)),
            config_file_path=str(path),
            site_dir=str(self._out),
            theme=theme_in_checkout(text),
        )
        if publication(self._project).web:
            config.extra["card"] = CARD
        printed = {f"{slug}/index.md": pdf_name(slug) for slug in self._printed}
        config.extra["print_editions"] = printed
        return config


class _Witness(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # half typed
    """Takes note of the files, and tells MkDocs of those that it need not make."""

    files: Files

    def __init__(self, known: Collection[str] | None) -> None:
        """Know the names of all files, where MkDocs gets only some."""
        self._known = known

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take note of what is made."""
        set_exclusions(files, config)
        self.files = Files(
            file for file in files if file.inclusion.value > InclusionLevel.DRAFT.value
        )
        return files if self._known is None else PartOfFiles(files, self._known, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let our own pages be rendered in the quick way; by now every file has its page."""
        use_generated_pages(files, config)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let no template be compiled twice."""
        del config, files
        env.bytecode_cache = TEMPLATES
        return env


def _irregular(found: Mapping[str, str]) -> Iterator[str]:
    """Yield what MkDocs would follow out of the folder, or wait for without end."""
    return (path for path, at in sorted(found.items()) if not is_regular(at))


def _empty(folder: Path) -> None:
    """Make a folder with nothing in it: MkDocs would leave links, and write where they lead."""
    discard(folder)
    folder.mkdir(parents=True)


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


class KeptTemplates(BytecodeCache):
    """Compiled templates by their path and a hash of their text."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where this very text was compiled before."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, in the place of what the template was before."""
        self._kept[bucket.key] = (bucket.checksum, bucket.code)


TEMPLATES = KeptTemplates()
"""Those of this process: what has the same path and text compiles to the same."""
