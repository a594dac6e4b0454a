"""A page of the browser that many tests use in turn: a new one for each would take most of their time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page


@contextmanager
def visitor(chromium: Browser, **options: object) -> Iterator[Page]:
    """Open a page in a context of its own. options: those of the context."""
    with chromium.new_context(**options) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page


@contextmanager
def hearing(page: Page, **calls: Callable) -> Iterator[None]:
    """Have a function called at each event of a page while this lasts."""
    for event, call in calls.items():
        page.on(event, call)
    try:
        yield
    finally:
        for event, call in calls.items():
            page.remove_listener(event, call)


@contextmanager
def sound(page: Page, server: str) -> Iterator[None]:
    """Fail where a page asks another host or breaks while this lasts."""
    faults: list[str] = []

    def ask(request):
        if not request.url.startswith((server, "data:", "blob:")):
            faults.append(request.url)

    def answer(response):
        if response.status >= 400:
            faults.append(f"{response.status} {response.url}")

    with hearing(page, request=ask, response=answer, pageerror=lambda error: faults.append(str(error))):
        yield
    assert faults == []
