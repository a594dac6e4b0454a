"""Bring the registry into the format that this software reads, and write its schemas. Running it again changes nothing."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.registry.json_schema import schemas
from policyarchive.registry.migrations import MigrationError, migrate


def main() -> int:
    """Migrate the registry that the arguments name; exit 1 where a file must be mended by hand first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    try:
        written = migrate(options.registry)
    except MigrationError as error:
        print(translate(options.lang, "migrate.by_hand", file=f"{options.registry}/{error}"))
        return 1
    folder = options.registry / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    print("\n".join([*written, translate(options.lang, "migrate.count", count=len(written))]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
