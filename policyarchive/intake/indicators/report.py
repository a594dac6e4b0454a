"""The report of an import of results: what each column is taken for, then row by row; in words, or as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from policyarchive.audit.wording import explanation
from policyarchive.core.words import language_in, translate
from policyarchive.intake.formats.source import Warning
from policyarchive.intake.formats.wording import place_text, warning_text
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME
from policyarchive.intake.importing.report import reason_text
from policyarchive.intake.indicators.importer import ImportedResults
from policyarchive.intake.indicators.outcomes import FILLED, RowOutcome
from policyarchive.intake.message import Message
from policyarchive.intake.results.model import PERCENT, Column, Figure, ResultRow, ResultsTable, Unread
from policyarchive.registry.load import Registry


def report_text(
    registry: Registry, imported: ImportedResults, warnings: Iterable[Warning], language: str
) -> str:
    """Return the whole report in words."""
    lines = [translate(language, "import.warning", text=warning_text(language, w)) for w in warnings]
    lines += [*column_lines(imported.table, language), _counts(imported, language)]
    lines += [text for _, text in sorted(_rows(imported, language))]
    return "\n".join([*lines, *_untranslated(registry, imported, language)])


def column_lines(table: ResultsTable, language: str) -> list[str]:
    """Return a line for each column with what it is taken for, or between which meanings a person has to choose."""
    lines = [translate(language, "import.columns_meaning")]
    for number, column in enumerate(table.columns, 1):
        meaning = column.meaning or translate(
            language, "import.column_asked", readings=" | ".join(column.readings)
        )
        lines.append(f"  {number}. “{column.heading}” → {meaning}")
    if table.unit:
        lines.append(translate(language, "import.unit_above", unit=table.unit))
    return lines


def _counts(imported: ImportedResults, language: str) -> str:
    counted = Counter(row.state for row in imported.rows) + Counter({REFUSED: len(imported.table.unread)})
    shown = [
        translate(language, f"import.count.{state}", number=counted[state])
        for state in (NEW, FILLED, SAME, DIFFERS, REFUSED)
        if counted[state]
    ]
    return "; ".join(shown) or translate(language, "import.count.no_results")


def _rows(imported: ImportedResults, language: str) -> Iterator[tuple[int, str]]:
    """Yield a line for each row that is refused, differs, was filled or is to be looked at, with the line of the file."""
    for unread in imported.table.unread:
        reason = "; ".join(text for _, text in unread_reasons(imported.table, unread, language))
        yield unread.line, _refused(unread, reason, language)
    for row in imported.rows:
        if row.reason:
            yield row.row.line, _refused(row.row, reason_text(row.reason, language), language)
        elif row.fields:
            text = translate(language, f"import.{row.state}", id=row.path, fields="; ".join(row.fields))
            yield row.row.line, _at(row.row, text, language)
        for _, doubt in doubts_of(imported.table, row, language):
            yield row.row.line, _at(row.row, doubt, language)


def _refused(row: ResultRow | Unread, reason: str, language: str) -> str:
    return translate(language, "import.row", place=_place(row, language), reason=reason, text=row.text)


def _at(row: ResultRow, text: str, language: str) -> str:
    return translate(language, "import.at", place=_place(row, language), text=text)


def _place(row: ResultRow | Unread, language: str) -> str:
    return place_text(language, row.place.table, row.place.row)


def unread_reasons(table: ResultsTable, unread: Unread, language: str) -> list[tuple[str, str]]:
    """Return the codes and sentences of why a row was not read, one for each cell that is the reason."""
    if not unread.faults:
        return [(_code(unread.reason), translate(language, unread.reason))]
    return [
        (
            _code(fault.reason),
            translate(
                language, fault.reason, printed=fault.printed, heading=_name(table.columns[fault.column])
            ),
        )
        for fault in unread.faults
    ]


def doubts_of(table: ResultsTable, row: RowOutcome, language: str) -> list[tuple[str, str]]:
    """Return the codes and sentences of what is to be looked at in a row."""
    own = [
        (
            _code(doubt.reason),
            translate(
                language,
                doubt.reason,
                printed=doubt.printed,
                expected=doubt.expected,
                heading=_name(table.columns[doubt.column]),
            ),
        )
        for doubt in row.row.doubts
    ]
    said = [(_code(doubt.key), doubt.sentence(language)) for doubt in row.doubts]
    audited = [(finding.code, explanation(finding, language)) for finding in row.findings]
    return [*own, *said, *audited]


def _name(column: Column) -> str:
    return column.heading or column.meaning


def _code(key: str) -> str:
    return key.rpartition(".")[2].replace("_", "-")


def _untranslated(registry: Registry, imported: ImportedResults, language: str) -> Iterator[str]:
    """Yield the request to add what no table prints: names in the other languages."""
    others = [language_in(language, other) for other in registry.archive.languages[1:]]
    if others and any(row.record and row.state == NEW for row in imported.rows):
        yield translate(language, "import.untranslated", languages=", ".join(others))


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
        code = _code(reason.key) if isinstance(reason, Message) else reason.code
        problems.append({"code": code, "text": reason_text(reason, language)})
    if row.state == DIFFERS:
        problems += [{"code": DIFFERS, "text": text} for text in row.fields]
    problems += [{"code": code, "text": text} for code, text in doubts_of(table, row, language)]
    return {
        "place": _place(row.row, language),
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
        "place": _place(unread, language),
        "order": None,
        "name": unread.text,
        "unit": None,
        "indicator": None,
        "action": REFUSED,
        "figures": [],
        "problems": problems,
    }
