"""The manifest of a built site: size and SHA-256 of every file, so that a copy can be checked.

Where there are very many files it names parts of itself, and these name the others: no file is too large to read.
"""

import hashlib
import json
from collections.abc import Iterator

NAME = "manifest.json"
FOLDER = "manifest"  # of its parts
MOST = 20_000  # files in one part: about 4 MB
Sums = dict[str, tuple[str, int]]  # SHA-256 and size in bytes by path


def manifest_files(
    sums: Sums, *, address: str, commit: str, date: str, most: int = MOST
) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of the files of a manifest, the one that leads to the others last.

    sums: of each file of the site; address: where the site is public; commit and date: of its data.
    """
    paths, listed = sorted(sums), sums
    if len(paths) > most:
        listed = {}
        for number, start in enumerate(range(0, len(paths), most), start=1):
            name = f"{FOLDER}/{number:04}.json"
            content = _json({"files": _files(sums, paths[start : start + most])})
            listed[name] = (hashlib.sha256(content).hexdigest(), len(content))
            yield name, content
    files = _files(listed, sorted(listed))
    yield NAME, _json({"address": address, "commit": commit, "date": date, "files": files})


def _files(sums: Sums, paths: list[str]) -> dict[str, dict[str, str | int]]:
    return {path: {"sha256": sums[path][0], "size": sums[path][1]} for path in paths}


def _json(value: dict[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
