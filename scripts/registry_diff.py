"""Say in words what changed in the registry between two commits, in every language, as Markdown."""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.core.git import GitError, export_registry
from policyarchive.exports.changes.feed import report
from policyarchive.registry.load import load


def main() -> int:
    """Print the changes between the commits that the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", help="commit or branch before")
    parser.add_argument("head", nargs="?", help="commit or branch after; the files as they are when left out")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--address", help="address of a preview that links lead to")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            states = [_state(options.registry, name, Path(folder)) for name in (options.base, options.head)]
        except GitError as error:
            sys.exit(str(error))
    if None in states:
        sys.exit("A state of the registry cannot be read; run make check.")
    sys.stdout.write(report(*states, address=options.address))
    return 0


def _state(registry: Path, reference: str | None, folder: Path):
    if reference is None:
        return load(registry).registry
    return load(export_registry(registry, reference, folder / reference.replace("/", "-"))).registry


if __name__ == "__main__":
    sys.exit(main())
