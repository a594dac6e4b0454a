"""GitLab on loopback over a real repository, as far as the editor asks: written after GitLab's description of its interface.

Tokens are those of persons and those that its sign-in gives (OAuth with PKCE). Its refusals are GitLab's own.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import quote

from tests.editor.forge import gitlab_files, gitlab_requests
from tests.editor.forge.answers import refused_by_gitlab as refused
from tests.editor.forge.forge import FakeForge
from tests.editor.forge.gitlab_oauth import OAuth
from tests.editor.forge.people import LEVELS, Person, Proposed
from tests.loopback import Refused, Request

EXPOSED = (
    "Link, X-Total, X-Total-Pages, X-Per-Page, X-Page, X-Next-Page, X-Prev-Page, X-Gitlab-Blob-Id, X-Gitlab-Commit-Id, "
    "X-Gitlab-Content-Sha256, X-Gitlab-Encoding, X-Gitlab-File-Name, X-Gitlab-File-Path, X-Gitlab-Last-Commit-Id, "
    "X-Gitlab-Ref, X-Gitlab-Size, X-Request-Id, ETag"
)
ROUTES = gitlab_files.ROUTES + gitlab_requests.ROUTES


@dataclass
class FakeGitLab(FakeForge):
    """checks: of pipelines, the newest first; most: bytes of a request that the server in front takes."""

    oauth: OAuth = field(default_factory=OAuth)
    most: int = 50_000_000

    exposed = EXPOSED

    @property
    def settings(self) -> dict[str, str]:
        """What the page of the editor is told."""
        api = f"{self.server.address}/api/v4"
        return {"kind": "gitlab", "api": api, "repository": self.name, "branch": "main", "folder": "", "client_id": self.oauth.client}  # fmt: skip

    def respond(self, request: Request) -> tuple:
        """Answer a request. Raises Refused."""
        if request.path.startswith("/oauth/"):
            return self.oauth.respond(request)
        if self.remaining <= 0:
            raise Refused(429, b"Retry later\n", Retry_After="60")
        self.remaining -= 1
        if int(request.headers.get("content-length", 0)) > self.most:
            raise Refused(413, b"<html>413 Request Entity Too Large</html>")
        person = self.people.get(self.oauth.given.get(request.token, request.token))
        if person is None:
            raise refused(401, "401 Unauthorized")
        if person.expired or request.token in self.oauth.expired:
            said = "Token is expired. You can either do re-authentication or token refresh."
            raise Refused(401, {"error": "invalid_token", "error_description": said})
        if request.path == "/api/v4/user":
            return 200, {"username": person.login, "name": person.name}
        before, named, path = request.path.partition(f"/api/v4/projects/{quote(self.name, safe='')}")
        if before or not named or (self.is_private and not person.may("read")):
            raise refused(404, "404 Project Not Found")
        return self.answer(person, path, request)

    def answer(self, person: Person, path: str, request: Request) -> tuple:
        """Answer a request of somebody who sees the project."""
        if path == "":
            access = {"access_level": LEVELS[person.access]} if person.access != "none" else None
            return 200, {"default_branch": "main", "permissions": {"project_access": access, "group_access": None}}  # fmt: skip
        for method, form, respond in ROUTES:
            match = re.fullmatch(form, path)
            if match and method == request.method:
                if method != "GET" and not person.may("write"):
                    raise refused(403, "403 Forbidden")
                return respond(self, person, request, *match.groups())
        raise refused(404, "404 Not Found")

    def request(self, number: str) -> Proposed:
        """Return a merge request. Raises Refused."""
        if not 0 < int(number) <= len(self.proposals):
            raise refused(404, "404 Not found")
        return self.proposals[int(number) - 1]
