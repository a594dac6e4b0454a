#!/usr/bin/env python3
"""Check the files of others that are kept here against policyarchive/assets/search/vendor/manifest.json, or renew them.

Renewing needs Node: set a version in the manifest, then run with --renew, then `make bundle`. A checksum is that of
the file here; "esbuild" holds the options with which the package's own file was passed through esbuild; "covers" names
packages under the same licence text. "made" holds files made of those of others by hand, and how.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

Package = dict[str, Any]  # of the manifest: version, and files by path
ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "policyarchive/assets/search/vendor/manifest.json"
ESBUILD = ROOT / "tests/tools/node_modules/.bin/esbuild"  # see scripts/ensure_tools.sh


def main() -> int:
    """Check or renew the files; 1 where one is not the file of the manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--renew", action="store_true", help="fetch the files of the versions named")
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    if parser.parse_args().renew:
        for name, package in manifest["packages"].items():
            renew(name, package)
        MANIFEST.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    parts = [*manifest["packages"].values(), manifest["made"]]
    wrong = [path for part in parts for path in wrong_files(part)]
    print("\n".join(f"{path}: not the file of the manifest" for path in wrong) or "vendored files: as listed")
    return bool(wrong)


def wrong_files(package: Package) -> list[str]:
    """Return the paths whose content does not have the checksum of the manifest."""
    return [path for path, file in package["files"].items() if checksum(ROOT / path) != file.get("sha256")]


def renew(name: str, package: Package) -> None:
    """Fetch a package; write its files and their checksums."""
    with tempfile.TemporaryDirectory() as folder:
        run_command("npm", "pack", "--silent", f"{name}@{package['version']}", cwd=folder)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        for path, file in package["files"].items():
            source = Path(folder) / "package" / file["from"]
            made = [str(ESBUILD), str(source), "--target=es2020", *file.get("esbuild", ())]
            content = run_command(*made, cwd=folder) if "esbuild" in file else source.read_bytes()
            (ROOT / path).write_bytes(content)
            file["sha256"] = checksum(ROOT / path)


def run_command(*command: str, cwd: str) -> bytes:
    return subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE).stdout


def checksum(file: Path) -> str:
    """Return the SHA-256 of a file, "" where there is none."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
