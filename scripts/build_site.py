"""Check the registry and build all languages into a folder; with problems, the last good site stays as it is."""

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros import manifest, state, version
from macros.output import Output


def main() -> int:
    """Build: MkDocs into a folder of its own, then all that differs into the site, once nothing can fail any more."""
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
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    for name, value in version.environment(ROOT).items():
        os.environ.setdefault(name, value)
    output = state.output = Output(options.site, options.site.with_name(f".{options.site.name}.made"))
    state.everything = not options.pages
    with tempfile.TemporaryDirectory() as folder:
        try:
            config = load_config(
                config_file=str(options.config),
                strict=True,
                site_dir=folder,
                use_directory_urls=not options.offline,
            )
            build(config)
        except SystemExit as stop:  # of MkDocs or a plugin, after saying why
            print(stop, file=sys.stderr)
            return 1
        output.take(Path(folder))
    version_of_data = {"commit": os.environ["ARCHIVE_COMMIT"], "date": os.environ["ARCHIVE_DATE"]}
    listed = manifest.manifest(output.sums, address=state.site.address, **version_of_data)
    output.write(manifest.NAME, listed)
    output.remove_vanished()
    output.remember()
    return 0


if __name__ == "__main__":
    sys.exit(main())
