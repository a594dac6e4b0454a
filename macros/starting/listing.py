"""The list appendix from its rows: its head, and how it prints number and date. Parts and sections come with the rows."""

from collections.abc import Iterator

from macros.intake.documents import Imported
from macros.intake.headings import columns
from macros.model import DocumentList, Issuer
from macros.starting.source import Appendix, head
from macros.text import fold

_USUAL = "Số {number} ngày {date}"


def empty_list(found: Appendix, first: str) -> DocumentList:
    """Return the list appendix without its parts: title, attachment and heading rows."""
    headings = {line: row for line, row in _numbered(found) if columns(row)}
    return DocumentList(
        **head(found, first, number="1"),
        columns=_trimmed(next(iter(headings.values()), [])),
        heading_lines=list(headings),
        number_and_date=_USUAL,
    )


def printed_form(read: Imported, found: Appendix) -> str:
    """Return how the rows print number and date in one cell: "Số {number} ngày {date}"."""
    for document in read.documents.values():
        printed = document.printed
        lines = document.provenance.lines if document.provenance else []
        for cell in (cell for line in lines for cell in found.rows[line - found.first_line]):
            if printed.number in cell and printed.date in cell:
                return cell.replace(printed.number, "{number}").replace(printed.date, "{date}")
    return _USUAL


def _numbered(found: Appendix) -> Iterator[tuple[int, list[str]]]:
    return enumerate(found.rows, found.first_line)


def _trimmed(row: list[str]) -> list[str]:
    return row[: max((at for at, cell in enumerate(row, 1) if cell), default=0)]


def issuer_named(issuers: dict[str, Issuer], text: str) -> str | None:
    """Return the issuer whose label a text is or begins with: the one with the longest label."""
    labels = [(fold(label), key) for key, issuer in issuers.items() for label in issuer.label.values()]
    fitting = [(len(named), key) for named, key in labels if f"{fold(text)} ".startswith(f"{named} ")]
    return max(fitting)[1] if fitting else None
