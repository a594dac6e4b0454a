"""What a list says of a record that does not fit together, or was read otherwise than it is printed."""

from collections.abc import Iterator

from policyarchive.core.dates import is_before
from policyarchive.intake.importing.cells import Printed
from policyarchive.intake.importing.place import Place
from policyarchive.intake.message import Message
from policyarchive.intake.remarks import shown_date
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document


def doubts_of(registry: Registry, place: Place, printed: Printed, document: Document) -> tuple[Message, ...]:
    """Return what is to be looked at in a row that was read."""
    return (
        *_number(registry, printed, document),
        *_after_report(registry, place, printed, document),
        *_other_section(place, printed, document),
    )


def _number(registry: Registry, printed: Printed, document: Document) -> Iterator[Message]:
    """Yield that the number of a row was mended, or that another one may be meant."""
    if not document.number:
        return
    as_typed = registry.read_number(printed.number)
    if as_typed.mended:
        values = {"printed": printed.number, "number": document.number}
        yield Message(key="import.doubt.mended", values=values)
    elif as_typed.near:
        values = {"printed": printed.number, "near": ", ".join(as_typed.near)}
        yield Message(key="import.doubt.near", values=values)


def _after_report(
    registry: Registry, place: Place, printed: Printed, document: Document
) -> Iterator[Message]:
    """Yield that a document of the source's own list is later than the source."""
    source = registry.documents.get(registry.archive.source)
    ends = source.date if source and not place.further else None
    if ends and document.date and is_before(ends, document.date):
        values = {"date": printed.date, "report": shown_date(ends)}
        yield Message(key="import.doubt.after_report", values=values)


def _other_section(place: Place, printed: Printed, document: Document) -> Iterator[Message]:
    """Yield that a date is in none of the years of the section that the row is in."""
    section = place.settled.sections.get(document.section or "")
    if not (section and section.first_year and section.last_year and document.date):
        return
    if not section.first_year <= document.date[:4] <= section.last_year:
        values = {"date": printed.date, "name": section.label}
        yield Message(key="import.doubt.other_section", values=values)
