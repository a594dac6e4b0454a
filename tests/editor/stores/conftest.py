"""Fake forges over a real repository, and stores in one Node process a file of tests."""

import pytest

from tests.editor.forge.fake_github import FakeGitHub
from tests.editor.forge.fake_gitlab import FakeGitLab
from tests.editor.forge.repository import begun_as, new_repository
from tests.editor.stores.driver import Node
from tests.editor.stores.records import FILES


@pytest.fixture(scope="module")
def node():
    started = Node()
    yield started
    started.close()


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A repository that is copied for each test."""
    return new_repository(tmp_path_factory.mktemp("bare") / "archive.git", FILES)


@pytest.fixture
def serve(bare, tmp_path, node):
    """Start a fake forge over a copy: serve(FakeGitHub). Whatever the test does, nobody else is asked anything."""
    started = []

    def start(kind):
        started.append(kind(begun_as(bare, tmp_path / "archive.git")))
        return started[0]

    node.fetched()
    yield start
    started[0].server.close()
    asked = node.fetched()
    assert all(address.startswith(f"{started[0].server.address}/") for address in asked), asked


@pytest.fixture
def github(serve):
    return serve(FakeGitHub)


@pytest.fixture
def gitlab(serve):
    return serve(FakeGitLab)


@pytest.fixture(params=[FakeGitHub, FakeGitLab], ids=["github", "gitlab"])
def forge(serve, request):
    """Either forge: what a store does must be the same on both."""
    return serve(request.param)


@pytest.fixture
def open_store(node, forge):
    """Open a store of a person who is signed in: open_store("lan")."""

    def opened(login, **settings):
        store = node.open(forge.settings | settings)
        store.signIn(f"token-{login}")
        return store

    return opened


@pytest.fixture
def lan(open_store):
    """The store of an editor."""
    return open_store("lan")
