"""The view of the picture on the page of a document, and of the dossiers that hold it."""

from policyarchive.exports.pictures.files import picture_figure
from policyarchive.exports.pictures.related import related
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def related_view(site: Site, identifier: str) -> View:
    """Return the picture of a document's relations with what it leaves out (figure None where there is nothing to draw)."""
    found = related(site, identifier)
    left = (("picture.left_out", found.left_out), ("picture.cited", found.cited)) if found else ()
    return {
        "figure": picture_figure(found.picture) if found else None,
        "notes": [site.t(key, count=count) for key, count in left if count],
        "dossiers": dossier_links(site, identifier),
    }


def dossier_links(site: Site, identifier: str) -> list[View]:
    """Return the dossiers that hold a document, as links."""
    return [
        {"key": f"dossier:{key}", "title": site.pick(site.registry.dossiers[key].title)}
        for key in site.index.dossiers_of.get(identifier, ())
    ]
