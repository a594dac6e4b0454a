"""Import a table of documents or results (.docx, .xlsx, .csv, .tsv, .txt); report every row that gave nothing."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.tables.import_report import FILLED, import_documents, import_results
from policyarchive.intake.tables.later_reports import import_further
from policyarchive.intake.tables.read import TableError, read_table
from policyarchive.intake.tables.report import further_report


def main() -> int:
    """Import the table that the arguments name; exit 1 where something needs a hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--first-line", type=int, help="line of the source on which the table begins")
    parser.add_argument("--results", action="store_true", help="a table of results on criteria")
    parser.add_argument(
        "--report", metavar="ID", help="the results of a further report, a document of the registry"
    )
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    result = check(options.registry)
    if result.usable is None or any(problem.code != FILLED for problem in result.problems):
        print(as_text(result.problems, options.lang))
        return 1
    registry = result.registry
    try:
        rows = read_table(options.file)
        if options.report:
            return _further(options, registry, rows)
    except TableError as error:
        print(translate(options.lang, str(error)))
        return 1
    bring_in = import_results if options.results else import_documents
    folder = None if options.dry_run else options.registry
    report, whole = bring_in(registry, folder, rows, options.first_line, options.lang)
    print(report)
    problems = check(options.registry).problems
    if problems:
        print(as_text(problems, options.lang))
    return 0 if whole and not problems else 1


def _further(options, registry, rows) -> int:
    first_line = options.first_line or 1
    found = import_further(registry, options.registry, rows, options.report, first_line=first_line)
    print(further_report(found, options.lang))
    return 1 if found.unread or not found.identifier else 0


if __name__ == "__main__":
    sys.exit(main())
