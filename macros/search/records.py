"""The records that the browser searches: one lean record a document, criterion and hand-written page."""

from collections.abc import Callable, Iterable
from typing import Any

from macros import model
from macros.load import Registry
from macros.search.grammar import grammar, type_symbol

RANKS = {model.LISTED: 0, model.SOURCE: 1, model.CITED: 2, model.EXTERNAL: 3}

PathOf = Callable[[str], str]


def payload(
    registry: Registry,
    language: str,
    *,
    path_of: PathOf,
    words: dict[str, str],
    pages: Iterable[dict[str, str]] = (),
) -> dict[str, Any]:
    """Return what the search of one language needs, as plain data.

    path_of gives the path below the site of "document:<id>", "criterion:<number>" and "page:search";
    words are the interface words by key; pages are records {"url", "title", "other", "kind"}.
    """
    return {
        "language": language,
        "finder": path_of("page:search"),
        "words": {key: text for key, text in words.items() if key.startswith("search.")},
        "grammar": grammar(registry),
        "types": {key: _type(key, kind, language) for key, kind in registry.types.items()},
        "issuers": {key: _named(issuer, language) for key, issuer in registry.issuers.items()},
        "records": [
            *(_document(key, registry, language, path_of) for key in registry.documents),
            *(_criterion(criterion, language, path_of, words) for criterion in registry.criteria.values()),
            *pages,
        ],
    }


def _type(identifier: str, kind: model.InstrumentType, language: str) -> dict[str, str]:
    return {**_named(kind, language), "symbol": type_symbol(identifier, kind)}


def _named(term: model.Term, language: str) -> dict[str, str]:
    return {"label": term.label[language], "names": " ".join(term.label.values())}


def _document(identifier: str, registry: Registry, language: str, path_of: PathOf) -> dict[str, Any]:
    document = registry.documents[identifier]
    titles = title_in(document, language)
    record = {
        "url": path_of(f"document:{identifier}"),
        "number": document.number,
        "type": document.type,
        "issuer": document.issuer,
        "date": document.date,
        "title": titles[0] if titles else None,
        "other": " ".join([*titles[1:], *_keywords(document)]),
        "rank": RANKS[document.listing],
    }
    return {key: value for key, value in record.items() if value not in (None, "")}


def title_in(document: model.Document, language: str) -> list[str]:
    """Return the titles of a document, the one to show in a language first; none where untitled."""
    titles = {**document.title}
    if document.title_elsewhere and "vi" not in titles:
        titles["vi"] = document.title_elsewhere.vi
    return sorted(titles.values(), key=lambda title: title != titles.get(language))


def _keywords(document: model.Document) -> list[str]:
    return [keyword for keywords in document.keywords.values() for keyword in keywords]


def _criterion(
    criterion: model.Criterion, language: str, path_of: PathOf, words: dict[str, str]
) -> dict[str, str]:
    others = [name for key, name in criterion.name.items() if key != language]
    return {
        "url": path_of(f"criterion:{criterion.number}"),
        "title": words["search.criterion"].format(number=criterion.number, name=criterion.name[language]),
        "other": " ".join(others),
        "kind": words["search.kind.criterion"],
    }
