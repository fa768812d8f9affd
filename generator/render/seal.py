r"""The generator's mark on a page, and a seal that breaks when the page is edited by hand.

Both are lines of the page's front matter. The seal is the SHA-256 of the page without the seal's
own line, in UTF-8, with line ends as `\n`: a checkout with other line ends is not an edit.
"""

import re
from hashlib import sha256

MARK = "generated_by: briefings"
"""The line that makes a page ours to replace and to remove."""

_FRONT_MATTER = re.compile(r"---\n(?:.*\n)*?---(?:\n|\Z)")
_SEAL = re.compile(r"^content_hash:.*\n", re.MULTILINE)


def seal(text: str) -> str:
    """Return `text` with its hash in the front matter; `ValueError` if it has no mark there."""
    front = _front_matter(text)
    if not _is_marked(front):
        raise ValueError("a page without the generator's mark cannot be sealed")
    bare = _SEAL.sub("", front, count=1) + text[len(front) :]
    return bare.replace(f"\n{MARK}\n", f"\n{MARK}\n{_seal_line(bare)}", 1)


def is_generated(text: str) -> bool:
    """Tell whether the page carries the mark."""
    return _is_marked(_front_matter(_with_plain_ends(text)))


def is_intact(text: str) -> bool:
    """Tell whether the page is, word for word, as the generator sealed it."""
    plain = _with_plain_ends(text)
    return is_generated(plain) and seal(plain) == plain


def _seal_line(bare: str) -> str:
    return f"content_hash: {sha256(bare.encode()).hexdigest()}\n"


def _front_matter(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    return found.group() if found else ""


def _is_marked(front: str) -> bool:
    return f"\n{MARK}\n" in front


def _with_plain_ends(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")
