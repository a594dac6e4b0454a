"""The view of the picture on the page of a document."""

from policyarchive.exports.pictures.files import picture_figure
from policyarchive.exports.pictures.related import related
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def related_view(site: Site, identifier: str) -> View | None:
    """Return the picture of a document's relations with what it leaves out; None where there is nothing to draw."""
    found = related(site, identifier)
    if found is None:
        return None
    left = (("picture.left_out", found.left_out), ("picture.cited", found.cited))
    notes = [site.t(key, count=count) for key, count in left if count]
    return {"figure": picture_figure(found.picture), "notes": notes}
