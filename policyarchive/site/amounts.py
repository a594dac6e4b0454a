"""Figures as a language writes them, with their units and the words that qualify them."""

from policyarchive.audit.wording import localise_value
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.model.indicators import Observation
from policyarchive.registry.model.statements import Statement
from policyarchive.site.site import Site

_CLOSE = ("%",)
_SIGNS = {"increase": "+", "decrease": "−", None: ""}


def written(site: Site, value: str) -> str:
    """Return a figure of a record as the language writes it: "-1250,5" is "−1,250.5" in English. "" stays."""
    grouped = format_figure(parse_figure(value), decimals(value)) if value else ""
    return localise_value(grouped, site.language).replace("-", "−")


def with_unit(site: Site, text: str, unit: str, value: str) -> str:
    """Return a written figure with its unit, a term: "9,0%", "1 household". value: that of the record."""
    term = site.registry.terms.units[unit]
    one = term.one.get(site.language) if value == "1" else None
    name = one or site.pick(term.label)
    return join(text, name)


def join(text: str, unit: str) -> str:
    """Return a written figure before the name of its unit; one that begins with a number is in brackets: "50,75 (1.000 tấn)"."""
    if unit[:1].isdigit():
        return f"{text} ({unit})"
    return text + ("" if unit.startswith(_CLOSE) else " ") + unit


def qualified(site: Site, text: str, qualifier: str | None) -> str:
    """Return a figure with the words that qualify it: "trên 45,2"."""
    if qualifier is None:
        return text
    return site.pick(site.registry.terms.qualifiers[qualifier].label).format(value=text)


def amount_of(site: Site, unit: str, observation: Observation) -> str:
    """Return the figure of an observation with qualifier and unit, its words where it has no figure; "" for an empty cell."""
    if observation.value:
        text = with_unit(site, written(site, observation.value), unit, observation.value)
        return qualified(site, text, observation.qualifier)
    return in_words(site, observation)


def amount(site: Site, statement: Statement) -> str:
    """Return a figure as the language writes it, with qualifier, sign and unit: "hơn 620 lớp", "−5 xã"."""
    value = statement.printed or localise_value(statement.value, site.language)
    if statement.printed and site.language != site.first_language:
        value = statement.value
    text = with_unit(site, _SIGNS[statement.direction] + value, statement.unit, statement.value)
    return qualified(site, text, statement.qualifier)


def in_words(site: Site, observation: Observation) -> str:
    """Return what a cell without a figure prints, in the language of the source; "" for an empty one."""
    printed = observation.printed
    return site.mark(printed, site.first_language) if printed else ""
