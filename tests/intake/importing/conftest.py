"""The invented registry, in a folder of its own."""

import shutil

import pytest

from policyarchive.checks.examples import FOLDER


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")
