"""CODEOWNERS, made from .github/owners.yml: later lines win, as the platform reads them."""

from pathlib import Path

from macros.settings import read

_HEAD = "# Made from .github/owners.yml by `make owners`; edit that file.\n"


def codeowners(source: Path) -> str:
    """Return the text of CODEOWNERS."""
    groups = read(source)
    lines = [f"{path} {' '.join(group['owners'])}" for group in groups for path in group["paths"]]
    return _HEAD + "\n".join(lines) + "\n"
