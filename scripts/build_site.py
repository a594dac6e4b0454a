"""Check the registry and build all languages into a folder; the last good site stays until the new one is whole."""

import argparse
import logging
import os
import shutil
import sys
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros import manifest, version


def main() -> int:
    """Build into a new folder beside the old one, then put it in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--config", type=Path, default=ROOT / "mkdocs.yml", help="configuration of the first language"
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="folder of the site")
    parser.add_argument(
        "--offline", action="store_true", help="addresses that work from a folder, without a server"
    )
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    for name, value in version.environment(ROOT).items():
        os.environ.setdefault(name, value)
    new = options.site.parent / f".{options.site.name}.new"
    shutil.rmtree(new, ignore_errors=True)
    try:
        config = load_config(
            config_file=str(options.config),
            strict=True,
            site_dir=str(new),
            use_directory_urls=not options.offline,
        )
        build(config)
        manifest.write(new, commit=os.environ["ARCHIVE_COMMIT"], date=os.environ["ARCHIVE_DATE"])
    except SystemExit as stop:  # of MkDocs or a plugin, after saying why
        print(stop, file=sys.stderr)
        shutil.rmtree(new, ignore_errors=True)
        return 1
    replace(options.site, new)
    return 0


def replace(site: Path, new: Path) -> None:
    """Put the new folder in the place of the old one; the old one is gone only when the new one stands."""
    old = site.parent / f".{site.name}.old"
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
