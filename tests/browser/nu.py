"""The Nu checker: whether pages are valid HTML."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.browser.visiting import missing

JAR = Path(__file__).parent / "npm" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = (
    "-Xss4m",  # the schema of HTML is deep
    "-XX:TieredStopAtLevel=1",  # a short run earns back no second compiler
    "-XX:+UseSerialGC",
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",  # our pages are served by this machine
    "-Dnu.validator.servlet.allowed-address-type=all",
)
OPTIONS = (
    "--format",
    "json",
    "--stdout",
    "--exit-zero-always",
    # It guesses at languages: a page of names is Estonian to it. What a page says it is, is tested.
    "--no-langdetect",
)

UNTRUE = (
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive "
    "(missing “‘unsafe-inline’” or nonce/hash)."
)
"""What it says of a block of data (JSON-LD), which no browser runs and no policy blocks. A script
that is one would be found by the test that nothing foreign is in a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the checker says of a page."""

    address: str
    """The page."""
    line: int
    """Where, counted from 1; nought where it is of the whole page."""
    text: str
    """What it says; errors, warnings and remarks alike."""


def check(addresses: Sequence[str]) -> tuple[Message, ...]:
    """Let one checker read every page, from its host, so that `'self'` means the site."""
    java = shutil.which("java")
    if java is None or not JAR.is_file():
        missing("no Java, or no Nu checker: the HTML was not checked")
    done = subprocess.run(
        (str(java), *JAVA, "-jar", JAR, *OPTIONS, *addresses),
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(
        Message(address=found["url"], line=found.get("lastLine", 0), text=found["message"])
        for found in json.loads(done.stdout)["messages"]
        if found["message"] != UNTRUE
    )
