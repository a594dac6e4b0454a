"""The view of one document: everything its page prints, in the order of use."""

from collections.abc import Mapping

from policyarchive.core.text import normalise_title
from policyarchive.core.words import own_words
from policyarchive.exports.citations import styles
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.citations.styles import bibtex_key, plain_citation
from policyarchive.pages.documents.full_text import article_view, files_view
from policyarchive.pages.documents.number_reasons import number_reasons
from policyarchive.pages.documents.related import related_view
from policyarchive.pages.parts import by_ground, crumbs, edit_link, ground_of, report_links, term
from policyarchive.pages.results.notes import page_notes
from policyarchive.registry.evidence import rests_on_title
from policyarchive.registry.model.appendices import DocumentList, with_above
from policyarchive.registry.model.documents import (
    CITED,
    LISTED,
    NOT_ESTABLISHED,
    CriterionLink,
    Document,
    Relation,
)
from policyarchive.site.index import Edge
from policyarchive.site.names import (
    ReferenceView,
    criterion_name,
    date_of,
    note_view,
    reference_if_any,
    reference_view,
)
from policyarchive.site.short_links import short_path
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View
from policyarchive.site.validity import ended, ended_by, expired, ground


def document_view(site: Site, identifier: str) -> View:
    """Return the view of a document page. Raises KeyError for an unknown id."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    before, after = site.index.neighbours(identifier)
    attached = files_view(site, identifier)
    relations = _relations(site, identifier)
    criteria = [_criterion_link(site, identifier, link) for link in document.criteria]
    claims = [*(row for group in relations for row in group["rows"]), *criteria]
    return {
        "document": summary,
        "crumbs": _crumbs(site, summary),
        "titles": _titles(site, document, summary.titles),
        "facts": _facts(site, document, summary),
        "files": attached["files"],
        "full_text": attached["text"],
        "related": related_view(site, identifier),
        "relations": relations,
        "criteria": criteria,
        "has_criteria": bool(site.registry.criteria),
        "notes": [note_view(site, note) for note in document.notes],
        "data_notes": page_notes(site, summary.key),
        "references": _references(site, document, claims),
        "citations": _citations(site, identifier),
        "citation_files": _citation_files(site, identifier),
        "short": site.address + short_path(site, identifier),
        "provenance": _provenance(site, identifier),
        "previous": summary_of(site, before) if before else None,
        "next": summary_of(site, after) if after else None,
        "report": report_links(site, identifier),
        "edit_url": edit_link(site, f"documents/{identifier}"),
    }


def _references(site: Site, document: Document, claims: list[View]) -> list[ReferenceView]:
    """Return the references of a document, then those that only its relations and criteria draw on."""
    used = [claim["reference"].key for claim in claims if claim["reference"]]
    return [reference_view(site, key) for key in dict.fromkeys([*document.references, *used])]


def _crumbs(site: Site, document: DocumentSummary) -> list[dict[str, str]]:
    year = document.id.split("/")[1]
    issuer, label = next(iter(document.issuers.items()))
    return crumbs(
        site,
        ("page:documents", site.t("crumb.documents")),
        (f"issuer:{issuer}", label),
        (f"issuer:{issuer}/{year}", site.t("document.undated") if year == "undated" else year),
    )


def _titles(site: Site, document: Document, titles: Mapping[str, str]) -> list[View]:
    """Return the title in the page's language, then in the other ones, each with its standing."""
    order = sorted(titles, key=lambda language: language != site.language)
    return [_title(site, document, language, titles[language]) for language in order]


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


def _facts(site: Site, document: Document, summary: DocumentSummary) -> View:
    return {
        "issuers": [{"key": f"issuer:{issuer}", "label": label} for issuer, label in summary.issuers.items()],
        "type": {"key": f"type:{document.type}", "id": document.type, "label": summary.type},
        "date": summary.date_long,
        "iso": summary.date,
        "force": [
            {"name": name, "iso": iso, "text": date_of(site, iso)}
            for name, iso in (("effective", document.effective), ("expires", document.expires))
            if iso
        ],
        "signer": document.signer,
        "applies_to": site.pick(document.applies_to) if document.applies_to else None,
        "status": term(site, site.registry.terms.statuses, document.status),
        "ended": _ended(site, summary.id) if document.status == NOT_ESTABLISHED else None,
        "listing": term(site, site.registry.terms.listings, document.listing),
        "printed_number": document.printed.number,
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


def _relations(site: Site, identifier: str) -> list[View]:
    """Return the relations of both directions, by what they rest on."""
    rows = [_relation(site, edge, edge.target, "label") for edge in site.index.outgoing.get(identifier, [])]
    rows += [
        _relation(site, edge, edge.source, "inverse") for edge in site.index.incoming.get(identifier, [])
    ]
    return by_ground(rows)


def _relation(site: Site, edge: Edge, other: str, direction: str) -> View:
    relation = edge.relation
    return {
        "verb": site.pick(getattr(site.registry.verbs[relation.verb], direction)),
        "other": summary_of(site, other),
        **evidence(site, edge.source, relation),
        "scope": site.pick(relation.scope) if relation.scope else None,
        "article": article_view(site, relation),
    }


def evidence(site: Site, acting: str, claim: Relation | CriterionLink) -> View:
    """Return quoted words with their slips, line, reference, certainty, ground and note of a relation or criterion link.

    own_title: the document whose title the words are of.
    """
    own = rests_on_title(site.registry.documents[acting], claim, site.first_language)
    return {
        "certainty": term(site, site.registry.terms.certainties, claim.certainty),
        "ground": ground_of(site, acting, claim),
        "quote": claim.quote,
        "slips": claim.slips,
        "line": claim.line,
        "own_title": summary_of(site, acting).name if own else None,
        "reference": reference_if_any(site, claim.reference),
        "note": site.pick(claim.note) if claim.note else None,
    }


def _criterion_link(site: Site, identifier: str, link: CriterionLink) -> View:
    criteria = [site.registry.criteria[number] for number in link.criteria]
    return {
        "criteria": [
            {"key": f"criterion:{c.number}", "number": c.number, "name": criterion_name(site, c)}
            for c in criteria
        ],
        "extent": site.t(f"extent.{link.extent}"),
        "whole": link.extent == "set",
        **evidence(site, identifier, link),
    }


def _citations(site: Site, identifier: str) -> list[View]:
    """Return the plain citation in every language, the page's own first, then BibTeX."""
    languages = sorted(site.urls.languages, key=lambda language: language != site.language)
    rows = [
        {"id": f"cite-{language}", "label": _citation_label(site, language), "language": language, "code": False,
         "text": plain_citation(in_language(site, language), identifier)}
        for language in languages
    ]  # fmt: skip
    bibtex = {"id": "cite-bibtex", "label": "BibTeX", "language": None, "code": True,
              "text": styles.bibtex(site, identifier)}  # fmt: skip
    return [*rows, bibtex]


def _citation_label(site: Site, language: str) -> str:
    """Return the heading of a citation: in words where the language of the page has some for it."""
    key = f"citation.in.{language}"
    if key in own_words(site.language):
        return site.t(key)
    return site.t("citation.in_language", language=site.name_of(language))


def _citation_files(site: Site, identifier: str) -> list[View]:
    """Return the files of the citation, each with the name it is saved under."""
    key = bibtex_key(identifier)
    return [
        {
            "path": f.path,
            "label": f.label,
            "name": f"{key}.{f.path.rpartition('.')[2]}",
        }
        for f in citation_files(site, identifier)
    ]


def _provenance(site: Site, identifier: str) -> View:
    """Return where the source prints the document, and each printed form with its normalised reading."""
    document = site.registry.documents[identifier]
    place = document.provenance
    return {
        "place": place,
        "section": _section(site, document),
        "also": [
            {"key": f"list:{key}", "name": site.pick(site.registry.lists[key].name)}
            for key in site.index.lists_repeating(identifier)
        ],
        "forms": _forms(site, document),
    }


def _section(site: Site, document: Document) -> View | None:
    place = document.provenance
    table = site.registry.list_of(document)
    if place is None or table is None or not (place.appendix or place.in_list):
        return None
    marks = [(table.sections[key].mark or "").rstrip(".)") for key in with_above(place.section)]
    return {
        "key": f"list:{place.in_list}" if place.in_list else "page:appendix-1",
        "name": site.pick(table.name),
        "anchor": section_anchor(place.section),
        "headings": list(zip(marks, section_names(site, table, place.section), strict=True))[::-1],
    }


def section_names(site: Site, table: DocumentList, section: str | None) -> list[str]:
    """Return the names of a section and of those above it, the nearest first."""
    return [site.pick(table.sections[key].name) for key in with_above(section)]


def section_anchor(section: str | None) -> str:
    """Return the id of a section's heading on the page of the list appendix."""
    return (section or "").lower().replace(".", "-")


def _forms(site: Site, document: Document) -> list[View]:
    printed, place = document.printed, document.provenance
    order = place.order if place else None
    forms = (
        ("type", printed.type, None, ()),
        ("number", printed.number, document.number, _number_reasons(site, document)),
        ("date", printed.date, None, ()),
        ("issuer", printed.issuer, None, ()),
        ("order", order, order and order.rstrip("."), ("full-stop",)),
    )
    rows = [_form(site, name, form, reading, reasons) for name, form, reading, reasons in forms if form]
    title = document.title.get(site.first_language)
    if title:
        text, reasons = normalise_title(title) if document.listing == LISTED else (title, ())
        name = "name" if document.listing == CITED else "title"
        rows.append(_form(site, name, title, text, reasons))
    return rows


def _number_reasons(site: Site, document: Document) -> tuple[str, ...]:
    printed, number = document.printed.number, document.number
    if not printed:
        return ()
    return number_reasons(printed, number, site.registry.number_rules.symbols) if number else ("unnumbered",)


def _form(site: Site, name: str, printed: str, reading: str | None, reasons: tuple[str, ...]) -> View:
    """Return a printed form; its reading, None where there is none to give, only where the two differ by a named reason."""
    differs = bool(reasons) and reading != printed
    return {
        "name": site.t(f"printed.{name}"),
        "printed": printed,
        "reading": reading if differs else None,
        "reasons": [site.t(f"reason.{reason}") for reason in reasons] if differs else [],
    }
