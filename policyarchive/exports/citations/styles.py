"""Ready-made citations of a document: plain text in each language, and what all formats call it and its bodies."""

from policyarchive.core.html import join_texts
from policyarchive.core.text import slug
from policyarchive.registry.model.documents import EXTERNAL, SOURCE, Document, issuers_of
from policyarchive.site.names import ReferenceView, reference_view
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import DocumentSummary, summary_of


@once
def plain_citation(site: Site, identifier: str) -> str:
    """Return the citation in the language of the site, ending with the permanent address."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    issuer = join_texts("; ", [site.pick(name) for name in full_names(site, document)])
    parts = {
        "issuer": site.t("citation.issuer", issuer=issuer) if issuer else "",
        "name": summary.long_name,
        "title": _title(site, summary),
        "via": _via(site, document, summary),
        "url": summary.permalink,
    }
    return site.t("citation.plain", **parts)


def _title(site: Site, summary: DocumentSummary) -> str:
    """Return the title as it is printed, unless it is the name already, with its source where the report does not give it."""
    if not summary.title:
        return ""
    title = site.t("citation.title", title=summary.title.rstrip(".")) if summary.number else ""
    if not summary.title_source:
        return title
    source = _called(site, summary.title_source)
    if site.language == site.first_language:
        return join_texts("", [title, site.t("citation.title_elsewhere", source=source)])
    return join_texts("", [title, site.t("citation.title_translated", source=source)])


def full_names(site: Site, document: Document) -> list[dict[str, str]]:
    """Return the full name of each body of a document, by language; none where the source names no issuer."""
    names = (site.registry.issuers[issuer].full_name for issuer in issuers_of(document))
    return [name for name in names if name]


def _via(site: Site, document: Document, summary: DocumentSummary) -> str:
    """Return where the archive knows the document from: an appendix, the body of the report, or sources outside of it."""
    if document.listing == EXTERNAL:
        return _via_sources(site, document, summary)
    if document.listing == SOURCE or document.provenance is None:
        return ""
    report, appendix = summary_of(site, site.registry.archive.source).long_name, document.provenance.appendix
    if appendix:
        return site.t("citation.via_appendix", appendix=appendix, report=report)
    return site.t("citation.via_report", report=report)


def _via_sources(site: Site, document: Document, summary: DocumentSummary) -> str:
    """Return the outside sources on a document by their authors, without the one that its title names."""
    named = _called(site, summary.title_source) if summary.title_source else ""
    called = dict.fromkeys(_called(site, reference_view(site, key)) for key in document.references)
    others = [name for name in called if name and name != named]
    return site.t("citation.via_sources", sources=join_texts("; ", others)) if others else ""


def _called(site: Site, reference: ReferenceView) -> str:
    """Return an outside source by its author, else its title, foreign where it is; "" where it has neither."""
    return site.mark(reference.label, reference.label_language) if reference.label else ""


def bibtex_key(identifier: str) -> str:
    """Return the citation key of a document: the id with hyphens."""
    return slug(identifier)
