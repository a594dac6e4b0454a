"""What the editor sends to be saved: files with their new content, each with the version that it was made from."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.reading import MAX_FILE, in_megabytes, read_file
from policyarchive.intake.editing.answers import refusal
from policyarchive.intake.editing.places import place_of
from policyarchive.registry.attachments import sha256

_MOST_FILES = 200  # of one change


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file to be written. content: its bytes, None where it is removed. version: what it was, None where it was not there."""

    path: str
    file: Path
    content: bytes | None
    version: str | None

    @property
    def new_version(self) -> str | None:
        """The version that the file will have."""
        return None if self.content is None else sha256(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What a file holds now: its bytes, None where it is not there."""

    path: str
    content: bytes | None

    @property
    def version(self) -> str | None:
        """The SHA-256 of its bytes, None where it is not there."""
        return None if self.content is None else sha256(self.content)

    def values(self) -> dict[str, object]:
        """Return the file for the editor: path, version, text (None where it is not UTF-8), and in its place base64."""
        if self.content is None:
            return {"path": self.path, "text": None, "version": None}
        try:
            text = {"text": self.content.decode()}
        except UnicodeDecodeError:
            return {
                "path": self.path,
                "text": None,
                "base64": base64.b64encode(self.content).decode(),
                "version": self.version,
            }
        return {"path": self.path, **text, "version": self.version}


class Conflict(Exception):
    """Raised where a file is not what it was when a change to it began."""

    def __init__(self, present: Present):
        super().__init__(present.path)
        self.present = present


def present(path: str, file: Path) -> Present:
    """Return what a file holds now. Raises OSError."""
    try:
        return Present(path=path, content=read_file(file))
    except FileNotFoundError:
        return Present(path=path, content=None)


def changes_of(archive: Path, data: object) -> list[Change]:
    """Return what {"files": [{"path", "text" | "base64" | "remove", "version"}]} asks for. Raises Refused."""
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, list) or not 0 < len(files) <= _MOST_FILES:
        raise refusal("form", status=400)
    changes = [_change(archive, file) for file in files]
    if len({change.path for change in changes}) < len(changes):
        raise refusal("form", status=400)
    return changes


def _change(archive: Path, data: object) -> Change:
    if not isinstance(data, dict):
        raise refusal("form", status=400)
    path, version = data.get("path"), data.get("version")
    file = place_of(archive, path)
    if version is not None and not isinstance(version, str):
        raise refusal("form", status=400)
    return Change(path=str(path), file=file, content=_content(str(path), data), version=version)


def _content(path: str, data: Mapping[str, object]) -> bytes | None:
    """Return the bytes that a file is to have. Exactly one of the three ways to say it is used."""
    text, encoded, remove = data.get("text"), data.get("base64"), data.get("remove")
    if [text is not None, encoded is not None, bool(remove)].count(True) != 1:
        raise refusal("form", status=400)
    if remove:
        return None
    content = _bytes(text if text is not None else encoded, is_text=text is not None)
    if len(content) > MAX_FILE:
        most = in_megabytes(MAX_FILE)
        raise refusal("size", file=path, status=413, size=in_megabytes(len(content)), most=most)
    return content


def _bytes(value: object, *, is_text: bool) -> bytes:
    try:
        return (
            str(value).encode()
            if is_text and isinstance(value, str)
            else base64.b64decode(str(value), validate=True)
        )
    except (UnicodeEncodeError, binascii.Error, ValueError):  # half a sign, or no base64
        raise refusal("form", status=400) from None
