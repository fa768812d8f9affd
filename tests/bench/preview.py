"""A save in the preview of 500 briefings: until it shows, and what 200 of them leave in memory.

`make bench-preview`. A claim's words are changed in its file; the time runs until the preview, a
process of its own, answers with a page that has them. Memory is what that process holds after the
first ten saves, and after the last.
"""

import argparse
import http.client
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.corpus import write_corpus
from tests.bench.runs import ours, surroundings

SLOWEST = 1.0
"""Seconds that a save may take."""
WARM = 10
"""Saves after which memory should be flat."""
PATIENCE = 600
"""Seconds for the first site."""


@contextmanager
def preview(project: Path) -> Iterator[tuple[int, int]]:
    """Run the preview of `project`; give its process and its port once it has a site to show."""
    command = ours("serve", "--port", "0", "--quiet")
    process = subprocess.Popen(
        command, cwd=project, env=surroundings(), stdout=subprocess.PIPE, text=True
    )
    try:
        for line in process.stdout or ():
            if found := re.match(r"http://127\.0\.0\.1:(\d+)/", line):
                yield process.pid, int(found[1])
                return
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def page(port: int, path: str) -> str:
    """Return what the preview answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def saved(briefing: Path, port: int, number: int, told: Iterator[str]) -> float:
    """Save other words in a briefing, and return the seconds until they show.

    As an open page does, it waits to be `told` of another build, and asks for the page again.
    """
    text = briefing.read_text(encoding="utf-8")
    words = f"Claim 3 of save {number},"
    briefing.write_text(re.sub(r"Claim 3 o[nf] (save \d+,)?", f"{words} ", text), encoding="utf-8")
    start = time.perf_counter()
    while words not in page(port, f"/{briefing.parent.name}/index.html"):
        next(told)
    return time.perf_counter() - start


@contextmanager
def events(port: int) -> Iterator[Iterator[str]]:
    """Give what the preview tells its open pages: first the state, then each change of it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", "/__briefings__/events")
    with closing(connection), connection.getresponse() as answer:
        yield (line.decode() for line in answer if line.startswith(b"data: "))


def memory(process: int) -> float:
    """Return the megabytes that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def measure(folder: Path, briefings: int, saves: int) -> tuple[list[float], list[float]]:
    """Return the seconds and the megabytes of each save."""
    write_corpus(folder, briefings)
    times, held = [], []
    with preview(folder) as (process, port), events(port) as told:
        next(told)
        for number in range(saves):
            briefing = folder / f"seeds/incident-{number * 7 % briefings:05}/briefing.yml"
            times.append(saved(briefing, port, number, told))
            held.append(memory(process))
            time.sleep(0.2)  # what comes after a save is over
    return times, held


def main(words: list[str]) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make bench-preview")
    parser.add_argument("--briefings", type=int, default=500)
    parser.add_argument("--saves", type=int, default=200)
    given = parser.parse_args(words)
    with TemporaryDirectory(prefix="briefings-bench-") as folder:
        times, held = measure(Path(folder), given.briefings, given.saves)
    first, last = held[min(WARM, len(held)) - 1], held[-1]
    sys.stdout.write(
        f"{given.briefings} briefings, {len(times)} saves: median {median(times):.2f} s, "
        f"from {min(times):.2f} to {max(times):.2f}; "
        f"{sum(each > SLOWEST for each in times)} over {SLOWEST:.0f} s\n"
        f"memory: {first:.0f} MB after {WARM} saves, {last:.0f} MB after the last, "
        f"{max(held):.0f} MB at most\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
