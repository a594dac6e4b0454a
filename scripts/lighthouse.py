"""Report Lighthouse's scores, on its phone settings, for the main kinds of page of the built site. Nothing fails here.

The site is served compressed, with the headers that the build wrote for servers. Each score is the best of three runs:
whatever else a machine does only lowers it. "machine" is Lighthouse's measure of its speed (idle: about 1,500 or more).
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.browser import executable, serve_folder
from bench.hosting import Hosted
from policyarchive.checks.check import checked_registry
from tests.kinds import addresses

INSTALL = "npm install --global lighthouse@12.8.2"  # the last that runs on the Node of Debian 12
FLAGS = "--headless=new --no-sandbox --disable-gpu"
KINDS = ("home", "document", "results", "finder", "relations", "about")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")  # milliseconds
HEADS = ("language", "page", *CATEGORIES, *TIMES, "CLS", "KB", "machine")
RUNS = 3


def main() -> None:
    """Print a row of scores per language and kind of page."""
    program = shutil.which("lighthouse")
    if not program:
        sys.exit(f"Lighthouse is not installed: {INSTALL}")
    print(f"| {' | '.join(HEADS)} |\n|---|---|{'---:|' * (len(HEADS) - 2)}")
    registry = checked_registry(ROOT / "registry")
    with serve_folder(ROOT / "site", Hosted) as base:
        for language in registry.archive.languages:
            paths = addresses(registry, language)
            for kind in KINDS:
                reports = [report(program, base + paths[kind]) for _ in range(RUNS)]
                row = cells(max(reports, key=lambda made: made["categories"]["performance"]["score"]))
                print(f"| {language} | {kind} | {' | '.join(row)} |", flush=True)


def report(program: str, address: str) -> dict[str, Any]:
    """Return what Lighthouse says of a page."""
    command = [program, address, "--quiet", "--output=json"]
    command += [f"--chrome-flags={FLAGS}", f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": executable()}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def cells(made: dict[str, Any]) -> list[str]:
    """Return the scores out of 100, the times, the layout shift, the size of the visit and the speed of the machine."""
    audits = made["audits"]
    scores = [round(100 * made["categories"][name]["score"]) for name in CATEGORIES]
    times = [round(audits[name]["numericValue"]) for name in TIMES]
    shift = round(audits["cumulative-layout-shift"]["numericValue"], 3)
    size = round(audits["total-byte-weight"]["numericValue"] / 1000)
    return [str(value) for value in (*scores, *times, shift, size, made["environment"]["benchmarkIndex"])]


if __name__ == "__main__":
    main()
