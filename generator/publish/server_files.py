"""What a published site tells servers and robots, and the headers that the preview has too."""

from collections.abc import Mapping
from pathlib import Path

from generator.values.markup import Web

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "object-src 'none'; frame-src 'none'; form-action 'self'"
)
"""As the first `<meta>` of every page says it; the search is compiled to WebAssembly."""

PUBLISHED: Mapping[str, str] = {
    "Content-Security-Policy": f"{CONTENT_POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""With every answer of a server that publishes the site, where it can be told so."""

HEADERS: Mapping[str, str] = {
    **PUBLISHED,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""With every answer of the preview; the last two only there."""


def server_files(web: Web | None) -> Mapping[str, str]:
    """Return the files by their paths below the site."""
    headers = "".join(f"  {name}: {value}\n" for name, value in PUBLISHED.items())
    sitemap = f"\nSitemap: {web.base}sitemap.xml\n" if web else ""
    return {"_headers": f"/*\n{headers}", "robots.txt": f"User-agent: *\nAllow: /\n{sitemap}"}


def write_server_files(tree: Path, web: Web | None) -> None:
    """Put the files into a finished tree; what a project has of its own stays."""
    for name, text in server_files(web).items():
        path = tree / name
        if not path.exists():
            path.write_text(text, encoding="utf-8")
