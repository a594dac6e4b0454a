"""Session fixtures: registries are loaded once, sites are built once."""

import pytest

from bench.browser import chromium as started
from macros.check import checked
from macros.load import Registry
from macros.site import Site, site_for
from tests import support


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write golden pages instead of comparing them")


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The invented registry."""
    return checked(support.INVENTED)


@pytest.fixture(scope="session")
def sites(registry) -> dict[str, Site]:
    """The invented archive in each language."""
    return {language: site_for(registry, language) for language in support.LANGUAGES}


@pytest.fixture(scope="session")
def real() -> Registry:
    """The registry of the real source."""
    return checked(support.ROOT / "registry")


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """The built site of the real registry, and what the build printed."""
    folder = tmp_path_factory.mktemp("build") / "site"
    result = support.run("build_site.py", "--site", folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder, result.stdout + result.stderr


@pytest.fixture(scope="session")
def chromium():
    """The Chromium of this machine; one for all tests."""
    with started() as browser:
        yield browser
