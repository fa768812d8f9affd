"""The key by which the hash of a withheld document is made, so that nobody can confirm a guess.

It is made on first need and never published. Only `briefings pin` reads it, and writes what comes
of it into the YAML: whoever lacks the key builds the same bytes.
"""

import hmac
import os
import re
import secrets
from hashlib import sha256

from generator.files.errors import OutputRefusedError
from generator.files.safe_read import kind, opened, read
from generator.project.layout import Project

KEY = ".republish-key"
"""Its name in the project's root."""
_KEY = re.compile(rb"[0-9a-f]{64}\n?")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def keyed_hash(project: Project, data: bytes) -> str:
    """Return the HMAC-SHA-256 of a document, lower-case hexadecimal; make the key if need be.

    `OutputRefusedError` where something that is no key has its name.
    """
    with opened(project.root) as root:
        if not kind(KEY, inside=root):
            _make(root)
        key = read(KEY, inside=root)
    if not isinstance(key, bytes) or not _KEY.fullmatch(key):
        why = "is no key of 64 hexadecimal digits" if isinstance(key, bytes) else key.reason
        raise OutputRefusedError(f"{project.root / KEY} {why}; nothing was changed")
    return hmac.new(bytes.fromhex(key.decode()), data, sha256).hexdigest()


def _make(root: int) -> None:
    """Make the key: for its owner alone, and of the system's own chance."""
    with os.fdopen(os.open(KEY, _NEW, 0o600, dir_fd=root), "w", encoding="ascii") as file:
        file.write(f"{secrets.token_hex(32)}\n")
        file.flush()
        os.fsync(file.fileno())
