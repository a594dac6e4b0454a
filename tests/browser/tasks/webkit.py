"""Hands in Debian's WebKit: its MiniBrowser, led by Selenium over WebDriver. It needs a screen; make test-browsers gives it one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from selenium.webdriver import ActionChains, Keys, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.tasks.hands import whole_file

_KEYS = {"Enter": Keys.ENTER, "ArrowDown": Keys.ARROW_DOWN}


class WebKit:
    """A window of MiniBrowser."""

    def __init__(self, driver: WebKitGTK, folder: Path):
        self.driver, self.folder = driver, folder

    def go(self, address):
        self.driver.get(address)

    def address(self):
        return self.driver.current_url

    def script(self, function, *values):
        return self.driver.execute_script(f"return ({function})(...arguments)", *values)

    def click(self, function, *values):
        self.script(function, *values).click()

    def type(self, text):
        for letter in text:
            ActionChains(self.driver).send_keys(letter).perform()

    def press(self, key, control=False):
        key, held = _KEYS.get(key, key), ActionChains(self.driver)
        if control:
            held.key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()
        else:
            held.send_keys(key).perform()

    def saved(self):
        return whole_file(self.folder)


@contextmanager
def opened(folder: Path, size: tuple[int, int], *, dark: bool, scripts: bool) -> Iterator[WebKit]:
    """Open a window of a size."""
    program = shutil.which("WebKitWebDriver")
    assert program, "no WebKitWebDriver is installed; make test-browsers installs it on Debian"
    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    options = WebKitGTKOptions()
    options.binary_location = str(browser)
    for argument in ("--automation", *(["--dark-mode"] if dark else []), *([] if scripts else ["--enable-javascript=false"])):
        options.add_argument(argument)
    with patch.dict(os.environ, {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "XDG_DOWNLOAD_DIR": str(folder)}):
        driver = WebKitGTK(options=options, service=Service(program))
    try:
        _fit(driver, size)
        yield WebKit(driver, folder)
    finally:
        driver.quit()


def _fit(driver: WebKitGTK, size: tuple[int, int]) -> None:
    """Make the page itself of a size, whatever is around it."""
    driver.set_window_size(*size)
    width, height = driver.execute_script("return [outerWidth - innerWidth, outerHeight - innerHeight]")
    driver.set_window_size(size[0] + width, size[1] + height)
    found = driver.execute_script("return [innerWidth, innerHeight]")
    assert found == list(size), found
