"""Reading files that people name: only regular files, so that no pipe or device holds a command for ever."""

import errno
from pathlib import Path

# Bytes of a file that people bring: a table, or a file to attach. Every version of a file stays in the repository for
# ever, and is copied to the site; a scan of 100 pages in black and white has less than 10 MB.
MAX_FILE = 25_000_000


def in_megabytes(size: int) -> int:
    """Return a number of bytes in megabytes, rounded up."""
    return -(-size // 1_000_000)


def read_file(file: Path) -> bytes:
    """Return the content of a file. Raises OSError, with ENODEV for a pipe, a socket or a device."""
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise OSError(errno.ENODEV, "no regular file", str(file))
    return file.read_bytes()
