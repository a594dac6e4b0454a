"""The view of a list of documents as it is printed: sections from top to bottom, documents in printed order."""

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.pages.documents.provenance import section_anchor, section_names
from policyarchive.pages.parts import crumbs
from policyarchive.registry.list_rows import cells_of, cells_of_repeated
from policyarchive.registry.model.appendices import KEPT, DocumentList
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

_FURTHER = ("issuer", *KEPT)  # columns that a table of documents does not have by itself


def sections_view(site: Site, further: str | None = None) -> View:
    """Return the list of the source, or a further one by its id."""
    registry = site.registry
    table = registry.lists[further] if further else registry.document_list
    sections = [
        _section(site, table, key, identifiers)
        for key, identifiers in site.index.sections_of(further).items()
        if key is not None or identifiers
    ]
    return {
        "sections": sections,
        "jumps": [one for one in sections if one["depth"]] if len(sections) > 1 else [],
        "downloads": [] if further else list_files(site),
        "source_language": site.first_language,
    }


def list_files(site: Site) -> list[View]:
    """Return the list of the source as files in the language of the page: for Word, and to print."""
    return [
        {"path": export.path, "about": site.t(f"export.{export.about}")}
        for export in all_exports(site, UNKNOWN)
        if export.language == site.language and export.about.startswith("appendix-1.")
    ]


def further_list_view(site: Site, identifier: str) -> View:
    """Return the view of the page of a further list."""
    table = site.registry.lists[identifier]
    return {
        "title": site.pick(table.name),
        "printed_title": table.title,
        "crumbs": crumbs(site, ("page:documents", site.t("crumb.documents"))),
        **sections_view(site, identifier),
    }


def _section(site: Site, table: DocumentList, key: str | None, identifiers: list[str]) -> View:
    """Return a section: depth counts from 1, and is 0 for what stands before the first heading."""
    names, section = section_names(site, table, key), table.sections.get(key or "")
    return {
        "mark": section and section.mark and section.mark.rstrip(".)"),
        "depth": len(names),
        "anchor": section_anchor(key),
        "name": names[0] if names else "",
        "caption": ": ".join(reversed(names)) or site.pick(table.name),
        "issuer_key": f"issuer:{section.issuer}" if section and section.issuer else None,
        "further": [column.heading for column in table.columns if column.holds in _FURTHER],
        "rows": [_row(site, table, identifier) for identifier in identifiers],
    }


def _row(site: Site, table: DocumentList, identifier: str) -> View:
    """Return a document of the list, with the number before it, without a full stop, and the further cells that are printed."""
    document, repeated = site.registry.documents[identifier], table.row_of(identifier)
    cells = cells_of_repeated(table, repeated) if repeated else cells_of(table, document, site.first_language)
    printed = list(zip((column.holds for column in table.columns), cells, strict=True))
    return {
        "document": summary_of(site, identifier),
        "order": next((cell for holds, cell in printed if holds == "order"), "").rstrip("."),
        "further": [cell for holds, cell in printed if holds in _FURTHER],
    }
