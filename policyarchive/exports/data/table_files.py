"""The documents as rows of plain values, one heading row first: for machines, and as people read them."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from policyarchive.core.dates import UNDATED, is_day
from policyarchive.exports.data.columns import Cell, Row
from policyarchive.registry.model.appendices import top_of
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.validity import Ended
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.validity import NOT_IN_FORCE, ended, reasons


def document_table(site: Site) -> list[Row]:
    """Return every document with field names as headings, in all languages, for machines."""
    rows = [_document_fields(site, identifier) for identifier in site.index.ordered]
    return _with_headings(rows)


def _document_fields(site: Site, identifier: str) -> dict[str, str | None]:
    document = site.registry.documents[identifier]
    place, found = document.provenance, ended(site, identifier)
    return {
        **recorded_fields(identifier, document),
        "status_derived": NOT_IN_FORCE if found else None,
        "status_reason": "; ".join(_reasons(found)) if found else None,
        **_each(site, "type", lambda s: summary_of(s, identifier).type),
        **_each(site, "issuer", lambda s: _issuer(s, document)),
        **_each(site, "title", lambda s: summary_of(s, identifier).titles.get(s.language)),
        "title_source": title_source(site, identifier),
        **_each(site, "applies_to", lambda s: document.applies_to.get(s.language)),
        "part": top_of(document.section) or None,
        "section": (document.section or "").partition(".")[2] or None,
        "order": place.order if place else None,
        "criteria": " ".join(map(str, criteria_of(document))),
        "relations": "; ".join(f"{r.verb} {r.target} ({r.certainty})" for r in document.relations),
        **_each(site, "url", lambda s: summary_of(s, identifier).permalink),
    }


def _reasons(found: Ended) -> Iterator[str]:
    """Yield the recorded facts by which a document is no longer in force, as fields and ids."""
    if found.expired:
        yield f"expires {found.expired}"
    for other, relation in found.by:
        yield f"{other} {relation.verb} ({relation.certainty})"


def recorded_fields(identifier: str, document: Document) -> dict[str, str | None]:
    """Return the fields of a document that every export for machines holds as recorded."""
    return {
        "id": identifier,
        "number": document.number,
        "number_printed": document.printed.number,
        "type": document.type,
        "issuer": " ".join(issuers_of(document)),
        "date": document.date,
        "effective": document.effective,
        "expires": document.expires,
        "signer": document.signer,
        "listing": document.listing,
        "status": document.status,
    }


def title_source(site: Site, identifier: str) -> str | None:
    """Return the id of the reference that the first title was read in, None for a title that the source prints."""
    elsewhere = site.registry.documents[identifier].title_elsewhere
    return elsewhere.reference if elsewhere and summary_of(site, identifier).title_source else None


def document_sheet(site: Site) -> list[Row]:
    """Return every document as people read it, in the language of the site."""
    names = (
        "number",
        "type",
        "issuer",
        "date",
        "title",
        "status",
        "status_derived",
        "listing",
        "criteria",
        "address",
    )
    rows: list[Row] = [[site.t(f"sheet.{name}") for name in names]]
    return rows + [_document_row(site, identifier) for identifier in site.index.ordered]


def _document_row(site: Site, identifier: str) -> Row:
    document, terms = site.registry.documents[identifier], site.registry.terms
    summary = summary_of(site, identifier)
    return [
        summary.number or site.t("sheet.unnumbered"),
        summary.type,
        _issuer(site, document),
        _date(site, summary),
        summary.title,
        site.pick(terms.statuses[document.status].label),
        "; ".join(reasons(site, identifier)),
        site.pick(terms.listings[document.listing].label),
        ", ".join(map(str, criteria_of(document))),
        summary.permalink,
    ]


def _date(site: Site, summary: DocumentSummary) -> Cell:
    """Return a day as a date, so that it sorts; what is less than a day, or none, in words."""
    if summary.date and is_day(summary.date):
        return datetime.date.fromisoformat(summary.date)
    return summary.date_short or site.t(f"document.{UNDATED}")


def _each(site: Site, name: str, value: Callable[[Site], str | None]) -> dict[str, str | None]:
    """Return a field in every language: name_vi, name_en. value is called with the site of the language."""
    return {f"{name}_{language}": value(in_language(site, language)) for language in site.urls.languages}


def _issuer(site: Site, document: Document) -> str:
    issuers = (site.registry.issuers[issuer] for issuer in issuers_of(document))
    return "; ".join(site.pick(issuer.full_name or issuer.label) for issuer in issuers)


def criteria_of(document: Document) -> list[int]:
    """Return the numbers of the criteria that a document concerns."""
    return sorted({int(number) for link in document.criteria for number in link.criteria})


def _with_headings(rows: Sequence[Mapping[str, Cell]]) -> list[Row]:
    return [list(rows[0]), *(list(row.values()) for row in rows)] if rows else []
