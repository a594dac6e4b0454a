"""Reading a file of any kind as plain data: see source.py. What it is, its content tells, not only its ending."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policyarchive.checks.text.characters import clean
from policyarchive.core.reading import MAX_FILE, in_megabytes
from policyarchive.intake.formats.convert import BECOMES, converted
from policyarchive.intake.formats.excel.workbook import read_excel
from policyarchive.intake.formats.legacy import without_legacy
from policyarchive.intake.formats.package import Package
from policyarchive.intake.formats.separated import read_pasted, read_separated
from policyarchive.intake.formats.source import Source, TableError, Warning, map_texts, texts_of
from policyarchive.intake.formats.word.document import read_word

_OFFICE = {".docx": "wordprocessingml", ".xlsx": "spreadsheetml"}
_MACROS = (".docm", ".dotm", ".xlsm", ".xltm")
_TEXT, _OPEN = (".csv", ".tsv", ".txt"), (".odt", ".ods")
_ZIP = b"PK"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word and Excel up to 2003, and newer files with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    "pdf": re.compile(rb"%PDF"),
    "rtf": re.compile(rb"\{\\rtf"),
    "program": re.compile(rb"(MZ|\x7fELF)[^\0]{0,60}\0"),
    "html": re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|head|meta|table|\?xml)\b", re.IGNORECASE),
}


def read_source(file: Path, decimal: str = ",") -> Source:
    """Return what a file shows. Raises TableError where it cannot be read.

    decimal: the sign before the decimals of a number in a workbook, which does not say how it is printed.
    """
    if not file.is_file():
        raise TableError("import.error.no_file" if file.exists() else "import.error.missing", file)
    if file.suffix.lower() not in (*_OFFICE, *_TEXT, *BECOMES):
        raise TableError("import.error.kind", file)
    with _refusing(file):
        return _finished(_read(file, decimal))


def read_office(raw: bytes) -> Source:
    """Return what the bytes of a Word or Excel file show. Raises TableError."""
    with _refusing():
        return _finished(_read_office(raw, ","))


def refuse_foreign(raw: bytes, ending: str) -> None:
    """Raise TableError for a program, a file with macros, and a Word or Excel file that is none, or unpacks to too much.

    What the file shows is not read: that may be nothing but pictures.
    """
    with _refusing():
        if ending in _MACROS:
            raise TableError("import.error.macro")
        if ending in _OFFICE:
            _refuse_no_office(raw, ending)
        elif _OTHERS["program"].match(raw):
            raise TableError("import.error.program")


def _refuse_no_office(raw: bytes, ending: str) -> None:
    if not raw.startswith(_ZIP):
        _refuse_others(raw)
        raise TableError("import.error.broken")
    package = Package(raw)
    package.refuse_bomb()
    inside = next((other for other, kind in _OFFICE.items() if kind in package.kind), None)
    if inside is None:
        raise TableError("import.error.zip")
    if inside != ending:
        raise TableError("import.error.wrong_ending", ending=inside)


@contextmanager
def _refusing(file: Path | None = None) -> Iterator[None]:
    """Have whatever goes wrong in reading a file raise TableError, with the path of the file if it is known."""
    try:
        yield
    except TableError as error:
        error.file = error.file or file
        raise
    except Exception:  # a broken file can fail in any part of the libraries that read it, with any error
        raise TableError("import.error.broken", file) from None


def read_text(text: str) -> Source:
    """Return what a pasted text shows. Raises TableError."""
    return _finished(read_pasted(text))


def _read(file: Path, decimal: str) -> Source:
    ending, size = file.suffix.lower(), file.stat().st_size
    if size == 0:
        raise TableError("import.error.zero")
    if size > MAX_FILE:
        raise TableError("import.error.large", most=in_megabytes(MAX_FILE))
    raw = file.read_bytes()
    if raw.startswith(_ZIP) and ending not in _OPEN:
        return _read_office(raw, decimal)
    if ending in BECOMES and not _is_encrypted(raw):
        with converted(file) as result:
            source = _read_office(result.read_bytes(), decimal)
        return source.with_warnings([Warning("converted", {"ending": ending})])
    _refuse_others(raw)
    if ending in _OFFICE:
        raise TableError("import.error.broken")
    return read_separated(raw, ending)


def _read_office(raw: bytes, decimal: str) -> Source:
    """Return what a Word or Excel file shows, whichever of both it is. Raises TableError."""
    package = Package(raw)
    if _OFFICE[".docx"] in package.kind:
        return read_word(package)
    if _OFFICE[".xlsx"] in package.kind:
        return read_excel(package, decimal)
    raise TableError("import.error.zip")


def _is_encrypted(raw: bytes) -> bool:
    return raw.startswith(_OLD) and _ENCRYPTED in raw


def _refuse_others(raw: bytes) -> None:
    """Raise TableError for a file of another kind that has been given this ending."""
    if raw.startswith(_OLD):
        raise TableError(f"import.error.{'encrypted' if _is_encrypted(raw) else 'renamed'}")
    for name, beginning in _OTHERS.items():
        if beginning.match(raw):
            raise TableError(f"import.error.{name}")


def _finished(source: Source) -> Source:
    """Return a source in Unicode without invisible characters and empty lines. Raises TableError where nothing is left."""
    finished = map_texts(without_legacy(source), _clean_lines)
    if not any(texts_of(finished)):
        hidden = any(warning.code == "hidden-content" for warning in source.warnings)
        raise TableError("import.error.only_hidden" if hidden else "import.error.empty")
    return finished


def _clean_lines(text: str) -> str:
    return "\n".join(filter(None, map(clean, text.split("\n"))))
