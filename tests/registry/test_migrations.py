"""From one format of the registry to the next: step by step, whole or not at all, and never twice."""

import re
import shutil
from pathlib import Path

import pytest

from policyarchive.checks.check import check
from policyarchive.checks.examples import FOLDER
from policyarchive.registry.load import load
from policyarchive.registry.migrations import STEPS, MigrationError, apply_steps, migrate
from policyarchive.registry.model.archive import FORMAT
from tests.support import ROOT

REAL = ROOT / "registry"
OLDER = ROOT / "tests/fixtures/older"


@pytest.fixture
def older(tmp_path):
    """An invented registry of format 0: archive.yml does not name it, and the list has parts with sections in them."""
    folder = Path(shutil.copytree(FOLDER / "_registry", tmp_path / "registry"))
    for name in ("documents.yml", "results.yml"):
        shutil.copy(OLDER / name, folder / "appendices")
    shutil.copy(OLDER / "criterion.yml", folder / "criteria/1.yml")
    for document in (folder / "documents").rglob("*.yml"):
        text = document.read_text(encoding="utf-8")
        document.write_text(
            re.sub(r"section: (\w+)\.(\w+)", r"part: \1\n  section: \2", text), encoding="utf-8"
        )
    file = folder / "archive.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("format")), encoding="utf-8")
    return folder


def content(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_format_leads_to_the_present_one():
    for old in STEPS:
        archive = {"format": old} if old != "0" else {}
        assert apply_steps({"archive.yml": archive})["archive.yml"]["format"] == FORMAT
    assert FORMAT not in STEPS


def test_an_older_registry_becomes_sound_and_stays_as_it_is(older):
    assert [problem.code for problem in check(older).problems] == ["format-older"]
    assert set(migrate(older)) == {
        "archive.yml",
        "appendices/documents.yml",
        "appendices/results.yml",
        "criteria/1.yml",
        "documents/hdnd/2003/5-nq-hdnd.yml",
        "documents/ubnd/2004/7-qd-ubnd.yml",
        "vocabularies/terms.yml",
    }
    assert check(older, today="2006-01-01").problems == []
    (criterion,) = load(older).registry.criteria.values()
    assert (criterion.observations["2003"].value, criterion.change, criterion.unit) == ("2", "7", "lang")
    assert "# Invented" in (older / "archive.yml").read_text(encoding="utf-8")
    before = content(older)
    assert migrate(older) == [] and content(older) == before


@pytest.mark.registry
def test_the_real_registry_needs_no_migration(tmp_path):
    folder = Path(shutil.copytree(REAL, tmp_path / "registry"))
    assert migrate(folder) == [] and content(folder).keys()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("archive.yml", "name: {vi: Kho}\nlanguages: [vi]\n"),
        ("vocabularies/types.yml", "types: [\n"),
        ("archive.yml", None),
    ],
)
def test_what_cannot_be_migrated_whole_stays_untouched(older, name, text):
    file = older / name
    file.write_text(text, encoding="utf-8") if text else file.unlink()
    before = content(older)
    with pytest.raises(MigrationError) as caught:
        migrate(older)
    assert str(caught.value) == name and content(older) == before


def test_steps_follow_each_other():
    def first(files):
        files["archive.yml"] = {"format": "1", "name": "a"}

    def second(files):
        files["archive.yml"] |= {"format": "2"}
        files["new.yml"] = {"name": files["archive.yml"]["name"]}

    files = apply_steps({"archive.yml": {}}, {"0": first, "1": second})
    assert files == {"archive.yml": {"format": "2", "name": "a"}, "new.yml": {"name": "a"}}
