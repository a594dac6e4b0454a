"""Describe what changed in the registry between two commits, in every language: Markdown, or text in a terminal."""

import html
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import GitError, export_registry
from policyarchive.exports.changes.feed import report
from policyarchive.registry.load import Registry, load


def run(options: Namespace) -> int:
    """Print the changes between the commits that the arguments name."""
    folder = registry_folder(options)
    with tempfile.TemporaryDirectory() as temporary:
        base = _registry_at(folder, options.base, Path(temporary) / "base")
        head = _registry_at(folder, options.head, Path(temporary) / "head")
        text = report(base, head, address=options.address)
    sys.stdout.write(html.unescape(text) if sys.stdout.isatty() else text)
    return 0


def _registry_at(folder: Path, reference: str | None, target: Path) -> Registry:
    """Return the registry at a commit, or as it is now. Raises RegistryError where it cannot be used."""
    if reference is None:
        return load(folder).registry
    try:
        return load(export_registry(folder, reference, target)).registry
    except GitError:
        raise Stop("cli.no_commit", 2, name=reference) from None
