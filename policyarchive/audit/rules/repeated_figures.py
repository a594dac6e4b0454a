"""Rules about one thing that the source states in several places: the same figure, the same total."""

from dataclasses import replace

from policyarchive.audit.figures import equation, find_figure
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    ROUNDING,
    Finding,
    Findings,
    Words,
)
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.audit.totals import Total, totals_by_population
from policyarchive.core.numerals import format_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import Statement

PERCENT_UNITS = ("phan-tram", "percent")


def same_figure(registry: Registry) -> Findings:
    """A figure of the body against the place that prints the same figure again."""
    for identifier, statement in registry.statements.items():
        if statement.same_as is None:
            continue
        other = find_figure(registry, statement.same_as)
        own = find_figure(registry, identifier)
        yield finding_of(
            "same-figure",
            identifier,
            statement,
            other,
            verdict=CONSISTENT if own.value == other.value else INCONSISTENT,
            computed=other.text,
            formula=equation(own.text, other.text),
        )


def percentage_alone(registry: Registry) -> Findings:
    """A percentage of which the source prints neither part nor whole cannot be recomputed."""
    for identifier, statement in registry.statements.items():
        alone = statement.computed_from is None and statement.same_as is None
        if alone and statement.unit.startswith(PERCENT_UNITS):
            found = _qualifier(registry, statement)
            yield finding_of("percentage-alone", identifier, statement, verdict=NOT_CHECKABLE, found=found)


def _qualifier(registry: Registry, statement: Statement) -> Words:
    """Return what stands before and after a qualified figure: "khoảng ", ""."""
    if statement.qualifier is None:
        return {"before": "", "after": ""}
    labels = registry.terms.qualifiers[statement.qualifier].label
    parts = {language: label.partition("{value}") for language, label in labels.items()}
    return {
        "before": {language: before for language, (before, _, _) in parts.items()},
        "after": {language: after for language, (_, _, after) in parts.items()},
    }


def one_population_one_total(registry: Registry) -> Findings:
    """Totals that count the same population agree. Those of different dates need not: ambiguous."""
    for population, totals in totals_by_population(registry).items():
        *others, reference = totals
        if not others and reference.formula:
            yield _total(registry, population, reference, None)
        for total in others:
            yield _total(registry, population, total, reference)


def _total(registry: Registry, population: str, total: Total, reference: Total | None) -> Finding:
    found: Words = {"population": registry.terms.populations[population].label, "name": total.name}
    alone = Finding(
        code="one-total",
        subject=total.subject,
        lines=(total.line,),
        verdict=NOT_CHECKABLE,
        stated=total.stated or total.range,
        computed=total.range,
        formula=total.formula,
        found=found,
        concerns=_concerned(total, total),
    )
    if reference is None:
        return alone
    return replace(
        alone,
        lines=tuple(dict.fromkeys((total.line, reference.line))),
        verdict=_agreement(total, reference),
        computed=reference.range,
        formula="; ".join(filter(None, (total.formula, reference.formula))),
        found={
            **found,
            "other": reference.name,
            "range": total.range,
            "gap": _gap(registry, population, total, reference),
        },
        concerns=(*_concerned(reference, total), *_concerned(total, total)),
    )


def _agreement(total: Total, reference: Total) -> str:
    """Return whether two totals agree as printed, when a last decimal may be out by one, or not at all."""
    if total.low <= reference.high and reference.low <= total.high:
        return CONSISTENT
    if max(total.widest.start, reference.widest.start) < min(total.widest.stop, reference.widest.stop):
        return ROUNDING
    return INCONSISTENT if total.when == reference.when else AMBIGUOUS


def _gap(registry: Registry, population: str, total: Total, reference: Total) -> dict[str, str]:
    """Return how far two totals miss each other: "3 households" where the population is a unit."""
    gap = format_figure(max(total.low - reference.high, reference.low - total.high))
    unit = registry.terms.units.get(population)
    return {
        language: f"{gap} {unit.label[language]}" if unit and language in unit.label else gap
        for language in registry.archive.languages
    }


def _concerned(total: Total, compared: Total) -> tuple[str, ...]:
    """Return the subjects that a total bears on, without that of the total that is compared."""
    return tuple(s for s in (total.subject, total.part) if s is not None and s != compared.subject)


AGREEMENT_RULES = (same_figure, one_population_one_total, percentage_alone)
