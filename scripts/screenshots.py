"""Take the pictures of the README from the built site, with the Chromium of the system."""

import functools
import http.server
import shutil
import threading
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / ".github" / "images"
PICTURES: dict[str, tuple[str, Literal["light", "dark"]]] = {
    "home-vi": ("", "light"),
    "document-en": ("en/documents/ubnd/2017/734-qd-ubnd/", "light"),
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Serve the site, open each page and save what shows."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=ROOT / "site")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    TARGET.mkdir(parents=True, exist_ok=True)
    browser_path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for name, (path, scheme) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1100, "height": 760}, color_scheme=scheme)
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
            page.screenshot(path=TARGET / f"{name}.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
