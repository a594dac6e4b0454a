"""Units by what a table prints: what they measure, and what the other languages call them: data in assets/words/units.yml."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold
from policyarchive.intake.results.words import is_all
from policyarchive.registry.model.vocabularies import Unit

COUNT = "count"
_KINDS = ("percent", "money", "index", "text", "ratio")  # "triệu đồng/người" is money, although it divides


def unit_named(printed: str, languages: Sequence[str]) -> Unit:
    """Return the unit that a table prints; languages: those of the archive, that of the table first."""
    first, *others = languages
    known = _known(fold(printed), first)
    label = {first: as_unit(printed)} | {other: known[other] for other in others if other in known}
    one = {code: text for code, text in known.get("one", {}).items() if code in label}
    fields = {"label": label, "one": one, "kind": kind_of(printed)}
    return Unit.model_validate({name: value for name, value in fields.items() if value})


def kind_of(printed: str) -> str:
    """Return what a unit measures, as far as its name tells; a count otherwise."""
    return next((kind for kind in _KINDS if is_all(f"{kind}_unit", printed)), COUNT)


def as_unit(printed: str) -> str:
    """Return a unit as it follows a number: "Triệu USD" gives "triệu USD", "MW" stays."""
    first, rest = printed[:1], printed[1:]
    return first.lower() + rest if rest[:1].islower() or rest[:1].isspace() else printed


def _known(folded: str, language: str) -> dict[str, Any]:
    return next((unit for unit in _units() if fold(unit.get(language, "")) == folded), {})


@cache
def _units() -> list[dict[str, Any]]:
    return list(read_settings(ASSETS / "words" / "units.yml"))
