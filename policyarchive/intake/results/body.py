"""The rows of one table, each as what it is: a group, a row with figures, or unread with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policyarchive.core.text import fold
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.model import RowPlace
from policyarchive.intake.results import reasons
from policyarchive.intake.results.cells import RowCells, cells_of, figures_of, marks_of
from policyarchive.intake.results.layout import Layout
from policyarchive.intake.results.levels import Levels, Marked, ParentUnclear, marked
from policyarchive.intake.results.model import NAME, VALUE, Fault, Group, ResultRow, Unread
from policyarchive.intake.results.words import begins, is_all, pattern


@dataclass(slots=True)
class Body:
    """What the lines of a table are, as they are taken in order.

    workbook: the mark before decimals in numbers of a workbook; decimal: the one in texts where it was told.
    """

    layout: Layout
    workbook: str
    decimal: str = ""
    groups: list[Group] = field(default_factory=list)
    rows: list[ResultRow] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    _levels: Levels = field(default_factory=Levels)
    _cells: list[tuple[ResultRow, RowCells]] = field(default_factory=list)
    _unit: str = ""
    _parents: set[int | None] = field(default_factory=set)
    _leads: set[int | None] = field(default_factory=set)
    _known: set[tuple[int | None, str, str]] = field(default_factory=set)

    def take(self, lines: Sequence[Line]) -> None:
        """Take the lines of a table."""
        for line in lines:
            if line.place is None:
                continue
            if self.layout.figure_texts(line):
                self._take_row(line, line.place)
            else:
                self._take_group(line, line.place)
        self._refuse_empty(lines)
        self._read_figures()

    def _refuse_empty(self, lines: Sequence[Line]) -> None:
        """Refuse the groups without a row: they are indicators without figures."""
        by_number = {line.number: line for line in lines}
        empty = [group for group in self.groups if group.line not in self._parents | self._leads]
        self.groups = [group for group in self.groups if group not in empty]
        for group in empty:
            self._refuse(by_number[group.line], reasons.NO_RESULT)

    def _take_group(self, line: Line, place: RowPlace) -> None:
        if self.layout.unit_cell(line) in line.texts and self.layout.name(line):
            self._refuse(line, reasons.NO_RESULT)
            return
        order, name = self._order_and_name(line)
        label = marked(order, name)
        if not any(map(str.isalpha, label.name)):
            self._refuse(line, reasons.UNCLEAR)
            return
        if not pattern("of_which").sub("", fold(name)):
            parent = self._levels.open_parts()
            self._leads.add(line.number)
        else:
            parent = self._levels.add(label.readings, line.number, is_group=True)
        self._parents.add(parent)
        self.groups.append(
            Group(place=place, line=line.number, mark=label.mark, label=label.name, parent=parent)
        )

    def _order_and_name(self, line: Line) -> tuple[str, str]:
        """Return the order and the name of a line that may be merged over all its columns."""
        order, name = self.layout.order(line), self.layout.name(line)
        if name and len(line.texts) <= 2:
            return order, name
        return ("", line.joined) if len(line.texts) == 1 else (line.texts[0], " ".join(line.texts[1:]))

    def _take_row(self, line: Line, place: RowPlace) -> None:
        unit = self.layout.unit_of(line, self._unit)
        self._unit = unit or ""
        reason = self._refusal(line, unit)
        label = marked(self.layout.order(line), self.layout.name(line))
        try:
            parent = self._parent(line, label)
        except ParentUnclear:
            parent, reason = None, reason or reasons.PARENT_UNCLEAR
        name = label.name[_length("of_which", label.name) :] or label.name
        self._parents.add(parent)
        if reason:
            self._refuse(line, reason)
            return
        row = ResultRow(
            place=place,
            line=line.number,
            cells=tuple(line.cell(n) for n in range(len(self.layout.drafts))),
            order=label.mark,
            name=name,
            unit=unit or "",
            figures={},
            parent=parent,
            note=self.layout.notes(line),
            is_total=is_all("total", label.name),
        )
        self._cells.append((row, cells_of(line, row.unit, self.layout)))

    def _refusal(self, line: Line, unit: str | None) -> str:
        """Return why a row cannot be read before its figures are looked at."""
        if self.layout.position(NAME) is None:
            return reasons.COLUMNS_ASKED
        if not any(map(str.isalpha, self.layout.name(line))):
            return reasons.NO_NAME
        return reasons.UNIT_UNCLEAR if unit is None else ""

    def _parent(self, line: Line, label: Marked) -> int | None:
        """Return the line that a row belongs to. Raises ParentUnclear."""
        if begins("of_which", label.name):
            return self._levels.part_of_last()
        if is_all("total", label.name) and not label.mark:
            return self._levels.group_open()
        return self._levels.add(label.readings, line.number, is_group=False)

    def _read_figures(self) -> None:
        marks = marks_of((cells for _, cells in self._cells), self.workbook, self.decimal)
        for row, cells in self._cells:
            figures, faults = figures_of(cells, marks)
            if faults:
                self._refuse(cells.line, faults[0].reason, faults)
            else:
                unit = row.unit or ("%" if _are_percentages(cells) else "")
                self._keep(replace(row, figures=figures, unit=unit), cells.line)

    def _keep(self, row: ResultRow, line: Line) -> None:
        """Keep a row, unless one of that name and unit is there already."""
        key = (row.parent, fold(row.name), fold(row.unit))
        if key in self._known:
            self._refuse(line, reasons.ROW_TWICE)
            return
        self._known.add(key)
        self.rows.append(row)

    def _refuse(self, line: Line, reason: str, faults: Sequence[Fault] = ()) -> None:
        self.unread.append(unread(line, reason, faults))


def _length(name: str, text: str) -> int:
    """Return the length of the words that a text begins with."""
    match = pattern(name).match(fold(text))
    return match.end() if match and len(fold(text)) == len(text) else 0


def _are_percentages(cells: RowCells) -> bool:
    """Tell whether every value of a row is printed with the sign %."""
    values = [cell for n, cell in cells.cells.items() if cells.kinds[n] == VALUE and cell.numeral]
    return bool(values) and all(cell.has_percent_sign for cell in values)


def unread(line: Line, reason: str, faults: Sequence[Fault] = ()) -> Unread:
    """Return a row that is not read. Raises ValueError for a paragraph, which is in no table."""
    if line.place is None:
        raise ValueError("a paragraph is no row")
    return Unread(
        place=line.place, line=line.number, text=cells_in(line), reason=reason, faults=tuple(faults)
    )


def cells_in(line: Line) -> str:
    """Return the cells of a line as one text."""
    return " | ".join(filter(None, line.filled))
