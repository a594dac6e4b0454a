"""Check the registry and build all languages into a folder; with problems, the last good site stays as it is."""

import argparse
import gc
import logging
import os
import sys
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from policyarchive.build import manifest
from policyarchive.build.build import build_site
from policyarchive.build.output import Output

_ALLOCATIONS = 100_000  # between two looks for garbage; most of what is made here is held to the end


def main() -> int:
    """Build into the folder of the site, once nothing can fail any more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--config", type=Path, default=ROOT / "mkdocs.yml", help="configuration of the first language"
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="folder of the site")
    parser.add_argument(
        "--offline", action="store_true", help="addresses that work from a folder, without a server"
    )
    parser.add_argument(
        "--pages", action="store_true", help="only the pages and their search, for a quick look"
    )
    options = parser.parse_args()
    gc.set_threshold(_ALLOCATIONS)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    output = Output(options.site, options.site.with_name(f".{options.site.name}.made"))
    try:
        build = build_site(output, options.config, everything=not options.pages, offline=options.offline)
    except SystemExit as stop:  # of MkDocs or a plugin, after saying why
        print(stop, file=sys.stderr)
        return 1
    version_of_data = {"commit": os.environ["ARCHIVE_COMMIT"], "date": os.environ["ARCHIVE_DATE"]}
    listed = manifest.manifest(output.sums, address=build.site.address, **version_of_data)
    output.write(manifest.NAME, listed)
    output.remove_vanished()
    output.remember()
    return 0


if __name__ == "__main__":
    sys.exit(main())
