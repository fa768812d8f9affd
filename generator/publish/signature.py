"""Signatures of a manifest: by SSH keys, which users of git have, through OpenSSH's `ssh-keygen`.

`ssh-keygen -Y verify -n briefings` checks one without this program.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from generator.files.errors import RefusedError
from generator.publish.foreign_tree import read_foreign

SIGNATURE = "MANIFEST.json.sig"
"""Its name beside the manifest."""
NAMESPACE = "briefings"
"""What the signature is for: one made for another purpose does not serve."""
LARGEST = 64 * 1024
"""Bytes of a signature, and of a file of keys."""
SECONDS = 20
"""For a check; the making may ask a person for a word or a touch."""

_AUTHOR = "author"
_KEY_KINDS = ("ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-")


def sign(manifest: bytes, key: Path) -> bytes:
    """Return the signature by the private key in the file `key`."""
    command = ("-Y", "sign", "-q", "-n", NAMESPACE, "-f", str(key.absolute()))
    signed = _run(command, manifest, hurry=False)
    if signed.returncode:
        raise RefusedError(f"{key} does not sign: {_last_line(signed.stderr)}")
    return signed.stdout


def objection(manifest: bytes, signature: bytes, keys: Path) -> str | None:
    """Say why `signature` is none of the manifest by a key of the file `keys`; None if it is.

    The file holds public keys, a line each, or allowed signers as `ssh-keygen` has them.
    """
    if len(signature) > LARGEST:
        return "is larger than any signature"
    with TemporaryDirectory(prefix="briefings-") as folder:
        allowed, given = Path(folder) / "allowed", Path(folder) / "signature"
        allowed.write_text(_allowed(keys), encoding="utf-8")
        given.write_bytes(signature)
        files = ("-f", str(allowed), "-s", str(given))
        named = _run(("-Y", "find-principals", *files), b"")
        names = named.stdout.decode("utf-8", "replace").splitlines()
        for name in names if named.returncode == 0 else ():
            command = ("-Y", "verify", "-n", NAMESPACE, "-I", name, *files)
            if _run(command, manifest).returncode == 0:
                return None
        return f"is not one of MANIFEST.json by a key in {keys}"


def _allowed(keys: Path) -> str:
    """Return the allowed signers; a public key alone is made one."""
    data = read_foreign(keys)
    if not isinstance(data, bytes) or len(data) > LARGEST:
        raise RefusedError(f"{keys} is no file of public keys")
    lines = (line.strip() for line in data.decode("utf-8", "replace").splitlines())
    alone = f'{_AUTHOR} namespaces="{NAMESPACE}" '
    return "".join(
        f"{alone if line.startswith(_KEY_KINDS) else ''}{line}\n"
        for line in lines
        if line and not line.startswith("#")
    )


def _run(
    arguments: Sequence[str], given: bytes, *, hurry: bool = True
) -> "subprocess.CompletedProcess[bytes]":
    program = which("ssh-keygen")
    if program is None:
        raise RefusedError("this needs the program `ssh-keygen`, which OpenSSH brings along")
    seconds = SECONDS if hurry else None
    try:
        return subprocess.run(  # noqa: S603  # no shell, and nothing foreign among the arguments
            (program, *arguments), input=given, capture_output=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        raise RefusedError(f"`ssh-keygen` did not end within {seconds} seconds") from None


def _last_line(words: bytes) -> str:
    return "".join(words.decode("utf-8", "replace").strip().splitlines()[-1:]) or "no word of why"
