"""Import a table of documents (.docx, .xlsx, .csv, .tsv, .txt) into the registry; report every row that gave none."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.check import check, checked
from macros.intake.documents import read_documents
from macros.intake.further import import_further
from macros.intake.report import documents_report, further_report, results_report
from macros.intake.results import read_results
from macros.intake.saving import Outcome, outcome, save_documents
from macros.intake.tables import TableError, read_table
from macros.problems import LANGUAGES, as_text, terminal_language
from macros.translations import translate


def main() -> int:
    """Import the table that the arguments name; exit 1 where something needs a hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument(
        "--first-line", type=int, default=1, help="line of the source on which the table begins"
    )
    parser.add_argument("--results", action="store_true", help="a table of results: compare, write nothing")
    parser.add_argument(
        "--report", metavar="ID", help="the results of a further report, a document of the registry"
    )
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--lang", choices=LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    registry = checked(options.registry)
    try:
        rows = read_table(options.file)
        if options.report:
            return _further(options, registry, rows)
    except TableError as error:
        print(translate(options.lang, str(error)))
        return 1
    if options.results:
        facts, unread = read_results(registry, rows, first_line=options.first_line)
        print(results_report(registry, facts, unread, options.lang))
        return 1 if unread else 0
    result = read_documents(registry, rows, first_line=options.first_line)
    outcomes = _save(options, registry, result.documents)
    print(documents_report(result, outcomes, options.lang))
    _, problems = check(options.registry)
    print(as_text(problems, options.lang) if problems else "")
    return 1 if result.unread or problems else 0


def _further(options, registry, rows) -> int:
    found = import_further(registry, options.registry, rows, options.report, first_line=options.first_line)
    print(further_report(found, options.lang))
    return 1 if found.unread or not found.identifier else 0


def _save(options, registry, documents) -> list[Outcome]:
    if options.dry_run:
        return [outcome(registry, identifier, document) for identifier, document in documents.items()]
    return save_documents(registry, options.registry, documents)


if __name__ == "__main__":
    sys.exit(main())
