"""The theme's templates, compiled once in a process however often a preview builds."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class KeptTemplates(BytecodeCache):
    """Compiled templates by their path and a hash of their text."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where this very text was compiled before."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, in the place of what the template was before."""
        self._kept[bucket.key] = (bucket.checksum, bucket.code)


TEMPLATES = KeptTemplates()
"""Those of this process: what has the same path and text compiles to the same."""
