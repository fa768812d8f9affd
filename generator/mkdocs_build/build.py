"""Running MkDocs, in this process, into a folder of its own."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation

from generator.cache.store import Store, opened_store
from generator.derive.output_names import CARD, pdf_name
from generator.diagnostics import Severity, SiteFault
from generator.files.prefetch import Looks
from generator.files.remove import discard
from generator.files.stat import is_regular, states
from generator.mkdocs_build.generated_page import use_generated_pages
from generator.mkdocs_build.outputs import let_go, unwritten
from generator.mkdocs_build.page_cache import Frames
from generator.mkdocs_build.partial_docs import Excerpt, Part, set_aside
from generator.mkdocs_build.template_cache import TEMPLATES
from generator.mkdocs_build.warnings import Complaints, collected
from generator.project.default_config import Configuration, starter_config, theme_in_checkout
from generator.project.layout import Project
from generator.project.site_settings import publication

__all__ = ["SiteFault", "build_site", "starter_config"]

EXCERPT = "excerpt"
"""The private folder with what changed, while MkDocs reads it."""
CLOCK = "SOURCE_DATE_EPOCH"
"""The variable from which MkDocs takes the date of a build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a build may use to be quick; without any it makes everything here and anew."""

    store: Store
    """What is known of the last site in the same folder."""
    looks: Looks = field(default_factory=Looks)
    """Who looks at folders, perhaps already."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """A short hash of every generated page, by its path."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """The state of every file in `briefings/`; where there is none, it is looked at."""
    made: dict[str, str] = field(default_factory=dict)
    """The state of every file that MkDocs made; filled by the build."""


class _Witness(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # half typed
    """Takes note of the files, and hands over what need not be made here or again."""

    files: Files

    def __init__(self, frames: Frames, part: Part | None) -> None:
        self._frames = frames
        self._part = part

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take away what does not hold any more."""
        set_exclusions(files, config)
        self.files = Files(
            file for file in files if file.inclusion.value > InclusionLevel.DRAFT.value
        )
        if self._part is None:
            self._frames.begin(self.files)
            return files
        self._frames.begin_part(self._part)
        return Excerpt(files, self._part.known, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let our own pages be rendered in the quick way; by now every file has its page."""
        use_generated_pages(files, config)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let no template be compiled twice."""
        del config, files
        env.bytecode_cache = TEMPLATES
        return env


def build_site(
    project: Project,
    *,
    out: Path,
    strict: bool = False,
    printed: Collection[str] = (),
    means: Means | None = None,
) -> tuple[SiteFault, ...]:
    """Render the pages of `project` into the folder `out`, where nothing else stays.

    With `means`, what is in `out` from the last time stays as far as it holds.

    The pages of the briefings `printed` link to print editions, which are put beside them later.

    Returns what MkDocs complained of; with an error among it, `out` holds no whole site. Under
    `strict`, or `strict: true` in `mkdocs.yml`, warnings are errors. `OSError` passes through.
    """
    with collected() as complaints, _without_clock(), opened_store(None, "") as nothing:
        means = means or Means(store=nothing)
        try:
            strict = _build(project, out, complaints, printed, means) or strict
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  # hooks and templates may raise anything
            if isinstance(error, Abort) and complaints.found:
                strict = strict or not complaints.has_error  # it stopped for a warning
            else:
                complaints.add(f"{type(error).__name__}: {error}", Severity.ERROR)
        finally:
            discard(project.work / EXCERPT)
    if strict:
        return tuple(
            SiteFault(severity=Severity.ERROR, message=fault.message) for fault in complaints.found
        )
    return complaints.found


def _build(  # noqa: PLR0913  # one more where it calls itself
    project: Project,
    out: Path,
    complaints: Complaints,
    printed: Collection[str],
    means: Means,
    *,
    whole: bool = False,
) -> bool:
    """Build, and tell whether the configuration asks to be strict."""
    config = _configuration(project, out)
    if publication(project).web:
        config.extra["card"] = CARD
    config.extra["print_editions"] = {f"{slug}/index.md": pdf_name(slug) for slug in printed}
    strict, config.strict = config.strict, False  # MkDocs would only stop after the last page
    standing = means.standing or states(config.docs_dir)
    for path in _irregular(standing):
        message = f"{project.pages.name}/{path} is neither a file nor a folder; nothing was built"
        complaints.add(message, Severity.ERROR)
    if complaints.has_error:
        return strict
    frames = Frames(means.store, config, standing, means.looks, *sorted(printed))
    stay = frames.stay
    if not stay:
        frames.restart()
    part = frames.part() if stay and not whole else None
    aside = project.work / EXCERPT
    if part is not None:
        set_aside(part.changed, Path(config.docs_dir), aside)
        config.docs_dir = str(aside)
        config.theme.static_templates.clear()  # they tell of all pages, and stand
    witness = _Witness(frames, part)
    config.plugins["briefings"] = witness
    build(config, dirty=stay)
    if part is not None and complaints.found:  # whose words may depend on the others
        complaints.clear()
        return _build(project, out, complaints, printed, means, whole=True)
    if stay and not frames.hold(witness.files):
        frames.restart()
        complaints.clear()
        return _build(project, out, complaints, printed, means)
    means.made.clear()
    told = (fault.message for fault in complaints.found)
    means.made.update(frames.record(witness.files, told, part))
    for path in unwritten(witness.files):
        complaints.add(f"{path} gave no page", Severity.ERROR)
    let_go(witness.files)
    return strict


def _configuration(project: Project, out: Path) -> MkDocsConfig:
    text = _text(project)
    path = str(project.configuration)
    return load_config(
        Configuration(text, path),
        config_file_path=path,
        site_dir=str(out),
        theme=theme_in_checkout(text),
    )


def _text(project: Project) -> bytes:
    path = project.configuration
    return path.read_bytes() if path.exists() else starter_config().encode()


def _irregular(standing: Mapping[str, str]) -> Iterator[str]:
    """Yield what MkDocs would follow out of the folder, or wait for without end."""
    return (path for path, at in sorted(standing.items()) if not is_regular(at))


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
