"""A short hash, for what is only compared."""

from hashlib import blake2b


def digest(*parts: str) -> str:
    """Return a short hash; the parts are kept apart."""
    whole = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(f"{len(data)}:".encode() + data)
    return whole.hexdigest()
