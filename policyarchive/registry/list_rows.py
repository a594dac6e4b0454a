"""The rows of the list of documents as the source prints them: a cell for each of its columns."""

from policyarchive.registry.model.appendices import DocumentList, Repeated
from policyarchive.registry.model.documents import Document


def cells_of(table: DocumentList, document: Document, language: str) -> list[str]:
    """Return the cells of a document in the list, as printed. language: the first of the archive."""
    fields, kept = fields_of(table, document, language), document.printed.cells
    return [
        kept.get(str(number), fields.get(column.holds, "")) for number, column in enumerate(table.columns, 1)
    ]


def cells_of_repeated(table: DocumentList, row: Repeated) -> list[str]:
    """Return the cells of a row for a document that has its place elsewhere, as printed."""
    return [row.cells.get(str(number), "") for number, _ in enumerate(table.columns, 1)]


def fields_of(table: DocumentList, document: Document, language: str) -> dict[str, str]:
    """Return what the fields of a record print, by the kind of column that holds it."""
    printed, place = document.printed, document.provenance
    number, date, title = printed.number or "", printed.date or "", document.title.get(language, "")
    return {
        "order": (place and place.order) or "",
        "type": printed.type or "",
        "number": number,
        "date": date,
        "number_and_date": table.print_number_and_date(number, date),
        "issuer": printed.issuer or "",
        "title": title,
        "type_and_title": " ".join(filter(None, (printed.type, title))),
        "signer": document.signer or "",
    }
