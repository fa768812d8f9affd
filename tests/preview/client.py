"""A preview in a process of its own, and a client that asks it."""

import http.client
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.project.layout import Project

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from pathlib import Path
from generator.pages.write import sync_pages
from generator.project.layout import Project
from generator.render.seal import seal
from generator.mkdocs_build.build import build_site
from generator.preview.serve import Rebuilt, serve

project = Project(root=Path(sys.argv[1]))

def rebuild(out):
    print("building", flush=True)
    texts = {path.stem: path.read_text() for path in project.seeds.glob("*.txt")}
    if any("mistake" in text for text in texts.values()):
        return Rebuilt(ok=False, banner=("seeds/a.txt:1:1: X001 a <mistake>",))
    if any("crash" in text for text in texts.values()):
        raise ValueError("a crash")
    pages = {
        f"made/{name}.md": seal(f"---\\ngenerated_by: briefings\\n---\\n\\n# {text}\\n")
        for name, text in texts.items()
    }
    sync_pages(project, pages, force=False)
    faults = build_site(project, out=out)
    return Rebuilt(ok=True, banner=tuple(map(str, faults)))

serve(project, rebuild=rebuild, port=int(sys.argv[2]), say=lambda text: print(text, flush=True))
print("ended", flush=True)
"""


@dataclass(slots=True, kw_only=True)
class Client:
    process: "subprocess.Popen[str]"
    port: int
    lines: list[str]

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body

    def wait_for(self, path: str, part: str) -> float:
        """Return the seconds until the page holds `part`."""
        started = time.monotonic()
        while part not in self.get(path)[1]:
            assert time.monotonic() - started < 20, self.lines
            time.sleep(0.01)
        return time.monotonic() - started

    def builds(self) -> int:
        return self.lines.count("building")


@contextmanager
def running(project: Project, port: int = 0, first: str = "") -> Iterator[Client]:
    """Run a preview, and give a client of it; `first` is code that is run before."""
    process = subprocess.Popen(
        [sys.executable, "-c", first + PROGRAM, str(project.root), str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.strip())
        if line.startswith("http://"):
            break
    reader = threading.Thread(target=lambda: lines.extend(map(str.strip, process.stdout or ())))
    reader.start()
    try:
        assert lines, "no output"
        assert lines[-1].startswith("http://127.0.0.1:"), lines
        yield Client(process=process, port=int(lines[-1].split(":")[2].strip("/")), lines=lines)
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stdout.close()
