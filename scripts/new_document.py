"""Add a document: python scripts/new_document.py "12/QĐ-UBND" --date 29/5/2017. Without arguments, it asks."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.check import check, checked
from macros.intake.asking import Answers, ask, document
from macros.intake.saving import save_new
from macros.problems import LANGUAGES, as_text, terminal_language
from macros.translations import translate


def main() -> int:
    """Write the record that the arguments or the answers describe, then check the registry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", nargs="?", help='such as "12/QĐ-UBND"; asks where it is left out')
    for name in ("date", "type", "issuer", "title", "title-en", "line", "reference"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--listing", choices=("cited", "external"), help="how the archive knows the document")
    parser.add_argument("--again", action="store_true", help="write although a similar record exists")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--lang", choices=LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    registry = checked(options.registry)
    answers = Answers(**{name: getattr(options, name) for name in Answers.__dataclass_fields__})
    if options.number is None:
        answers = ask(registry, options.lang, input)
    made = document(registry, answers)
    for fault in made.faults:
        print(translate(options.lang, fault.key, **fault.values))
    again = options.again or (options.number is None and made.near and _agreed(options.lang))
    if made.document is None or (made.near and not again):
        return 1
    file = save_new(registry, options.registry, made.identifier, made.document)
    print(translate(options.lang, "new.written", file=file))
    _, problems = check(options.registry)
    print(as_text(problems, options.lang) if problems else "")
    return 1 if problems else 0


def _agreed(language: str) -> bool:
    return input(translate(language, "ask.again") + ": ").strip().lower()[:1] in ("c", "y")


if __name__ == "__main__":
    sys.exit(main())
