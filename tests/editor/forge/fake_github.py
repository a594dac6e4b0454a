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
from tests.editor.forge.people import Person, Proposed, two_editors
from tests.editor.forge.repository import Bare
from tests.loopback import Refused, Request, Server

EXPOSED = (
    "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, "
    "X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval, "
    "X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset"
)
ROUTES = github_objects.ROUTES + github_pulls.ROUTES


@dataclass
class FakeGitHub:
    """One repository and those who know it. most_entries: of a tree in one answer; is_private: not seen by those without access;
    remaining: how often one may still ask; is_fine_grained: tokens say what they may not do, older ones say "not found"."""

    repository: Bare
    name: str = "office/archive"
    people: dict[str, Person] = field(default_factory=two_editors)
    pulls: list[Proposed] = field(default_factory=list)
    runs: dict[str, list[tuple[str, str | None]]] = field(default_factory=dict)  # by branch: status, conclusion
    statuses: dict[str, str] = field(default_factory=dict)  # by branch: what another service says of it
    most_entries: int = 100_000
    remaining: int = 5_000
    is_private: bool = True
    is_fine_grained: bool = True

    def __post_init__(self):
        self.server = Server(self.respond, EXPOSED)

    @property
    def settings(self) -> dict[str, str]:
        """What the page of the editor is told."""
        return {"kind": "github", "api": self.server.address, "repository": self.name, "branch": "main", "folder": ""}

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

    def pull(self, number: str | int) -> Proposed:
        """Return a pull request. Raises Refused."""
        found = [pull for pull in self.pulls if pull.number == int(number)]
        if not found:
            raise refused(404, "Not Found")
        return found[0]

    def merge(self, number: int) -> None:
        """Let a person in charge merge a pull request with a commit of its own, and remove its branch."""
        pull, git = self.pull(number), self.repository
        main, tip = git.head("main"), git.head(pull.branch)
        base = git.merge_base(main, tip)
        mine = [(now, getattr(git.entry(tip, now), "sha", None)) for _, _, now in git.changed(base, tip)]
        git.point("main", git.write_commit(git.write_tree(main, mine), [main, tip], f"Merge #{number}"))
        pull.state = "merged"
        git.remove(pull.branch)
