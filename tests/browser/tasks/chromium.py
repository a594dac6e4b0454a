"""Hands in the Chromium of every test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page

_TRIES = 20  # a page that is left while it is asked is asked again, as the next one


class Chromium:
    """A page of Chromium, led by Playwright."""

    def __init__(self, page: Page, folder: Path):
        self.page, self.folder = page, folder
        self.downloads: list[Any] = []
        page.on("download", lambda download: self.downloads.append(download))

    def fit(self):
        pass

    def go(self, address):
        self.page.goto(address)

    def address(self):
        return self.script("() => location.href")  # what Playwright knows is old until it is asked something

    def script(self, function, *values):
        for _ in range(_TRIES):
            try:
                return self.page.evaluate(f"values => ({function})(...values)", list(values))
            except Error as error:
                if "context was destroyed" not in str(error):
                    raise
        raise AssertionError("the page never stays")

    def click(self, function, *values):
        found = self.page.evaluate_handle(f"values => ({function})(...values)", list(values)).as_element()
        assert found
        found.click()

    def type(self, text):
        self.page.keyboard.type(text)

    def press(self, key, control=False):
        self.page.keyboard.press(f"Control+{key}" if control else key)

    def saved(self):
        if not self.downloads:
            self.page.wait_for_event("download")
        download = self.downloads.pop()
        file = self.folder / download.suggested_filename
        download.save_as(file)
        return file


@contextmanager
def opened(
    browser: Browser, folder: Path, size: tuple[int, int], *, dark: bool, scripts: bool
) -> Iterator[Chromium]:
    """Open a window of a size."""
    options = {
        "viewport": {"width": size[0], "height": size[1]},
        "color_scheme": "dark" if dark else "light",
        "java_script_enabled": scripts,
        "permissions": ["clipboard-write"],  # a Chromium without windows asks nobody
    }
    with browser.new_context(**options) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield Chromium(page, folder)
