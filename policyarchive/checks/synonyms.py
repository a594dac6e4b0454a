"""Rules about the synonyms of the search: each says the same once, and of something that the archive holds."""

from collections.abc import Iterable, Iterator

from policyarchive.core.problems import Location, Problem
from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import Synonyms

Problems = Iterator[Problem]


def phrases_are_distinct(registry: Registry) -> Problems:
    """No phrase stands in two groups or twice in one: what it means would not be sure."""
    first: dict[str, str] = {}
    for place, group in enumerate(registry.synonyms):
        for language, row, phrase in _phrases(group):
            if fold(phrase) in first:
                found = {"value": phrase, "other": first[fold(phrase)]}
                yield Problem(
                    code="synonym-twice", location=_location(registry, place, language, row), found=found
                )
            first.setdefault(fold(phrase), phrase)


def groups_are_of_the_archive(registry: Registry) -> Problems:
    """A phrase of each group begins somewhere in the records: else nothing is found by it."""
    texts = " ".join(f" {fold(text)} " for text in _texts(registry)) if registry.synonyms else ""
    for place, group in enumerate(registry.synonyms):
        phrases = [phrase for _, _, phrase in _phrases(group)]
        if not any(f" {fold(phrase)}" in texts for phrase in phrases):
            found = {"value": ", ".join(phrases)}
            yield Problem(code="synonym-unknown", location=_location(registry, place), found=found)


def _phrases(group: Synonyms) -> Iterator[tuple[str, int, str]]:
    """Yield (language, place among those of the language, phrase)."""
    for language, phrases in group.items():
        yield from ((language, row, phrase) for row, phrase in enumerate(phrases))


def _texts(registry: Registry) -> Iterator[str]:
    """Yield the texts of the records that the search finds by their words."""
    for document in registry.documents.values():
        yield from document.title.values()
        yield from (word for words in document.keywords.values() for word in words)
    for measure in registry.measures.values():
        yield from measure.name.values()
    for statement in registry.statements.values():
        yield from (*statement.label.values(), statement.words)
    yield from _names(registry)


def _names(registry: Registry) -> Iterator[str]:
    terms: Iterable[dict[str, str]] = (
        *(verb.label for verb in registry.verbs.values()),
        *(verb.inverse for verb in registry.verbs.values()),
        *(kind.label for kind in registry.types.values()),
        *(issuer.label for issuer in registry.issuers.values()),
    )
    for labels in terms:
        yield from labels.values()


def _location(registry: Registry, *keys: str | int) -> Location:
    return registry.files["synonyms"].location("synonyms", *keys)


RULES = (phrases_are_distinct, groups_are_of_the_archive)
