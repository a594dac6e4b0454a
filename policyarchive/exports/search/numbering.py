"""By what numbers are read, as plain data: the browser reads them by the same systems and vocabularies (numbers.js)."""

from typing import Any

from policyarchive.core.numbering.reader import SHARED
from policyarchive.core.numbering.reading import JOINT, LETTERS
from policyarchive.core.numbering.rules import NumberRules, Symbols, System
from policyarchive.core.numbering.signs import alike, digits, marks, units
from policyarchive.core.numbering.spelling import MOST_SPELLINGS
from policyarchive.core.text import D_LETTERS, DASHES


def numbering(rules: NumberRules) -> dict[str, Any]:
    """Return all that a number is read by: signs and marks of the spelling, systems in their order, symbols.

    Regular expressions are texts that mean the same in Python and in the browser.
    """
    return {
        "d_letters": D_LETTERS,
        "dashes": DASHES.pattern,
        "alike": {chr(sign): meant for sign, meant in alike().items()},
        "marks": {name: _in_browser(mark.pattern) for name, mark in marks().items()},
        "digits": {chr(letter): digit for letter, digit in digits().items()},
        "units": {kind: unit.pattern for kind, unit in units().items()},
        "most_spellings": MOST_SPELLINGS,
        "letters": LETTERS,
        "shared": SHARED,
        "joint": JOINT,
        "systems": [_system(system) for system in rules.systems],
        "symbols": _symbols(rules.symbols),
    }


def _in_browser(pattern: str) -> str:
    """Return a pattern with its groups named as the browser names them."""
    return pattern.replace("(?P<", "(?<")


def _system(system: System) -> dict[str, Any]:
    return {
        "id": system.id,
        "form": system.form,
        "pattern": _in_browser(system.pattern.pattern),
        "canonical": system.canonical,
        "types": None if system.types is None else sorted(system.types),
        "type": system.type,
        "certain": system.certain,
    }


def _symbols(symbols: Symbols) -> dict[str, Any]:
    return {
        "types": dict(symbols.types),
        "bodies": dict(symbols.bodies),
        "jurisdictions": dict(symbols.jurisdictions),
        "party": sorted(symbols.party),
        "by_name": dict(symbols.by_name),
        "national": sorted(symbols.national),
        "names": dict(symbols.names),
        "by_folded": dict(symbols.by_folded),
    }
