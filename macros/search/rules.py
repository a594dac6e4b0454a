"""rules.json: the rules of folding, numbers and dates by which the browser reads queries."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def rules() -> dict[str, Any]:
    """Return the rules that no registry changes; see docs on search for what each entry means."""
    return json.loads(Path(__file__).with_name("rules.json").read_text(encoding="utf-8"))
