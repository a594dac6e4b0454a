"""Where the record of a row comes from, and what the row prints otherwise than the record does."""

from collections.abc import Sequence

from policyarchive.intake.importing.cells import Printed
from policyarchive.intake.importing.place import Place
from policyarchive.intake.lists.model import Column, Entry
from policyarchive.registry.list_rows import fields_of
from policyarchive.registry.model.documents import Document


def provenance_of(place: Place, entry: Entry, printed: Printed) -> dict[str, object]:
    """Return the place of a row in a list, as the fields of a record."""
    fields = {
        "appendix": None if place.further else place.table.number,
        "in_list": place.further,
        "section": place.section(entry),
        "order": printed.order,
        "lines": [place.line(entry)],
    }
    return {key: value for key, value in fields.items() if value}


def printed_forms(printed: Printed) -> dict[str, str]:
    """Return what a row prints of the fields that a record normalises, by their names."""
    forms = {
        "type": printed.type,
        "number": printed.number,
        "date": printed.date,
        "issuer": printed.issuer,
    }
    return {key: value for key, value in forms.items() if value}


def with_kept_cells(
    document: Document, entry: Entry, columns: Sequence[Column], place: Place, language: str
) -> Document:
    """Return a record with the cells that its other fields do not print. language: the first of the archive."""
    fields = fields_of(place.table, document, language)
    kept = {
        str(number): cell
        for number, (column, cell) in enumerate(zip(columns, entry.cells, strict=True), 1)
        if cell != fields.get(column.kind, "")
    }
    forms = document.printed.model_dump(exclude_unset=True) | ({"cells": kept} if kept else {})
    return Document.model_validate(document.model_dump(exclude_unset=True) | {"printed": forms})
