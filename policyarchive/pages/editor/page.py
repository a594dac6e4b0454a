"""The page of the editor: a frame that its scripts fill. It is in no menu, no search and no sitemap."""

from urllib.parse import urlsplit

from policyarchive.exports.search.files import worker_address
from policyarchive.pages.generated import Page
from policyarchive.site.site import Site
from policyarchive.site.templates import View

KEY = "page:editor"
FOLDER = "assets/editor"
SCRIPT, STYLES, NUMBERING = f"{FOLDER}/editor.js", f"{FOLDER}/editor.css", f"{FOLDER}/numbering.json"


def configuration_path(site: Site) -> str:
    """Return the path below the site of what the scripts begin with."""
    return f"{FOLDER}/{site.language}.json"


def editor_page(site: Site) -> Page:
    """Return the page of a site that has an editor."""
    return Page(
        site=site,
        key=KEY,
        names=lambda: (site.t("editor.heading"), site.t("editor.description")),
        template="editor/page.html.j2",
        view=lambda: _view(site),
        tab="page:contributing",
    )


def _view(site: Site) -> View:
    return {
        "configuration": configuration_path(site),
        "numbering": NUMBERING,
        "worker": worker_address(site.language),
        "script": SCRIPT,
        "styles": STYLES,
        "mail": site.registry.archive.mail,
    }


def origin(site: Site) -> str | None:
    """Return the other host that the scripts of the editor ask, None where they ask none."""
    api = (site.editor or {}).get("api", "")
    parts = urlsplit(api)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else None
