"""Which row or group a row belongs to, by its mark: "1.1" to "1", "a)" and "-" to the numbered row above, all to their group."""

import re
from dataclasses import dataclass, field

from policyarchive.intake.lists.marks import DIGITS, Mark, Reading, read_mark, split_mark

_BULLET = re.compile(r"([-–+*•])\s*")
_GROUP, _PLAIN, _PARTS = (
    "group",
    "",
    "parts",
)  # styles: a group without a mark, a row without one, the rows below "Trong đó:"


class ParentUnclear(Exception):
    """Raised where a row may belong to the one above, or stand beside it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A name without the mark before it. style: of the mark; mark: as printed, "" without one."""

    name: str
    mark: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    style: str
    values: tuple[int, ...]
    line: int
    is_group: bool


def marked(order: str, name: str) -> Marked:
    """Return the mark of a row, in its own column or before the name."""
    mark = read_mark(order) if order else None
    bullet = _BULLET.match(name)
    if mark or (bullet is None and order):
        return Marked(name, order, mark.readings if mark else (_unknown(order),))
    if order and _BULLET.fullmatch(order):
        return Marked(name, order, (Reading(style=order.strip(), values=()),))
    if bullet:
        return Marked(name[bullet.end() :], bullet[1], (Reading(style=bullet[1], values=()),))
    split: tuple[Mark, str] | None = split_mark(name)
    return Marked(split[1], split[0].text, split[0].readings) if split else Marked(name, "", ())


def _unknown(order: str) -> Reading:
    bullet = _BULLET.fullmatch(order)
    return Reading(style=bullet[1] if bullet else "other", values=())


@dataclass(slots=True)
class Levels:
    """The open rows and groups, the outermost first. last: the line of the last row that is no part of another."""

    _open: list[_Open] = field(default_factory=list)
    _last: int | None = None

    def add(self, readings: tuple[Reading, ...], line: int, *, is_group: bool) -> int | None:
        """Open a row or group and return the line of what it belongs to. Raises ParentUnclear."""
        reading = self._reading(readings, is_group)
        self._close(reading, is_group)
        parent = self._open[-1].line if self._open else None
        self._open.append(_Open(reading.style, reading.values, line, is_group))
        self._last = self._last if is_group else line
        return parent

    def part_of_last(self) -> int | None:
        """Return the line of the row that a row "Trong đó: …" is a part of."""
        return self._last

    def group_open(self) -> int | None:
        """Return the line of the innermost group, to which a row of totals belongs."""
        return next((entry.line for entry in reversed(self._open) if entry.is_group), None)

    def open_parts(self) -> int | None:
        """Note a line "Trong đó:" and return the row whose parts follow."""
        if self._last is not None and all(entry.style != _PARTS for entry in self._open):
            self._open.append(_Open(_PARTS, (), self._last, False))
        return self._last

    def _reading(self, readings: tuple[Reading, ...], is_group: bool) -> Reading:
        """Return the way to read a mark that goes on with an open one, else the first one."""
        styles = [entry.style for entry in self._open]
        default = Reading(style=_GROUP if is_group else _PLAIN, values=())
        return next(
            (reading for reading in readings if reading.style in styles), next(iter(readings), default)
        )

    def _close(self, reading: Reading, is_group: bool) -> None:
        above = self._number_above(reading)
        styles = [entry.style for entry in self._open]
        if above is not None:
            del self._open[above + 1 :]
        elif reading.style == _PLAIN and _PARTS in styles and _PLAIN in styles[: styles.index(_PARTS)]:
            raise ParentUnclear
        elif reading.style in styles:
            del self._open[styles.index(reading.style) :]
        elif reading.style == _GROUP:
            while self._open and not self._open[-1].is_group:
                self._open.pop()

    def _number_above(self, reading: Reading) -> int | None:
        """Return the place of the open number that a number such as 1.2 is below."""
        if set(reading.style.split(".")) != {DIGITS} or len(reading.values) < 2:
            return None
        wanted = reading.values[:-1]
        return next(
            (n for n, entry in enumerate(self._open) if entry.values == wanted and DIGITS in entry.style),
            None,
        )
