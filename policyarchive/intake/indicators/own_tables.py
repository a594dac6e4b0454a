"""The archive's own table of results as CSV, whose headings are the names of its data: what each column holds."""

from policyarchive.intake.results.model import COMPARISON, NAME, ORDER, OTHER, PERCENT, UNIT, VALUE
from policyarchive.registry.load import Registry

_OTHERS = ("indicator", "group", "unit", "unit_kind", "denominator", "direction", "parent", "line")
_EACH = ("name", "group", "unit", "url")


def own_columns(registry: Registry) -> dict[str, str]:
    """Return the meanings of the columns of results-wide.csv, by their names. Figures are read as they are printed."""
    table, first = registry.result_table, registry.archive.languages[0]
    told = dict.fromkeys(_OTHERS, OTHER)
    told |= {f"{name}_{language}": OTHER for name in _EACH for language in registry.archive.languages}
    told |= {"number": ORDER, f"name_{first}": NAME, f"unit_{first}": UNIT}
    for key in table.observations:
        for part in (VALUE, PERCENT):
            told |= {f"{part}_{key}": OTHER, f"{part}_{key}_printed": f"{part}@{key}"}
    for key, compared in table.comparisons.items():
        meaning = f"{compared.form}@{compared.later}/{compared.earlier}"
        told[f"comparison_{key}"] = OTHER
        told[f"comparison_{key}_printed"] = meaning if compared.later and compared.earlier else COMPARISON
    return told
