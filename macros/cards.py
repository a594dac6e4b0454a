"""Where the cards lie, the pictures that links to pages show where they are shared."""

from macros.site import Site
from macros.urls import HOME

WIDTH, HEIGHT = 1200, 630


def path_of(site: Site, key: str) -> str:
    """Return the path of a page's card below the site: its own beside a generated page, else that of the archive."""
    root = site.urls.root(site.language)
    written = key.startswith("page:")
    return f"{root}card.png" if written else f"{root}{site.urls.source(site.language, key)}/card.png"


def path_of_all(site: Site) -> str:
    """Return the path of the card that all hand-written pages share."""
    return path_of(site, HOME)
