"""The one Playwright of a process: two of them cannot run side by side in it."""

import atexit
from functools import cache

from playwright.sync_api import Playwright, sync_playwright


@cache
def engine() -> Playwright:
    """Start Playwright, or return the one that runs; it ends with the process."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running
