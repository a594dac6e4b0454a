"""Where a row of a table says something else than a record or a row that is there already."""

from collections.abc import Iterator, Mapping

from policyarchive.core.numerals import parse_figure
from policyarchive.core.text import fold
from policyarchive.intake.indicators.facts import Facts
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import ResultRow

_ALWAYS, _IF_TOLD = ("value", "percent"), ("qualifier", "missing")


def differences(registry: Registry, held: Indicator | ResultRow, facts: Facts) -> Iterator[str]:
    """Yield a text for each fact that differs: its name, what is there, what the table prints. Equal figures are no difference.

    An export prints no qualifier and no sign for want of a figure: what a table does not say differs from nothing.
    """
    if not _is_same_unit(registry, held, facts):
        yield f"unit: {_unit_of(registry, held)} ≠ {facts.row.unit or '–'}"
    for name, there, told in (
        ("observations", held.observations, facts.observations),
        ("comparisons", held.comparisons, facts.comparisons),
    ):
        yield from _of_cells(name, there, told)


def _of_cells(name: str, held: Mapping[str, Observation], told: Mapping[str, Observation]) -> Iterator[str]:
    for key in (key for key in told if key in held):
        for part in _ALWAYS:
            before, after = getattr(held[key], part), getattr(told[key], part)
            if not _is_same_figure(before, after):
                yield f"{name}.{key}.{part}: {before or '–'} ≠ {after or '–'}"
        for part in _IF_TOLD:
            before, after = getattr(held[key], part), getattr(told[key], part)
            if after and after != before:
                yield f"{name}.{key}.{part}: {before or '–'} ≠ {after}"
        if told[key].printed and not told[key].value and told[key].printed != held[key].printed:
            yield f"{name}.{key}.printed: {held[key].printed or '–'} ≠ {told[key].printed}"


def _is_same_figure(before: str, after: str) -> bool:
    if not before or not after:
        return before == after
    return parse_figure(before) == parse_figure(after)


def _is_same_unit(registry: Registry, held: Indicator | ResultRow, facts: Facts) -> bool:
    """Tell whether a row has the unit of a record, as printed there or as a vocabulary calls it in any language; or names none."""
    printed, own = fold(held.printed.unit), held.unit if isinstance(held, Indicator) else ""
    labels = {printed}
    for key, unit in registry.terms.units.items():
        called = set(map(fold, (*unit.label.values(), *unit.one.values())))
        labels |= called if key == own or printed in called else set()
    return not facts.row.unit or fold(facts.row.unit) in labels


def _unit_of(registry: Registry, held: Indicator | ResultRow) -> str:
    if isinstance(held, Indicator) and held.unit in registry.terms.units:
        return registry.terms.units[held.unit].label_in(registry.archive.languages[0])
    return held.printed.unit or "–"
