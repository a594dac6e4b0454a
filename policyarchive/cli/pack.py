"""Build the site and pack it as one zip: to mirror on a server or in a web archive, to hand over to an archive, or to open from a folder."""

import datetime
import json
import os
import tempfile
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from policyarchive.build.manifest import NAME
from policyarchive.cli.build import build_or_stop
from policyarchive.cli.places import configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.bags import bag
from policyarchive.core.zips import write_zip


def run(options: Namespace) -> int:
    """Build into a folder of its own, then pack that under the name of the zip, its files in the order of their paths."""
    config, name = configuration(options), options.zip.stem
    if options.zip.suffix != ".zip" or not name.strip(". ") or options.zip.is_dir():
        raise Stop("pack.no_zip", 2, file=options.zip)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_or_stop(site, config, offline=options.offline)
        options.zip.parent.mkdir(parents=True, exist_ok=True)
        with options.zip.open("wb") as target:
            packed = _bag(site) if options.bag else _contents(_files_of(site))
            write_zip(target, ((f"{name}/{path}", content) for path, content in packed), _moment())
    print(options.zip)
    return 0


def _files_of(site: Path) -> dict[str, Path]:
    return {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}


def _contents(files: dict[str, Path]) -> Iterable[tuple[str, bytes]]:
    return ((path, files[path].read_bytes()) for path in sorted(files))


def _bag(site: Path) -> Iterable[tuple[str, bytes]]:
    """Return the site as a bag, described by what its manifest says: where it is public, and of which day its data are."""
    said = json.loads((site / NAME).read_text(encoding="utf-8"))
    about = {"External-Identifier": said["address"], "Bagging-Date": said["date"]}
    return bag(_files_of(site), {label: value for label, value in about.items() if value})


def _moment() -> datetime.datetime:
    """Return the time of the last commit, which the build sets, so that equal commits give equal zips."""
    return datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
