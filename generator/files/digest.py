"""A short hash, for what is only compared."""

from hashlib import blake2b, file_digest
from pathlib import Path


def digest(*parts: str) -> str:
    """Return a short hash; the parts are kept apart."""
    whole = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(f"{len(data)}:".encode() + data)
    return whole.hexdigest()


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, lower-case hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
