"""The small pieces that several views share: references to documents, notes, sources."""

from urllib.parse import quote

from policyarchive.intake.forms.form import form_language
from policyarchive.registry.model.vocabularies import Term
from policyarchive.site.names import date_of, name_of, title_of, titles_of, type_of
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View

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


def term(site: Site, terms: dict[str, Term], identifier: str) -> View:
    """Return a vocabulary entry as id and label."""
    return {"id": identifier, "label": site.pick(terms[identifier].label)}


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
