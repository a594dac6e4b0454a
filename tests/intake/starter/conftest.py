"""Archives begun from the appendices of an invented office, and built."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.intake.starter import office
from tests.support import made_once, run

NAME = "Kho lưu trữ Chương trình làng xanh"


def begun(folder: Path, *arguments: object, rows=None) -> tuple[Path, str]:
    """Start an archive; return its folder and what the command said."""
    source = office.list_file(folder, rows or office.READ + office.LEFT)
    result = run("init", "--name", NAME, "--source", source, "--lang", "en", *arguments, folder / "new")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "new", result.stdout


def ran(archive: Path, command: str, *arguments: object) -> CompletedProcess:
    """Run a command in the folder of an archive."""
    return run(command, *arguments, cwd=archive)


def built(archive: Path) -> Path:
    """Build an archive into its folder site."""
    result = ran(archive, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return archive / "site"


@pytest.fixture(scope="session")
def two(tmp_path_factory):
    """An archive in Vietnamese and English with results, built; and what starting it said."""
    folder, said = made_once(tmp_path_factory.getbasetemp(), "two", _begun_and_built)
    return folder / "new", said


def _begun_and_built(folder: Path) -> str:
    results = office.results_file(folder)
    archive, said = begun(folder, "--name", "en=Archive of the Green Village Programme", "--results", results)
    built(archive)
    return said


@pytest.fixture(scope="session")
def one(tmp_path_factory):
    """The site of an archive in Vietnamese alone, without results."""
    archive, _ = begun(tmp_path_factory.mktemp("one"), "--languages", "vi")
    return built(archive)


WORDS = """language.self: Français
section.citation: Pour citer ce document
list.count: '{count} documents'
"""


@pytest.fixture(scope="session")
def three(tmp_path_factory):
    """The site of an archive with a third language, whose words and titles are there only in part."""
    folder = tmp_path_factory.mktemp("three")
    results = office.results_file(folder)
    archive, _ = begun(folder, "--name", "fr=Archives des villages verts", "--languages", "vi,en,fr", "--results", results)  # fmt: skip
    words = archive / "translations" / "fr.yml"
    words.write_text(WORDS + words.read_text(encoding="utf-8"), encoding="utf-8")
    record = archive / "registry/documents/hdnd/2041/3-2041-nq-hdnd.yml"
    text = record.read_text(encoding="utf-8")
    title = "  vi: Ban hành Chương trình làng xanh\n"
    assert title in text
    record.write_text(text.replace(title, title + "  fr: Programme des villages verts\n"), encoding="utf-8")
    return built(archive)
