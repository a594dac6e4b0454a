"""Add the ids of all documents to the list of published ones in registry/redirects.yml; run it at a release."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.checks.check import checked_registry


def main() -> None:
    """Append the ids that the list does not hold yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path, default=Path("registry"), help="folder of the registry")
    options = parser.parse_args()
    registry = checked_registry(options.registry)
    new = sorted(registry.documents.keys() - set(registry.redirects.published))
    with (options.registry / "redirects.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"  - {identifier}\n" for identifier in new)
    print(*new, sep="\n")


if __name__ == "__main__":
    main()
