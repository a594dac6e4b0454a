"""Zip files that are the same bytes for the same content: fixed times, order and attributes."""

import datetime
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import IO

_EARLIEST = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)  # the format knows no earlier time


def zip_bytes(files: Iterable[tuple[str, bytes]], moment: datetime.datetime) -> bytes:
    """Return a zip of (name, content) pairs in their order, every one dated moment (UTC)."""
    buffer = io.BytesIO()
    write_zip(buffer, files, moment)
    return buffer.getvalue()


def write_zip(target: IO[bytes], files: Iterable[tuple[str, bytes]], moment: datetime.datetime) -> None:
    """Write such a zip into a file; one content at a time is held in memory."""
    then = max(moment, _EARLIEST)
    time = then.year, then.month, then.day, then.hour, then.minute, then.second
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files:
            archive.writestr(_entry(name, time), content, zipfile.ZIP_DEFLATED, 9)


def _entry(name: str, time: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, time)
    entry.create_system = 3  # the system of the builder would show otherwise
    entry.external_attr = 0o644 << 16
    return entry


def with_fixed_times(
    data: bytes, moment: datetime.datetime, *, instead: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a zip, such as a .docx or .xlsx, packed again with fixed times. instead: other contents, by name."""
    other = instead or {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [(name, other[name] if name in other else archive.read(name)) for name in archive.namelist()]
    return zip_bytes(files, moment)
