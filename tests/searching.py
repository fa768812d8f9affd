"""A search index made of a site in any folder."""

from pathlib import Path

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.diagnostics import SiteFault
from generator.search import index


def index_site(tree: Path, cache: Cache | None = None) -> tuple[SiteFault, ...]:
    """Write the index of the site in `tree`, with what is known to the `cache`, if there is one."""
    cache = cache or Cache()
    return index.index_site(HashedFolder(cache, tree, private=True), cache)
