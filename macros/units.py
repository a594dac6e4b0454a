"""The units that results are counted in: printed in each row, named by the vocabulary."""

from macros.load import Registry
from macros.model import Unit


def unit_key(registry: Registry, printed: str) -> str | None:
    """Return the term of the vocabulary behind a printed unit: "Xã" is xa; None when it holds none."""
    wanted = printed.casefold()
    units = registry.terms.units.items()
    return next((k for k, unit in units if wanted in {w.casefold() for w in unit.label.values()}), None)


def unit_of(registry: Registry, printed: str) -> Unit:
    """Return a printed unit as a term; one that the vocabulary lacks is called as printed."""
    key = unit_key(registry, printed)
    return registry.terms.units[key] if key else Unit(label={registry.archive.languages[0]: printed.lower()})


def shared_unit(registry: Registry) -> str | None:
    """Return the printed unit that all rows of the results table share; None when there are several."""
    printed = {criterion.printed.unit for criterion in registry.criteria.values()}
    return printed.pop() if len(printed) == 1 else None
