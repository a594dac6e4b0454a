"""What the MkDocs hook and the macros share during one build: the checked registry and the site in hand."""

from macros.load import Registry
from macros.site import Site

registry: Registry | None = None
site: Site | None = None
building = False
search_files: dict[str, str] = {}
