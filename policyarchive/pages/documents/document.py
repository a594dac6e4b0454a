"""The view of one document: everything its page prints, in the order of use."""

from policyarchive.core.text import normalise_title
from policyarchive.core.words import own_words
from policyarchive.exports.citations import styles
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.citations.styles import bibtex_key, plain
from policyarchive.pages.documents.full_text import article_view, files_view
from policyarchive.pages.parts import crumbs, document_ref, report_ways, term
from policyarchive.pages.results.notes import page_notes
from policyarchive.registry.model.documents import (
    LISTED,
    CriterionLink,
    Document,
    Printed,
    Provenance,
    Relation,
)
from policyarchive.site.names import (
    criterion_name,
    date_of,
    long_name_of,
    note_view,
    reference_view,
    titles_of,
    type_of,
)
from policyarchive.site.short_links import short_path
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View

INFERRED = "inferred"


def document_view(site: Site, identifier: str) -> View:
    """Return the view of a document page. Raises KeyError for an unknown id."""
    document = site.registry.documents[identifier]
    before, after = site.index.neighbours(identifier)
    held = files_view(site, identifier)
    relations = _relations(site, identifier)
    criteria = [_criterion_link(site, link) for link in document.criteria]
    claims = [*(row for group in relations for row in group["rows"]), *criteria]
    return {
        **document_ref(site, identifier),
        "long_name": long_name_of(site, identifier),
        "crumbs": _crumbs(site, identifier, document),
        "titles": _titles(site, document),
        "facts": _facts(site, document),
        "files": held["files"],
        "full_text": held["text"],
        "relations": relations,
        "criteria": criteria,
        "notes": [note_view(site, note) for note in document.notes],
        "data_notes": page_notes(site, f"document:{identifier}"),
        "references": _references(site, document, claims),
        "citations": _citations(site, identifier),
        "citation_files": _citation_files(site, identifier),
        "permalink": site.permalink(f"document:{identifier}"),
        "short": site.address + short_path(site, identifier),
        "provenance": _provenance(site, document),
        "previous": document_ref(site, before) if before else None,
        "next": document_ref(site, after) if after else None,
        "report": report_ways(site, identifier),
        "edit_url": site.registry.archive.edit_url.format(
            path=site.registry.files[f"documents/{identifier}"].path
        ),
    }


def _references(site: Site, document: Document, claims: list[View]) -> list[View]:
    """Return the references of a document, then those that only its relations and criteria draw on."""
    used = [claim["reference"]["key"] for claim in claims if claim["reference"]]
    return [reference_view(site, key) for key in dict.fromkeys([*document.references, *used])]


def _crumbs(site: Site, identifier: str, document: Document) -> list[View]:
    issuer = site.pick(site.registry.issuers[document.issuer].label)
    year = identifier.split("/")[1]
    return crumbs(
        site,
        ("page:documents", site.t("crumb.documents")),
        (f"issuer:{document.issuer}", issuer),
        (f"issuer:{document.issuer}/{year}", site.t("document.undated") if year == "undated" else year),
    )


def _titles(site: Site, document: Document) -> list[View]:
    """Return the title in the page's language, then in the other ones, each with its standing."""
    titles = titles_of(site, document)
    order = sorted(titles, key=lambda language: language != site.language)
    return [_title(site, document, language, titles[language]) for language in order]


def _title(site: Site, document: Document, language: str, text: str) -> View:
    reference = standing = None
    if language != site.first:
        standing = "published" if document.translation else "unofficial"
        reference = document.translation
    elif language not in document.title:
        standing, reference = "elsewhere", document.title_elsewhere.reference
    return {
        "language": language,
        "text": text,
        "standing": standing,
        "reference": reference_view(site, reference),
    }


def _facts(site: Site, document: Document) -> View:
    return {
        "issuer": {"key": f"issuer:{document.issuer}", **term(site, site.registry.issuers, document.issuer)},
        "type": {"key": f"type:{document.type}", "id": document.type, "label": type_of(site, document)},
        "date": date_of(site, document.date),
        "iso": document.date,
        "status": term(site, site.registry.terms.statuses, document.status),
        "listing": term(site, site.registry.terms.listings, document.listing),
    }


def _relations(site: Site, identifier: str) -> list[View]:
    """Return the relations of both directions, stated ones apart from inferred ones."""
    rows = [
        _relation(site, edge.relation, edge.target, "label")
        for edge in site.index.outgoing.get(identifier, [])
    ]
    rows += [
        _relation(site, edge.relation, edge.source, "inverse")
        for edge in site.index.incoming.get(identifier, [])
    ]
    groups = [
        (False, [row for row in rows if not row["inferred"]]),
        (True, [row for row in rows if row["inferred"]]),
    ]
    return [{"inferred": inferred, "rows": found} for inferred, found in groups if found]


def _relation(site: Site, relation: Relation, other: str, direction: str) -> View:
    return {
        "verb": site.pick(getattr(site.registry.verbs[relation.verb], direction)),
        "other": document_ref(site, other),
        **evidence(site, relation),
        "scope": site.pick(relation.scope) if relation.scope else None,
        "article": article_view(site, relation),
    }


def evidence(site: Site, claim: Relation | CriterionLink) -> View:
    """Return quoted words, line, reference, certainty and note of a relation or criterion link."""
    return {
        "certainty": term(site, site.registry.terms.certainties, claim.certainty),
        "inferred": claim.certainty.startswith(INFERRED),
        "quote": claim.quote,
        "line": claim.line,
        "reference": reference_view(site, claim.reference),
        "note": site.pick(claim.note) if claim.note else None,
    }


def _criterion_link(site: Site, link: CriterionLink) -> View:
    criteria = [site.registry.criteria[number] for number in link.criteria]
    return {
        "criteria": [
            {"key": f"criterion:{c.number}", "number": c.number, "name": criterion_name(site, c)}
            for c in criteria
        ],
        "extent": site.t(f"extent.{link.extent}"),
        "whole": link.extent == "set",
        **evidence(site, link),
    }


def _citations(site: Site, identifier: str) -> list[View]:
    """Return the plain citation in every language, the page's own first, then BibTeX."""
    languages = sorted(site.urls.languages, key=lambda language: language != site.language)
    rows = [
        {"id": f"cite-{language}", "label": _citation_label(site, language), "language": language, "code": False,
         "text": plain(in_language(site, language), identifier)}
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


def _provenance(site: Site, document: Document) -> View:
    """Return where the source prints the document, and each printed form with its normalised reading."""
    place, printed = document.provenance, document.printed
    return {
        "place": place,
        "section": _section(site, place),
        "forms": _forms(site, document, printed, place),
    }


def _section(site: Site, place: Provenance | None) -> View | None:
    if place is None or not place.section:
        return None
    part = site.registry.document_list.parts[place.part]
    section = part.sections[place.section]
    return {
        "key": "page:appendix-1",
        "anchor": section_anchor(place.part, place.section),
        "part": site.pick(part.name),
        "section": site.pick(section.name),
    }


def section_anchor(part: str, section: str) -> str:
    """Return the id of a section's heading on the page of the list appendix."""
    return f"{part}-{section}".lower()


def _forms(site: Site, document: Document, printed: Printed, place: Provenance | None) -> list[View]:
    forms = [
        ("type", printed.type, None, ()),
        ("number", printed.number, document.number, ("space",)),
        ("date", printed.date, date_of(site, document.date), ()),
        ("issuer", printed.issuer, None, ()),
        (
            "order",
            place.order if place else None,
            place.order.rstrip(".") if place and place.order else None,
            ("full-stop",),
        ),
    ]
    rows = [_form(site, *form) for form in forms if form[1]]
    title = document.title.get(site.first)
    if title:
        text, reasons = normalise_title(title) if document.listing == LISTED else (title, ())
        rows.append(_form(site, "title", title, text, reasons))
    return rows


def _form(site: Site, name: str, printed: str, reading: str | None, reasons: tuple[str, ...]) -> View:
    """Return a printed form; its reading only where the two differ by a named reason."""
    differs = bool(reasons) and reading is not None and reading != printed
    return {
        "name": site.t(f"printed.{name}"),
        "printed": printed,
        "reading": reading if differs else None,
        "reasons": [site.t(f"reason.{reason}") for reason in reasons] if differs else [],
    }
