"""Where the data of the software lie, and how its own YAML files are read. Records have a strict reader of their own."""

from pathlib import Path
from typing import Any

import yaml

ASSETS = Path(__file__).resolve().parents[1] / "assets"


def read_settings(file: Path) -> Any:
    """Return what a YAML file of the software holds."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
