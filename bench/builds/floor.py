"""The floor of any build: as many bytes into as many files, by a plain loop: `python -m bench.builds.floor SITE FOLDER`."""

import sys
from pathlib import Path


def write_as_many(site: Path, folder: Path) -> None:
    """Write, for each file of a built site, one of the same size and path into a new folder; what it holds is zeros."""
    folder.mkdir()
    for entry in site.iterdir():
        if entry.is_dir():
            write_as_many(entry, folder / entry.name)
        else:
            (folder / entry.name).write_bytes(bytes(entry.stat().st_size))


if __name__ == "__main__":
    write_as_many(*map(Path, sys.argv[1:]))
