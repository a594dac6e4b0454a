"""Report Lighthouse's scores, on its phone settings, for each kind of page of the built site. Nothing fails here."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.browser import executable, serve_folder
from policyarchive.checks.check import checked_registry
from tests.kinds import addresses

VERSION = "12.8.2"  # the last that runs on the Node of Debian 12
FLAGS = "--headless=new --no-sandbox --disable-gpu"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def main() -> None:
    """Print a row of scores per kind of page."""
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|{'---:|' * len(CATEGORIES)}")
    with serve_folder(ROOT / "site") as base:
        for kind, address in addresses(checked_registry(ROOT / "registry"), "vi").items():
            scores = scores_of(base + address)
            print(f"| {kind} | {' | '.join(scores)} |", flush=True)


def scores_of(address: str) -> list[str]:
    """Return the score of each category out of 100."""
    command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", "--output=json"]
    command += [f"--chrome-flags={FLAGS}", f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": executable()}
    report = json.loads(subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout)
    return [str(round(100 * report["categories"][name]["score"])) for name in CATEGORIES]


if __name__ == "__main__":
    main()
