"""What lets a browser keep the archive: the service worker, a web manifest of each language and the icons that it names."""

import json
from collections.abc import Iterator

import resvg_py

from policyarchive.core.assets import ASSETS
from policyarchive.exports.search.files import script
from policyarchive.site.site import Site
from policyarchive.site.urls import HOME

WORKER = "service-worker.js"
TOLD = "503.html"  # what is shown where a page is not kept and there is no network
_MANIFEST = "manifest.webmanifest"
_ICONS = {f"assets/icon-{size}.png": size for size in (180, 192, 512)}
_COLOURS = {"theme_color": "#1d6a44", "background_color": "#fdfcf8"}


def manifest_path(site: Site) -> str:
    """Return the path of the web manifest below the site."""
    return site.urls.root(site.language) + _MANIFEST


def manifest(site: Site) -> str:
    """Return the web manifest of the language of the site, as JSON."""
    link, archive = site.urls.link, site.registry.archive
    own = manifest_path(site)
    icons = [
        {"src": link(own, path), "sizes": f"{size}x{size}", "type": "image/png"}
        for path, size in _ICONS.items()
    ]
    fields = {
        "name": site.pick(archive.name), "short_name": site.pick(archive.short_name), "description": site.pick(archive.description),
        "lang": site.language, "id": link(own, site.path(HOME)), "start_url": link(own, site.path(HOME)),
        "scope": link(own, site.urls.path(site.first_language, HOME)), "display": "minimal-ui", **_COLOURS,
        "icons": [{"src": link(own, "assets/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}, *icons],
    }  # fmt: skip
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def offline_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of the service worker and of the icons, which all languages share."""
    pages = [site.urls.root(language) + TOLD for language in site.urls.languages]
    told = json.dumps({"pages": pages}, separators=(",", ":"))
    yield WORKER, f"self.archiveOffline = {told};\n{script('service_worker')}".encode()
    drawing = (ASSETS / "theme/assets/favicon.svg").read_text(encoding="utf-8")
    for path, size in _ICONS.items():
        yield path, bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=size, height=size))
