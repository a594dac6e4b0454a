"""Session fixtures: registries are loaded once, sites are built once."""

import os
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from bench.browser import chromium as started
from policyarchive.checks.catalogue import LANGUAGE_VARIABLE
from policyarchive.checks.check import checked_registry
from policyarchive.intake.starter.wheel import keep_wheel, running_wheel
from policyarchive.registry.load import Registry
from policyarchive.site.site import Site, site_for
from tests import support


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write golden pages instead of comparing them")
    parser.addoption(
        "--in",
        default="chromium",
        choices=("chromium", "firefox", "webkit"),
        help="the browser of tests/browser/tasks",
    )


# By the folder of a test. A browser needs a built site, the modules of the editor need Node, a new archive is started and built.
MARKS = {
    "browser": (pytest.mark.browser, pytest.mark.slow),
    "editor": (pytest.mark.slow,),
    "real": (pytest.mark.registry,),
    "intake/starter": (pytest.mark.slow,),
}
BUILT = {"build", "unpacked"}  # fixtures that build a whole site
# The files that take longest, twenty seconds and more with what they build, the longest first.
LONGEST = (
    "browser/test_access.py",
    "build/test_staged_output.py",
    "browser/test_light.py",
    "cli/test_garbage.py",
    "browser/test_keyboard.py",
    "real/test_html_valid.py",
    "browser/test_number_box.py",
    "browser/test_headers.py",
    "intake/starter/test_other_languages.py",
    "browser/search/test_finder.py",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark every test as its folder says, and as slow where it needs a built site; files that take long come first.

    So two processes have enough small files left to end at about the same time. Files are handed out in this order only
    with --no-loadscope-reorder: else by the number of their tests.
    """
    for item in items:
        path = item.path.relative_to(support.ROOT / "tests").as_posix()
        marks = [mark for folder, found in MARKS.items() if path.startswith(f"{folder}/") for mark in found]
        for mark in marks + [pytest.mark.slow] * bool(BUILT & set(item.fixturenames)):
            item.add_marker(mark)
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    longest = {support.ROOT / "tests" / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: longest.get(item.path, len(longest) + (item.path not in slow)))


@pytest.fixture(autouse=True)
def own_environment():
    """A command that a test runs in this process tells others its language, and a build its commit; the next test begins without."""
    with patch.dict(os.environ):
        os.environ.pop(LANGUAGE_VARIABLE, None)
        yield


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The invented registry."""
    return checked_registry(support.INVENTED)


@pytest.fixture(scope="session")
def sites(registry) -> dict[str, Site]:
    """The invented archive in each language."""
    return {language: site_for(registry, language) for language in support.LANGUAGES}


@pytest.fixture(scope="session")
def measured() -> Registry:
    """The invented registry of a programme with twelve indicators and no criteria."""
    return checked_registry(support.MEASURED)


@pytest.fixture(scope="session")
def measured_sites(measured) -> dict[str, Site]:
    """The archive of that programme in each language."""
    return {language: site_for(measured, language) for language in support.LANGUAGES}


@pytest.fixture(scope="session")
def joint(tmp_path_factory) -> Registry:
    """The invented registry with the document of two bodies."""
    return checked_registry(support.with_joint_document(tmp_path_factory.mktemp("joint")))


@pytest.fixture(scope="session")
def joint_sites(joint) -> dict[str, Site]:
    """The invented archive with the document of two bodies, in each language."""
    return {language: site_for(joint, language) for language in support.LANGUAGES}


@pytest.fixture(scope="session")
def real() -> Registry:
    """The registry of the real source."""
    return checked_registry(support.ROOT / "registry")


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """The built site of the real registry, and what the build printed."""
    folder, said = support.made_once(tmp_path_factory.getbasetemp(), "build", _built)
    return folder / "site", said


def _built(folder: Path) -> str:
    result = support.run("build", "--site", folder / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory):
    """The folder that the zip of `make offline` unpacks to: the real archive, to be opened without a server."""
    folder, _ = support.made_once(tmp_path_factory.getbasetemp(), "offline", _unpacked)
    return folder / "kho"


def _unpacked(folder: Path) -> str:
    result = support.run("pack", folder / "kho.zip", "--offline")
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(folder / "kho.zip") as archive:
        archive.extractall(folder)
    assert {path.name for path in folder.iterdir()} == {"kho.zip", "kho"}
    return result.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this software as a file."""
    folder = tmp_path_factory.mktemp("wheel")
    keep_wheel(running_wheel(), folder)
    return next((folder / "software").iterdir())


@pytest.fixture(scope="session")
def chromium():
    """The Chromium of this machine; one for all tests."""
    with started() as browser:
        yield browser
