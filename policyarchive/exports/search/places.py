"""The records of places for the search: lists of documents, sections of the appendix, dossiers, hand-written pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from policyarchive.core.dates import UNDATED
from policyarchive.core.words import words
from policyarchive.exports.search.folding import rules
from policyarchive.exports.search.record import SEPARATOR, Record, address, lean
from policyarchive.registry.model.vocabularies import Term
from policyarchive.site.site import Site

_APPENDICES = {"page:appendix-1": "document_list", "page:results": "result_table"}
_OF_THE_SOFTWARE = frozenset(
    f"page:{name}"
    for name in (
        "architecture", "beyond-mkdocs", "commands", "fields", "macros", "measurements", "numbers", "problem-codes",
        "publishing", "software", "tutorial",
    )
)  # fmt: skip
_MOST_WORDS = 200  # of a page, beside its title and headings
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A hand-written page: its key, title, headings, section of the navigation and HTML."""

    key: str
    title: str
    headings: tuple[str, ...] = ()
    section: str = ""
    html: str = ""


def place_records(site: Site, pages: Iterable[WrittenPage]) -> Iterator[Record]:
    """Yield a record of each list, section, dossier and page, those about the software last."""
    yield from _lists(site)
    yield from _sections(site)
    yield from _dossiers(site)
    ordered = sorted(pages, key=lambda page: page.key in _OF_THE_SOFTWARE)
    yield from (_page(site, page) for page in ordered)


def _lists(site: Site) -> Iterator[Record]:
    for issuer in site.index.by_issuer:
        yield _list(site, "issuer", issuer, site.registry.issuers[issuer])
    for kind in site.index.by_type:
        yield _list(site, "type", kind, site.registry.types[kind])
    for year in site.index.by_year:
        title = site.t("document.undated") if year == UNDATED else site.t("list.year", year=year)
        yield {"kind": "year", "url": address(site, f"year:{year}"), "title": title}


def _list(site: Site, kind: str, identifier: str, term: Term) -> Record:
    others = [text for language, text in term.label.items() if language != site.language]
    return lean(
        {
            "kind": kind,
            "url": address(site, f"{kind}:{identifier}"),
            "title": site.pick(term.label),
            "other": SEPARATOR.join(others),
        }
    )


def _sections(site: Site) -> Iterator[Record]:
    table = site.registry.document_list
    for key, section in table.sections.items():
        yield {
            "kind": "section",
            "url": address(site, "page:appendix-1", key.lower().replace(".", "-")),
            "title": f"{key} {site.pick(section.name)}",
            "other": section.label,
        }


def _dossiers(site: Site) -> Iterator[Record]:
    for key, dossier in site.registry.dossiers.items():
        others = [text for language, text in dossier.title.items() if language != site.language]
        yield lean(
            {
                "kind": "page",
                "url": address(site, f"dossier:{key}"),
                "title": site.pick(dossier.title),
                "other": SEPARATOR.join([*others, *(dossier.summary or {}).values()]),
                "more": site.t("crumb.dossiers"),
            }
        )


def _page(site: Site, page: WrittenPage) -> Record:
    names = _appendix_names(site, page.key)
    return lean(
        {
            "kind": "page",
            "url": address(site, page.key),
            "title": page.title,
            "other": SEPARATOR.join([*names, *page.headings[1:]]),
            "more": page.section,
            "words": _words(page),
            "last": page.key in _OF_THE_SOFTWARE or None,
            "topic": _topic(page.key),
        }
    )


def _topic(key: str) -> str | None:
    """Return the topic of the rules that a page is on, None where they know none."""
    name = key.removeprefix("page:")
    return name if name in rules()["topics"] else None


def _appendix_names(site: Site, key: str) -> list[str]:
    """Return how the appendix that a page shows is called in each language, and its title as printed."""
    if key not in _APPENDICES:
        return []
    table = getattr(site.registry, _APPENDICES[key])
    if not table.number:
        return []
    named = [
        words(language, site.first_language)["print.title"].format(number=table.number, name=name)
        for language, name in table.name.items()
    ]
    return [table.title, *named]


@cache
def _small_words() -> frozenset[str]:
    """Return the words that only ask, which no query is about."""
    asking = [
        *rules()["questions"],
        *(word for own in rules()["languages"].values() for word in own.get("questions", ())),
    ]
    return frozenset(word for word in asking if " " not in word)


def _words(page: WrittenPage) -> str:
    """Return the first words of a page with their accents, each once; of pages about the software none."""
    if page.key in _OF_THE_SOFTWARE:
        return ""
    known = {*_WORD.findall(" ".join([page.title, *page.headings]).lower()), *_small_words()}
    words = dict.fromkeys(_WORD.findall(unescape(_TAG.sub(" ", page.html)).lower()))
    return " ".join([word for word in words if word not in known][:_MOST_WORDS])
