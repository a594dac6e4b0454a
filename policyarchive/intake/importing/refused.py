"""The rows that an import refused, as a table: to be mended in a spreadsheet and imported again."""

from collections.abc import Iterator
from pathlib import Path

from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.importing.importer import REFUSED, Imported
from policyarchive.intake.importing.report import reason_text, where

_ADDED = ("import.refused.reason", "import.refused.place")


def added_headings() -> frozenset[str]:
    """Return the headings of the columns that are added to such a table: an import passes over them."""
    return frozenset(translate(language, key) for language in SOFTWARE_LANGUAGES for key in _ADDED)


def refused_rows(imported: Imported, language: str) -> list[list[str]]:
    """Return the refused rows under their headings, a reason and a place behind each; [] where none was refused."""
    lines = dict(_lines(imported, language))
    if not lines:
        return []
    names = [column.heading for column in imported.table.columns]
    headings = {
        heading.line: [*filter(None, (heading.mark, heading.label))] for heading in imported.table.headings
    }
    rows = [cells for _, cells in sorted({**headings, **lines}.items())]
    added = [translate(language, key) for key in _ADDED]
    width = len(names) + len(added)
    return [[*names, *added], *(cells + [""] * (width - len(cells)) for cells in rows)]


def _lines(imported: Imported, language: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the refused rows by their line, with the reason and the place behind the cells."""
    width = len(imported.table.columns)
    for row in imported.rows:
        reason = imported.problem(row)
        if imported.action(row) == REFUSED and reason:
            place = where(row.entry.place, row.entry.line, language)
            yield row.entry.line, [*row.entry.cells, reason_text(reason, language), place]
    for unread in imported.table.unread:
        cells = unread.text.split(" | ")[:width]
        place = where(unread.place, unread.line, language)
        yield unread.line, [*cells, *[""] * (width - len(cells)), translate(language, unread.reason), place]


def free_file(file: Path) -> Path:
    """Return the path of a file that does not exist yet: the one given, or with a number behind its name."""
    further = (file.with_stem(f"{file.stem}-{number}") for number in range(2, 1000))
    return next(path for path in (file, *further) if not path.exists())
