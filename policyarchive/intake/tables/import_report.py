"""A whole import of results: rows are read into records and saved, and a report is made."""

from pathlib import Path

from policyarchive.core.words import translate
from policyarchive.intake.tables.read import Rows
from policyarchive.intake.tables.report import results_report
from policyarchive.intake.tables.results import LEFT, read_results, save_results
from policyarchive.registry.load import Registry

FILLED = "observation-columns"  # the one problem of a registry that an import fixes


def import_results(
    registry: Registry, folder: Path | None, rows: Rows, first_line: int | None, language: str
) -> tuple[str, bool]:
    """Write a table of results, without a folder nothing; return the report and whether all rows were read."""
    facts, unread = read_results(registry, rows, first_line=first_line or 1)
    unplaced = bool(folder) and first_line is None
    outcomes = save_results(registry, None if unplaced else folder, facts)
    unfinished = unplaced or unread or any(outcome.state in LEFT for outcome in outcomes)
    report = results_report(registry, outcomes, unread, language)
    reason = "import.needs_line" if unplaced else None if folder else "import.looked"
    report = "\n".join([report, translate(language, reason)]) if reason else report
    return report, not unfinished
