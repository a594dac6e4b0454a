"""What the page of a document opens with: titles, issuer, date, what changed it, its force, where to look both up."""

from collections.abc import Mapping

from policyarchive.core.dates import is_day
from policyarchive.core.html import capitalised
from policyarchive.pages.documents.full_text import article_view
from policyarchive.pages.parts import INFERRED, crumbs, ground_of, term
from policyarchive.registry.model.documents import NOT_ESTABLISHED, Document, issuers_of
from policyarchive.registry.model.vocabularies import Term
from policyarchive.site.index import Edge
from policyarchive.site.names import date_of, reference_if_any, reference_view
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View
from policyarchive.site.validity import ended, ended_by, expired, ground

_SHOWN = 5  # changes that the opening names; all of them are among the relations


def crumbs_view(site: Site, document: DocumentSummary) -> list[dict[str, str]]:
    """Return the path to a document: all documents, those of its first issuer, those of its year."""
    year = document.id.split("/")[1]
    issuer, label = next(iter(document.issuers.items()))
    return crumbs(
        site,
        ("page:documents", site.t("crumb.documents")),
        (f"issuer:{issuer}", label),
        (f"issuer:{issuer}/{year}", site.t("document.undated") if year == "undated" else year),
    )


def titles_view(site: Site, document: Document, titles: Mapping[str, str]) -> list[View]:
    """Return the title in the page's language, then in the other ones, each with its standing.

    A title is shown with a capital at its beginning; how it is printed is said with where it comes from.
    """
    order = sorted(titles, key=lambda language: language != site.language)
    return [_title(site, document, language, capitalised(titles[language])) for language in order]


def _title(site: Site, document: Document, language: str, text: str) -> View:
    reference = standing = None
    if language != site.first_language:
        standing = "published" if document.translation else "unofficial"
        reference = document.translation
    elif language not in document.title and document.title_elsewhere:
        standing, reference = "elsewhere", document.title_elsewhere.reference
    return {
        "language": language,
        "text": text,
        "standing": standing,
        "reference": reference_if_any(site, reference),
    }


def facts_view(site: Site, document: Document, summary: DocumentSummary) -> View:
    """Return what is known of a document in a few words. changes: by which documents it is changed."""
    return {
        "issuers": [{"key": f"issuer:{issuer}", "label": label} for issuer, label in summary.issuers.items()],
        "type": {"key": f"type:{document.type}", "id": document.type, "label": summary.type},
        "date": _fact_date(site, summary.date),
        "iso": summary.date,
        "force": [
            {"name": name, "iso": iso, "text": _fact_date(site, iso)}
            for name, iso in (("effective", document.effective), ("expires", document.expires))
            if iso
        ],
        "signer": document.signer,
        "applies_to": capitalised(site.pick(document.applies_to)) if document.applies_to else None,
        "changes": _changes(site, summary.id),
        "status": _fact_term(site, site.registry.terms.statuses, document.status),
        "ended": _ended(site, summary.id) if document.status == NOT_ESTABLISHED else None,
        "where": _where(site, document),
        "listing": _fact_term(site, site.registry.terms.listings, document.listing),
        "printed_number": document.printed.number,
    }


def _fact_term(site: Site, terms: Mapping[str, Term], identifier: str) -> View:
    """Return a vocabulary entry as the value of a row, which begins with a capital."""
    found = term(site, terms, identifier)
    return {**found, "label": capitalised(found["label"])}


def _fact_date(site: Site, date: str | None) -> str:
    """Return a date as the value of a row whose name says that it is a day."""
    return capitalised(date_of(site, date, form="row" if is_day(date) else "long"))


def _changes(site: Site, identifier: str) -> View:
    """Return the first documents that change one, and how many more there are.

    verb: "" where it is that of the document before.
    """
    verbs = site.registry.verbs
    edges = [
        edge
        for edge in site.index.incoming.get(identifier, ())
        if verbs[edge.relation.verb].changes_its_target
    ]
    rows = [_change(site, edge) for edge in edges[:_SHOWN]]
    said = ["", *(row["verb"] for row in rows)]
    for before, row in zip(said, rows, strict=False):
        row["verb"] = "" if before == row["verb"] else row["verb"] if before else capitalised(row["verb"])
    return {"rows": rows, "more": len(edges) - len(rows)}


def _change(site: Site, edge: Edge) -> View:
    return {
        "verb": site.pick(site.registry.verbs[edge.relation.verb].inverse),
        "other": summary_of(site, edge.source),
        "article": article_view(site, edge.relation),
        "inferred": ground_of(site, edge.source, edge.relation) == INFERRED,
    }


def _ended(site: Site, identifier: str) -> View | None:
    """Return why a document without a recorded status is no longer in force, as far as recorded facts tell."""
    found = ended(site, identifier)
    if found is None:
        return None
    return {
        "expired": expired(site, found.expired) if found.expired else None,
        "by": [
            {
                "verb": ended_by(site, relation),
                "other": summary_of(site, other),
                "ground": ground(site, other, relation),
            }
            for other, relation in found.by
        ],
    }


def _where(site: Site, document: Document) -> View:
    """Return the recorded sources that have an address, and where text and force are looked up: a database, the issuer."""
    elsewhere = document.title_elsewhere
    keys = dict.fromkeys([*document.references, *([elsewhere.reference] if elsewhere else [])])
    sources = [reference_view(site, key) for key in keys]
    bodies = [site.registry.issuers[issuer] for issuer in issuers_of(document)]
    known = all(body.full_name for body in bodies)
    is_law = site.registry.types[document.type].nature == "legislation"
    # Of issuers that are not known by name, only laws are sure to be in a database of law.
    of_state = (known or is_law) and all(body.body == "state" for body in bodies)
    database = site.registry.archive.law_database if of_state else None
    return {
        "sources": [source for source in sources if source.url],
        "database": database and {"name": site.pick(database.name), "url": database.url},
        "issuer": known,
    }
