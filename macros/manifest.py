"""The manifest of a built site: size and SHA-256 of every file, so that a copy can be checked."""

import hashlib
import json
from pathlib import Path

NAME = "manifest.json"


def manifest(folder: Path) -> dict[str, dict[str, int | str]]:
    """Return size and checksum of each file below a folder by its path; the manifest itself is not in it."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    paths = {file.relative_to(folder).as_posix(): file for file in files}
    return {path: _entry(file.read_bytes()) for path, file in paths.items() if path != NAME}


def _entry(content: bytes) -> dict[str, int | str]:
    return {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def write(folder: Path, *, commit: str, date: str) -> None:
    """Write the manifest of a folder into it, with the commit and the day of its data."""
    content = {"commit": commit, "date": date, "files": manifest(folder)}
    (folder / NAME).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
