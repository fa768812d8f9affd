"""Whether everything is tried (`BRIEFINGS_FULL=1`), or what an ordinary run has time for."""

import os

FULL = bool(os.environ.get("BRIEFINGS_FULL"))


def large(number: int) -> int:
    """Return how large something is made that shows that size costs little."""
    return number if FULL else number // 4
