"""Describe what changed in the registry between two commits, in every language, as Markdown."""

import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from policyarchive.checks.file_content import file_problems
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import GitError, export_registry
from policyarchive.core.problems import RegistryError
from policyarchive.exports.changes.feed import report
from policyarchive.registry.load import LoadResult, Registry, load


def run(options: Namespace) -> int:
    """Print the changes between the commits that the arguments name."""
    folder = registry_folder(options)
    with tempfile.TemporaryDirectory() as temporary:
        base = _load_at(folder, options.base, Path(temporary) / "base").registry
        head = _whole(_load_at(folder, options.head, Path(temporary) / "head"))
        text = report(base, head, address=options.address)
    sys.stdout.write(text)
    return 0


def _load_at(folder: Path, reference: str | None, target: Path) -> LoadResult:
    """Return what the registry holds at a commit, or as it is now."""
    try:
        return load(export_registry(folder, reference, target) if reference else folder)
    except GitError:
        raise Stop("cli.no_commit", 2, name=reference) from None


def _whole(result: LoadResult) -> Registry:
    """Return a registry. Raises RegistryError where one of its records cannot be read: it would seem to be removed."""
    unread = [file for file in result.unchecked if file.errors]
    lost = [problem for file in unread for problem in file_problems(file, result.languages, result.usable)]
    if result.problems or lost:
        raise RegistryError([*result.problems, *lost])
    return result.registry
