"""Build the site and pack it as one zip: to mirror on a server or in a web archive, or to open from a folder."""

import datetime
import os
import tempfile
from argparse import Namespace
from pathlib import Path

from policyarchive.cli.build import build_or_stop
from policyarchive.cli.places import configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.zips import write_zip


def run(options: Namespace) -> int:
    """Build into a folder of its own, then pack that under the name of the zip, its files in the order of their paths."""
    config, name = configuration(options), options.zip.stem
    if options.zip.suffix != ".zip" or not name.strip(". ") or options.zip.is_dir():
        raise Stop("pack.no_zip", 2, file=options.zip)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_or_stop(site, config, offline=options.offline)
        files = {f"{name}/{file.relative_to(site).as_posix()}": file for file in site.rglob("*") if file.is_file()}  # fmt: skip
        options.zip.parent.mkdir(parents=True, exist_ok=True)
        with options.zip.open("wb") as target:
            write_zip(target, ((path, files[path].read_bytes()) for path in sorted(files)), _moment())
    print(options.zip)
    return 0


def _moment() -> datetime.datetime:
    """Return the time of the last commit, which the build sets, so that equal commits give equal zips."""
    return datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
