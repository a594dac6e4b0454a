"""One table of results, from its lines to columns with their meanings, rows with their figures, and what is to be looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.words import is_page
from policyarchive.intake.results.body import Body
from policyarchive.intake.results.changes import change_doubts, decided, faults_of, fits_of
from policyarchive.intake.results.drafts import Context, Draft, drafts_of
from policyarchive.intake.results.finding import TableLines
from policyarchive.intake.results.layout import Layout, figure_positions, filled_positions, named_positions
from policyarchive.intake.results.meanings import Told
from policyarchive.intake.results.model import (
    ASKED,
    COMPARISON,
    PERCENT,
    RATIO,
    Column,
    Doubt,
    Fault,
    ResultRow,
    ResultsTable,
    Unread,
)
from policyarchive.intake.results.pairs import are_percentages
from policyarchive.intake.results.reasons import COLUMNS_ASKED, IN_WORDS
from policyarchive.intake.results.sums import sum_doubts
from policyarchive.intake.results.title import title_time, unit_above
from policyarchive.intake.results.words import is_all

Columns = tuple[Column, ...]


def table_of(
    found: TableLines, *, columns: Mapping[str, str], workbook: str, decimal: str, languages: Sequence[str]
) -> ResultsTable:
    """Return the table of some lines; see read_results; workbook: the mark before decimals in numbers of a workbook. Raises NoMeaning."""
    running = [line.number for line in found.lines if is_page(line.joined)]
    lines = [line for line in found.lines if line.number not in running]
    context = Context(
        columns=columns,
        title=title_time([line.joined for line in found.above], languages),
        filled=filled_positions(lines),
        figures=figure_positions(lines),
        named=named_positions(lines),
        languages=tuple(languages),
    )
    reader = _Reader(found, lines, running, workbook, decimal)
    table = reader.read(context).table
    if proven := _proven(reader, context, table):
        context = replace(context, columns={**columns, **proven})
        table = reader.read(context).table
    supposed = {
        str(n + 1): table.columns[n].readings[0] for n in table.asked if _may_be_percentages(table.columns[n])
    }
    if not supposed:
        return table
    other = reader.read(replace(context, columns={**context.columns, **supposed})).table
    positions = [int(ordinal) - 1 for ordinal in supposed]
    return other if are_percentages(other.rows, other.columns, positions) else table


def _proven(reader: "_Reader", context: Context, table: ResultsTable) -> dict[str, str]:
    """Return the meanings of the columns that a table asks for as ratios to a plan, where the figures tell."""
    supposed = {n: table.columns[n].readings for n in table.asked if _may_be_ratio(table.columns[n])}
    if not supposed:
        return {}
    ratios = {str(n + 1): readings[0] for n, readings in supposed.items()}
    other = reader.read(replace(context, columns={**context.columns, **ratios}))
    found: dict[str, str] = {}
    for position, (ratio, otherwise, *_) in supposed.items():
        fits = fits_of(position, other.figures, other.table.columns)
        if fits and all(fits):
            found[str(position + 1)] = ratio
        elif fits.count(True) * 2 < max(len(fits), 1) and otherwise.startswith(f"{PERCENT}@"):
            found[str(position + 1)] = otherwise
    return found


def _may_be_ratio(column: Column) -> bool:
    return column.readings[0].startswith(f"{RATIO}@")


def _may_be_percentages(column: Column) -> bool:
    return not column.heading and column.readings[0].startswith(f"{PERCENT}@")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A table as it was read, and the rows with their figures even where columns are asked."""

    table: ResultsTable
    figures: Sequence[ResultRow]


@dataclass(frozen=True, slots=True)
class _Reader:
    found: TableLines
    lines: Sequence[Line]
    running: Sequence[int]
    workbook: str
    decimal: str

    def read(self, context: Context) -> _Reading:
        """Return the table with its columns as they are told. Raises NoMeaning."""
        found = self.found
        layout = Layout(drafts_of(found.head, context), unit_above(found.above))
        end = max((n for n, line in enumerate(self.lines, 1) if layout.is_row(line)), default=0)
        body = Body(layout, self.workbook, self.decimal)
        body.take(self.lines[:end])
        told = _told(layout, body.rows)
        rows, refused = _checked(body.rows, told)
        table = ResultsTable(
            place=found.place,
            columns=told,
            headings=found.headings,
            heading_rows=tuple(sorted([*found.heads, *self.running])),
            groups=tuple(body.groups),
            rows=tuple(rows),
            unread=tuple(sorted([*body.unread, *refused], key=lambda line: line.line)),
            above=tuple(line.joined for line in found.above),
            below=tuple(line.joined for line in (*self.lines[end:], *found.below)),
            unit=layout.unit,
        )
        return _Reading(table, body.rows)


def _told(layout: Layout, rows: Sequence[ResultRow]) -> Columns:
    """Return the columns; what a comparison holds the figures tell where the heading leaves it open."""
    columns = [_column(draft, draft.only) for draft in layout.drafts]
    for position, draft in enumerate(layout.drafts):
        if draft.by_figures:
            columns[position] = _column(draft, decided(draft.meanings, position, rows, columns))
    return tuple(columns)


def _column(draft: Draft, meaning: Told | None) -> Column:
    if meaning:
        return meaning.column(draft.heading, draft.unit)
    readings = draft.asked or tuple(told.column("").meaning for told in draft.meanings)
    return Column(heading=draft.heading, holds=ASKED, unit=draft.unit, readings=readings)


def _checked(rows: Sequence[ResultRow], columns: Columns) -> tuple[list[ResultRow], list[Unread]]:
    """Return the rows that stay, with what is to be looked at, and those that cannot be read after all."""
    if any(column.holds == ASKED for column in columns):
        return [], [_refused(row, COLUMNS_ASKED) for row in rows]
    faulty = {row.line: faults for row in rows if (faults := faults_of(row, columns))}
    kept = [row for row in rows if row.line not in faulty]
    refused = [
        _refused(row, faulty[row.line][0].reason, faulty[row.line]) for row in rows if row.line in faulty
    ]
    return [_with_doubts(row, kept, columns) for row in kept], refused


def _with_doubts(row: ResultRow, rows: Sequence[ResultRow], columns: Columns) -> ResultRow:
    changes = [n for n, column in enumerate(columns) if column.holds == COMPARISON]
    doubts = [doubt for n in changes for doubt in change_doubts(n, row, columns)]
    sums = sum_doubts(row, rows, columns) if row.is_total else []
    words = [
        Doubt(reason=IN_WORDS, column=n, printed=figure.printed, expected="")
        for n, figure in row.figures.items()
        if figure.text and not is_all("text_unit", row.unit)
    ]
    return replace(row, doubts=(*doubts, *sums, *words))


def _refused(row: ResultRow, reason: str, faults: Sequence[Fault] = ()) -> Unread:
    return Unread(place=row.place, line=row.line, text=row.text, reason=reason, faults=tuple(faults))
