"""The full texts for the search of the browser: one passage an article, in a file of their own."""

from macros.naming import name_of
from macros.search.records import address
from macros.site import Site

Passage = dict[str, str]


def passages(site: Site) -> list[Passage]:
    """Return every article of every full text, in the language of the site where a document has it."""
    return [found for identifier in site.index.full_texts for found in _of(site, identifier)]


def _of(site: Site, identifier: str) -> list[Passage]:
    texts = site.index.full_texts[identifier]
    text = texts.get(site.language) or next(iter(texts.values()))
    page = address(site, f"fulltext:{identifier}")
    name = name_of(site, site.registry.documents[identifier])
    rows = [
        {
            "url": f"{page}#{article.anchor}" if article else page,
            "label": site.t("fulltext.passage", article=article.label, name=name) if article else name,
            "names": name,
            "text": words,
            "lang": text.language if text.language != site.language else "",
        }
        for article, words in text.passages()
    ]
    return [{key: value for key, value in row.items() if value or key == "text"} for row in rows]
