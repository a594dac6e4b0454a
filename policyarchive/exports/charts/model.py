"""A chart as plain data: what it says, not where its marks are. It knows nothing of the registry."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from policyarchive.core.dates import order

Direction = Literal["more", "less", "neither"]
Trend = Literal["better", "worse", "same", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure. label: its date as people read it; date: "2011", "2011-Q2", "2011-05" or "2011-05-30".

    value: None where the source prints no figure. text: the figure as the language writes it; amount: the same with unit and
    whole; share: the percentage. qualifier: the words around it ("over {value}"). whole: the number that it is a
    part of. days: the length of its time. mark: the sign of a note on it ("¹").
    """

    label: str
    date: str
    value: Decimal | None
    text: str
    amount: str = ""
    share: str = ""
    qualifier: str = ""
    whole: int | None = None
    days: int = 0
    mark: str = ""

    @property
    def time(self) -> tuple[str, str]:
        """Return what tells the time of the point from others."""
        return self.date, self.label

    @property
    def number(self) -> Decimal:
        """Return the figure of a point that has one; 0 for another."""
        return self.value or Decimal(0)

    @property
    def shown(self) -> str:
        """Return the figure as a chart prints it."""
        return self.qualified(self.text) + self.mark

    def qualified(self, text: str) -> str:
        """Return a figure with the words that qualify it."""
        return self.qualifier.format(value=text) if self.qualifier else text

    @property
    def shown_in_full(self) -> str:
        """Return the figure with its unit and share, where it has any."""
        share = f" ({self.share})" if self.share else ""
        return self.qualified(self.amount or self.text) + share + self.mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An indicator with its figures, in order of time. number: its place in the table, as printed.

    direction: what is better. change: as the source prints it; None: the last figure less the first. change_text: how a
    change other than None is written; change_unit: what it counts where that is not the unit. unit: shown where the rows of a chart differ in it. mark: the sign of a note on all of it.
    """

    id: str
    name: str
    points: tuple[Point, ...]
    direction: Direction = "neither"
    group: str = ""
    unit: str = ""
    change: Decimal | None = None
    change_text: str = ""
    change_unit: str = ""
    mark: str = ""
    number: str = ""

    @property
    def title(self) -> str:
        """Return the name with the sign of its note."""
        return f"{self.name}{self.mark}"

    @property
    def known(self) -> tuple[Point, ...]:
        """Return the points that have a figure."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def numbers(self) -> list[Decimal]:
        """Return the figures that there are."""
        return [point.number for point in self.known]

    @property
    def trend(self) -> Trend:
        """Return whether the change is for the better; plain where neither is better."""
        if not self.change:
            return "same"
        if self.direction == "neither":
            return "plain"
        return "better" if (self.change > 0) == (self.direction == "more") else "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a language that charts print beside their figures, and the sign before its decimals."""

    better: str = ""
    worse: str = ""
    change: str = ""
    decimal: str = ","


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart. title states what the figures show; subtitle gives unit, denominators and dates.

    unit_mark: what follows the figures of the axis ("%"). warnings: what makes dates or rows hard to compare; notes: what the marks
    of rows and points refer to, each beginning with its mark. source, licence: whole sentences. apart: whether no axis can hold all rows.
    """

    id: str
    title: str
    subtitle: str
    rows: tuple[Row, ...]
    unit_mark: str = ""
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""
    licence: str = ""
    words: Words = field(default_factory=Words)
    apart: bool = False

    @property
    def dates(self) -> tuple[tuple[str, str], ...]:
        """Return (date, label) of every time that has a figure, in order."""
        times = {(point.date, point.label): None for row in self.rows for point in row.known}
        return tuple(sorted(times, key=lambda time: order(time[0])))

    @property
    def numbers(self) -> list[Decimal]:
        """Return the figures of all rows."""
        return [number for row in self.rows for number in row.numbers]

    @property
    def whole(self) -> int | None:
        """Return the number that the last figures are parts of; None where one figure is part of no known whole, or more than it."""
        wholes = [point.whole for row in self.rows for point in row.known]
        if not wholes or not all(wholes):
            return None
        last = max(row.known[-1].whole or 0 for row in self.rows if row.known)
        return last if max(self.numbers) <= last else max(whole or 0 for whole in wholes)
