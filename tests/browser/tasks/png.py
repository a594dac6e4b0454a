"""The size of a PNG."""

import struct
from pathlib import Path


def size_of(file: Path) -> tuple[int, int]:
    """Return width and height in pixels, read from the first chunk."""
    begun = file.read_bytes()[:24]
    assert begun[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", begun[16:])
    return width, height
