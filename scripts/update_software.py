"""Give an archive this version of the software; its registry is not touched."""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.starter.updating import UpdateError, update


def main() -> int:
    """Update the archive in the folder that the arguments name; say what was removed and added."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the archive")
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    try:
        updated = update(ROOT, options.folder)
    except UpdateError as error:
        print(translate(options.lang, str(error)))
        return 1
    for key, paths in (("update.gone", updated.gone), ("update.pages", updated.pages)):
        for path in paths:
            print(translate(options.lang, key, file=path))
    print(translate(options.lang, "update.next", folder=options.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
