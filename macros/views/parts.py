"""The small pieces that several views share: references to documents, notes, sources."""

from urllib.parse import quote

from macros import model
from macros.intake.forms import form_language
from macros.naming import date_of, name_of, title_of, titles_of, type_of
from macros.site import Site, once
from macros.text import slug

View = dict[str, object]
FOLDED = 500  # from so many entries on, a list counts them and says where each stands


@once
def document_ref(site: Site, identifier: str) -> View:
    """Return what a list, a link or a relation says of a document."""
    document = site.registry.documents[identifier]
    titles = titles_of(site, document)
    return {
        "id": identifier,
        "key": f"document:{identifier}",
        "name": name_of(site, document),
        "number": document.number,
        "type": type_of(site, document),
        "issuer": site.pick(site.registry.issuers[document.issuer].label),
        "date": document.date,
        "date_long": date_of(site, document.date),
        "date_short": date_of(site, document.date, form="short"),
        "title": title_of(site, document),
        "title_language": site.language if site.language in titles else next(iter(titles), site.language),
        "listing": document.listing,
    }


def term(site: Site, terms: dict[str, model.Term], identifier: str) -> View:
    """Return a vocabulary entry as id and label."""
    return {"id": identifier, "label": site.pick(terms[identifier].label)}


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


def note_view(site: Site, note: model.Note) -> View:
    """Return a note with its source."""
    return {
        "text": site.pick(note.text),
        "line": note.line,
        "reference": reference_view(site, note.reference),
    }


def crumbs(site: Site, *steps: tuple[str, str]) -> list[View]:
    """Return the path from the home page: (key, label) pairs behind the home page itself."""
    home = {"key": "page:index", "label": site.t("crumb.home")}
    return [home, *({"key": key, "label": label} for key, label in steps)]


def report_ways(site: Site, record: str) -> View:
    """Return the addresses where a mistake in a record is reported: the form, filled in so far, and a mail."""
    archive = site.registry.archive
    form, named = f"correction-{form_language(site.language, site.first)}.yml", quote(record)
    return {
        "form": f"{archive.issues_url}?template={form}&record={named}" if archive.issues_url else None,
        "mail": f"mailto:{archive.mail}?subject={named}" if archive.mail else None,
    }
