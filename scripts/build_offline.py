"""Write one zip of a build that opens from a folder by double click, with search working."""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip can tell: equal builds give equal zips


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zip", type=Path, default=ROOT / "offline" / "archive.zip", help="file to write")
    target = parser.parse_args().zip
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / target.stem
        build = [sys.executable, str(ROOT / "scripts/build_site.py"), "--offline", "--site", str(site)]
        if status := subprocess.run(build, check=False).returncode:
            return status
        target.parent.mkdir(parents=True, exist_ok=True)
        pack(site, target)
    print(target)
    return 0


def pack(site: Path, target: Path) -> None:
    """Pack a folder under its own name, its files in the order of their paths."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(file for file in site.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(site.parent).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
