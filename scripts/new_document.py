"""Add a document; without arguments, it asks step by step."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.new_document import Answers, ask, document
from policyarchive.intake.save import save_new
from policyarchive.registry.load import Registry


def main() -> int:
    """Write the record that the arguments or the answers describe, then check the registry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", nargs="?", help='such as "12/QĐ-UBND"')
    for name in ("date", "type", "issuer", "title", "title-en", "line", "reference"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--listing", choices=("cited", "external"), help="how the archive knows the document")
    parser.add_argument("--again", action="store_true", help="write although a similar record exists")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    result = check(options.registry)
    if result.problems:
        print(as_text(result.problems, options.lang))
        return 1
    try:
        return _add(result.registry, options)
    except (EOFError, KeyboardInterrupt):
        print("\n" + translate(options.lang, "new.stopped"))
        return 1


def _add(registry: Registry, options: argparse.Namespace) -> int:
    given = {name: getattr(options, name) for name in Answers.__dataclass_fields__}
    asking = not any(given.values())
    answers = ask(registry, options.lang, input) if asking else Answers(**given)
    made = document(registry, answers)
    for fault in made.faults:
        print(translate(options.lang, fault.key, **fault.values))
    again = options.again or (asking and made.near and _agreed(options.lang))
    if made.document is None or (made.near and not again):
        if made.document and not asking:
            print(translate(options.lang, "new.again"))
        return 1
    file = save_new(registry, options.registry, made.identifier, made.document)
    print(translate(options.lang, "new.written", file=file))
    problems = check(options.registry).problems
    if problems:
        print(as_text(problems, options.lang))
    return 1 if problems else 0


def _agreed(language: str) -> bool:
    return input(translate(language, "ask.again") + ": ").strip().lower()[:1] in ("c", "y")


if __name__ == "__main__":
    sys.exit(main())
