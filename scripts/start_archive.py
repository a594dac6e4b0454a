"""Start the archive of another office from its own appendices in Word and Excel."""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.git import try_git
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.starter.appendix import report
from policyarchive.intake.starter.archive import ArchiveRequest, StartError, begin
from policyarchive.intake.starter.to_do import needs, write_report
from policyarchive.intake.tables.read import TableError


def main() -> int:
    """Write the archive that the arguments describe, and say what in it needs a person."""
    options = _parser().parse_args()
    languages = options.languages.split(",")
    try:
        wish = ArchiveRequest(
            names=dict(_name(text, languages[0]) for text in options.name),
            list_file=options.source,
            results_file=options.results,
            languages=languages,
            report=report(f"theo {options.report}") if options.report else None,
            **{name: getattr(options, name) for name in ("programme", "place", "address", "repository")},
        )
        begun = begin(wish, ROOT, options.folder)
    except (StartError, TableError) as error:
        print(translate(options.lang, str(error)))
        return 1
    try_git(options.folder, "init", "--quiet", "--initial-branch=main")
    write_report(begun, options.folder)
    counts = {"documents": len(begun.registry.documents), "criteria": len(begun.registry.criteria)}
    print(translate(options.lang, "start.done", folder=options.folder, **counts))
    print(translate(options.lang, "start.needs"))
    print("\n".join(f"- {line}" for line in needs(begun, options.folder, options.lang)))
    print(translate(options.lang, "start.next", folder=options.folder))
    return 1 if begun.problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="new folder of the archive")
    parser.add_argument(
        "--name", action="append", required=True, help="name; again as en=… for other languages"
    )
    parser.add_argument("--source", type=Path, required=True, help="list of documents: Word, Excel, CSV")
    parser.add_argument("--results", type=Path, help="table of results: Excel, Word, CSV")
    parser.add_argument("--languages", default="vi,en", help="first that of the source")
    parser.add_argument("--report", help='such as "Báo cáo số 12/BC-UBND ngày 02/3/2020 của …"')
    for name in ("programme", "place", "address", "repository"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    return parser


def _name(text: str, first: str) -> tuple[str, str]:
    language, mark, name = text.partition("=")
    return (language, name) if mark and 2 <= len(language) <= 3 else (first, text)


if __name__ == "__main__":
    sys.exit(main())
