"""Write the JSON Schemas for editors from the model into registry/schema."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.registry.json_schema import schemas


def main() -> None:
    """Write every schema."""
    folder = Path("registry/schema")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
