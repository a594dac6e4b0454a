"""Make the files of search of a registry, in every language, as a build does: `python -m bench.builds.search FOLDER`."""

import sys
from pathlib import Path

from policyarchive.exports.search.files import search_files
from policyarchive.registry.load import load
from policyarchive.site.site import site_for


def main(folder: Path) -> None:
    """Read the registry and make the files."""
    registry = load(folder).registry
    for language in registry.archive.languages:
        dict(search_files(site_for(registry, language)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
