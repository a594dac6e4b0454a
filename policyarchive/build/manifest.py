"""The manifest of a built site: size and SHA-256 of every file, so that a copy can be checked."""

import json

NAME = "manifest.json"


def make_manifest(sums: dict[str, tuple[str, int]], *, address: str, commit: str, date: str) -> bytes:
    """Return the manifest of a site. sums: SHA-256 and size of each file by its path; address: where the
    site is public; commit and date: of its data.
    """
    files = {path: {"sha256": sums[path][0], "size": sums[path][1]} for path in sorted(sums)}
    content = {"address": address, "commit": commit, "date": date, "files": files}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
