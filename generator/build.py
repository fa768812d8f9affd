"""A build: everything between the seeds on the disk and the site on the disk, in order."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from shutil import copyfile

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.compiler import Compiler
from generator.derive.sitemap import pdf_name
from generator.diagnostics import Severity, SiteFault, order
from generator.files.digest import digest, hash_of
from generator.files.hardlink_tree import hardlink_tree
from generator.mkdocs_build.build import build_site
from generator.mkdocs_build.last_site import LastSite
from generator.pages.write import NOTHING, Synced, stale_pages, sync_pages
from generator.pipeline import IN_PROCESS, Corpus, compile_corpus
from generator.print_edition.document import PrintDocument
from generator.print_edition.paper import PrintOptions
from generator.print_edition.typeset import typeset
from generator.project.layout import Project, packaged_templates, templates
from generator.project.mkdocs_config import publication
from generator.project.private_folder import prepare
from generator.project.seeds import read_seeds
from generator.publish.completeness import missing_entries
from generator.publish.manifest import MANIFEST, write_manifest
from generator.publish.preview_images import draw_cards
from generator.publish.server_files import write_server_files
from generator.publish.switch import Published, publish
from generator.search.index import index_site, remove_index


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """How a site is built."""

    force: bool = False
    """Give up edits by hand to generated pages."""
    strict: bool = False
    """Let a warning of MkDocs stop the build."""
    out: Path | None = None
    """Where to make the site and leave it, unpublished; else it is published."""
    search: bool = False
    """Give the site a search index; a preview need not."""
    documents: tuple[PrintDocument, ...] = ()
    """What is printed and put into the site; none where no print edition is asked for."""
    print_options: PrintOptions = field(default_factory=PrintOptions)
    """How it is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """How far a build came; what is missing was not reached."""

    synced: Synced
    """What was done in `briefings/`."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The state of every file there, before MkDocs read it."""
    faults: tuple[SiteFault, ...] = ()
    """What MkDocs complained of; with an error among it, no site was made."""
    tree: Path | None = None
    """The whole site, as MkDocs made it."""
    published: Published | None = None
    """What was done to the site."""

    @property
    def complete(self) -> bool:
        """Whether there is a whole site of what the seeds say."""
        return self.tree is not None


def read_corpus(project: Project, *, compiler: Compiler = IN_PROCESS) -> Corpus:
    """Read and compile all seeds of `project`."""
    seeds = read_seeds(project)
    corpus = compile_corpus(
        seeds.folders, seeds.shared, templates(project), publication(project), compiler=compiler
    )
    findings = tuple(sorted((*seeds.faults, *corpus.findings), key=order))
    whole = replace(corpus, findings=findings)
    return whole if whole.sound else replace(whole, pages={})


def private_tree(project: Project) -> Path:
    """Return where the site is made that is then published or shown."""
    return prepare(project) / "site"


def acceptable(corpus: Corpus, *, strict: bool) -> bool:
    """Return whether pages may be written: no error, and under `strict` no warning either."""
    return not any(strict or finding.severity is Severity.ERROR for finding in corpus.findings)


def stale(project: Project, corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Return each committed page that is not what the seeds give, and why."""
    return stale_pages(project, corpus.pages)


def build(
    project: Project,
    corpus: Corpus,
    options: BuildOptions,
    cache: Cache | None = None,
    hashes: Mapping[str, str] = NOTHING,
) -> BuildResult:
    """Write the pages, let MkDocs make the site of them, and publish it in one step.

    `hashes` are the SHA-256 of the pages by path, where they are known. A page edited by hand stops
    it before anything is written, unless forced; an error that MkDocs finds, or an entry that the
    site lacks, stops it before the site is switched.
    """
    cache = cache or Cache()
    pages = HashedFolder(cache, project.pages)
    synced = sync_pages(project, corpus.pages, force=options.force, folder=pages, hashes=hashes)
    result = BuildResult(synced=synced, pages=pages.states)
    if synced.in_the_way or (synced.hand_edited and not options.force):
        return result
    last = LastSite(cache, private_tree(project), pages, generated=corpus.pages.keys())
    faults = _make_tree(project, corpus, options, last, cache)
    if not _has_error(faults) and options.out:
        result = replace(result, tree=hardlink_tree(last.tree.folder, options.out))
        last.tree.keep()
    elif not _has_error(faults):
        published = _publish(project, corpus, options, last.tree, cache)
        result = replace(result, tree=last.tree.folder, published=published)
    pages.keep()
    cache.drop_unused()
    cache.commit()
    return replace(result, faults=faults)


def _make_tree(
    project: Project, corpus: Corpus, options: BuildOptions, last: LastSite, cache: Cache
) -> tuple[SiteFault, ...]:
    """Make the whole site in the private folder; return what went wrong."""
    tree = last.tree.folder
    printed = tuple(document.slug for document in options.documents)
    faults = build_site(project, out=tree, strict=options.strict, printed=printed, last=last)
    if not _has_error(faults):
        faults += missing_entries(last.tree, corpus.inventories, cache)
        faults += _print_into(tree, project, options)
    if not options.search:
        remove_index(tree)
    elif not _has_error(faults):
        faults += index_site(last.tree, cache)
    if not options.out and not _has_error(faults):
        faults += draw_cards(project, corpus, publication(project), tree)
    return faults


def _publish(
    project: Project, corpus: Corpus, options: BuildOptions, tree: HashedFolder, cache: Cache
) -> Published:
    """Add what a published site has beside its pages, and switch to it."""
    write_server_files(tree.folder, publication(project).web)
    whole = tree.refreshed()
    printed = asdict(options.print_options) if options.documents else None
    write_manifest(
        tree.folder, corpus.seed_hashes, whole, made_by=program_versions(), printed=printed
    )
    whole.touched({MANIFEST: None})
    published = publish(tree.folder, project.site, tree=whole, cache=cache)
    whole.keep()
    return published


def program_versions() -> Mapping[str, str]:
    """Return what decides about the bytes of a site, beside its seeds.

    Python is not among it: the same seeds give the same bytes with each.
    """
    packages = ("briefings", "mkdocs", "typst", "pagefind")
    root = packaged_templates()
    templates = sorted(path for path in root.rglob("*") if path.is_file())
    theme = digest(*(f"{path.relative_to(root)} {hash_of(path)}" for path in templates))
    return {**{name: version(name) for name in packages}, "theme": theme}


def _has_error(faults: tuple[SiteFault, ...]) -> bool:
    return any(fault.severity is Severity.ERROR for fault in faults)


def _print_into(tree: Path, project: Project, options: BuildOptions) -> tuple[SiteFault, ...]:
    """Put the print editions beside the pages of their briefings."""
    if not options.documents:
        return ()
    with typeset(project, options.documents, options.print_options) as printed:
        if printed.complete:
            for slug, path in printed.files.items():
                copyfile(path, tree / slug / pdf_name(slug))
        return printed.faults
