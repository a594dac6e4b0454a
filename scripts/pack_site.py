"""Build the site and pack it as one zip: to mirror on a server or in a web archive, or to open from a folder."""

import argparse
import datetime
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from policyarchive.core.git import environment
from policyarchive.core.zips import write_zip


def main() -> int:
    """Build into a folder of its own, then pack that under the name of the zip, its files in the order of their paths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("zip", type=Path, help="file to write")
    parser.add_argument(
        "--offline", action="store_true", help="a site that opens by double click, search and all"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / options.zip.stem
        build = [sys.executable, str(ROOT / "scripts/build_site.py"), "--site", str(site)]
        if status := subprocess.run([*build, *["--offline"] * options.offline], check=False).returncode:
            return status
        options.zip.parent.mkdir(parents=True, exist_ok=True)
        files = {file.relative_to(folder).as_posix(): file for file in site.rglob("*") if file.is_file()}
        with options.zip.open("wb") as target:
            write_zip(target, ((path, files[path].read_bytes()) for path in sorted(files)), _moment())
    print(options.zip)
    return 0


def _moment() -> datetime.datetime:
    """Return the time of the last commit, so that equal commits give equal zips."""
    told = environment(ROOT) | os.environ
    return datetime.datetime.fromtimestamp(int(told["SOURCE_DATE_EPOCH"]), datetime.UTC)


if __name__ == "__main__":
    sys.exit(main())
