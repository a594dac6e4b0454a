"""Import a table of documents or results (.docx, .xlsx, .csv, .tsv, .txt); report every row that gave nothing."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.check import check
from macros.intake.documents import read_documents
from macros.intake.filling import fill
from macros.intake.report import documents_report, results_report
from macros.intake.results import read_results
from macros.intake.saving import save_documents
from macros.intake.tables import Rows, TableError, read_table
from macros.load import Registry
from macros.problems import LANGUAGES, as_text, terminal_language
from macros.translations import translate

FILLED_BY_IMPORT = "observation-columns"


def main() -> int:
    """Import the table that the arguments name; exit 1 where something needs a hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--first-line", type=int, default=1, help="line of the source where the table begins")
    parser.add_argument("--results", action="store_true", help="a table of results on criteria")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--lang", choices=LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    registry, problems = check(options.registry)
    if registry is None or any(problem.code != FILLED_BY_IMPORT for problem in problems):
        print(as_text(problems, options.lang))
        return 1
    try:
        rows = read_table(options.file)
    except TableError as error:
        print(translate(options.lang, str(error)))
        return 1
    work = _results if options.results else _documents
    report, done = work(registry, rows, options)
    print(report)
    _, problems = check(options.registry)
    print(as_text(problems, options.lang) if problems else "")
    return 0 if done and not problems else 1


def _documents(registry: Registry, rows: Rows, options) -> tuple[str, bool]:
    folder = None if options.dry_run else options.registry
    result = read_documents(registry, rows, first_line=options.first_line)
    outcomes = save_documents(registry, folder, result)
    return documents_report(registry, result, outcomes, options.lang), not result.unread


def _results(registry: Registry, rows: Rows, options) -> tuple[str, bool]:
    folder = None if options.dry_run else options.registry
    facts, unread = read_results(registry, rows, first_line=options.first_line)
    outcomes = fill(registry, folder, facts)
    open_ = any(outcome.state in ("no_group", "no_columns") for outcome in outcomes)
    return results_report(registry, outcomes, unread, options.lang), not (unread or open_)


if __name__ == "__main__":
    sys.exit(main())
