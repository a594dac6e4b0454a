"""Which line of the source a row of a table is."""

from dataclasses import dataclass

from policyarchive.intake.results.model import ResultRow, ResultsTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """How rows are counted. by_row: as the rows of their table, of which the first is first_line; else as the lines of the file."""

    first_line: int = 1
    by_row: bool = True

    def of_row(self, table: ResultsTable, row: ResultRow) -> int:
        """Return the line of a row."""
        if self.by_row and row.place.table == table.place:
            return self.first_line + row.place.row - 1
        return self.first_line + row.line - 1

    def of_headings(self, table: ResultsTable) -> list[int]:
        """Return the first line of the headings, each time that they are printed."""
        rows = table.rows[:1]
        shift = self.of_row(table, rows[0]) - rows[0].line if rows else 0
        held = set(table.heading_rows)
        return [line + shift for line in table.heading_rows if line - 1 not in held]
