"""What a person does in any browser: the few things that each driver does in its own words."""

import tempfile
import time
from pathlib import Path
from typing import Any, Protocol

_PARTS = {".part", ".wkdownload"}  # how browsers call a file that is not whole yet
DESK, PHONE = (1280, 800), (360, 740)


class Hands(Protocol):
    """A window of a browser. Scripts are functions as text, "(a, b) => …"."""

    def fit(self) -> None:
        """Give the page its size again, where a bar of the browser has taken some of it."""

    def go(self, address: str) -> None: ...

    def address(self) -> str: ...

    def script(self, function: str, *values: object) -> Any:
        """Return what a function in the page returns."""

    def click(self, function: str, *values: object) -> None:
        """Click the element that a function in the page returns, as a mouse does."""

    def type(self, text: str) -> None:
        """Type where the focus is."""

    def press(self, key: str, control: bool = False) -> None:
        """Press one key: "Enter", "ArrowDown", "v"; control: with Ctrl held."""

    def saved(self) -> Path:
        """Return the file that the page has just given, once it is whole."""


def whole_file(folder: Path) -> Path:
    """Return the file that a browser saves in a folder, once it is whole, out of the way of the next one."""
    end = time.monotonic() + 10
    while not (files := [file for file in folder.iterdir() if file.is_file()]) or any(
        file.suffix in _PARTS or not file.stat().st_size for file in files
    ):
        assert time.monotonic() < end, "nothing was saved"
        time.sleep(0.1)
    taken = Path(tempfile.mkdtemp(dir=folder)) / files[0].name
    return files[0].rename(taken)
