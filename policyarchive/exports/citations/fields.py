"""What every citation format takes from a document, gathered once, and by one rule for all of them.

What a document says of itself (subject, number) is in its own language, in every file; a translation of the subject that is
held follows it in brackets. What the archive says of it (bodies, type, its own name) is in the language of the file. The
type of reference is a report for all documents: see docs/adr/0022-documents-are-cited-as-reports.md.
"""

from dataclasses import dataclass

from policyarchive.exports.citations.styles import bibtex_key, full_names
from policyarchive.registry.model.documents import Document
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationFields:
    """The parts of a citation.

    title: the subject, or the name of the document where none is held. instrument: type and number, "" where the title
    says them. issuers: the full names of the bodies, none where the source names none; language: that of the document.
    """

    key: str
    document: Document
    title: str
    instrument: str
    issuers: tuple[str, ...]
    language: str
    url: str
    archive: str


def citation_fields(site: Site, identifier: str) -> CitationFields:
    """Return the parts of the citation of a document."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    subject = _subject(site, summary)
    return CitationFields(
        key=bibtex_key(identifier),
        document=document,
        title=subject or summary.name,
        instrument=_instrument(summary, subject),
        issuers=tuple(site.pick(name) for name in full_names(site, document)),
        language=site.first_language,
        url=summary.permalink,
        archive=site.pick(site.registry.archive.name),
    )


def _subject(site: Site, summary: DocumentSummary) -> str:
    """Return the title of the source and its translation in brackets; the translation alone where that is all there is."""
    titles = {language: text.rstrip(".") for language, text in summary.titles.items()}
    own = titles.pop(site.first_language, None)
    other = titles.get(site.language) if own else next(iter(titles.values()), None)
    return " ".join(filter(None, (own, f"[{other}]" if other else None)))


def _instrument(summary: DocumentSummary, subject: str) -> str:
    """Return "Quyết định số 12/QĐ-UBND", the type alone for an unnumbered document whose subject does not name it."""
    if not subject:
        return ""
    if summary.number:
        return summary.name
    return "" if summary.type.casefold() in subject.casefold() else summary.type
