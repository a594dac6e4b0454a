"""Check a registry: print every problem of every file; exit 1 when there are any."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros import problems
from macros.audit import audit
from macros.audit.wording import summary
from macros.check import check

FORMATS = {
    "text": problems.as_text,
    "json": lambda found, language: problems.as_json(found),
    "github": problems.as_github,
}


def main() -> int:
    """Run the check that the arguments describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path, default=Path("registry"), help="folder of the registry")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--lang", choices=problems.LANGUAGES, default=language_of(os.environ))
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    registry, found = check(options.registry)
    if found or options.format == "json":
        print(FORMATS[options.format](found, options.lang))
    elif options.format == "text":
        count = len(registry.documents), len(registry.criteria)
        print(
            problems.catalogue()["_labels"][options.lang]["fine"].format(
                documents=count[0], criteria=count[1]
            )
        )
        print(summary(audit(registry), options.lang))
    return 1 if found else 0


def language_of(environment: dict[str, str]) -> str:
    """Return the language of the terminal: Vietnamese unless it is set to another."""
    name = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "en" if name.startswith("en") else "vi"


if __name__ == "__main__":
    sys.exit(main())
