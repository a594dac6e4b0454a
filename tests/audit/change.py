"""Ways to spoil one thing of a registry, leaving the rest as it is."""

from dataclasses import replace

from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import CHANGE, Observation


def document(registry: Registry, identifier: str, **fields) -> Registry:
    """Return the registry with some fields of a document changed."""
    changed = registry.documents[identifier].model_copy(update=fields)
    return replace(registry, documents=registry.documents | {identifier: changed})


def issuer(registry: Registry, key: str, **fields) -> Registry:
    """Return the registry with some fields of an issuer changed."""
    changed = registry.issuers[key].model_copy(update=fields)
    return replace(registry, issuers=registry.issuers | {key: changed})


def criterion(registry: Registry, number: str, **fields) -> Registry:
    """Return the registry with some fields of a criterion changed."""
    changed = registry.criteria[number].model_copy(update=fields)
    return replace(registry, criteria=registry.criteria | {number: changed})


def cell(registry: Registry, number: str, column: str, **fields) -> Registry:
    """Return the registry with the count or the percentage of one cell changed."""
    observations = registry.criteria[number].observations
    changed = observations[column].model_copy(update=fields)
    return criterion(registry, number, observations=observations | {column: changed})


def statement(registry: Registry, identifier: str, **fields) -> Registry:
    """Return the registry with some fields of a statement changed."""
    section, _, key = identifier.partition("/")
    held = registry.sections[section]
    changed = held.statements[key].model_copy(update=fields)
    new = held.model_copy(update={"statements": held.statements | {key: changed}})
    return replace(registry, sections=registry.sections | {section: new})


def section(registry: Registry, label: str, **fields) -> Registry:
    """Return the registry with some fields of a section of the list changed."""
    held = registry.document_list
    changed = held.sections[label].model_copy(update=fields)
    sections = held.sections | {label: changed}
    return replace(registry, document_list=held.model_copy(update={"sections": sections}))


def column(registry: Registry, key: str, **fields) -> Registry:
    """Return the registry with some fields of an observation column changed."""
    held = registry.result_table
    changed = held.observations[key].model_copy(update=fields)
    table = held.model_copy(update={"observations": held.observations | {key: changed}})
    return replace(registry, result_table=table)


def further_cell(registry: Registry, key: str, number: str, column: str, **fields) -> Registry:
    """Return the registry with one cell of a further report changed."""
    report = registry.reports[key]
    row = report.table.rows[number]
    cells = row.observations | {column: row.observations[column].model_copy(update=fields)}
    rows = report.table.rows | {number: row.model_copy(update={"observations": cells})}
    changed = report.model_copy(update={"table": report.table.model_copy(update={"rows": rows})})
    return replace(registry, reports=registry.reports | {key: changed})


def criterion_change(registry: Registry, number: str, value: str) -> Registry:
    """Return the registry with the change of a criterion changed."""
    return criterion(registry, number, comparisons={CHANGE: Observation(value=value)})
