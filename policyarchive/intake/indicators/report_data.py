"""The report of an import of results for programs, as JSON."""

import json
from collections.abc import Iterable, Mapping

from policyarchive.intake.formats.source import Warning
from policyarchive.intake.formats.wording import warning_text
from policyarchive.intake.importing.importer import DIFFERS, REFUSED
from policyarchive.intake.importing.report import reason_text
from policyarchive.intake.indicators.importer import ImportedResults
from policyarchive.intake.indicators.outcomes import RowOutcome
from policyarchive.intake.indicators.reasons import code_of, doubts_of, unread_reasons, where
from policyarchive.intake.message import Message
from policyarchive.intake.results.model import PERCENT, Column, Figure, ResultsTable, Unread


def report_json(imported: ImportedResults, warnings: Iterable[Warning], language: str) -> str:
    """Return the report for programs: columns with their meanings, rows with figures, warnings with their codes."""
    table = imported.table
    rows = [(row.row.line, _row_data(table, row, language)) for row in imported.rows]
    rows += [(unread.line, _unread_data(table, unread, language)) for unread in table.unread]
    data = {
        "columns": [_column_data(column) for column in table.columns],
        "rows": [row for _, row in sorted(rows, key=lambda item: item[0])],
        "warnings": [{"code": w.code, "text": warning_text(language, w)} for w in warnings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _column_data(column: Column) -> dict[str, object]:
    asked = {"readings": list(column.readings)} if column.readings else {}
    time = column.time.key if column.time else None
    return {"heading": column.heading, "meaning": column.meaning or None, "time": time, **asked}


def _row_data(table: ResultsTable, row: RowOutcome, language: str) -> dict[str, object]:
    reason = row.reason
    problems = []
    if reason:
        code = code_of(reason.key) if isinstance(reason, Message) else reason.code
        problems.append({"code": code, "text": reason_text(reason, language)})
    if row.state == DIFFERS:
        problems += [{"code": DIFFERS, "text": text} for text in row.fields]
    problems += [{"code": code, "text": text} for code, text in doubts_of(table, row, language)]
    return {
        "place": where(row.row, language),
        "order": row.row.order or None,
        "name": row.row.name,
        "unit": row.row.unit or None,
        "indicator": row.path or None,
        "action": row.state,
        "figures": _figures_data(table, row.row.figures),
        "problems": problems,
    }


def _figures_data(table: ResultsTable, figures: Mapping[int, Figure]) -> list[dict[str, object]]:
    """Return what is printed for each time, and in each comparison: numbers, and the cells as printed."""
    found: dict[str, dict[str, object]] = {}
    for position, figure in figures.items():
        column = table.columns[position]
        time = column.time.key if column.time else column.meaning
        data = found.setdefault(time, {"time": time, "value": None, "percent": None, "printed": None})
        if column.holds == PERCENT:
            data |= {"percent": _number(figure), "percent_printed": figure.printed}
        else:
            data |= {"value": _number(figure), "printed": figure.printed}
    return list(found.values())


def _number(figure: Figure) -> int | float | None:
    if figure.decimal is None:
        return None
    return (
        int(figure.decimal) if figure.decimal == figure.decimal.to_integral_value() else float(figure.decimal)
    )


def _unread_data(table: ResultsTable, unread: Unread, language: str) -> dict[str, object]:
    """Return a row that was not read, as it is printed."""
    problems = [{"code": code, "text": text} for code, text in unread_reasons(table, unread, language)]
    return {
        "place": where(unread, language),
        "order": None,
        "name": unread.text,
        "unit": None,
        "indicator": None,
        "action": REFUSED,
        "figures": [],
        "problems": problems,
    }
