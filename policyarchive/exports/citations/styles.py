"""Ready-made citations of a document: plain text in each language, and BibTeX."""

import re

import bibtexparser
from bibtexparser.model import Entry, Field

from policyarchive.core import dates
from policyarchive.core.text import slug
from policyarchive.core.words import own_words, translate
from policyarchive.registry.model.documents import SOURCE, Document
from policyarchive.site.names import long_name_of, name_of, title_of, titles_of
from policyarchive.site.site import Site, once

_ESCAPES = {c: f"\\{c}" for c in "&%#$_"} | {"{": "", "}": "", "\\": "/"}
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")


@once
def plain(site: Site, identifier: str) -> str:
    """Return the citation in the language of the site, ending with the permanent address."""
    document = site.registry.documents[identifier]
    title = (title_of(site, document) or "").rstrip(".")
    issuer = site.registry.issuers[document.issuer].full_name
    parts = {
        "issuer": site.t("citation.issuer", issuer=site.pick(issuer)) if issuer else "",
        "name": long_name_of(site, identifier),
        "title": site.t("citation.title", title=title) if title and document.number else "",
        "via": _via(site, document),
        "url": site.permalink(f"document:{identifier}"),
    }
    return site.t("citation.plain", **parts)


def _via(site: Site, document: Document) -> str:
    """Return where the archive knows the document from: an appendix, or the body of the report."""
    if document.listing == SOURCE or document.provenance is None:
        return ""
    return _via_report(site, document.provenance.appendix)


@once
def _via_report(site: Site, appendix: str | None) -> str:
    name = long_name_of(site, site.registry.archive.source)
    if appendix:
        return site.t("citation.via_appendix", appendix=appendix, report=name)
    return site.t("citation.via_report", report=name)


@once
def bibtex(site: Site, identifier: str) -> str:
    """Return a BibTeX entry: @report for the source report, else @misc, which every style prints."""
    document = site.registry.documents[identifier]
    title = titles_of(site, document).get(site.first) or name_of(site, document)
    issuer = site.registry.issuers[document.issuer].full_name
    body = "{" + _escaped(issuer[site.first]) + "}" if issuer else ""
    report, kind = document.listing == SOURCE, site.registry.types[document.type].label[site.first]
    values = {
        "author": body,
        "title": "{" + _escaped(title.rstrip(".")) + "}",
        "year": dates.year_of(document.date) or "",
        "date": document.date or "",
        "number": _escaped(document.number or ""),
        **(
            {"type": _escaped(kind), "institution": body}
            if report
            else {"howpublished": _instrument(site, document)}
        ),
        "url": site.permalink(f"document:{identifier}"),
        "note": _escaped(site.pick(site.registry.archive.name)),
        "langid": own_words(site.first).get("language.bibtex", ""),
    }
    fields = [Field(key, "{" + value + "}") for key, value in values.items() if value]
    entry = Entry("report" if report else "misc", bibtex_key(identifier), fields)
    return bibtexparser.write_string(bibtexparser.Library([entry]), unparse_stack=[]).strip()


def _instrument(site: Site, document: Document) -> str:
    """Return type and number, escaped, in the language of the source: @misc prints no number field."""
    kind = site.registry.types[document.type].label[site.first]
    if not document.number:
        return _escaped(kind)
    return _escaped(translate(site.first, "document.name", type=kind, number=document.number))


def bibtex_key(identifier: str) -> str:
    """Return the citation key of a document: the id with hyphens."""
    return slug(identifier)


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: _ESCAPES[sign[0]], text)
