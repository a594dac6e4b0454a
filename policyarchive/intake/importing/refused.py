"""The rows that an import refused, as a table: to be mended in a spreadsheet and imported again."""

from pathlib import Path

from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.importing.dittos import meant_cells
from policyarchive.intake.importing.importer import Imported, Refusal
from policyarchive.intake.importing.report import reason_text, where

_ADDED = ("import.refused.reason", "import.refused.place")


def added_headings() -> frozenset[str]:
    """Return the headings of the columns that are added to such a table: an import passes over them."""
    return frozenset(translate(language, key) for language in SOFTWARE_LANGUAGES for key in _ADDED)


def refused_rows(imported: Imported, language: str) -> list[list[str]]:
    """Return the refused rows under their headings, a reason and a place behind each; [] where none was refused."""
    refusals = imported.refusals
    if not refusals:
        return []
    names = [column.heading for column in imported.table.columns]
    headings = {h.line: [*filter(None, (h.mark, h.label))] for h in imported.table.headings}
    meant = meant_cells(imported.table)
    lines = {r.line: _cells(r, meant[r.line], len(names), language) for r in refusals}
    added = [translate(language, key) for key in _ADDED]
    width = len(names) + len(added)
    rows = [cells for _, cells in sorted({**headings, **lines}.items())]
    return [[*names, *added], *(cells + [""] * (width - len(cells)) for cells in rows)]


def _cells(refusal: Refusal, meant: tuple[str, ...], width: int, language: str) -> list[str]:
    """Return the cells that a refused row means, in as many columns as the list has, with the reason and the place behind them.

    Below another row "as above" would mean something else.
    """
    cells = list(meant[:width])
    added = [reason_text(refusal.reason, language), where(refusal, language)]
    return [*cells, *[""] * (width - len(cells)), *added]


def free_file(file: Path) -> Path:
    """Return the path of a file that does not exist yet: the one given, or with a number behind its name."""
    further = (file.with_stem(f"{file.stem}-{number}") for number in range(2, 1000))
    return next(path for path in (file, *further) if not path.exists())
