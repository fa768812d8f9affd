"""Exchanging two names in one step, which the standard library has no call for."""

import ctypes
import errno
import os
from pathlib import Path

_LIBRARY = ctypes.CDLL(None, use_errno=True)
_WORKING_FOLDER = -100
"""Linux's AT_FDCWD."""
_EXCHANGE = 2
"""Linux's RENAME_EXCHANGE, and macOS's RENAME_SWAP: both are 2."""
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What an old kernel, or a file system without the operation, answers."""


def exchange(first: Path, second: Path) -> bool:
    """Let two existing paths change places at one instant; false where the system cannot."""
    names = os.fsencode(first), os.fsencode(second)
    if renameat2 := getattr(_LIBRARY, "renameat2", None):
        result = renameat2(_WORKING_FOLDER, names[0], _WORKING_FOLDER, names[1], _EXCHANGE)
    elif renamex := getattr(_LIBRARY, "renamex_np", None):
        result = renamex(*names, _EXCHANGE)
    else:
        return False
    if result == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(first), None, str(second))
