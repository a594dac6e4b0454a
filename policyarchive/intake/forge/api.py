"""The programming interface of the forge that keeps the repository: GitHub's, over HTTP, with JSON both ways."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

_SECONDS = 60
_ON_ONE_PAGE = 100
LIMIT = 65_536  # characters in the text of an issue, a pull request or a comment


class ForgeError(Exception):
    """Raised where the forge refuses; status: that of HTTP, 0 where it was not reached. The text is the forge's own."""

    def __init__(self, status: int, text: str):
        super().__init__(text)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """One repository on a forge. api: the address of the interface; repository: "owner/name"; token: who asks, "" for nobody."""

    api: str
    repository: str
    token: str = ""

    @property
    def owner(self) -> str:
        """The account that the repository belongs to."""
        return self.repository.partition("/")[0]

    def get(self, path: str) -> Any:
        """Return what the forge holds at a path below the repository. Raises ForgeError."""
        return self.send("GET", path)

    def find(self, path: str) -> Any:
        """Return what the forge holds at a path below the repository, None where there is nothing. Raises ForgeError."""
        try:
            return self.get(path)
        except ForgeError as error:
            if error.status == 404:
                return None
            raise

    def pages(self, path: str) -> list[Any]:
        """Return all entries of a list, page by page. Raises ForgeError."""
        entries: list[Any] = []
        while len(entries) % _ON_ONE_PAGE == 0:
            page = len(entries) // _ON_ONE_PAGE + 1
            new = self.get(f"{path}?per_page={_ON_ONE_PAGE}&page={page}")
            if not new:
                break
            entries += new
        return entries

    def send(self, method: str, path: str, data: Mapping[str, object] | None = None) -> Any:
        """Send data to a path below the repository; return the answer, None for an empty one. Raises ForgeError."""
        request = urllib.request.Request(
            f"{self.api}/repos/{quote(self.repository)}{path}",
            method=method,
            data=None if data is None else json.dumps(data).encode(),
            headers=self._headers(),
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            raise ForgeError(error.code, _told(error.read()) or error.reason) from None
        except OSError as error:
            raise ForgeError(0, str(getattr(error, "reason", error))) from None

    def _headers(self) -> dict[str, str]:
        asking = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {"Accept": "application/vnd.github+json", "Content-Type": "application/json", **asking}


def _told(body: bytes) -> str:
    """Return what a forge says in an answer that is a refusal."""
    try:
        answer = json.loads(body)
        details = [error.get("message", "") for error in answer.get("errors", []) if isinstance(error, dict)]
        return ". ".join(filter(None, [str(answer["message"]), *details]))
    except (ValueError, KeyError, AttributeError):
        return ""
