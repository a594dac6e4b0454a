"""Rules about dates: one cited for another document, and the registry's own copies of what is printed."""

import re
from collections import Counter

from policyarchive.audit.documents import lines_of, shown_date
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, Finding, Findings
from policyarchive.core.date_forms import months_in
from policyarchive.core.dates import overlap
from policyarchive.core.numerals import is_printed_in
from policyarchive.core.printed_dates import as_date
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import SOURCE, Document

_MONTH = "|".join(sorted(months_in(("en", "fr")), key=len, reverse=True))
_DATE = rf"[0-9]{{1,2}}(?:(?:/|\s+tháng\s+)[0-9]{{1,2}}(?:/|\s+năm\s+)|(?:er)?\s+(?:{_MONTH})\s+)[0-9]{{4}}"
_CITED = re.compile(
    rf"(?P<number>(?:[A-Z]+/)?[0-9]+[/-]\S+?),?\s+(?:(?:ngày|of|dated|du)\s+)?(?P<date>{_DATE})",
    re.IGNORECASE,
)


def cited_date(registry: Registry) -> Findings:
    """A date cited with the number of another document is that document's own date."""
    by_number = _ids_by_number(registry)
    for subject, line, text in _citing_texts(registry):
        for match in _CITED.finditer(text):
            identifier = by_number.get(registry.canonical_number(match["number"]))
            if identifier is None or f"documents/{identifier}" == subject:
                continue
            document = registry.documents[identifier]
            cited = as_date(match["date"])
            yield Finding(
                code="cited-date",
                subject=subject or f"documents/{identifier}",
                lines=tuple(dict.fromkeys((line, *lines_of(document)))),
                verdict=CONSISTENT if _agree(cited, document.date) else INCONSISTENT,
                stated=match["date"],
                computed=shown_date(document),
                formula=equation(cited or "", document.date or ""),
                found={"document": document_label(registry, identifier), "line": str(line)},
                concerns=(f"documents/{identifier}",),
                cause=f"{subject or f'documents/{identifier}'}/cited-date",
            )


def _agree(cited: str | None, date: str | None) -> bool:
    """Tell whether a date cited is that of the document, as far as both are known."""
    return cited is not None and date is not None and overlap(cited, date)


def _ids_by_number(registry: Registry) -> dict[str, str]:
    """Return the ids of documents by number, without numbers that several documents have."""
    counts = Counter(document.number for document in registry.documents.values())
    return {d.number: i for i, d in registry.documents.items() if d.number and counts[d.number] == 1}


def _citing_texts(registry: Registry) -> list[tuple[str, int, str]]:
    """Return (subject, line, text) of what may cite a document with its date, each text once."""
    first = registry.archive.languages[0]
    texts = []
    for identifier, document in registry.documents.items():
        subject = f"documents/{identifier}"
        if first in document.title and lines_of(document):
            texts.append((subject, lines_of(document)[0], document.title[first]))
        if document.listing == SOURCE:
            texts += [(subject, r.line, r.quote) for r in document.relations if r.quote and r.line]
    appendices = (registry.document_list, registry.result_table)
    return texts + [("", a.line + 1, a.attachment) for a in appendices if a.attachment]


def dates_as_printed(registry: Registry) -> Findings:
    """The registry's date and number of a document are the printed ones, in another form."""
    for identifier, document in registry.documents.items():
        if document.printed.date and document.date:
            own = as_date(document.printed.date)
            yield _compare_copy(identifier, document, document.date, own, document.printed.date)
        if document.printed.number and document.number:
            number = registry.canonical_number(document.printed.number)
            yield _compare_copy(identifier, document, document.number, number, document.printed.number)


def _compare_copy(
    identifier: str, document: Document, stored: str, expected: str | None, printed: str
) -> Finding:
    return Finding(
        code="as-printed",
        subject=f"documents/{identifier}",
        lines=lines_of(document),
        verdict=CONSISTENT if stored == expected else INCONSISTENT,
        stated=printed,
        computed=stored,
        formula="",
    )


def figures_as_printed(registry: Registry) -> Findings:
    """The registry's figure is in the words it was taken from."""
    for identifier, statement in registry.statements.items():
        figure = statement.printed or statement.value
        yield Finding(
            code="as-printed",
            subject=f"statements/{identifier}",
            lines=(statement.line,),
            verdict=CONSISTENT if is_printed_in(figure, statement.words) else INCONSISTENT,
            stated=statement.words,
            computed=figure,
            formula="",
        )


CITING_RULES = (cited_date, dates_as_printed, figures_as_printed)
