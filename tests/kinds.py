"""One page of each kind, by its key, and its file below the built site in each language."""

from policyarchive.site.site import site_for

KINDS = {
    "home": "page:index",
    "documents": "page:documents",
    "finder": "page:search",
    "document": "document:ubnd/2017/734-qd-ubnd",
    "unnumbered": "document:unstated/undated/de-an-xa-ct229",
    "source": "document:tinh-uy/2020/458-bc-tu",
    "issuer": "issuer:ubnd",
    "issuer and year": "issuer:ubnd/2017",
    "type": "type:quyet-dinh",
    "year": "year:2017",
    "criterion": "criterion:7",
    "results": "page:results",
    "figures": "page:figures",
    "notes": "page:notes",
    "timeline": "page:timeline",
    "relations": "page:relations",
    "dossiers": "page:dossiers",
    "dossier": "dossier:bo-tieu-chi-xa-nong-thon-moi",
    "appendix": "page:appendix-1",
    "cited": "page:cited",
    "about": "page:about",
    "method": "page:method",
    "promises": "page:promises",
    "citing": "page:citing",
    "data": "page:data",
    "contributing": "page:contributing",
    "editing": "page:editing",
    "tutorial": "page:tutorial",
    "software": "page:software",
    "publishing": "page:publishing",
    "measurements": "page:measurements",
    "beyond": "page:beyond-mkdocs",
    "macros": "page:macros",
    "architecture": "page:architecture",
    "fields": "page:fields",
    "commands": "page:commands",
    "numbers": "page:numbers",
}

# Text and nothing else, in the styles of "method": what they look like wide, dark, printed and zoomed is seen there.
PROSE = (
    "about", "promises", "citing", "data", "contributing", "tutorial", "software", "publishing", "measurements", "beyond",
    "macros", "architecture", "fields", "commands", "numbers",
)  # fmt: skip


def addresses(registry, language: str) -> dict[str, str]:
    """Return the address of the page of each kind below the site, the error page with them."""
    site = site_for(registry, language)
    found = {kind: site.path(key) for kind, key in KINDS.items()}
    return found | {"not found": f"{site.urls.root(language)}404.html"}
