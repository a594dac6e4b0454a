"""The zip of a Word or Excel file: its parts, what leads from one to another, and their XML, within limits.

An XML part with a document type is refused: Word and Excel write none, and only such a part can define entities
(entity bombs) or name files to load (XXE).
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from policyarchive.intake.formats.limits import MAX_ENTRIES, MAX_TAGS, MAX_UNPACKED
from policyarchive.intake.formats.source import TableError

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_MAIN = "officeDocument"
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
# Strict Open XML has other names for the same elements; they are read by their usual names.
_STRICT = re.compile(rb"(=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"

Element = etree._Element


class Package:
    """A Word or Excel file that is open; main: the path of the part that holds the document or the workbook."""

    def __init__(self, raw: bytes):
        """Open the bytes of a file. Raises TableError where it is no zip of Word or Excel, or holds macros."""
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):  # the last: of a zip in several parts
            raise TableError("import.error.broken") from None
        self.names = set(self.zip.namelist())
        self._bytes_left, self._tags_left = MAX_UNPACKED, MAX_TAGS
        if len(self.names) > MAX_ENTRIES:
            raise TableError("import.error.unpacked")
        if "[Content_Types].xml" not in self.names:
            raise TableError("import.error.zip")
        self.main = next(iter(self.related("", _MAIN).values()), "")
        self.kind = self._content_type(self.main)
        if "macroEnabled" in self.kind:
            raise TableError("import.error.macro")
        if self.main not in self.names:
            raise TableError("import.error.no_main_part")

    def refuse_bomb(self) -> None:
        """Raise TableError where all parts together, also those that are not read, unpack to too much."""
        if sum(part.file_size for part in self.zip.infolist()) > MAX_UNPACKED:
            raise TableError("import.error.unpacked")

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Return the parts of a kind, such as "styles", that a part leads to, by the id of the relation."""
        folder, name = posixpath.split(part)
        relations = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {
            relation.get("Id", ""): posixpath.normpath(
                posixpath.join("/", folder, relation.get("Target", ""))
            )[1:]
            for relation in ([] if relations is None else relations)
            if str(relation.get("Type")).rpartition("/")[2] == kind
            and relation.get("TargetMode") != "External"
        }

    def related_xml(self, kind: str) -> Element | None:
        """Return the root of the one part of a kind that the main part leads to, None where there is none."""
        part = next(iter(self.related(self.main, kind).values()), "")
        return self.xml(part)

    def xml(self, part: str) -> Element | None:
        """Return the root of a part, None where it does not exist. Raises TableError."""
        data = self._read(part)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise TableError("import.error.xml", part=part, line=error.lineno) from None

    def stream(self, part: str, tags: tuple[str, ...]) -> Iterator[Element]:
        """Yield the elements of a part that have one of the tags, each emptied afterwards. Raises TableError."""
        data = self._read(part)
        if data is None:
            return
        try:
            for _, element in etree.iterparse(
                io.BytesIO(data), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
            ):
                yield element
                element.clear()
        except etree.XMLSyntaxError as error:
            raise TableError("import.error.xml", part=part, line=error.lineno) from None

    def _read(self, part: str) -> bytes | None:
        """Return the bytes of a part, None where it does not exist. Raises TableError for what is no harmless XML."""
        if part not in self.names:
            return None
        try:
            with self.zip.open(part) as stream:
                data = stream.read(self._bytes_left + 1)
        # zipfile says so of a part that is damaged, encrypted (RuntimeError) or packed in a way that it does not know.
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError):
            raise TableError("import.error.broken") from None
        self._bytes_left -= len(data)
        self._tags_left -= data.count(b"<")
        if min(self._bytes_left, self._tags_left) < 0:
            raise TableError("import.error.unpacked")
        if _DOCTYPE.search(data):
            raise TableError("import.error.doctype", part=part)
        return _STRICT.sub(_USUAL, data)

    def _content_type(self, part: str) -> str:
        """Return the content type of a part, "" where none is given."""
        types = self.xml("[Content_Types].xml")
        ending = posixpath.splitext(part)[1].lstrip(".").lower()
        entries = [] if types is None else list(types)
        given = {str(entry.get("PartName") or entry.get("Extension")).lower(): entry for entry in entries}
        entry = given.get(f"/{part}".lower(), given.get(ending))
        return "" if entry is None else str(entry.get("ContentType"))
