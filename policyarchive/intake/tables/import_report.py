"""A whole import: rows are read into records and saved, and a report is made."""

from pathlib import Path

from policyarchive.core.words import translate
from policyarchive.intake.save import save_documents
from policyarchive.intake.tables.documents import read_documents
from policyarchive.intake.tables.read import Rows
from policyarchive.intake.tables.report import documents_report, results_report
from policyarchive.intake.tables.results import LEFT, read_results, save_results
from policyarchive.registry.load import Registry

FILLED = "observation-columns"  # the one problem of a registry that an import fixes


def import_documents(
    registry: Registry, folder: Path | None, rows: Rows, first_line: int | None, language: str
) -> tuple[str, bool]:
    """Write a list of documents, without a folder nothing; return the report and whether all rows were read."""
    result = read_documents(registry, rows, first_line=first_line or 1)
    unplaced = bool(folder and result.outline.headings) and first_line is None
    outcomes = save_documents(registry, None if unplaced else folder, result)
    report = documents_report(registry, result, outcomes, language)
    return _complete_report(report, folder, unplaced, language), not (result.unread or unplaced)


def import_results(
    registry: Registry, folder: Path | None, rows: Rows, first_line: int | None, language: str
) -> tuple[str, bool]:
    """Write a table of results, without a folder nothing; return the report and whether all rows were read."""
    facts, unread = read_results(registry, rows, first_line=first_line or 1)
    unplaced = bool(folder) and first_line is None
    outcomes = save_results(registry, None if unplaced else folder, facts)
    unfinished = unplaced or unread or any(outcome.state in LEFT for outcome in outcomes)
    report = results_report(registry, outcomes, unread, language)
    return _complete_report(report, folder, unplaced, language), not unfinished


def _complete_report(report: str, folder: Path | None, unplaced: bool, language: str) -> str:
    """Return a report, with the reason where nothing was written: the first line in the source is never guessed."""
    reason = "import.needs_line" if unplaced else None if folder else "import.looked"
    return "\n".join([report, translate(language, reason)]) if reason else report
