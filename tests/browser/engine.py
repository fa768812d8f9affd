"""The one Playwright of a process, where two cannot run side by side, and the browser for it."""

import atexit
import shutil
from functools import cache

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Programs that will do; the first is the same engine without windows, and twice as fast."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--font-render-hinting=none")
"""Letters are as wide as a reader sees them, where else each is rounded to whole pixels."""


def installed() -> str | None:
    """Return the path of the browser on this machine, if there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def start(chromium: str) -> Browser:
    """Start the browser at a path."""
    return engine().chromium.launch(executable_path=chromium, args=FLAGS)


@cache
def engine() -> Playwright:
    """Start Playwright, or return the one that runs; it ends with the process."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running
