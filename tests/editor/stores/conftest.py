"""Fake forges over a real repository, and stores in one Node process a file of tests."""

import shutil

import pytest

from tests.editor.forge.fake_github import FakeGitHub
from tests.editor.forge.repository import Bare, new_repository
from tests.editor.stores.driver import Node
from tests.editor.stores.records import FILES


@pytest.fixture(scope="module")
def node():
    started = Node()
    yield started
    started.close()


@pytest.fixture(scope="session")
def pattern(tmp_path_factory):
    """A repository that is copied for each test."""
    return new_repository(tmp_path_factory.mktemp("pattern") / "archive.git", FILES)


@pytest.fixture
def repository(pattern, tmp_path):
    return Bare(shutil.copytree(pattern.folder, tmp_path / "archive.git"))


@pytest.fixture
def github(repository, node):
    """A fake GitHub; nothing is asked of anybody else."""
    forge = FakeGitHub(repository)
    node.fetched()
    yield forge
    forge.server.close()
    asked = node.fetched()
    assert all(address.startswith(f"{forge.server.address}/") for address in asked), asked
