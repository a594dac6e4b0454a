"""Hands in Debian's WebKit: its MiniBrowser, led by Selenium over WebDriver. It needs a screen; make test-browsers gives it one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from selenium.common.exceptions import ElementNotInteractableException
from selenium.webdriver import ActionChains, Keys, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.tasks.hands import whole_file

_KEYS = {"Enter": Keys.ENTER, "ArrowDown": Keys.ARROW_DOWN}

_MIDDLE = """const boxes = [...arguments[0].getClientRects()].sort((a, b) => b.width - a.width)
    return [boxes[0].x + boxes[0].width / 2, boxes[0].y + boxes[0].height / 2].map(Math.round)"""
_NARROWEST = 447  # pages are laid out for phones up to 768


class WebKit:
    """A window of MiniBrowser."""

    def __init__(self, driver: WebKitGTK, folder: Path, size: tuple[int, int]):
        self.driver, self.folder, self.size = driver, folder, size

    def fit(self):
        """A bar for each file that was saved takes some of the page. No window is narrower than the bar of the address."""
        width, height = self.size
        around = self.driver.execute_script("return [outerWidth - innerWidth, outerHeight - innerHeight]")
        self.driver.set_window_size(width + around[0], height + around[1])
        found = self.driver.execute_script("return [innerWidth, innerHeight]")
        assert found == [max(width, _NARROWEST), height], found

    def go(self, address):
        self.driver.get(address)

    def address(self):
        return self.driver.current_url

    def script(self, function, *values):
        return self.driver.execute_script(f"return ({function})(...arguments)", *values)

    def click(self, function, *values):
        found = self.script(function, *values)
        try:
            found.click()
        except (
            ElementNotInteractableException
        ):  # WebKit's driver aims at the first line of a link, be it empty
            x, y = self.driver.execute_script(_MIDDLE, found)
            hand = ActionBuilder(self.driver)
            hand.pointer_action.move_to_location(x, y).click()
            hand.perform()

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
    options = WebKitGTKOptions()
    options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
    dark_mode, without = ["--dark-mode"] * dark, ["--enable-javascript=false"] * (not scripts)
    for argument in ("--automation", *dark_mode, *without):
        options.add_argument(argument)
    with patch.dict(os.environ, _settings(folder)):
        driver = WebKitGTK(options=options, service=Service(program))
    try:
        hands = WebKit(driver, folder, size)
        hands.fit()
        yield hands
    finally:
        driver.quit()


def _settings(folder: Path) -> dict[str, str]:
    """Return what tells WebKit where files are saved. As root it needs to be told that it has no sandbox, either."""
    settings = folder / "settings"
    settings.mkdir(exist_ok=True)
    (settings / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder}"\n', encoding="utf-8")
    return {"XDG_CONFIG_HOME": str(settings), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
