"""View of the layers of the software, which a test compares with the real imports."""

from pathlib import Path

from macros.settings import read
from macros.site import Site
from macros.views.parts import View

_FILE = Path(__file__).resolve().parent.parent / "layers.yml"


def layers() -> list[list[str]]:
    """Return the modules of each layer; each layer may import the ones before it."""
    return [layer for group in read(_FILE) for layer in group["layers"]]


def layers_view(site: Site) -> list[View]:
    """Return the groups of layers, the uppermost first, with their names."""
    return [
        {
            "name": _worded(site, group["name"]),
            "does": _worded(site, group["does"]),
            "layers": group["layers"][::-1],
        }
        for group in reversed(read(_FILE))
    ]


def _worded(site: Site, texts: dict[str, str]) -> str:
    language = site.spoken(texts)
    return site.marked(texts[language], language)
