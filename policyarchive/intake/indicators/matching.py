"""Which record of an archive a row of results is about: the one of its name, never that of its ordinal alone."""

import re
from collections.abc import Mapping

from policyarchive.core.text import fold
from policyarchive.intake.indicators.facts import Facts
from policyarchive.intake.message import Message
from policyarchive.intake.results.signs import unit_in_brackets
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_SIGNS = re.compile(r"[^\w%]+")
OTHER_NAME, NAME_TWICE, OTHER_ORDER = (
    "import.unread.other_name",
    "import.unread.name_twice",
    "import.doubt.order",
)


class Matcher:
    """Finds the records of rows by name."""

    def __init__(self, registry: Registry):
        self.registry, self.language = registry, registry.archive.languages[0]
        self.measures: Mapping[str, Indicator] = registry.measures

    def match(self, facts: Facts) -> tuple[str | None, Message | None]:
        """Return the path of the record of a row, None where it is a new one; or why it cannot be told."""
        named = [cell for cell in facts.printed.cells.values() if cell in self.measures]  # in an export
        found = named[:1] or [path for path, held in self.measures.items() if self._has_name(held, facts)]
        if len(found) > 1:
            found = [path for path in found if self._is_beside(self.measures[path], facts)]
            if len(found) != 1:
                return None, Message(key=NAME_TWICE)
        if found:
            return found[0], None
        other = self._of_same_order(facts)
        return None, Message(
            key=OTHER_NAME, values={"held": other, "order": facts.row.order}
        ) if other else None

    def other_order(self, facts: Facts, path: str) -> str:
        """Return the ordinal that a record has, where the row has another one; "" otherwise, or without one."""
        held = self.measures[path].printed.order
        return held if facts.row.order and _order(held) != _order(facts.row.order) else ""

    def _has_name(self, held: Indicator, facts: Facts) -> bool:
        names = {held.printed.name, *held.name.values(), without_number(held.printed.name)}
        own = {facts.row.name, facts.printed.name, without_number(facts.printed.name)}
        same = bool(set(map(name_key, own)) & set(map(name_key, filter(None, names))))
        return same and bool(held.parent) == (facts.parent is not None)

    def _is_beside(self, held: Indicator, facts: Facts) -> bool:
        """Tell whether a record has the unit of a row, and is a part of the same one."""
        label = (
            self.registry.terms.units[held.unit].label_in(self.language)
            if held.unit in self.registry.terms.units
            else ""
        )
        units = {fold(held.printed.unit), fold(label)}
        above = self.registry.indicators.get(held.parent or "")
        parent = name_key(facts.parent.name) if facts.parent else None
        return fold(facts.row.unit) in units and parent == (name_key(above.printed.name) if above else None)

    def _of_same_order(self, facts: Facts) -> str:
        """Return the name of the record that has the ordinal of a row in its group, "" without one."""
        order, groups = _order(facts.row.order), self.registry.terms.groups
        for held in self.measures.values() if order and facts.parent is None else ():
            label = groups[held.group].label_in(self.language) if held.group in groups else ""
            same_group = not facts.group or fold(label) == fold(facts.group)
            if _order(held.printed.order) == order and same_group and not held.parent:
                return held.printed.name
        return ""


def name_key(name: str) -> str:
    """Return a name as names are compared: without accents, signs and the unit in brackets at its end."""
    return " ".join(_SIGNS.sub(" ", fold(bare_name(name))).split())


def bare_name(name: str) -> str:
    """Return a name without the unit in brackets at its end."""
    match = _BRACKETS.search(name)
    return name[: match.start()] if match and match.start() and unit_in_brackets(match[0]) else name


def without_number(name: str) -> str:
    """Return the name of a criterion without what numbers it: "Tiêu chí 1: Quy hoạch" is "Quy hoạch"."""
    numbered = first_match(pattern("criterion", "^", r"\s+[0-9]+\s*[:.]\s*"), name)
    return name[numbered.end() :] if numbered else name


def is_numbered(name: str) -> bool:
    """Tell whether a name says that it is that of a criterion with a number."""
    return without_number(name) != name


def _order(printed: str) -> str:
    return printed.strip(" .)").lstrip("0")
