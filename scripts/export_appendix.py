"""Print an appendix of the source from the registry: tab-separated rows, equal to the source's to the letter."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.catalogue import as_text
from policyarchive.checks.check import checked_registry
from policyarchive.core.problems import RegistryError
from policyarchive.exports.data.appendices import document_rows, result_rows


def main() -> int:
    """Print the appendix that the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("appendix", choices=("1", "2"), help="1: documents; 2: results")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument(
        "--headings", action="store_true", help="print the heading rows of appendix 2 as well"
    )
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        registry = checked_registry(options.registry)
    except RegistryError as error:
        print(as_text(error.problems, "en"), file=sys.stderr)
        return 1
    rows = (
        document_rows(registry)
        if options.appendix == "1"
        else result_rows(registry, headings=options.headings)
    )
    sys.stdout.write("\n".join(rows) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
