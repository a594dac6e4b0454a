"""Take the pictures of the README from the built site, with the Chromium of the system."""

import sys
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.browser import chromium, serve_folder

TARGET = ROOT / ".github" / "images"
PICTURES: dict[str, tuple[str, Literal["light", "dark"]]] = {
    "home-vi": ("", "light"),
    "document-en": ("en/documents/ubnd/2017/734-qd-ubnd/", "light"),
}


def main() -> None:
    """Serve the site, open each page and save what shows."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with serve_folder(ROOT / "site") as base, chromium() as browser:
        for name, (path, scheme) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1100, "height": 760}, color_scheme=scheme)
            page.goto(base + path)
            page.screenshot(path=TARGET / f"{name}.png")


if __name__ == "__main__":
    main()
