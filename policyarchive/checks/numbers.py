"""Rules about the numbers of documents: one number each, in the form of its system, said by the path and as printed."""

from collections.abc import Iterator

from policyarchive.core.number_frame import says_no_number
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.printed_dates import as_date
from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.document_ids import is_id_of, make_id
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, Document, issuers_of

Problems = Iterator[Problem]


def path_says_issuer_year_number(registry: Registry) -> Problems:
    """The path of a document is its id: issuer/year/number, the last part free when unnumbered."""
    for identifier, document in registry.documents.items():
        issuer = _issuer_of_id(registry, identifier, document)
        if not is_id_of(identifier, document, issuer) and _holds_one_number(registry, document):
            name = document.number or identifier.split("/")[-1]
            wanted = make_id(issuer, document.date, name)
            found = {"id": identifier, "wanted": wanted}
            yield Problem(code="path-not-id", location=_location(registry, identifier), found=found)


def _issuer_of_id(registry: Registry, identifier: str, document: Document) -> str:
    """Return what an id must begin with: the first body of a document.

    A published id of a joint document begins as it did: its bodies may have become known after its address was cited.
    """
    stays = document.issuers and identifier in registry.redirects.published
    return identifier.partition("/")[0] if stays else issuers_of(document)[0]


def number_is_one_in_its_form(registry: Registry) -> Problems:
    """A number is a single one, written as its system writes it. One of no known system stays as it is printed."""
    for identifier, document in registry.documents.items():
        problem = _number_problem(registry, document.number) if document.number else None
        if problem:
            code, found = problem
            location = _location(registry, identifier, "number")
            yield Problem(code=code, location=location, found={"number": document.number or "", **found})


def _holds_one_number(registry: Registry, document: Document) -> bool:
    """Tell whether the number of a document, if it has one, can be read at all: what rests on it is not asked otherwise."""
    problem = _number_problem(registry, document.number) if document.number else None
    return problem is None or problem[0] == "number-form"


def _number_problem(registry: Registry, number: str) -> tuple[str, dict[str, str]] | None:
    """Return the code of what is wrong with a number, and the values of its wording."""
    if says_no_number(number):
        return "number-none", {}
    try:
        reading = registry.read_number(number)
    except NoNumber as refusal:
        return f"number-{refusal}", {}
    if reading.readings:
        return "number-ambiguous", {"readings": ", ".join(reading.readings)}
    return ("number-form", {"near": reading.canonical}) if reading.canonical != number else None


def abbreviations_are_distinct(registry: Registry) -> Problems:
    """No two types share the abbreviation by which numbers tell them apart."""
    first: dict[str, str] = {}
    for identifier, kind in registry.types.items():
        if kind.abbreviation and first.setdefault(kind.abbreviation, identifier) != identifier:
            location = registry.files["types"].location("types", identifier, "abbreviation")
            found = {"value": kind.abbreviation, "other": first[kind.abbreviation]}
            yield Problem(code="abbreviation-twice", location=location, found=found)


def printed_forms_agree(registry: Registry) -> Problems:
    """The printed number and date of a listed document are forms of the canonical ones."""
    for identifier, document in registry.documents.items():
        printed = document.printed
        if document.listing != LISTED or not printed.number or not printed.date:
            continue
        for key, form, value in _disagreeing(registry, document):
            location = _location(registry, identifier, "printed", key)
            found = {"printed": form, "value": str(value)}
            yield Problem(code="printed-differs", location=location, found=found)


def _disagreeing(registry: Registry, document: Document) -> Iterator[tuple[str, str, str | None]]:
    """Yield (field, printed form, canonical form) of what is printed otherwise than it is recorded."""
    printed_number, printed_date = document.printed.number or "", document.printed.date or ""
    if _holds_one_number(registry, document) and document.number not in _numbers_of(registry, printed_number):
        yield "number", printed_number, document.number
    if document.date != as_date(printed_date):
        yield "date", printed_date, document.date


def _numbers_of(registry: Registry, printed: str) -> tuple[str | None, ...]:
    """Return the numbers that a printed form may be recorded as; None among them where it may be no number."""
    try:
        reading = registry.read_number(printed)
    except NoNumber:
        return (None,)
    if reading.readings:
        return reading.readings
    return (reading.canonical,) if reading.is_established else (reading.canonical, None)


def own_systems_read_their_examples(registry: Registry) -> Problems:
    """An archive's own way of numbering reads its examples."""
    for index, system in enumerate(registry.numbering.systems):
        for position, example in enumerate(system.examples):
            if not system.is_read(example):
                location = registry.files["numbering"].location("systems", index, "examples", position)
                found = {"number": example, "form": system.form}
                yield Problem(code="number-example", location=location, found=found)


def types_of_own_systems_are_known(registry: Registry) -> Problems:
    """The type that all numbers of an archive's own system have is one of the vocabulary."""
    for index, system in enumerate(registry.numbering.systems):
        if system.type and system.type not in registry.types:
            location = registry.files["numbering"].location("systems", index, "type")
            yield unknown_value("unknown-term", location, system.type, registry.types)


RULES = (
    path_says_issuer_year_number,
    number_is_one_in_its_form,
    abbreviations_are_distinct,
    printed_forms_agree,
    own_systems_read_their_examples,
    types_of_own_systems_are_known,
)


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
