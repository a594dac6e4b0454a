"""The pages that every generator gets: records and lists, with the views of our own templates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policyarchive.pages.documents.document import document_view
from policyarchive.pages.documents.lists import list_view, members, select, years_view
from policyarchive.pages.generated import generated
from policyarchive.pages.parts import crumbs
from policyarchive.site.site import Site
from policyarchive.site.templates import View

RECORD, LIST = "record", "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A page: kind is "record" or "list"; title and description are plain text, as on our own page."""

    key: str
    kind: str
    title: str
    description: str
    view: View


def contents(site: Site) -> Iterator[Content]:
    """Yield the content of every page that is made from the registry, in one language."""
    for page in generated(site):
        kind = RECORD if page.key.startswith("document:") else LIST
        view = _view(site, page.key, page.title)
        yield Content(key=page.key, kind=kind, title=page.title, description=page.description, view=view)


def _view(site: Site, key: str, title: str) -> View:
    kind, _, rest = key.partition(":")
    if kind == "document":
        return document_view(site, rest)
    if kind == "criterion":
        return _grouped(site, "page:results", "crumb.results", title, select(site, criterion=rest))
    if kind == "dossier":
        return _grouped(site, "page:dossiers", "crumb.dossiers", title, site.registry.dossiers[rest].members)
    return {**list_view(site, key), "groups": years_view(site, members(site, key))}


def _grouped(site: Site, above: str, crumb: str, title: str, documents: Sequence[str]) -> View:
    """Return a criterion or a dossier as the list of its documents: results, charts and pictures have no plain counterpart."""
    return {
        "title": title,
        "crumbs": crumbs(site, (above, site.t(crumb))),
        "groups": years_view(site, list(documents)),
    }
