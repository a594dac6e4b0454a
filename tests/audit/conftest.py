"""Two registries: an invented one for the rules, the real one for its findings."""

from pathlib import Path

import pytest

from policyarchive.registry.load import load
from tests.support import ROOT

HERE = Path(__file__).parent


def _load(folder: Path):
    result = load(folder)
    registry, problems = result.usable, result.problems
    assert not problems, problems
    return registry


@pytest.fixture(scope="session")
def invented():
    """A registry of an invented province in which every figure agrees with every other."""
    return _load(HERE / "registry")


@pytest.fixture(scope="session")
def real():
    """The registry of this repository."""
    return _load(ROOT / "registry")
