"""The verb `sign`: the author's signature beside the manifest of the site."""

import json
import re
from hashlib import sha256
from pathlib import Path

import click

from generator.cli.verb import Verb, Voice, shown, wait
from generator.files.errors import RefusedError
from generator.files.replace import replace_files
from generator.project.find import find_project
from generator.project.layout import Project
from generator.project.lock import hold
from generator.publish.foreign_tree import foreign_entries, read_foreign
from generator.publish.manifest import MANIFEST, altered_files, as_bytes, as_manifest
from generator.publish.signature import SIGNATURE
from generator.publish.signature import sign as signed
from generator.publish.verify_data import read_data

RECORD = "signatures.json"
"""The signed editions, oldest first; in the project's folder, to be committed."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@click.command(cls=Verb, examples=("briefings sign", "briefings sign --key ~/.ssh/briefings"))
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("~/.ssh/id_ed25519").expanduser,
    show_default="~/.ssh/id_ed25519",
    help="A private SSH key, or the public one of a key that ssh-agent holds.",
)
@click.option("--on", "day", metavar="DAY", help="By default the newest `as_of` of the site.")
@click.pass_obj
def sign(voice: Voice, *, key: Path, day: str | None) -> None:
    """Sign the site that is built: number, day, and the hash of the edition before.

    Each signing adds an edition to signatures.json. The next build takes the signature away.
    """
    if day is not None and not _DAY.fullmatch(day):
        raise click.BadParameter("a day such as 2025-11-25", param_hint="--on")
    project = find_project(Path.cwd())
    with hold(project, wait):
        text = read_foreign(project.site / MANIFEST)
        listed = read_data(text) if isinstance(text, bytes) else None
        if not isinstance(text, bytes) or not isinstance(listed, dict):
            raise RefusedError(f"{project.site} holds no site to sign; run: briefings build")
        if altered := next(altered_files(project.site, as_manifest(text)), None):
            raise RefusedError(f"{altered}; run: briefings build")
        editions = _editions(project)
        previous = editions[-1]["manifest"] if editions else None
        if previous == sha256(text).hexdigest():
            raise RefusedError(f"the site is signed already, as edition {len(editions)}")
        number, on = len(editions) + 1, day or _newest(project)
        edition = {"number": number, "day": on, "previous": previous}
        manifest = as_bytes({**listed, "edition": edition})
        new = {"number": number, "day": on, "manifest": sha256(manifest).hexdigest()}
        record = json.dumps([*editions, new], indent=1) + "\n"
        signature = signed(manifest, key)
        site = project.site.resolve()
        replace_files(project.root, ((RECORD, record.encode()),))
        replace_files(site, ((MANIFEST, manifest), (SIGNATURE, signature)))
    voice.say(f"Edition {number}, {on}, is signed: {shown(project.site / SIGNATURE)}")


def _editions(project: Project) -> list[dict[str, str]]:
    """Return the signed editions so far."""
    path = project.root / RECORD
    if not path.exists():
        return []
    data = read_foreign(path)
    editions = read_data(data) if isinstance(data, bytes) else None
    if isinstance(editions, list) and all(
        isinstance(each, dict) and isinstance(each.get("manifest"), str) for each in editions
    ):
        return editions
    raise RefusedError(f"{path} does not list signed editions")


def _newest(project: Project) -> str:
    """Return the newest day of which a briefing of the site says that it is its own."""
    days = (
        str(data.get("as_of"))
        for found in foreign_entries(project.site)
        if found.path.endswith("/data/briefing.json") and isinstance(found.data, bytes)
        if isinstance(data := read_data(found.data), dict)
    )
    return max(days, default="")
