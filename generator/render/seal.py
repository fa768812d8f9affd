r"""The generator's mark on a page, and a seal that breaks when the page is edited by hand.

Both are lines of the page's front matter. The seal is the SHA-256 of the page without the seal's
own line, in UTF-8, with line ends as `\n`: a checkout with other line ends is not an edit.

A data file cannot carry a mark of its own. A page beside it owns it: its front matter lists the
file's name and the SHA-256 of its text, and is sealed with the rest.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

MARK = "generated_by: briefings"
"""The line that makes a page ours to replace and to remove."""
PAGE = ".md"
"""The end of a page's name."""
DATA = (".bib", ".csv", ".json", ".xml")
"""How the name of a file may end that a page owns."""

_FRONT_MATTER = re.compile(r"---\n(?:.*\n)*?---(?:\n|\Z)")
_SEAL = re.compile(r"^content_hash:.*\n", re.MULTILINE)
_ATTACHMENTS = re.compile(r"^attachments:\n((?:  .*\n)+)", re.MULTILINE)
_ATTACHMENT = re.compile(
    r"^  (?P<name>[a-z0-9-]+(?:\.[a-z0-9]+)+): (?P<hash>[0-9a-f]{64})$", re.MULTILINE
)


def seal(text: str) -> str:
    """Return `text` with its hash in the front matter; `ValueError` if it has no mark there."""
    front = _front_matter(text)
    if not _is_marked(front):
        raise ValueError("a page without the generator's mark cannot be sealed")
    bare = _SEAL.sub("", front, count=1) + text[len(front) :]
    return bare.replace(f"\n{MARK}\n", f"\n{MARK}\n{_seal_line(bare)}", 1)


def is_generated(text: str) -> bool:
    """Return whether the page carries the mark."""
    return _is_marked(_front_matter(_with_plain_ends(text)))


def is_intact(text: str) -> bool:
    """Return whether the page is, word for word, as the generator sealed it."""
    plain = _with_plain_ends(text)
    return is_generated(plain) and seal(plain) == plain


def fingerprint(text: str) -> str:
    """Return the hash by which a page owns a data file: of its bytes, with plain line ends."""
    return sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def attachments(page: str) -> Mapping[str, str]:
    """Return the data files beside a generated page that it owns: their hashes by their names."""
    front = _front_matter(_with_plain_ends(page))
    listed = _ATTACHMENTS.search(front) if _is_marked(front) else None
    return dict(_listed(listed[1])) if listed else {}


def _listed(lines: str) -> Iterator[tuple[str, str]]:
    for line in _ATTACHMENT.finditer(lines):
        if line["name"].endswith(DATA):
            yield line["name"], line["hash"]


def _seal_line(bare: str) -> str:
    return f"content_hash: {sha256(bare.encode()).hexdigest()}\n"


def _front_matter(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    return found.group() if found else ""


def _is_marked(front: str) -> bool:
    return f"\n{MARK}\n" in front


def _with_plain_ends(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")
