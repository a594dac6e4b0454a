"""A numeral and the ways to read its marks: "18.18" has decimals, "1.234.567" thousands, "1.003" may have either."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.core.numerals import parse_figure

DECIMAL, THOUSANDS = "decimal", "thousands"
_WHOLE = re.compile(r"0|[1-9][0-9]*")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
_OTHER = {".": ",", ",": "."}
Role = tuple[str, str]  # a mark and what it is: (".", THOUSANDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a numeral. roles: what its marks are then; value: in Vietnamese marks."""

    value: str
    roles: frozenset[Role]

    @property
    def decimal(self) -> Decimal:
        """The exact value."""
        return parse_figure(self.value)


def readings(numeral: str) -> tuple[Reading, ...]:
    """Return the ways to read a numeral without a sign, none where it is not well formed."""
    marks = (*dict.fromkeys(re.findall(r"[.,]", numeral)), "")
    found = (_reading(numeral, mark) for mark in marks)
    return tuple(reading for reading in found if reading)


def _reading(numeral: str, mark: str) -> Reading | None:
    """Return a numeral with a mark before its decimals, "" for no decimals; None where it is not well formed so."""
    whole, sign, decimals = numeral.rpartition(mark) if mark else (numeral, "", "")
    grouped = _GROUPED.fullmatch(whole)
    if not (grouped or _WHOLE.fullmatch(whole)) or (mark and not re.fullmatch("[0-9]+", decimals)):
        return None
    if grouped and grouped[1] == mark:
        return None
    roles = {(mark, DECIMAL)} if mark else set()
    if grouped and grouped[1] != " ":
        roles.add((grouped[1], THOUSANDS))
    value = re.sub("[., ]", ".", whole) + (f",{decimals}" if mark else "")
    return Reading(value, frozenset(roles))


def certain_roles(numeral: str) -> frozenset[Role]:
    """Return what the marks of a numeral are, as far as it can be read in one way only."""
    found = readings(numeral)
    return found[0].roles if len(found) == 1 else frozenset()


def chosen(found: Collection[Reading], row: Collection[Role], table: Collection[Role]) -> Reading | None:
    """Return the reading of a numeral that the roles of marks in its row, or in its whole table, leave; None where both stay.

    A row is a series and decides by itself. In the rest of a table a mark before decimals says nothing about the same
    mark before three figures, unless thousands have a mark of their own there.
    """
    if len(found) < 2:
        return next(iter(found), None)
    fitting = [reading for reading in found if _fits(reading, row)]
    if row:
        return fitting[0] if len(fitting) == 1 else None
    fitting = [reading for reading in found if table and _fits(reading, table)]
    if len(fitting) != 1:
        return None
    ((mark, role),) = fitting[0].roles
    has_thousands = (_OTHER[mark], THOUSANDS) in table
    return fitting[0] if role == THOUSANDS or has_thousands else None


def printed_with(found: Collection[Reading], decimal: str) -> Reading | None:
    """Return the reading with a mark before decimals, or with the other one between thousands; None without one."""
    roles = {(decimal, DECIMAL), (_OTHER[decimal], THOUSANDS)}
    return next((reading for reading in found if reading.roles <= roles), None)


def whole(found: Collection[Reading], table: Collection[Role]) -> Reading | None:
    """Return the reading of a counted thing, which has no decimals; None where its mark stands before decimals elsewhere."""
    fitting = [reading for reading in found if all(role == THOUSANDS for _, role in reading.roles)]
    return next((reading for reading in fitting if _fits(reading, table)), None)


def _fits(reading: Reading, known: Collection[Role]) -> bool:
    """Tell whether a reading uses its marks as others do: neither one mark for both, nor both marks for one."""
    clashes = {(mark, _other(role)) for mark, role in reading.roles}
    clashes |= {(_OTHER[mark], role) for mark, role in reading.roles}
    return not clashes & {*known}


def _other(role: str) -> str:
    return THOUSANDS if role == DECIMAL else DECIMAL
