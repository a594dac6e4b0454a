"""The stores of the editor in a Node process, called from Python."""

import base64
import json
import subprocess
from typing import Any

from tests.support import ROOT

PROGRAM = ROOT / "tests/tools/editor_stores.mjs"


class Refusal(Exception):
    """What a store refuses. found: reason and what else it says."""

    def __init__(self, found: dict[str, Any]):
        super().__init__(f"{found['reason']}: {found['said']}")
        self.found = found
        self.reason = found["reason"]


class Node:
    """A process that holds stores."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["node", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, **asked: Any) -> dict[str, Any]:
        """Return the answer to one line."""
        self.process.stdin.write(json.dumps(asked, default=_base64) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def open(self, settings: dict[str, Any]) -> "Store":
        """Return a new store."""
        return Store(self, self.ask(open=settings)["store"])

    def fetched(self) -> list[str]:
        """Return the addresses that were asked since the last time."""
        return self.ask(fetched=True)["result"]

    def close(self) -> None:
        """End the process."""
        self.process.stdin.close()
        self.process.wait(timeout=10)
        self.process.stdout.close()


class Store:
    """A store: its functions by their names. Each raises Refusal where the store does."""

    def __init__(self, node: Node, number: int):
        self.node, self.number = node, number

    def __getattr__(self, name: str):
        """Return a function of the store."""

        def call(*arguments: Any) -> Any:
            said = self.node.ask(store=self.number, call=name, arguments=arguments)
            assert "broken" not in said, said["broken"]
            if "refusal" in said:
                raise Refusal(said["refusal"])
            return said["result"]

        return call


def _base64(value: bytes) -> dict[str, str]:
    return {"$base64": base64.b64encode(value).decode()}
