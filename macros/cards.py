"""Which pages have a card, the picture that a link to them shows where it is shared, and where it lies."""

from macros.site import Site

WIDTH, HEIGHT = 1200, 630
_OWN_PAGES = ("document", "criterion")


def path_of(site: Site, key: str) -> str:
    """Return the path of a page's card below the site: its own beside a record, else that of the archive."""
    root = site.urls.root(site.language)
    own = key.partition(":")[0] in _OWN_PAGES
    return f"{root}{site.urls.source(site.language, key)}/card.png" if own else f"{root}card.png"


def card_keys(site: Site) -> list[str]:
    """Return the keys of the pages with cards of their own, and of the home page, whose card all others show."""
    records = [f"document:{identifier}" for identifier in site.index.ordered]
    return ["page:index", *records, *(f"criterion:{number}" for number in site.registry.criteria)]
