"""The hand-written pages that an archive has nothing for yet: they are neither built nor in its menu."""

from policyarchive.site.site import Site


def pages_without_content(site: Site) -> set[str]:
    """Return the keys of the pages on results where the archive has none, on figures of the report where none are recorded, and on dossiers."""
    empty = {
        "page:results": not site.registry.measures,
        "page:figures": not site.registry.statements,
        "page:dossiers": not site.registry.dossiers,
    }
    return {key for key, is_empty in empty.items() if is_empty}
