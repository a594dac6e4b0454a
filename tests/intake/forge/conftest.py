"""A forge on loopback, and what calls the workflows' commands with it as a workflow does."""

import json
import shutil

import pytest

from policyarchive.checks.examples import FOLDER
from policyarchive.cli import main
from policyarchive.core.words import use_translations
from tests.intake.forge.fake import BASE, Repository
from tests.loopback import Server
from tests.support import ROOT


@pytest.fixture
def repository():
    return Repository()


@pytest.fixture
def forge(repository, monkeypatch):
    """The address of the forge, named as a workflow's environment names it."""
    server = Server(repository.answer)
    named = {
        "GITHUB_API_URL": server.address,
        "GITHUB_REPOSITORY": repository.name,
        "GITHUB_TOKEN": repository.token,
        "GITHUB_SHA": BASE,
        "GITHUB_REF_NAME": "main",
        "no_proxy": "127.0.0.1",
    }
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    yield server.address
    server.close()


@pytest.fixture
def happen(forge, tmp_path, monkeypatch):
    """Call a task as a workflow does, in a fresh checkout with some more files, with an event: happen("form", {…})."""

    def call(task, event, *arguments, files=None):
        shutil.rmtree(tmp_path / "archive", ignore_errors=True)
        shutil.copytree(FOLDER / "_registry", tmp_path / "archive/registry")
        for name, text in (files or {}).items():
            (tmp_path / "archive" / name).write_text(text, encoding="utf-8")
        (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
        try:
            return main(
                ["forge", task, *map(str, arguments), "-C", str(tmp_path / "archive"), "--lang", "en"]
            )
        finally:
            use_translations(ROOT)

    return call
