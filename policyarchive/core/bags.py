"""BagIt (RFC 8493): files in a folder with their checksums, as archives of long standing take them in."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from policyarchive import __version__

_BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag(files: Mapping[str, Path], about: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the bag, content) of the files and of what the bag says of them, one content at a time.

    files: by their path, which is that below data/ in the bag. about: labels and values for bag-info.txt.
    """
    sums, size = {}, 0
    for path in sorted(files):
        content = files[path].read_bytes()
        sums[f"data/{path}"] = hashlib.sha256(content).hexdigest()
        size += len(content)
        yield f"data/{path}", content
    tags = {
        "bagit.txt": _BAGIT,
        "bag-info.txt": _lines({**about, "Bag-Software-Agent": f"policyarchive {__version__}", "Payload-Oxum": f"{size}.{len(sums)}"}),
        "manifest-sha256.txt": _manifest(sums),
    }  # fmt: skip
    encoded = {name: text.encode() for name, text in tags.items()}
    yield from encoded.items()
    yield "tagmanifest-sha256.txt", _manifest({name: hashlib.sha256(text).hexdigest() for name, text in encoded.items()}).encode()  # fmt: skip


def _lines(fields: Mapping[str, str]) -> str:
    return "".join(f"{label}: {value}\n" for label, value in fields.items())


def _manifest(sums: Mapping[str, str]) -> str:
    """Return the lines of a manifest; signs that would end a line are written as RFC 8493 has it."""
    written = {
        path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"): found
        for path, found in sums.items()
    }
    return "".join(f"{found}  {path}\n" for path, found in written.items())
