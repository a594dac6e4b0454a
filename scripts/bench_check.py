"""Time the check of a registry of many documents beside PyYAML's pure Python loader on the same files."""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml

from bench.synthetic import write_registry
from policyarchive.audit import audit
from policyarchive.checks.check import check, checked_registry


def main() -> None:
    """Print CPU seconds of the check, the audit and the plain loader, and their ratio, interleaved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "registry"
        write_registry(checked_registry(Path("registry")), Path("registry"), target, options.documents)
        result = check(target)
        print(f"{len(result.registry.documents)} documents, {len(result.problems)} problems")
        jobs: dict[str, Callable[[], object]] = {
            "check": lambda: check(target),
            "audit": lambda: audit(result.registry),
            "plain loader": lambda: load_plainly(target),
        }
        print_medians({name: [cpu_seconds(job) for _ in range(options.runs)] for name, job in jobs.items()})


def load_plainly(folder: Path) -> list[object]:
    """Read every file with PyYAML's safe loader, as a checker without a C parser would."""
    return [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(folder.rglob("*.yml"))]


def cpu_seconds(job: Callable[[], object]) -> float:
    """Return the CPU seconds of a job."""
    start = time.process_time()
    job()
    return time.process_time() - start


def print_medians(times_by_job: dict[str, list[float]]) -> None:
    """Print the median of each job, and its ratio to the plain loader's."""
    base = statistics.median(times_by_job["plain loader"])
    for name, times in times_by_job.items():
        median = statistics.median(times)
        print(f"{name:14} {median:7.2f} CPU s   {median / base:5.2f} of the plain loader")


if __name__ == "__main__":
    main()
