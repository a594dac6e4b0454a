"""Import a table of documents or results; report every row that gave nothing."""

import sys
from argparse import Namespace
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import decimal_mark, translate
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.formats.wording import warning_text
from policyarchive.intake.save import all_or_nothing
from policyarchive.intake.tables.import_report import FILLED, import_documents, import_results
from policyarchive.intake.tables.later_reports import import_later_report
from policyarchive.intake.tables.read import Rows, rows_of, sheets_left
from policyarchive.intake.tables.report import later_report_summary
from policyarchive.registry.load import Registry

_NOTHING = tuple(
    f"import.error.{name}" for name in ("empty", "only_hidden", "no_dates")
)  # read, yet of no use


def run(options: Namespace) -> int:
    """Import the table that the arguments name; 1 where something is left for a person to do."""
    folder = registry_folder(options)
    result = check(folder)
    if any(problem.code != FILLED for problem in result.problems):
        raise RegistryError(result.problems)
    registry = result.registry
    try:
        source = read_source(options.file, decimal_mark(registry.archive.languages[0]))
        rows = rows_of(source)
        for warning in source.warnings:
            print(translate(options.lang, "import.warning", text=warning_text(options.lang, warning)))
        if left := sheets_left(source):
            print(translate(options.lang, "import.sheets_left", names=", ".join(left)))
        with all_or_nothing(folder):
            complete = (_import_report if options.report else _import_table)(options, registry, rows)
    except TableError as error:
        raise stop_for(error, options.file, options.lang) from None
    except RegistryError:
        print(translate(options.lang, "import.taken_back"), file=sys.stderr)
        raise
    return 0 if complete else 1


def stop_for(error: TableError, file: Path, language: str) -> Stop:
    """Return how a command ends where a table cannot be used: with 2 where the file cannot be read at all."""
    code = 1 if str(error) in _NOTHING else 2
    return Stop("import.stopped", code, file=file, reason=translate(language, str(error), **error.values))


def _import_table(options: Namespace, registry: Registry, rows: Rows) -> bool:
    """Import documents or results; return whether every row was read."""
    import_rows = import_results if options.results else import_documents
    folder = None if options.dry_run else registry_folder(options)
    report, complete = import_rows(registry, folder, rows, options.first_line, options.lang)
    print(report)
    return complete


def _import_report(options: Namespace, registry: Registry, rows: Rows) -> bool:
    """Import a later report; return whether it was new and every row was read."""
    if options.report not in registry.documents:
        raise Stop("error.no_document", number=options.report)
    folder, first_line = registry_folder(options), options.first_line or 1
    imported = import_later_report(registry, folder, rows, options.report, first_line=first_line)
    print(later_report_summary(imported, options.lang))
    return bool(imported.identifier and not imported.unread)
