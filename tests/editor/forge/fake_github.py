"""GitHub on loopback over a real repository, as far as the editor asks: written after GitHub's description of its interface.

Its refusals are GitHub's: 401 for a wrong or expired token, 404 for what one may not see, 403 or 404 for what one may not
write, 409, 422, and 403 with its headers where one has asked too much.
"""

import re
import time
from dataclasses import dataclass, field
from urllib.parse import unquote

from tests.editor.forge import github_objects, github_pulls
from tests.editor.forge.answers import refused_by_github as refused
from tests.editor.forge.forge import FakeForge
from tests.editor.forge.people import Person, Proposed
from tests.loopback import Refused, Request

EXPOSED = (
    "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, "
    "X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval, "
    "X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset"
)
ROUTES = github_objects.ROUTES + github_pulls.ROUTES


@dataclass
class FakeGitHub(FakeForge):
    """most_entries: of a tree in one answer; is_fine_grained: tokens say what they may not do, older ones say "not found";
    checks: of runs, "queued", "in_progress" or a conclusion; statuses: by branch, what another service says of it."""

    statuses: dict[str, str] = field(default_factory=dict)
    most_entries: int = 100_000
    is_fine_grained: bool = True

    exposed = EXPOSED

    @property
    def settings(self) -> dict[str, str]:
        """What the page of the editor is told."""
        return {
            "kind": "github",
            "api": self.server.address,
            "repository": self.name,
            "branch": "main",
            "folder": "",
        }

    def respond(self, request: Request) -> tuple:
        """Answer a request. Raises Refused."""
        if self.remaining <= 0:
            reset = str(int(time.time()) + 600)
            limits = {"X_RateLimit_Remaining": "0", "X_RateLimit_Reset": reset}
            raise Refused(403, {"message": "API rate limit exceeded for user ID 1."}, **limits)
        self.remaining -= 1
        person = self.people.get(request.token)
        if person is None or person.expired:
            raise refused(401, "Bad credentials" if request.token else "Requires authentication")
        if request.path == "/user":
            return 200, {"login": person.login, "name": person.name, "type": "User"}
        before, named, path = unquote(request.path).partition(f"/repos/{self.name}")
        if before or not named or (self.is_private and not person.may("read")):
            raise refused(404, "Not Found")
        return self.answer(person, path, request)

    def answer(self, person: Person, path: str, request: Request) -> tuple:
        """Answer a request of somebody who sees the repository."""
        for method, form, respond in ROUTES:
            match = re.fullmatch(form, path)
            if match and method == request.method:
                if method != "GET" and not person.may("write"):
                    raise (
                        refused(403, "Resource not accessible by personal access token")
                        if self.is_fine_grained
                        else refused(404, "Not Found")
                    )
                return respond(self, person, request, *match.groups())
        raise refused(404, "Not Found")

    def pull(self, number: str) -> Proposed:
        """Return a pull request. Raises Refused."""
        if not 0 < int(number) <= len(self.proposals):
            raise refused(404, "Not Found")
        return self.proposals[int(number) - 1]
