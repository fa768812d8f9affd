"""What a page may do: the same in the preview as when it is published."""

from collections.abc import Mapping

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
