"""A row of results as a record has it: its printed cells, and what it observes for each time and comparison."""

from collections.abc import Mapping
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.intake.indicators.shape import Shape
from policyarchive.intake.indicators.terms import Terms
from policyarchive.intake.results.model import (
    NAME,
    ORDER,
    PERCENT,
    UNIT,
    VALUE,
    Figure,
    Group,
    ResultRow,
    ResultsTable,
)
from policyarchive.intake.results.words import is_all, pattern
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Observation, PrintedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a row prints. line: of the source; group: the label of the outermost group that it is in, "" without one.

    parent: the row that it is a part of, None without one.
    """

    row: ResultRow
    line: int
    printed: PrintedRow
    observations: Mapping[str, Observation]
    comparisons: Mapping[str, Observation]
    group: str
    parent: ResultRow | None


class FactsReader:
    """Reads the rows of a table. above: its groups and rows by their lines."""

    def __init__(self, registry: Registry, table: ResultsTable, shape: Shape, terms: Terms):
        self.registry, self.table, self.shape, self.terms = registry, table, shape, terms
        self.positions = {place: position for position, place in shape.places.items()}
        self.above: dict[int, Group | ResultRow] = {item.line: item for item in table.groups}
        self.above |= {item.line: item for item in table.rows}

    def facts(self, row: ResultRow, line: int) -> Facts:
        """Return what a row prints. Raises ValidationError for figures that no record can have."""
        group, parent = self._above(row)
        return Facts(
            row=row,
            line=line,
            printed=self._printed(row),
            observations={key: self._observation(row, key) for key in self.shape.observations},
            comparisons={key: self._compared(row, key) for key in self.shape.comparisons},
            group=group,
            parent=parent,
        )

    def _above(self, row: ResultRow) -> tuple[str, ResultRow | None]:
        """Return the label of the outermost group of a row, and the row that it is a part of."""
        label, parent, line = "", None, row.parent
        while line is not None and line in self.above:
            item = self.above[line]
            if isinstance(item, ResultRow):
                parent = parent or item
            else:
                label = item.label
            line = item.parent
        return label, parent

    def _printed(self, row: ResultRow) -> PrintedRow:
        unit = self._cell(row, UNIT)
        fields: dict[str, object] = {
            "order": row.order,
            "name": self._cell(row, NAME) or row.name,
            "unit": row.unit if is_all("ditto", unit) else unit,
            "cells": self._kept(row),
        }
        return PrintedRow.model_validate({name: value for name, value in fields.items() if value})

    def _cell(self, row: ResultRow, kind: str) -> str:
        return next((row.cells[n] for n, c in enumerate(self.table.columns) if c.holds == kind), "")

    def _kept(self, row: ResultRow) -> dict[str, str]:
        """Return the cells that no other field prints, by the number of their column."""
        named = {n for n, column in enumerate(self.table.columns) if column.holds in (ORDER, NAME, UNIT)}
        odd = {
            n
            for n, (_, part) in self.shape.places.items()
            if part == PERCENT and not self._is_plain(row.figures[n])
        }
        kept = {n for n in range(len(row.cells)) if n not in named | self.shape.places.keys()} | odd
        return {str(n + 1): row.cells[n] for n in sorted(kept) if row.cells[n]}

    def _is_plain(self, figure: Figure) -> bool:
        """Tell whether a cell prints a figure as the source prints figures, or nothing."""
        return figure.printed == (self.registry.in_marks_of_source(figure.value) if figure.value else "")

    def _observation(self, row: ResultRow, key: str) -> Observation:
        """Return what a row observes at a time; a percentage without a count is the value where it is the unit."""
        value = self._figure(row, key, VALUE)
        percent = self._figure(row, key, PERCENT)
        if value is None and row.unit == "%":
            value, percent = percent, None
        fields = self._fields(value) if value else {}
        if percent and percent.value:
            fields["percent"] = percent.value
            if "missing" in fields:
                fields["printed"] = fields.pop("missing")
        elif percent and not value and percent.printed:
            fields["missing"] = percent.printed
        return Observation.model_validate(fields)

    def _compared(self, row: ResultRow, key: str) -> Observation:
        figure = self._figure(row, key, "comparison")
        return Observation.model_validate(self._fields(figure) if figure else {})

    def _figure(self, row: ResultRow, key: str, part: str) -> Figure | None:
        position = self.positions.get((key, part))
        return row.figures[position] if position is not None else None

    def _fields(self, figure: Figure) -> dict[str, str]:
        """Return the fields of an observation of one figure."""
        fields = {
            "value": figure.value or "",
            "printed": "" if figure.is_missing or self._is_plain(figure) else figure.printed,
            "missing": figure.printed if figure.is_missing else "",
        }
        if figure.qualifier:
            is_after = bool(pattern("after").fullmatch(fold(figure.qualifier)))
            fields["qualifier"] = self.terms.qualifier(figure.qualifier, is_after=is_after)
        return {name: value for name, value in fields.items() if value}
