"""Changes to a registry that are tried on a copy of it first: nothing is written unless the whole would pass the check."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.core.problems import Problem
from policyarchive.core.writing import write_file
from policyarchive.intake.save import records_in, take_back
from policyarchive.registry.load import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What some changes would do: the files that they write, by their path below the registry, and what the check says.

    registry: with the changes, but without the files beside its records;
    doubts: what a person should look at, although it may be right.
    """

    files: Mapping[str, bytes]
    problems: list[Problem]
    doubts: list[Problem]
    registry: Registry


def tried(registry: Path, change: Callable[[Path], None]) -> Trial:
    """Return what a change would do to a registry, which stays as it is. change: writes into the folder that it is given."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / registry.name
        shutil.copytree(registry, copy, ignore=shutil.ignore_patterns(".*"))
        before = records_in(copy)
        change(copy)
        written = {file: content for file, content in records_in(copy).items() if before.get(file) != content}
        result = check(copy)
        files = {file.relative_to(copy).as_posix(): content for file, content in written.items()}
    return Trial(files=files, problems=result.problems, doubts=result.warnings, registry=result.registry)


def carried_out(registry: Path, trial: Trial) -> None:
    """Write the files of a trial into the registry, all of them or none."""
    files = {registry / path: content for path, content in trial.files.items()}
    before = {file: file.read_bytes() for file in files if file.exists()}
    try:
        for file, content in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            write_file(file, content)
    except BaseException:
        take_back(files, before)
        raise
