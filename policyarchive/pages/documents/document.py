"""The view of one document: everything its page prints, in the order of use."""

from policyarchive.core.html import capitalised
from policyarchive.pages.documents.citing import citations_view
from policyarchive.pages.documents.claims import criterion_links
from policyarchive.pages.documents.full_text import files_view
from policyarchive.pages.documents.hub import hub_view
from policyarchive.pages.documents.opening import crumbs_view, facts_view, titles_view
from policyarchive.pages.documents.provenance import provenance_view
from policyarchive.pages.documents.related import related_view
from policyarchive.pages.documents.relations import any_inferred, relations_view
from policyarchive.pages.parts import edit_ways, report_links
from policyarchive.pages.results.notes import page_notes
from policyarchive.registry.model.documents import Document
from policyarchive.site.names import ReferenceView, note_view, reference_view
from policyarchive.site.short_links import short_path
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def document_view(site: Site, identifier: str) -> View:
    """Return the view of a document page. Raises KeyError for an unknown id."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    before, after = site.index.neighbours(identifier)
    attached = files_view(site, identifier)
    relations, criteria = relations_view(site, identifier), criterion_links(site, identifier)
    claims = [*(row for group in relations for row in group["rows"]), *criteria]
    return {
        "document": summary,
        "crumbs": crumbs_view(site, summary),
        "shown_name": capitalised(summary.name),
        "titles": titles_view(site, document, summary.titles),
        "facts": facts_view(site, document, summary),
        "hub": hub_view(site) if identifier == site.registry.archive.source else None,
        "files": attached["files"],
        "full_text": attached["text"],
        "word": _word_file(attached["files"]),
        "related": related_view(site, identifier),
        "relations": relations,
        "criteria": criteria,
        "inferred": any_inferred(claims),
        "notes": [note_view(site, note) for note in document.notes],
        "data_notes": page_notes(site, summary.key),
        "references": _references(site, document, claims),
        "citations": citations_view(site, identifier),
        "short": site.address + short_path(site, identifier),
        "provenance": provenance_view(site, identifier),
        "previous": summary_of(site, before) if before else None,
        "next": summary_of(site, after) if after else None,
        "report": report_links(site, identifier),
        "edit": edit_ways(site, f"documents/{identifier}"),
    }


def _references(site: Site, document: Document, claims: list[View]) -> list[ReferenceView]:
    """Return the references of a document, then those that only its relations and criteria draw on."""
    used = [claim["reference"].key for claim in claims if claim["reference"]]
    return [reference_view(site, key) for key in dict.fromkeys([*document.references, *used])]


def _word_file(files: list[View]) -> str | None:
    """Return the path of the Word file among the attached ones, None where there is none."""
    return next((file["path"] for file in files if file["name"].endswith((".docx", ".doc"))), None)
