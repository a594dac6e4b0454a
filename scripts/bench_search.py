"""Measure search in a real browser and print what was measured as tables in Markdown."""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.browser import chromium
from bench.report import table
from bench.run import measurements


def main() -> None:
    """Measure the registry as it is, then synthetic ones of the sizes named, in every language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[1000, 10000], help="documents of synthetic registries"
    )
    parser.add_argument("--documents", type=int, default=40, help="documents to make queries about")
    parser.add_argument(
        "--stock", action="store_true", help="measure Material's own search too, on the registry as it is"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        rows = measurements(browser, Path(folder), options.sizes, options.documents, stock=options.stock)
        print(table(list(rows)))


if __name__ == "__main__":
    main()
