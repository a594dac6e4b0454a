"""Write every file of the registry in its canonical form; print what changed."""

from argparse import Namespace

from policyarchive.checks.fix import Fix, fixes, languages_of
from policyarchive.checks.text.characters import show_invisible
from policyarchive.cli.places import registry_folder
from policyarchive.core.words import translate


def run(options: Namespace) -> int:
    """Fix the files; 1 where a hand is needed, or with --check where a file would change."""
    folder = registry_folder(options)
    found = list(fixes(folder, languages_of(folder)))
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
