"""Import a table of documents or results; report every row that gave nothing."""

from argparse import Namespace

from policyarchive.checks.check import check, checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import translate
from policyarchive.intake.tables.import_report import FILLED, import_documents, import_results
from policyarchive.intake.tables.later_reports import import_later_report
from policyarchive.intake.tables.read import Rows, TableError, read_table, sheets_left
from policyarchive.intake.tables.report import later_report_summary
from policyarchive.registry.load import Registry

_UNREADABLE = ("import.error.kind", "import.error.missing", "import.error.broken", "import.error.encoding")


def run(options: Namespace) -> int:
    """Import the table that the arguments name; 1 where something needs a hand."""
    folder = registry_folder(options)
    result = check(folder)
    if any(problem.code != FILLED for problem in result.problems):
        raise RegistryError(result.problems)
    registry = result.registry
    try:
        rows = read_table(options.file)
        if left := sheets_left(options.file):
            print(translate(options.lang, "import.sheets_left", names=", ".join(left)))
        whole = (_report if options.report else _table)(options, registry, rows)
    except TableError as error:
        raise stop_for(error) from None
    checked_registry(folder)
    return 0 if whole else 1


def stop_for(error: TableError) -> Stop:
    """Return how a command ends where a table cannot be used: with 2 where the file cannot even be read."""
    return Stop(str(error), 2 if str(error) in _UNREADABLE else 1)


def _table(options: Namespace, registry: Registry, rows: Rows) -> bool:
    bring_in = import_results if options.results else import_documents
    folder = None if options.dry_run else registry_folder(options)
    report, whole = bring_in(registry, folder, rows, options.first_line, options.lang)
    print(report)
    return whole


def _report(options: Namespace, registry: Registry, rows: Rows) -> bool:
    if options.report not in registry.documents:
        raise Stop("error.no_document", number=options.report)
    folder, first_line = registry_folder(options), options.first_line or 1
    found = import_later_report(registry, folder, rows, options.report, first_line=first_line)
    print(later_report_summary(found, options.lang))
    return bool(found.identifier and not found.unread)
