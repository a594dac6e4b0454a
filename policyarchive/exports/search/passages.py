"""The full texts for the search of the browser: one passage per article, in files of their own."""

from typing import Any

from policyarchive.exports.search.record import address
from policyarchive.registry.full_text import Block
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of

_MOST = 500_000  # characters of a file, about


def passages(site: Site) -> list[list[dict[str, Any]]]:
    """Return every full text with its passages, file by file, in the language of the site where a document has it.

    A passage is [anchor, label, text]; what comes before the first article has no anchor.
    """
    files: list[list[dict[str, Any]]] = []
    size = _MOST
    for text in (_text(site, identifier) for identifier in site.index.full_texts):
        if size >= _MOST:
            files.append([])
            size = 0
        files[-1].append(text)
        size += sum(len(words) for _, _, words in text["passages"])
    return files


def _text(site: Site, identifier: str) -> dict[str, Any]:
    texts = site.index.full_texts[identifier]
    text = texts.get(site.language) or next(iter(texts.values()))
    return {
        "url": address(site, f"fulltext:{identifier}"),
        "title": site.t("fulltext.title", name=summary_of(site, identifier).name),
        "lang": text.language if text.language != site.language else None,
        "passages": [
            [article.anchor if article else "", _label(site, article), words]
            for article, words in text.passages()
        ],
    }


def _label(site: Site, article: Block | None) -> str:
    if article is None:
        return site.t("fulltext.opening")
    key = "fulltext.article_in_annex" if article.annex else "fulltext.article"
    return site.t(key, number=article.number)
