"""Where the source prints a document, and how its printed forms are read."""

from policyarchive.core.html import capitalised, uncapitalised
from policyarchive.core.text import enumerated, normalise_title
from policyarchive.pages.documents.number_reasons import number_reasons
from policyarchive.registry.model.appendices import DocumentList, with_above
from policyarchive.registry.model.documents import CITED, LISTED, Document
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def provenance_view(site: Site, identifier: str) -> View:
    """Return where the source prints the document, which printed forms are read otherwise, and which are kept.

    kept: the forms that stay as printed; printed is None for a title, which opens the page.
    """
    document = site.registry.documents[identifier]
    forms, section = _forms(site, document), _section(site, document)
    return {
        "place": document.provenance,
        "section": section,
        "lines": _lines(site, document, alone=section is None),
        "also": [
            {"key": f"list:{key}", "name": site.pick(site.registry.lists[key].name)}
            for key in site.index.lists_repeating(identifier)
        ],
        "changed": [form for form in forms if form["reasons"]],
        "kept": [{**form, "name": uncapitalised(form["name"])} for form in forms if not form["reasons"]],
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


def _lines(site: Site, document: Document, *, alone: bool) -> str:
    """Return the lines that print the document; alone: they begin the sentence."""
    place = document.provenance
    if place is None:
        return ""
    values = {"count": len(place.lines), "lines": enumerated(place.lines, before_last=site.t("list.last"))}
    in_list, in_source = site.t("provenance.list_lines", **values), site.t("provenance.lines", **values)
    text = in_list if place.in_list else in_source
    return capitalised(text) if alone else text


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
    return [*rows, _title_form(site, document, title)] if title else rows


def _title_form(site: Site, document: Document, title: str) -> View:
    """Return the title; one that is not of a list is only given a capital."""
    listed = document.listing == LISTED
    text, reasons = normalise_title(title) if listed else (capitalised(title), ("lower-case-start",))
    return _form(site, "name" if document.listing == CITED else "title", title, text, reasons)


def _number_reasons(site: Site, document: Document) -> tuple[str, ...]:
    printed, number = document.printed.number, document.number
    if not printed:
        return ()
    return number_reasons(printed, number, site.registry.number_rules.symbols) if number else ("unnumbered",)


def _form(site: Site, name: str, printed: str, reading: str | None, reasons: tuple[str, ...]) -> View:
    """Return a printed form; its reading, None where there is none to give, only where the two differ by a named reason."""
    differs = bool(reasons) and reading != printed
    return {
        "id": name,
        "name": site.t(f"printed.{name}"),
        "printed": printed,
        "reading": reading if differs else None,
        "reasons": [site.t(f"reason.{reason}") for reason in reasons] if differs else [],
    }
