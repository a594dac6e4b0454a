"""The commands of this repository, as they describe themselves: targets of make, and scripts.

Their own words are English; what they are called in other languages stands in translations/commands.yml.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from macros.settings import read

ROOT = Path(__file__).resolve().parent.parent
_MAKEFILES = ("Makefile", "development.mk")  # the second stays with those who work on the software
_TARGET = re.compile(r"^([a-z-]+):.*?## (.*)$", re.MULTILINE)


@cache
def translations() -> dict[str, dict[str, dict[str, str]]]:
    """Return what commands do: by language, then group, then name."""
    return read(Path(__file__).parent / "translations" / "commands.yml")


def commands() -> dict[str, dict[str, str]]:
    """Return what each command does in its own words, by group, then name."""
    return {"make": dict(_targets()), "scripts": dict(_scripts())}


def _targets() -> Iterator[tuple[str, str]]:
    for name in _MAKEFILES:
        file = ROOT / name
        if file.exists():
            yield from _TARGET.findall(file.read_text(encoding="utf-8"))


def _scripts() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "scripts").glob("*.py")):
        documentation = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield file.name, " ".join(documentation.split("\n\n")[0].split())
