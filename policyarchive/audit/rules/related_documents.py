"""Rules about pairs of documents: those whose titles say the same thing, and those of one day."""

import re
from collections.abc import Iterator
from itertools import count, pairwise, takewhile

from policyarchive.audit.documents import issuer_label, line_of, lines_of, sequence, shown_date
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, Finding, Findings, Inference
from policyarchive.core.dates import is_day
from policyarchive.core.text import plain_dashes
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import EXTERNAL, Document, issuers_of

_PERIOD = re.compile(r"\b([0-9]{4})\s*-\s*([0-9]{4})\b")


def one_period(registry: Registry) -> Findings:
    """Titles that share the words by which two documents are related name the same period for them."""
    for identifier, target, line in _alike(registry):
        document, other = registry.documents[identifier], registry.documents[target]
        own, theirs = (_period(registry, i) for i in (identifier, target))
        if own is None or theirs is None:
            continue
        yield Finding(
            code="one-period",
            subject=f"documents/{identifier}",
            lines=(*_lines_from(document, line), *lines_of(other)),
            verdict=CONSISTENT if own == theirs else AMBIGUOUS,
            stated=own,
            computed=theirs,
            formula=equation(own, theirs),
            found={
                "document": document_label(registry, identifier),
                "other": document_label(registry, target),
            },
            concerns=(f"documents/{target}",),
            cause=f"documents/{identifier}/period",
        )


def _lines_from(document: Document, first: int) -> Iterator[int]:
    """Yield the lines over which the title of a document runs: those that follow the first one without a gap."""
    yield from takewhile(document.source_lines.__contains__, count(first))


def _alike(registry: Registry) -> Iterator[tuple[str, str, int]]:
    """Yield the documents related both ways by words that are in both of their printed titles, and the line of these."""
    both_ways = {verb for verb, term in registry.verbs.items() if term.reads_both_ways}
    for identifier, document in registry.documents.items():
        for relation in document.relations:
            if relation.verb in both_ways and relation.target in registry.documents and relation.quote:
                ends = (identifier, relation.target)
                if all(relation.quote.casefold() in _title(registry, end).casefold() for end in ends):
                    yield *ends, relation.line or line_of(document)


def _title(registry: Registry, identifier: str) -> str:
    """Return the title that the source prints of a document; "" where it prints none."""
    document = registry.documents[identifier]
    return document.title.get(registry.archive.languages[0], "") if document.listing != EXTERNAL else ""


def _period(registry: Registry, identifier: str) -> str | None:
    match = _PERIOD.search(plain_dashes(_title(registry, identifier)))
    return f"{match[1]}–{match[2]}" if match else None


def numbers_of_one_day(registry: Registry) -> Findings:
    """Two issuers that date documents of one type on one day number them apart, not consecutively."""
    groups: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for identifier, document in registry.documents.items():
        number = sequence(registry, document)
        if number is not None and document.date and is_day(document.date):
            groups.setdefault((document.type, document.date), []).append((number, identifier))
    for group in groups.values():
        for (first, one), (second, other) in pairwise(sorted(group)):
            bodies = [set(issuers_of(registry.documents[end])) for end in (one, other)]
            if bodies[0].isdisjoint(bodies[1]):
                yield _of_one_day(registry, one, other, consecutive=second - first == 1)


def _of_one_day(registry: Registry, one_id: str, other_id: str, *, consecutive: bool) -> Finding:
    one, other = registry.documents[one_id], registry.documents[other_id]
    return Finding(
        code="one-series",
        subject=f"documents/{one_id}",
        lines=lines_of(one, other),
        verdict=AMBIGUOUS if consecutive else CONSISTENT,
        stated=one.number or "",
        computed=other.number or "",
        found={
            "document": one.number or "",
            "other": other.number or "",
            "date": shown_date(one),
            "issuer": issuer_label(registry, one),
            "other_issuer": issuer_label(registry, other),
        },
        concerns=(f"documents/{other_id}",),
        cause=f"documents/{one_id}/number",
        inference=Inference(code="shared-series", line=line_of(one)) if consecutive else None,
    )


RELATED_RULES = (one_period, numbers_of_one_day)
