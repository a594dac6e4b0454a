"""How a visitor uses the search, and a worker that answers what a test tells it to."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

HOME_BOX = "#search-box"  # in the page
BOX = ".site-search input"  # in the header
HITS = ".found:not([hidden]) .hit"
SAID = ".found:not([hidden]) .found-status"
ROWS = ".finder tbody tr:has(td)"
DOCUMENT = {"": "van-ban/ubnd/2017/734-qd-ubnd/", "en/": "en/documents/ubnd/2017/734-qd-ubnd/"}
NO_DOCUMENT = 10_000  # a place that no record has
FINDER = {"": "tra-cuu/", "en/": "en/search/"}

_WORKER = (
    "addEventListener('message', ({ data: { type, id, text } }) => {"
    " if (type === 4) postMessage({ type: 5, id, data: answers[text] ?? answers['*'] }) })"
)
_EMPTY = {
    "state": "best",
    "message": {"key": "search.count", "values": {"count": 0}},
    "chips": [],
    "corrected": None,
}


def ask(page: Page, text: str, box: str = HOME_BOX) -> None:
    """Put a text into a box without a key, and wait until what is shown answers it."""
    page.locator(box).fill(text)
    page.locator(SAID).and_(page.get_by_text("Đang tìm…").or_(page.get_by_text("Searching…"))).wait_for(
        state="detached"
    )
    page.locator(SAID).first.wait_for()


def addresses(page: Page, links: str) -> list[str]:
    return page.locator(links).evaluate_all("links => links.map(link => link.href)")


def hit(label: str, url: str, **more: Any) -> dict[str, Any]:
    """Return a row of an answer."""
    plain = {
        "place": NO_DOCUMENT,
        "title": "",
        "lang": None,
        "facts": "",
        "snippet": "",
        "other": "",
        "found": [],
        "relation": None,
        "near": False,
    }
    return {"id": url, "kind": "document", "url": url, "label": label} | plain | more


def _whole(rows: Iterable[dict[str, Any]] = (), **answer: Any) -> dict[str, Any]:
    places = [row["place"] for row in rows if not row["near"]]
    return _EMPTY | {"rows": list(rows), "total": 0, "places": places} | answer


@contextmanager
def answering(page: Page, answers: dict[str, dict[str, Any]]) -> Iterator[None]:
    """Have the worker answer each text so, and any other with the answer of "*"."""
    whole = {text: _whole(**answer) for text, answer in answers.items()}
    script = f"const answers = {json.dumps(whole)}; {_WORKER}"
    page.route("**/worker.js*", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    try:
        yield
    finally:
        page.unroute("**/worker.js*")
