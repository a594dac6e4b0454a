"""Import a table of results, or that of a later report: what its columns are taken for, then row by row."""

import sys
from argparse import Namespace

from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import translate
from policyarchive.intake.formats.source import Source
from policyarchive.intake.indicators.choice import (
    ask_columns,
    ask_on_terminal,
    meanings_told,
    read_own,
    read_told,
    refuse_areas,
)
from policyarchive.intake.indicators.importer import ImportedResults, import_results
from policyarchive.intake.indicators.later import import_later_report
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.placing import first_line_in_source, refuse_other_lines
from policyarchive.intake.indicators.report import report_text
from policyarchive.intake.indicators.report_data import report_json
from policyarchive.intake.results.model import ResultsTable
from policyarchive.registry.load import Registry

FILLED = "observation-columns"  # the one problem of a registry that an import fixes


def import_results_table(options: Namespace, registry: Registry, source: Source) -> int:
    """Import a table of results; 1 where something is left for a person to do. Raises ChoiceError."""
    if options.report and options.report not in registry.documents:
        raise Stop("error.no_document", number=options.report)
    table = _table(options, registry, source)
    refuse_areas(table)
    if options.first_line and not options.report:
        refuse_other_lines(registry, table, Lines(first_line=options.first_line))
    needs_line = options.first_line is None and not options.report and not options.dry_run
    try:
        imported = _imported(options, registry, table, dry_run=options.dry_run or needs_line)
    except RegistryError:
        print(translate(options.lang, "import.taken_back"), file=sys.stderr)
        raise
    is_unplaced = needs_line and any(row.record for row in imported.rows)
    if options.format == "json":
        print(report_json(imported, source.warnings, options.lang))
    else:
        print(report_text(registry, imported, source.warnings, options.lang))
        first = first_line_in_source(registry, table) if is_unplaced else None
        _say_what_was_written(options, imported, is_unplaced=is_unplaced, first=first)
    return 0 if imported.is_complete and not is_unplaced else 1


def _table(options: Namespace, registry: Registry, source: Source) -> ResultsTable:
    """Return the table as it is told, with what is asked for answered if a person wants that. Raises ChoiceError."""
    meanings = meanings_told(options.columns)
    table = _read(options, registry, source, meanings)
    if options.ask and (answers := ask_columns(table, options.lang, ask_on_terminal)):
        table = _read(options, registry, source, meanings | answers)
    return table


def _read(options: Namespace, registry: Registry, source: Source, meanings: dict[str, str]) -> ResultsTable:
    """Return the table as it is told; the archive's own table says nothing of that of a later report. Raises ChoiceError."""
    decimal = options.decimal or ""
    if options.report:
        languages = registry.archive.languages
        return read_told(source, meanings, options.table, decimal=decimal, languages=languages)
    return read_own(registry, source, meanings, options.table, decimal=decimal)


def _imported(
    options: Namespace, registry: Registry, table: ResultsTable, *, dry_run: bool
) -> ImportedResults:
    folder, lines = registry_folder(options), Lines(first_line=options.first_line or 1)
    if options.report:
        return import_later_report(registry, folder, table, options.report, lines, dry_run=dry_run)
    return import_results(registry, folder, table, lines, dry_run=dry_run)


def _say_what_was_written(
    options: Namespace, imported: ImportedResults, *, is_unplaced: bool, first: int | None
) -> None:
    if options.dry_run:
        print(translate(options.lang, "import.looked"))
    elif is_unplaced:
        print(translate(options.lang, "import.needs_line"))
        if first:
            print(translate(options.lang, "import.line_found", first=first))
    elif imported.written:
        print(translate(options.lang, "import.written", files=len(imported.written)))
