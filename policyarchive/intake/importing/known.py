"""Rows that name their record themselves, as those of the archive's own exports: what they say otherwise than it."""

from collections.abc import Iterable, Iterator

from policyarchive.core.printed_dates import as_date
from policyarchive.intake.importing.cells import Printed
from policyarchive.intake.importing.names import Names
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of


def record_named(registry: Registry, cells: Iterable[str]) -> str | None:
    """Return the record that a row names by its id or its permanent address, as the archive's own exports do."""
    site = registry.archive.site_url
    for cell in cells:
        if cell in registry.documents:
            return cell
        if cell.startswith(site):
            parts = cell.removeprefix(site).strip("/").split("/")
            ids = ("/".join(parts[start:]) for start in range(len(parts)))
            return next((one for one in ids if one in registry.documents), None)
    return None


def named_differences(names: Names, document: Document, printed: Printed) -> tuple[str, ...]:
    """Return the fields in which a row differs from its record: "number: recorded ≠ printed". Empty cells say nothing."""
    return tuple(_differences(names, document, printed))


def _differences(names: Names, document: Document, printed: Printed) -> Iterator[str]:
    registry = names.registry
    if document.number and printed.number and registry.canonical_number(printed.number) != document.number:
        yield f"number: {document.number} ≠ {printed.number}"
    if document.date and printed.date and as_date(printed.date) != document.date:
        yield f"date: {document.date} ≠ {printed.date}"
    if printed.type and document.type not in names.types(printed.type):
        yield f"type: {document.type} ≠ {printed.type}"
    if printed.issuer and issuers_of(document) != names.issuers(printed.issuer):
        yield f"issuer: {', '.join(issuers_of(document))} ≠ {printed.issuer}"
    elsewhere = (document.title_elsewhere.text,) if document.title_elsewhere else ()
    if printed.title and printed.title not in (*document.title.values(), *elsewhere):
        yield f"title: {next(iter(document.title.values()), '–')} ≠ {printed.title}"
