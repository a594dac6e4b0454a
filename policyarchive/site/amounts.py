"""Figures of the body as a language writes them."""

from policyarchive.audit.wording import localise_value
from policyarchive.registry.model.statements import Statement
from policyarchive.site.site import Site

_CLOSE = ("%",)
_SIGNS = {"increase": "+", "decrease": "−", None: ""}


def amount(site: Site, statement: Statement) -> str:
    """Return a figure as the language writes it, with qualifier, sign and unit: "hơn 620 lớp", "−5 xã"."""
    value = statement.printed or localise_value(statement.value, site.language)
    if statement.printed and site.language != site.first_language:
        value = statement.value
    unit = _unit(site, statement)
    text = _SIGNS[statement.direction] + value + ("" if unit.startswith(_CLOSE) else " ") + unit
    if statement.qualifier is None:
        return text
    return site.pick(site.registry.terms.qualifiers[statement.qualifier].label).format(value=text)


def _unit(site: Site, statement: Statement) -> str:
    unit = site.registry.terms.units[statement.unit]
    one = unit.one.get(site.language) if statement.value == "1" else None
    return one or site.pick(unit.label)
