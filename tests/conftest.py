"""Session fixtures: registries are loaded once, sites are built once."""

import zipfile

import pytest

from bench.browser import chromium as started
from policyarchive.checks.check import checked_registry
from policyarchive.registry.load import Registry
from policyarchive.site.site import Site, site_for
from tests import support


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write golden pages instead of comparing them")


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The invented registry."""
    return checked_registry(support.INVENTED)


@pytest.fixture(scope="session")
def sites(registry) -> dict[str, Site]:
    """The invented archive in each language."""
    return {language: site_for(registry, language) for language in support.LANGUAGES}


@pytest.fixture(scope="session")
def real() -> Registry:
    """The registry of the real source."""
    return checked_registry(support.ROOT / "registry")


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """The built site of the real registry, and what the build printed."""
    folder = tmp_path_factory.mktemp("build") / "site"
    result = support.run("build", "--site", folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder, result.stdout + result.stderr


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory):
    """The folder that the zip of `make offline` unpacks to: the real archive, to be opened without a server."""
    folder = tmp_path_factory.mktemp("offline")
    result = support.run("pack", folder / "kho.zip", "--offline")
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(folder / "kho.zip") as archive:
        archive.extractall(folder)
    assert {path.name for path in folder.iterdir()} == {"kho.zip", "kho"}
    return folder / "kho"


@pytest.fixture(scope="session")
def chromium():
    """The Chromium of this machine; one for all tests."""
    with started() as browser:
        yield browser
