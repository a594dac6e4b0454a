"""The modules of the editor, asked in Node: all questions of a file of tests at once."""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tests.support import ROOT

TOOL = ROOT / "tests/tools/editor.mjs"


def answers(asked: Iterable[Sequence[Any]], shared: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """Return {"done": …} or {"refused": …} for each [function, argument …]. shared: values by the names that stand for them."""
    given = json.dumps({"shared": shared or {}, "asked": list(asked)})
    run = subprocess.run(["node", str(TOOL)], input=given, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-3000:]
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


def shared(name: str) -> dict[str, str]:
    """Return what stands for a shared value."""
    return {"$shared": name}
