"""Try the addresses of references.bib and print those that do not answer. Always exits 0: links die, records stay."""

import sys
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.registry.references import read_references
from scripts.links import as_markdown, tried

SECONDS = 20
HEADERS = {"User-Agent": "Mozilla/5.0 (policy archive link check)"}


def main() -> None:
    """Print the table of addresses that do not answer."""
    references, _ = read_references(Path("registry/references.bib"), "registry/references.bib")
    sys.stdout.write(as_markdown(tried(references.values(), status_of)))


def status_of(url: str) -> str:
    """Return the status that an address answers with, or the reason why it does not."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=HEADERS), timeout=SECONDS) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))


if __name__ == "__main__":
    main()
