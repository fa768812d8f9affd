"""What a published site tells servers and robots, and no page shows."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.publish.content_policy import PUBLISHED
from generator.values.markup import Web


def server_files(web: Web | None) -> Mapping[str, str]:
    """Return the files by their paths below the site."""
    return {"_headers": _headers(), "robots.txt": "".join(_robots(web))}


def write_server_files(tree: Path, web: Web | None) -> None:
    """Put the files into a finished tree; what a project has of its own stays."""
    for name, text in server_files(web).items():
        path = tree / name
        if not path.exists():
            path.write_text(text, encoding="utf-8")


def _headers() -> str:
    """Return what hosts of static sites read: these headers, with every answer."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in PUBLISHED.items())


def _robots(web: Web | None) -> Iterator[str]:
    """Yield the lines for robots: everything may be read."""
    yield "User-agent: *\nAllow: /\n"
    if web is not None:
        yield f"\nSitemap: {web.base}sitemap.xml\n"
