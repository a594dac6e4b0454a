"""Hands in Debian's Firefox, led by Mozilla's own client over the protocol that Firefox speaks itself."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marionette_driver.keys import Keys
from marionette_driver.marionette import ActionSequence, Marionette
from marionette_driver.wait import Wait

from tests.browser.tasks.hands import whole_file

_NAMES = ("firefox-esr", "firefox")
_QUIET = {
    "app.update.auto": False,
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,
    "browser.startup.homepage": "about:blank",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
_KEYS = {"Enter": Keys.ENTER, "ArrowDown": Keys.ARROW_DOWN}
# A window is no narrower than Firefox's own bars, unless these give way.
_NARROW = "document.documentElement.style.minWidth = 0"
# The choices of a field open outside of the page, and take the keys once one of them is marked.
_OPEN = "() => Boolean(document.querySelector('select:open'))"
_READY = """const choices = document.querySelector("#ContentSelectDropdownPopup")
    return choices?.state === "open" && Boolean(choices.querySelector("[_moz-menuactive]"))"""


class Firefox:
    """A window of Firefox."""

    def __init__(self, driver: Marionette, folder: Path):
        self.driver, self.folder = driver, folder

    def fit(self):
        pass

    def go(self, address):
        self.driver.navigate(address)

    def address(self):
        return self.driver.get_url()

    def script(self, function, *values):
        return self.driver.execute_script(f"return ({function})(...arguments)", list(values), sandbox=None)

    def click(self, function, *values):
        self.script(function, *values).click()

    def type(self, text):
        for letter in text:
            self._keys().key_down(letter).key_up(letter).perform()

    def press(self, key, control=False):
        if not self.script(_OPEN):
            self._press(key, control)
            return
        with self.driver.using_context("chrome"):
            Wait(self.driver).until(lambda driver: driver.execute_script(_READY))
            self._press(key, control)

    def _press(self, key, control):
        key, held = _KEYS.get(key, key), self._keys()
        if control:
            held.key_down(Keys.CONTROL).key_down(key).key_up(key).key_up(Keys.CONTROL).perform()
        else:
            held.key_down(key).key_up(key).perform()

    def _keys(self) -> ActionSequence:
        return ActionSequence(self.driver, "key", "hand")

    def saved(self):
        return whole_file(self.folder)


@contextmanager
def opened(folder: Path, size: tuple[int, int], *, dark: bool, scripts: bool) -> Iterator[Firefox]:
    """Open a window of a size."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    assert program, "no Firefox is installed; make test-browsers installs it on Debian"
    log = folder / "log"
    log.mkdir(exist_ok=True)
    wanted = {
        "browser.download.dir": str(folder),
        "ui.systemUsesDarkTheme": int(dark),
        "javascript.enabled": scripts,
    }
    driver = Marionette(
        bin=program,
        port=_free_port(),
        headless=True,
        gecko_log=str(log),
        prefs=_QUIET | wanted,
        app_args=["-remote-allow-system-access"],
    )
    try:
        driver.start_session()
        with driver.using_context("chrome"):
            driver.execute_script(_NARROW)
        _fit(driver, size)
        yield Firefox(driver, folder)
    finally:
        driver.cleanup()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _fit(driver: Marionette, size: tuple[int, int]) -> None:
    """Make the page itself of a size, whatever is around it."""
    width, height = driver.execute_script("return [outerWidth - innerWidth, outerHeight - innerHeight]")
    driver.set_window_rect(width=size[0] + width, height=size[1] + height)
    found = driver.execute_script("return [innerWidth, innerHeight]")
    assert found == list(size), found
