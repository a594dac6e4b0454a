"""Which list of a file is meant, and what its columns hold where a person says so."""

from collections.abc import Sequence
from dataclasses import replace

from policyarchive.core.text import fold
from policyarchive.intake.formats.source import SHEET, Place
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.refused import added_headings
from policyarchive.intake.lists.model import KINDS, ListTable
from policyarchive.registry.model.appendices import DocumentList


def chosen(lists: Sequence[ListTable], wanted: str | None) -> ListTable:
    """Return the list that a person wants: by the name of its sheet or by its number in the file; the first without a wish.

    Raises ChoiceError.
    """
    if not lists:
        raise ChoiceError("import.no_list")
    if wanted is None:
        return _without_reasons(lists[0])
    for number, table in enumerate(lists, 1):
        if wanted == str(number) or (table.place.name and fold(wanted) == fold(table.place.name)):
            return _without_reasons(table)
    raise ChoiceError("import.no_table", name=wanted, names=names_of(lists))


def _without_reasons(table: ListTable) -> ListTable:
    """Return a list without the columns that an import added to its refused rows."""
    added = added_headings()
    kept = [index for index, column in enumerate(table.columns) if column.heading not in added]
    entries = (replace(entry, cells=tuple(entry.cells[index] for index in kept)) for entry in table.entries)
    return replace(table, columns=tuple(table.columns[index] for index in kept), entries=tuple(entries))


def names_of(lists: Sequence[ListTable], but: Place | None = None) -> str:
    """Return the lists of a file, each by its number and its sheet: "1 (Năm 2019), 2 (Năm 2020)". but: one to leave out."""
    numbered = ((number, table.place) for number, table in enumerate(lists, 1) if table.place != but)
    return ", ".join(f"{n} ({place.name})" if place.kind == SHEET else str(n) for n, place in numbered)


def columns_told(text: str | None) -> dict[str, str]:
    """Return what "Cơ quan=issuer, 4=title" says: a kind for each heading or number of a column. Raises ChoiceError."""
    told: dict[str, str] = {}
    for part in filter(str.strip, (text or "").split(",")):
        heading, sign, kind = part.rpartition("=")
        if not sign or kind.strip() not in KINDS:
            raise ChoiceError("import.columns_form", kinds=", ".join(KINDS))
        told[heading.strip()] = kind.strip()
    return told


def columns_held(table: DocumentList | None) -> dict[str, str]:
    """Return what the columns of a list of the archive hold, by their headings, as they were told or read before."""
    return {column.heading: column.holds for column in table.columns if column.heading} if table else {}
