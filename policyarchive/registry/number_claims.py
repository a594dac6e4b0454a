"""What a number says of its document, its type and its year, held against the record: one judgement for check, audit and `new`."""

import re

from policyarchive.core.numbering.reading import Reading
from policyarchive.core.numbering.rules import pieces
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.vocabularies import InstrumentType


def fits_type(registry: Registry, document: Document, reading: Reading) -> bool:
    """Tell whether a number of a known form is one of the document's type: it abbreviates it, or letters are numbered so.

    What may be an abbreviation may also be the body of a letter: "2941/CT-TTHT".
    """
    kind = registry.types[document.type]
    if reading.types:
        return document.type in reading.types or (kind.nature == "letter" and not reading.certain)
    return kind.untyped_number or reading.system.startswith("old-government")


def expected_types(registry: Registry, reading: Reading) -> list[InstrumentType]:
    """Return the types that a number of this form belongs to."""
    fitting = [registry.types[i] for i in reading.types if i in registry.types]
    return fitting or [kind for kind in registry.types.values() if kind.untyped_number]


def year_in(reading: Reading) -> str | None:
    """Return the year that a number names, also one of no known form: "2014" of "05/2014/TTLT"; None where it names none."""
    if reading.is_established:
        return reading.year
    named = re.match(rf"[^/-]+[/-]({pieces()['year']})(?=[/-])", reading.canonical)
    return named[1] if named else None
