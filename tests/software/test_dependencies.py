"""The page "Architecture" gives a reason for each dependency."""

import re
import tomllib

import pytest

from tests.support import LANGUAGES, ROOT

NAME = re.compile(r"[\w-]+")


def dependencies() -> set[str]:
    """Return the names of everything that pyproject.toml asks for."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = data["dependency-groups"].values()
    wanted = [*data["build-system"]["requires"], *data["project"]["dependencies"]]
    wanted += [entry for group in groups for entry in group if isinstance(entry, str)]
    return {NAME.match(entry).group() for entry in wanted}


def explained(language: str) -> set[str]:
    """Return the names in the first column of the tables of the page, without versions."""
    page = (ROOT / f"docs/{language}/architecture.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| ")]
    return {
        NAME.match(name.strip()).group()
        for cell in cells
        for name in cell.split(",")
        if NAME.match(name.strip())
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dependency_has_its_reason(language):
    assert dependencies() - explained(language) == set()
