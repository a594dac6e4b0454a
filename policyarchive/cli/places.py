"""Where the archive of a command is: in the current folder unless its options name another one."""

import os
from argparse import Namespace
from pathlib import Path

from policyarchive.cli.stop import Stop


def archive_folder(options: Namespace) -> Path:
    """Return the folder of the archive."""
    return options.archive or Path()


def registry_folder(options: Namespace) -> Path:
    """Return the folder of the registry. Raises Stop where there is none."""
    folder = options.registry or archive_folder(options) / "registry"
    if not (folder / "archive.yml").exists():
        raise Stop("cli.no_registry", 2, folder=folder)
    return folder


def configuration(options: Namespace) -> Path:
    """Return the configuration of the first language. Raises Stop where there is none."""
    file = options.config or archive_folder(options) / "mkdocs.yml"
    if not file.is_file():
        raise Stop("cli.no_configuration", 2, file=file)
    registry = file.parent / "registry"
    if not (registry / "archive.yml").exists():
        raise Stop("cli.no_registry", 2, folder=registry)
    return Path(os.path.realpath(file))
