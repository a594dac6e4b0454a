"""Check a registry: print every problem of every file; exit 1 when there are any."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.audit import audit
from policyarchive.audit.wording import summary
from policyarchive.checks.catalogue import as_github, as_json, as_text, problem_wording, terminal_language
from policyarchive.checks.check import check
from policyarchive.core.git import record_ids
from policyarchive.core.words import SOFTWARE_LANGUAGES

FORMATS = {
    "text": as_text,
    "json": lambda found, language: as_json(found),
    "github": as_github,
}


def main() -> int:
    """Run the check that the arguments describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path, default=Path("registry"), help="folder of the registry")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    parser.add_argument("--today", help="refuse documents dated after this day, such as 2026-11-24")
    parser.add_argument("--base", help="commit or branch whose ids must all still be there")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    published = record_ids(options.registry, options.base) if options.base else []
    result = check(options.registry, today=options.today, published=published)
    if result.problems or options.format == "json":
        print(FORMATS[options.format](result.problems, options.lang))
    elif options.format == "text":
        registry = result.registry
        count = len(registry.documents), len(registry.criteria)
        print(
            problem_wording()["_labels"][options.lang]["fine"].format(documents=count[0], criteria=count[1])
        )
        print(summary(audit(registry), options.lang))
    return 1 if result.problems else 0


if __name__ == "__main__":
    sys.exit(main())
