"""Changes to a registry that are tried on a copy of it first: nothing is written unless the whole would pass the check."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.core.problems import Problem
from policyarchive.core.writing import write_file
from policyarchive.registry.paths import entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What some changes would do: the files that they write, by their path below the registry, and what the check says."""

    files: Mapping[str, bytes]
    problems: list[Problem]


def tried(registry: Path, change: Callable[[Path], None]) -> Trial:
    """Return what a change would do to a registry, which stays as it is. change: writes into the folder that it is given."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / registry.name
        shutil.copytree(registry, copy, ignore=shutil.ignore_patterns(".*"))
        before = _contents(copy)
        change(copy)
        after = _contents(copy)
        problems = check(copy).problems
    return Trial(files={p: c for p, c in after.items() if before.get(p) != c}, problems=problems)


def _contents(registry: Path) -> dict[str, bytes]:
    files = (file for file in entries(registry) if file.is_file() and file.suffix == ".yml")
    return {file.relative_to(registry).as_posix(): file.read_bytes() for file in files}


def carried_out(registry: Path, trial: Trial) -> None:
    """Write the files of a trial into the registry, all of them or none."""
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in trial.files.items():
            file = registry / path
            before[file] = file.read_bytes() if file.exists() else None
            file.parent.mkdir(parents=True, exist_ok=True)
            write_file(file, content)
    except BaseException:
        for file, content_before in before.items():
            _give_back(file, content_before)
        raise


def _give_back(file: Path, content: bytes | None) -> None:
    with suppress(OSError):
        if content is None:
            file.unlink(missing_ok=True)
        else:
            write_file(file, content)
