"""The view of the picture on the page of a document, and of the dossiers that hold it."""

from policyarchive.exports.pictures.files import picture_figure
from policyarchive.exports.pictures.related import related
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def related_view(site: Site, identifier: str) -> View:
    """Return the picture of a document's relations with what it leaves out (figure None where there is nothing to draw)."""
    found = related(site, identifier)
    notes = []
    if found and found.left_out:
        notes.append(site.t("picture.left_out", count=found.left_out))
    if found and found.cited:
        notes.append(site.t("picture.cited", count=found.cited))
    return {
        "figure": picture_figure(site, found.picture) if found else None,
        "notes": notes,
        "dossiers": dossier_links(site, identifier),
    }


def dossier_links(site: Site, identifier: str) -> list[View]:
    """Return the dossiers that hold a document, as links."""
    return [
        {"key": f"dossier:{key}", "title": site.pick(site.registry.dossiers[key].title)}
        for key in site.index.dossiers_of.get(identifier, ())
    ]
