"""Files of the software in YAML: words, cases, forms. Records of the registry have a strict reader of their own."""

from pathlib import Path
from typing import Any

import yaml


def read(file: Path) -> Any:
    """Return what a YAML file holds."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
