"""The report of an import of results: what each column is taken for, then row by row, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from policyarchive.core.words import language_in, translate
from policyarchive.intake.formats.source import Warning
from policyarchive.intake.formats.wording import warning_text
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME
from policyarchive.intake.importing.report import reason_text
from policyarchive.intake.indicators.importer import ImportedResults
from policyarchive.intake.indicators.outcomes import FILLED
from policyarchive.intake.indicators.reasons import doubts_of, unread_reasons, where
from policyarchive.intake.results.model import ResultRow, ResultsTable, Unread
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
    return translate(language, "import.row", place=where(row, language), reason=reason, text=row.text)


def _at(row: ResultRow, text: str, language: str) -> str:
    return translate(language, "import.at", place=where(row, language), text=text)


def _untranslated(registry: Registry, imported: ImportedResults, language: str) -> Iterator[str]:
    """Yield the request to add what no table prints: names in the other languages."""
    others = [language_in(language, other) for other in registry.archive.languages[1:]]
    if others and any(row.record and row.state == NEW for row in imported.rows):
        yield translate(language, "import.untranslated", languages=", ".join(others))
