"""The figures that sum up the results, as tiles: each out of how many, with its change since the base year."""

from policyarchive.audit.columns import column_bases, main_unit, unit_key
from policyarchive.pages.results.figures import figure_row
from policyarchive.registry.model.statements import (
    AllCriteria,
    Average,
    Difference,
    Share,
    Statement,
    StatementSection,
)
from policyarchive.site.amounts import with_unit, written
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def headline_figures(site: Site) -> list[View]:
    """Return the figures that sum up the results, each with its change since the base year.

    number, unit: its amount in two parts; without a unit that the label names.
    """
    return [
        _tile(site, section, f"{section_id}/{key}")
        for section_id, section in site.registry.sections.items()
        if section.headline
        for key, statement in section.statements.items()
        if statement.direction is None
        and not statement.target
        and not isinstance(statement.computed_from, Share)
    ]


def _tile(site: Site, section: StatementSection, identifier: str) -> View:
    row, statement = figure_row(site, identifier), site.registry.statements[identifier]
    amount = _of_whole(site, section, statement) or row["amount"]
    unit = with_unit(site, "", statement.unit, statement.value).strip()
    number, found, _ = amount.rpartition(f" {unit}")
    is_apart = bool(found) and amount.endswith(unit)
    is_named = unit.casefold() in row["label"].casefold().split()
    return {
        **row,
        "amount": amount,
        "number": number if is_apart else amount,
        "unit": unit if is_apart and not is_named else "",
        "change": _change(site, identifier),
    }


def _of_whole(site: Site, section: StatementSection, statement: Statement) -> str:
    """Return a count of what the results table counts with how many there are: "19 / 110 xã"; "" for other figures.

    How many there are is known where the section says which column its figures are of.
    """
    registry = site.registry
    if statement.qualifier or statement.unit != unit_key(registry, main_unit(registry)):
        return ""
    computed = (statement.computed_from for statement in section.statements.values())
    columns = {one.column for one in computed if isinstance(one, Average | AllCriteria)}
    whole = column_bases(registry)[columns.pop()] if len(columns) == 1 else None
    if whole is None:
        return ""
    return site.t(
        "figure.of_whole",
        value=written(site, statement.value),
        whole=with_unit(site, written(site, str(whole)), statement.unit, str(whole)),
    )


def _change(site: Site, identifier: str) -> View | None:
    """Return the figure that prints how much another one has changed."""
    for other, statement in site.registry.statements.items():
        computed = statement.computed_from
        if isinstance(computed, Difference) and computed.minuend == identifier:
            return figure_row(site, other)
    return None
