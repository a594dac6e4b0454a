"""Write every file of the registry in its canonical form; print what changed. Exit 1 where a hand is needed."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.catalogue import terminal_language
from policyarchive.checks.fix import Fix, fixes, languages_of
from policyarchive.checks.text.characters import show_invisible
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate


def main() -> int:
    """Fix the registry that the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    options = parser.parse_args()
    found = list(fixes(options.registry, languages_of(options.registry)))
    for fix in found:
        if fix.text is not None and not options.check:
            fix.file.write_bytes(fix.text.encode())
        print(report(fix, options.lang))
    print(translate(options.lang, "fix.count", count=sum(fix.text is not None for fix in found)))
    return 1 if options.check and found or any(fix.text is None for fix in found) else 0


def report(fix: Fix, language: str) -> str:
    """Return what became of a file, in words."""
    if fix.text is None:
        return f"{fix.path}: {translate(language, 'fix.by_hand')}"
    said = [translate(language, "fix.bytes")] if fix.bytes_changed else []
    said += [f"{field}: “{show_invisible(old)}” → “{new}”" for field, old, new in fix.changes]
    return f"{fix.path}: " + "; ".join(said or [translate(language, "fix.order")])


if __name__ == "__main__":
    sys.exit(main())
