"""What the rules about documents share: the printed order, parsed numbers, common fields of findings."""
# ALSO: """Which members of a sequence stand out of order: those that the longest rising chain leaves out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Any

from policyarchive.core.dates import year_of
from policyarchive.core.document_numbers import Number, parse
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, Document

Run = tuple[str, str, str]
Held = tuple[str, Document]


def listed(registry: Registry) -> list[Held]:
    """Return the listed documents in printed order."""
    found = [(i, d) for i, d in registry.documents.items() if d.listing == LISTED and d.provenance]
    return sorted(found, key=lambda item: item[1].provenance.lines[0])


def runs(registry: Registry) -> dict[Run, list[Held]]:
    """Return the listed documents by part, section and type, each run in printed order."""
    groups: dict[Run, list[Held]] = {}
    for identifier, document in listed(registry):
        place = document.provenance
        groups.setdefault((place.part or "", place.section or "", document.type), []).append(
            (identifier, document)
        )
    return groups


def parsed(registry: Registry, document: Document) -> Number | None:
    """Return the parsed number of a document, None when it has none or no known form."""
    return parse(document.number, registry.abbreviations) if document.number else None


def sequence(registry: Registry, document: Document) -> int | None:
    """Return the running number of a document."""
    number = parsed(registry, document)
    return int("".join(c for c in number.seq if c.isdigit())) if number else None


def series(registry: Registry, document: Document) -> tuple[str, ...] | None:
    """Return the series in which a document is numbered, None when that is not certain.

    State numbers run per issuer, form, type and year; Party numbers per type and term. In a year in
    which a term ends and the next begins, a number can belong to either.
    """
    number = parsed(registry, document)
    year = year_of(document.date)
    if number is None or year is None:
        return None
    starts = registry.issuers[document.issuer].term_starts
    if starts:
        if year in starts:
            return None
        year = max((start for start in starts if start < year), default="")
    kind = number.bodies if number.form == "letter" else document.type
    return document.issuer, number.form, kind, year


def line_of(document: Document) -> int:
    """Return the line that prints a document; 0 when the source does not print it."""
    return document.provenance.lines[0] if document.provenance else 0


def lines_of(*documents: Document, every: bool = False) -> tuple[int, ...]:
    """Return the lines that print documents, the first of each or every one, without repetition."""
    lines = (d.provenance.lines if every else d.provenance.lines[:1] for d in documents if d.provenance)
    return tuple(dict.fromkeys(line for group in lines for line in group))


def shown_date(document: Document) -> str:
    """Return the date as printed in the list; one printed in words, or not at all, as 21/7/2020."""
    printed = document.printed.date or ""
    return printed if "/" in printed else "/".join(reversed((document.date or "").split("-")))


def out_of_order(values: Sequence[Any]) -> tuple[set[int], set[int]]:
    """Return the positions that no longest rising chain holds, and those that only some hold.

    values must be comparable. The first set is out of order for certain; the second holds the
    positions of which the one or the other is.
    """
    ending = _lengths(values)
    starting = [*reversed(_lengths([_Down(value) for value in reversed(values)]))]
    longest = max(ending, default=0)
    on_some = [i for i in range(len(values)) if ending[i] + starting[i] - 1 == longest]
    rivals = Counter(ending[i] for i in on_some)
    certain = set(range(len(values))) - set(on_some)
    return certain, {i for i in on_some if rivals[ending[i]] > 1}


def _lengths(values: Sequence[Any]) -> list[int]:
    """Return, for each position, the length of the longest rising chain that ends there."""
    lengths: list[int] = []
    ends: list[Any] = []  # of the chains of each length so far, the least value that one ends with
    for value in values:
        length = bisect_right(ends, value)
        ends[length : length + 1] = [value]
        lengths.append(length + 1)
    return lengths


class _Down:
    """A value that compares the other way round."""

    def __init__(self, value: Any):
        self.value = value

    def __lt__(self, other: "_Down") -> bool:
        return other.value < self.value
