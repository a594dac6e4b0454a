"""What several tests share: places, the invented registry, copies of it with a fault."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
INVENTED = FIXTURES / "invented" / "registry"
LANGUAGES = ("vi", "en")


def copied(folder: Path) -> Path:
    """Return a copy of the invented registry that a test may change."""
    return Path(shutil.copytree(INVENTED, folder / "registry"))


def replace(file: Path, old: str, new: str) -> None:
    """Replace the one place where a text stands in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(script: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess:
    """Run a script of the repository from its root, as a person would."""
    command = [sys.executable, f"scripts/{script}", *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "SOURCE_DATE_EPOCH")}
    return subprocess.run(
        command, cwd=ROOT, env=kept | environment, capture_output=True, encoding="utf-8", check=False
    )
