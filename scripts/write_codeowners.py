"""Write .github/CODEOWNERS from .github/owners.yml."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from macros.owners import codeowners


def main() -> None:
    """Write the file."""
    (ROOT / ".github" / "CODEOWNERS").write_text(
        codeowners(ROOT / ".github" / "owners.yml"), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
