"""The browser of the browser tests, for attacks too."""

from tests.browser.conftest import browser, chromium, serve

__all__ = ["browser", "chromium", "serve"]
