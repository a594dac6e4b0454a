"""Ready-made citations of a document: plain text in each language, and what all formats call it and its bodies."""

from policyarchive.core.html import join_texts
from policyarchive.core.text import slug
from policyarchive.registry.model.documents import SOURCE, Document, issuers_of
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import summary_of


@once
def plain_citation(site: Site, identifier: str) -> str:
    """Return the citation in the language of the site, ending with the permanent address."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    title = (summary.title or "").rstrip(".")
    issuer = join_texts("; ", [site.pick(name) for name in full_names(site, document)])
    parts = {
        "issuer": site.t("citation.issuer", issuer=issuer) if issuer else "",
        "name": summary.long_name,
        "title": _title(site, document, title, bool(summary.title_source)) if title else "",
        "via": _via(site, document),
        "url": summary.permalink,
    }
    return site.t("citation.plain", **parts)


def _title(site: Site, document: Document, title: str, elsewhere: bool) -> str:
    """Return the title behind the name, marked where the report does not give it; "" where it is the name."""
    if not document.number:
        return ""
    if elsewhere and site.language == site.first_language:
        return site.t("citation.title_elsewhere", title=title)
    if elsewhere:
        return site.t("citation.title_translated", title=title)
    return site.t("citation.title", title=title)


def full_names(site: Site, document: Document) -> list[dict[str, str]]:
    """Return the full name of each body of a document, by language; none where the source names no issuer."""
    names = (site.registry.issuers[issuer].full_name for issuer in issuers_of(document))
    return [name for name in names if name]


def _via(site: Site, document: Document) -> str:
    """Return where the archive knows the document from: an appendix, or the body of the report."""
    if document.listing == SOURCE or document.provenance is None:
        return ""
    report, appendix = summary_of(site, site.registry.archive.source).long_name, document.provenance.appendix
    if appendix:
        return site.t("citation.via_appendix", appendix=appendix, report=report)
    return site.t("citation.via_report", report=report)


def bibtex_key(identifier: str) -> str:
    """Return the citation key of a document: the id with hyphens."""
    return slug(identifier)
