"""What is done to the cells of a list before its rows are read: addresses are left out, letters that look like Đ are Đ."""

from collections import Counter
from dataclasses import replace

from policyarchive.checks.text import check_text
from policyarchive.core.numbering.signs import alike
from policyarchive.intake.formats.source import Warning
from policyarchive.intake.lists.model import NOTE, OTHER, Column, Entry, ListTable

_LINK = "link-in-text"  # the check refuses it in a record
_LETTERS = "Đđ"


def cleaned(table: ListTable, language: str, site: str) -> tuple[ListTable, list[Warning]]:
    """Return a list whose cells a record may hold, and a warning for each column of which some were left out.

    site: the address of the archive, whose own pages cells may name.
    """
    left: Counter[str] = Counter()
    entries = tuple(_cleaned(entry, table.columns, language, site, left) for entry in table.entries)
    warnings = [
        Warning(code="left-out-cells", values={"name": name, "count": count}) for name, count in left.items()
    ]
    return replace(table, entries=entries), warnings


def _cleaned(
    entry: Entry, columns: tuple[Column, ...], language: str, site: str, left: Counter[str]
) -> Entry:
    cells = [_with_letters(cell) if language == "vi" else cell for cell in entry.cells]
    for position, column in enumerate(columns):
        if (
            column.kind in (OTHER, NOTE)
            and not cells[position].startswith(site)
            and _has_link(cells[position])
        ):
            left[column.heading or str(position + 1)] += 1
            cells[position] = ""
    return replace(entry, cells=tuple(cells))


def _has_link(cell: str) -> bool:
    return any(problem.code == _LINK for problem in check_text(cell, keys=("printed",)))


def _with_letters(cell: str) -> str:
    return cell.translate({sign: letter for sign, letter in alike().items() if letter in _LETTERS})
