"""Upgrading the software of an archive. Records change only where their format does, all of them or none."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from policyarchive.core.assets import read_settings
from policyarchive.core.git import try_git
from policyarchive.core.writing import write_text
from policyarchive.intake.forge.files import outdated_files
from policyarchive.intake.forms.issue_forms import write_forms
from policyarchive.intake.starter import copied_software
from policyarchive.intake.starter.pages import page_texts
from policyarchive.intake.starter.wheel import Wheel, keep_wheel
from policyarchive.registry.json_schema import write_schemas
from policyarchive.registry.load import load
from policyarchive.registry.migrations import migrate


class UpgradeError(Exception):
    """Raised where nothing is touched; the text is a key of the interface words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """What an upgrade has changed, as paths: records of the registry, what was removed, pages that were added.

    workflows: those of forges that stay as they are, though this version makes others.
    """

    records: list[str]
    gone: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    workflows: list[str] = field(default_factory=list)


def upgrade(archive: Path, wheel: Wheel) -> Upgraded:
    """Upgrade an archive to the software of a wheel, which must be the one that is running: only it knows its own format.

    Uncommitted changes could be lost, so there must be none. Raises UpgradeError, or MigrationError
    where a record must be corrected by hand first; then nothing was written.
    """
    settings = archive / "registry" / "archive.yml"
    if not settings.is_file():
        raise UpgradeError("upgrade.error.no_archive")
    if (archive / "pyproject.toml").is_file():
        raise UpgradeError("upgrade.error.itself")
    if try_git(archive, "status", "--porcelain"):
        raise UpgradeError("upgrade.error.uncommitted")
    records = migrate_as_a_whole(archive / "registry")
    gone = copied_software.replace_copy(archive) if copied_software.holds_copy(archive) else []
    keep_wheel(wheel, archive)
    _write_generated_files(archive)
    return Upgraded(
        records=records,
        gone=gone,
        pages=list(_add_pages(archive, read_settings(settings)["languages"])),
        workflows=outdated_files(archive),
    )


def migrate_as_a_whole(registry: Path) -> list[str]:
    """Bring a registry into the present format; return the paths of the files that changed.

    The work is done on a copy, which replaces the registry at the end, so that a failure changes nothing. Raises MigrationError.
    """
    with tempfile.TemporaryDirectory(dir=registry.parent, prefix=".registry-") as folder:
        copy = Path(shutil.copytree(registry, Path(folder) / "new", symlinks=True))
        changed = migrate(copy)
        if changed:
            registry.rename(Path(folder) / "old")
            copy.rename(registry)
    return changed


def _write_generated_files(archive: Path) -> None:
    """Write what is generated from the model and the registry: schemas for editors, issue forms."""
    write_schemas(archive / "registry")
    registry = load(archive / "registry").usable
    if registry is not None:
        write_forms(registry, archive)


def _add_pages(archive: Path, languages: list[str]) -> Iterator[str]:
    """Write the pages that an archive does not have yet, and yield their paths."""
    for path, text in page_texts(languages):
        if not (archive / path).exists():
            (archive / path).parent.mkdir(parents=True, exist_ok=True)
            write_text((archive / path), text)
            yield path


def run_other_version(file: Path, arguments: list[str]) -> int:
    """Run `policyarchive` of another wheel with the packages that are installed here; return its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(file) as packed:
            packed.extractall(folder)
        command = [sys.executable, "-m", "policyarchive", *arguments]
        environment = os.environ | {"PYTHONPATH": folder}
        return subprocess.run(command, cwd=folder, env=environment, check=False).returncode
