"""A document as Vietnamese offices name it among the legal bases of their own: "Căn cứ Quyết định số … ngày … của … về …;"."""

from policyarchive.core.html import join_texts
from policyarchive.core.words import translate
from policyarchive.exports.citations.legal_order import has_legal_bases
from policyarchive.exports.citations.styles import full_names
from policyarchive.site.site import Site, in_language, once
from policyarchive.site.summaries import summary_of


@once
def legal_basis(site: Site, identifier: str) -> str | None:
    """Return the line of a document, ending in ";"; None in an archive of another language than Vietnamese."""
    if not has_legal_bases(site):
        return None
    there = in_language(site, site.first_language)
    summary, document = summary_of(there, identifier), site.registry.documents[identifier]
    issuer = join_texts(", ", [there.pick(name) for name in full_names(there, document)])
    of = translate(there.language, "legal_basis.issuer", issuer=issuer) if issuer else ""
    title = (summary.title or "").rstrip(".") if document.number else ""
    said = " ".join(filter(None, (summary.long_name, of, title[:1].lower() + title[1:])))
    return translate(there.language, "legal_basis.line", name=said)
