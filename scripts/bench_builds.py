"""Build synthetic archives with this project, plain Material for MkDocs and Hugo; print what each costs, in Markdown."""

import argparse
import datetime
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.builds import hugo
from bench.builds.machine import describe_machine
from bench.builds.run import Result, measure_builds
from bench.builds.table import write_tables


def main() -> None:
    """Measure every size, then print the tables; of what was measured, too, where something fails after hours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--documents", type=int, nargs="+", default=[48, 1_000, 10_000, 100_000], help="sizes of the archive"
    )
    parser.add_argument(
        "--runs", type=int, help="how often each command runs: 5 times, from 10,000 documents once"
    )
    parser.add_argument("--hugo", type=Path, help="Hugo's program, if not that of its Python package")
    options = parser.parse_args()
    program = options.hugo or hugo.program()
    results: list[Result] = []
    try:
        with tempfile.TemporaryDirectory() as folder:
            results.extend(measure_builds(Path(folder), options.documents, options.runs, program))
    finally:
        print(f"{datetime.date.today().isoformat()}; {describe_machine()}\n\n{write_tables(results)}")


if __name__ == "__main__":
    main()
