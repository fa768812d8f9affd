"""An edition: everything between the seeds on the disk and the site on the disk, in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copyfile

from generator.cache.file_hashes import Hashes
from generator.cache.stat_cache import Seen
from generator.derive.output_names import pdf_name
from generator.diagnostics import Severity, SiteFault, order
from generator.files.hardlink_tree import twin
from generator.mkdocs_build.build import Means, build_site
from generator.pages.unchanged import Settled
from generator.pages.write import Synced, stale_pages, sync_pages
from generator.pipeline import HERE, Corpus, compile_corpus
from generator.print_edition.pipeline import PrintDocument
from generator.print_edition.typeset import PrintManner, typeset
from generator.project.layout import Project, prepare, templates
from generator.project.seeds import Known, read_seeds
from generator.project.site_settings import publication
from generator.publish.completeness import unconserved
from generator.publish.manifest import write_manifest
from generator.publish.preview_images import draw_cards
from generator.publish.publish import Published, publish
from generator.publish.server_files import write_server_files
from generator.search.index import SearchIndex, remove_index
from generator.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """How far an edition came; what is missing was not reached."""

    corpus: Corpus
    """What the seeds say, and what is wrong with them."""
    synced: Synced | None = None
    """What was done in `briefings/`."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """The state of every file there, before MkDocs read them."""
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


def read_corpus(
    project: Project, *, workshop: Workshop = HERE, known: Known | None = None
) -> Corpus:
    """Read and compile all seeds of `project`; what is `known` of them is not read again."""
    seeds = read_seeds(project, known)
    corpus = compile_corpus(
        seeds.units, seeds.shared, templates(project), publication(project), workshop=workshop
    )
    findings = tuple(sorted((*seeds.faults, *corpus.findings), key=order))
    whole = replace(corpus, findings=findings)
    return whole if whole.sound else replace(whole, pages={})


def private_tree(project: Project) -> Path:
    """Return where the site is made that is then published or shown."""
    return prepare(project) / "site"


def acceptable(corpus: Corpus, *, strict: bool) -> bool:
    """Tell whether pages may be written: no error, and under `strict` no warning either."""
    return not any(strict or finding.severity is Severity.ERROR for finding in corpus.findings)


def stale(project: Project, corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Return each committed page that is not what the seeds give, and why."""
    return stale_pages(project, corpus.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How an edition is made."""

    force: bool = False
    """Give up edits by hand to generated pages."""
    strict: bool = False
    """Let a warning of MkDocs stop the edition."""
    out: Path | None = None
    """Where to make the site and leave it, unpublished; else it is published."""
    search: bool = False
    """Give the site a search index; a preview need not."""
    means: Means | None = None
    """What makes it quick: what is known of the last one, and who helps."""
    documents: tuple[PrintDocument, ...] = ()
    """What is printed and put into the site; none where no print edition is asked for."""
    print_manner: PrintManner = field(default_factory=PrintManner)
    """How it is printed."""


def make_edition(project: Project, corpus: Corpus, manner: Manner) -> Edition:
    """Write the pages, let MkDocs make the site of them, and publish it in one step.

    A page edited by hand stops it before anything is written, unless forced; an error that MkDocs
    finds, or an entry that the site lacks, stops it before the site is switched.
    """
    means = manner.means
    settled = Settled(means.store, project, means.looks) if means else None
    skipped = settled.paths(means.digests) if means and settled else ()
    found = settled.standing if settled else None
    synced = sync_pages(project, corpus.pages, force=manner.force, settled=skipped, found=found)
    edition = Edition(corpus=corpus, synced=synced)
    if synced.in_the_way or (synced.hand_edited and not manner.force):
        return edition
    if means and settled:
        touched = (*synced.written, *synced.removed)
        standing = settled.note(means.digests, touched)
        edition = replace(edition, standing=standing)
        means = replace(means, standing=standing)
        manner = replace(manner, means=means)
    tree = private_tree(project) if means or not manner.out else manner.out
    faults = _make_tree(tree, project, corpus, manner)
    edition = replace(edition, faults=faults)
    if _has_error(faults):
        return edition
    if manner.out:
        bare = means if not (manner.search or manner.documents) else None
        made, looks = (bare.made if bare else None), (means.looks if means else None)
        return replace(edition, tree=twin(tree, manner.out, made=made, looks=looks))
    return replace(edition, tree=tree, published=_publish(tree, project, corpus, means))


def _make_tree(
    tree: Path, project: Project, corpus: Corpus, manner: Manner
) -> tuple[SiteFault, ...]:
    """Make the whole site in a private folder; return what went wrong."""
    printed = tuple(document.slug for document in manner.documents)
    means = manner.means
    faults = build_site(project, out=tree, strict=manner.strict, printed=printed, means=means)
    if not _has_error(faults):
        made = means.made if means else None
        faults += unconserved(tree, corpus.inventories, _seen(means, "conserved"), made)
        faults += _print_into(tree, project, manner)
    if not manner.search:
        remove_index(tree)
    elif not _has_error(faults):
        index = SearchIndex(tree, project.work / "index", means.store if means else None)
        faults += index.make(means.made if means else None)
    if not manner.out and not _has_error(faults):
        faults += draw_cards(project, corpus, publication(project), tree)
    return faults


def _publish(tree: Path, project: Project, corpus: Corpus, means: Means | None) -> Published:
    """Add what a published site has beside its pages, and switch to it."""
    write_server_files(tree, publication(project).web)
    hashes = Hashes(seen, tree) if (seen := _seen(means, "hashes")) else None
    write_manifest(tree, corpus.seed_hashes, hashes)
    if hashes:
        hashes.keep()
    return publish(tree, project.site, seen=_seen(means, "published"))


def _seen(means: Means | None, topic: str) -> Seen | None:
    return Seen(means.store, topic) if means else None


def _has_error(faults: tuple[SiteFault, ...]) -> bool:
    return any(fault.severity is Severity.ERROR for fault in faults)


def _print_into(tree: Path, project: Project, manner: Manner) -> tuple[SiteFault, ...]:
    """Put the print editions beside the pages of their briefings."""
    if not manner.documents:
        return ()
    with typeset(project, manner.documents, manner.print_manner) as printed:
        if printed.complete:
            for slug, path in printed.files.items():
                copyfile(path, tree / slug / pdf_name(slug))
        return printed.faults
