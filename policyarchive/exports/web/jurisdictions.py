"""Where acts are in force as far as the registry says it: in the place of the archive or in its country."""

from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.site.site import Site

LOCAL = "local"
_NATIONAL = "national"


def places(site: Site) -> dict[str, dict[str, str]]:
    """Return the names of the places that the registry names, by level: local, national."""
    archive = site.registry.archive
    return {LOCAL: archive.place} | ({_NATIONAL: archive.country} if archive.country else {})


def jurisdiction_of(site: Site, document: Document) -> str | None:
    """Return the level at which the issuers act, None where its place is not recorded, or they act at several."""
    levels = {site.registry.issuers[issuer].jurisdiction for issuer in issuers_of(document)}
    level = levels.pop() if len(levels) == 1 else None
    return level if level in places(site) else None
