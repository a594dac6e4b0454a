"""The tables of results that a file holds, as plain data: columns with their meanings, groups, rows with figures.

Every line of a source is in exactly one place: a heading row, a group, a row, an unread line, above or below a table.
"""

from dataclasses import dataclass
from decimal import Decimal

from policyarchive.intake.formats.source import Place
from policyarchive.intake.lists.model import RowPlace

# What a column holds.
ORDER, NAME, UNIT, VALUE, PERCENT, COMPARISON = "order", "name", "unit", "value", "percent", "comparison"
NOTE, OTHER, ASKED = "note", "other", "asked"
FIGURES = (VALUE, PERCENT, COMPARISON)

# The stage of a time.
ACTUAL, ESTIMATE, PLAN, TARGET = "actual", "estimate", "plan", "target"
STAGES = (ACTUAL, ESTIMATE, PLAN, TARGET)

# The form of a comparison.
DIFFERENCE, PERCENT_CHANGE, RATIO = "difference", "percent-change", "ratio"
FORMS = (DIFFERENCE, PERCENT_CHANGE, RATIO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """The time of a column. date: "2011", "2020-Q2", "2020-06" or "2011-05-30"; until: the last date of a period, or None."""

    date: str
    until: str | None = None
    stage: str = ACTUAL

    @property
    def key(self) -> str:
        """Its key: "2020-06", "2016-2020", "2023-01-to-2023-06"; with the stage, unless that is ACTUAL: "2025-plan"."""
        between = "-" if self.until and len(self.date) == len(self.until) == len("2016") else "-to-"
        dates = between.join(filter(None, (self.date, self.until)))
        return (dates if self.stage == ACTUAL else f"{dates}-{self.stage}").lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a column compares. form: of FORMS; later, earlier: keys of times, "" where it is not known; of: VALUE or PERCENT."""

    form: str
    later: str
    earlier: str
    of: str = VALUE

    @property
    def key(self) -> str:
        """Its meaning as it is told: "difference@2023/2020"; "difference@2023/2020:percent" of percentages, "ratio"."""
        if not self.later:
            return self.form
        return f"{self.form}@{self.later}/{self.earlier}" + (f":{PERCENT}" if self.of == PERCENT else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. heading: as printed, on one line; " – " parts a spanning heading from the one below it.

    holds: one of the kinds above; time: of a VALUE or PERCENT; comparison: of a COMPARISON; unit: the one in the heading.
    readings: the meanings between which a person has to choose, where it is ASKED.
    """

    heading: str
    holds: str
    time: Time | None = None
    comparison: Comparison | None = None
    unit: str = ""
    readings: tuple[str, ...] = ()

    @property
    def meaning(self) -> str:
        """What it holds as a person tells it: "value@2020", "difference@2023/2020", "note"; "" where it is asked."""
        if self.time:
            return f"{self.holds}@{self.time.key}"
        if self.comparison:
            return self.comparison.key
        return "" if self.holds == ASKED else self.holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure. value: in Vietnamese marks ("1.003,5"), or None; printed: the cell; qualifier: such as "hơn" or "≥".

    text: of an indicator whose unit is words. Without value and text the figure is missing, and printed is its sign.
    """

    printed: str
    value: str | None = None
    decimal: Decimal | None = None
    qualifier: str = ""
    text: str = ""
    has_percent_sign: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether the cell holds no figure."""
        return self.value is None and not self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that does not fit in a row. reason: key of the words; column: its position; expected: what would fit."""

    reason: str
    column: int
    printed: str
    expected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A row without figures that names those below it. parent: the line of the group or row that it belongs to, or None."""

    place: RowPlace
    line: int
    mark: str
    label: str
    parent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """A row with figures. parent: the line of the group or of the row that it belongs to, None without one.

    cells: as they hold for it, one for each column; name: without "Trong đó:" and without its mark, the unit in brackets included; unit: as printed, "" where none is.
    figures: by the position of their column; is_total: the name says only that it sums up.
    """

    place: RowPlace
    line: int
    cells: tuple[str, ...]
    order: str
    name: str
    unit: str
    figures: dict[int, Figure]
    parent: int | None
    note: str = ""
    is_total: bool = False
    doubts: tuple[Doubt, ...] = ()

    @property
    def text(self) -> str:
        """Its cells as one text."""
        return " | ".join(filter(None, self.cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A cell of a figure that cannot be read. column: its position; reason: key of the words."""

    column: int
    printed: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A row that is not read. text: its cells, "a | b"; reason: key of the words; faults: the cells that are the reason."""

    place: RowPlace
    line: int
    text: str
    reason: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsTable:
    """A table of results. heading_rows: the lines that name or number columns; headings: these lines' cells, those of the
    first time only; above, below: the lines around the table, each on one line; unit: the one above the table."""

    place: Place
    columns: tuple[Column, ...]
    headings: tuple[tuple[str, ...], ...]
    heading_rows: tuple[int, ...]
    groups: tuple[Group, ...]
    rows: tuple[ResultRow, ...]
    unread: tuple[Unread, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    unit: str = ""

    @property
    def asked(self) -> list[int]:
        """The positions of the columns that a person has to tell."""
        return [position for position, column in enumerate(self.columns) if column.holds == ASKED]
