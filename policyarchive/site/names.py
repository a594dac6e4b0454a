"""How documents and criteria are called in each language."""

from policyarchive.audit.figures import shared_unit, unit_of
from policyarchive.core import dates
from policyarchive.core.html import tag_like
from policyarchive.core.text import slug
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.fields import Note
from policyarchive.registry.model.results import Criterion
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View


@once
def date_of(site: Site, date: str | None, *, form: str = "long") -> str:
    """Return a date as the language writes it, in the form "long" or "short"; "" when undated."""
    if not date:
        return ""
    numbers = dates.parts(date)
    precision = ("year", "month", "day")[len(numbers) - 1]
    values = dict(zip(("year", "month", "day"), numbers, strict=False))
    if "month" in values:
        values["month"] = site.t(f"date.{form}.months").split()[values["month"] - 1]
    return site.t(f"date.{form}.{precision}", **values)


def type_of(site: Site, document: Document) -> str:
    """Return the instrument type: "Quyết định", "Decision"."""
    return site.pick(site.registry.types[document.type].label)


def title_of(site: Site, document: Document) -> str | None:
    """Return the title in the language of the site, else in any other; None when none is known."""
    titles = titles_of(site, document)
    return titles.get(site.language) or next(iter(titles.values()), None)


def titles_of(site: Site, document: Document) -> dict[str, str]:
    """Return the titles by language; the source's own before one read elsewhere."""
    elsewhere = {site.first: document.title_elsewhere.text} if document.title_elsewhere else {}
    return elsewhere | document.title


def name_of(site: Site, document: Document) -> str:
    """Return "Quyết định số 12/QĐ-UBND"; the title when unnumbered."""
    kind = type_of(site, document)
    if document.number:
        return site.t("document.name", type=kind, number=document.number)
    title = title_of(site, document) or kind
    if kind.casefold() in title.casefold():
        return title
    return site.t("document.unnumbered", type=kind, title=title)


@once
def long_name_of(site: Site, identifier: str) -> str:
    """Return the name of a document, with its date where it has a number and a date."""
    document = site.registry.documents[identifier]
    name = name_of(site, document)
    if not document.date or not document.number:
        return name
    return site.t("document.dated", name=name, date=date_of(site, document.date))


def criterion_name(site: Site, criterion: Criterion) -> str:
    """Return the name in full: the body of the report spells out what the table abbreviates."""
    if site.language == site.first and criterion.name_body:
        return criterion.name_body.text
    return site.pick(criterion.name)


def unit_name(site: Site, printed: str | None, *, one: bool = False) -> str:
    """Return how a printed unit is called after a number: "xã", "communes"; "units" where rows have several."""
    if printed is None:
        return site.t("results.units")
    unit = unit_of(site.registry, printed)
    return (unit.one.get(site.language) if one else None) or site.pick(unit.label)


def shared_unit_name(site: Site) -> str:
    """Return how the unit that all results are counted in is called."""
    return unit_name(site, shared_unit(site.registry))


def count_label(site: Site) -> str:
    """Return the heading of a column of counts: "Số xã đạt", "Communes"."""
    text = site.t("results.count", unit=shared_unit_name(site))
    return tag_like(text, text[0].upper() + text[1:])


def note_view(site: Site, note: Note) -> View:
    """Return a note with its source."""
    return {
        "text": site.pick(note.text),
        "line": note.line,
        "reference": reference_view(site, note.reference),
    }


@once
def reference_view(site: Site, key: str | None) -> View | None:
    """Return an external reference as the fields a reader needs; None when there is none."""
    if key is None:
        return None
    fields = site.registry.references[key].fields
    language, author = fields.get("language", site.first), fields.get("author", "")
    author_language = language if author.isascii() else site.first
    notes = {code: fields[f"note_{code}"] for code in site.urls.languages if f"note_{code}" in fields}
    return {
        "key": key,
        "anchor": f"source-{slug(key)}",
        "label": author or fields.get("title"),
        "label_language": author_language if author else language,
        "author": author or None,
        "title": fields.get("title"),
        "year": fields.get("year"),
        "url": fields.get("url"),
        "note": site.pick(notes) if notes else None,
        "language": language,
        "author_language": author_language,
    }
