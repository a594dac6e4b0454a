"""Rules for dossiers: whatever they name is in the registry, and each document once."""

from collections.abc import Collection, Iterable, Iterator

from policyarchive.core.problems import Problem, unknown_value
from policyarchive.registry.load import Registry

Problems = Iterator[Problem]


def documents_of_dossiers_are_known(registry: Registry) -> Problems:
    """A dossier names documents of the registry."""
    for key, dossier in registry.dossiers.items():
        for index, identifier in enumerate(dossier.members):
            if f"documents/{identifier}" not in registry.files:
                location = registry.files[f"dossiers/{key}"].location("documents", index, "document")
                yield unknown_value("unknown-document", location, identifier, registry.documents)


def documents_of_dossiers_are_distinct(registry: Registry) -> Problems:
    """A dossier has each document once."""
    for key, dossier in registry.dossiers.items():
        for index, identifier in enumerate(dossier.members):
            if identifier in dossier.members[:index]:
                location = registry.files[f"dossiers/{key}"].location("documents", index, "document")
                found = {"field": "documents", "value": identifier}
                yield Problem(code="not-distinct", location=location, found=found)


def results_of_dossiers_are_known(registry: Registry) -> Problems:
    """Criteria, indicators and figures of a dossier are in the registry."""
    for key, dossier in registry.dossiers.items():
        yield from _unknown(
            registry, key, "criteria", "unknown-criterion", dossier.criteria, registry.criteria
        )
        yield from _unknown(
            registry, key, "indicators", "unknown-figure", dossier.indicators, registry.indicators
        )
        yield from _unknown(registry, key, "figures", "unknown-figure", dossier.figures, registry.statements)


def _unknown(
    registry: Registry, key: str, field: str, code: str, named: Iterable[str], known: Collection[str]
) -> Problems:
    for index, value in enumerate(named):
        if value not in known:
            location = registry.files[f"dossiers/{key}"].location(field, index)
            yield unknown_value(code, location, value, known)


RULES = (
    documents_of_dossiers_are_known,
    documents_of_dossiers_are_distinct,
    results_of_dossiers_are_known,
)
