"""The browser that the tasks are done in: Chromium, or the one that --in names."""

import importlib

import pytest

from tests.browser.tasks.chromium import opened
from tests.browser.tasks.hands import DESK, PHONE
from tests.browser.tasks.person import Person


def pytest_collection_modifyitems(config, items):
    """Leave what is done once a week to the browsers that are used once a week."""
    weekly = [item for item in items if item.get_closest_marker("weekly")]
    if config.getoption("--in") == "chromium" and weekly:
        config.hook.pytest_deselected(items=weekly)
        items[:] = [item for item in items if item not in weekly]


@pytest.fixture(scope="session")
def opens(request, tmp_path_factory):
    """Return a function that opens a window of the browser: (size, dark=…, scripts=…)."""
    folder = tmp_path_factory.mktemp("saved")
    name = request.config.getoption("--in")
    if name == "chromium":
        browser = request.getfixturevalue("chromium")
        return lambda size, **options: opened(
            browser, folder, size, **{"dark": False, "scripts": True} | options
        )
    module = importlib.import_module(f"tests.browser.tasks.{name}")
    return lambda size, **options: module.opened(folder, size, **{"dark": False, "scripts": True} | options)


@pytest.fixture(scope="module")
def desk(opens):
    with opens(DESK) as hands:
        yield hands


@pytest.fixture(scope="module")
def phone(opens):
    with opens(PHONE) as hands:
        yield hands


@pytest.fixture
def person(desk, base):
    """Somebody at the home page, at a desk, with a task."""
    yield Person(desk, base)
    desk.script("() => localStorage.clear()")
