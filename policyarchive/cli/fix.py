"""Write every file of the registry in its canonical form; print what changed."""

from argparse import Namespace

from policyarchive.checks.fix import Fix, fixes, languages_of
from policyarchive.checks.text.characters import show_invisible
from policyarchive.cli.places import registry_folder
from policyarchive.core.words import translate
from policyarchive.core.writing import write_file


def run(options: Namespace) -> int:
    """Fix the files; 1 where a person must correct one, or with --check where a file would change."""
    folder = registry_folder(options)
    fixed = list(fixes(folder, languages_of(folder)))
    for fix in fixed:
        if fix.text is not None and not options.check:
            write_file(fix.file, fix.text.encode())
        print(describe_fix(fix, options.lang))
    print(translate(options.lang, "fix.count", count=sum(fix.text is not None for fix in fixed)))
    return 1 if options.check and fixed or any(fix.text is None for fix in fixed) else 0


def describe_fix(fix: Fix, language: str) -> str:
    """Return what became of a file, in words."""
    if fix.text is None:
        return f"{fix.path}: {translate(language, 'fix.by_hand')}"
    changes = [translate(language, "fix.bytes")] if fix.bytes_changed else []
    changes += [f"{field}: “{show_invisible(old)}” → “{new}”" for field, old, new in fix.changes]
    return f"{fix.path}: " + "; ".join(changes or [translate(language, "fix.order")])
