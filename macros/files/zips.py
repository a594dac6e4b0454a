"""Zip files that are the same bytes for the same content: fixed times, order and attributes."""

import datetime
import io
import zipfile
from collections.abc import Iterable

_EARLIEST = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)  # the format knows no earlier time


def zipped(files: Iterable[tuple[str, bytes]], moment: datetime.datetime) -> bytes:
    """Return a zip of (name, content) pairs in their order, every one dated moment (UTC)."""
    time = max(moment, _EARLIEST).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            archive.writestr(_entry(name, time), content, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _entry(name: str, time: tuple) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, time)
    entry.create_system = 3  # the system of the builder would show otherwise
    entry.external_attr = 0o644 << 16
    return entry


def steady(data: bytes, moment: datetime.datetime) -> bytes:
    """Return a zip, such as a .docx or .xlsx, packed again with fixed times."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped([(name, archive.read(name)) for name in archive.namelist()], moment)
