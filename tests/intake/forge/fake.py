"""A forge on loopback that answers as GitHub does: a fresh repository with nothing switched on, limits and refusals included.

What it answers is written after GitHub's description of its interface; only what the software asks for is there.
"""

import re
from dataclasses import dataclass, field

from tests.loopback import Refused as RefusedRequest
from tests.loopback import Request

LIMIT = 65_536
BASE = "b" * 40
BOT = {"login": "github-actions[bot]", "type": "Bot"}
PERSON = {"login": "octocat", "type": "User"}


class Refused(RefusedRequest):
    """A refusal as GitHub words it."""

    def __init__(self, status: int, message: str, *details: str):
        super().__init__(status, {"message": message, "errors": [{"message": detail} for detail in details]})


@dataclass
class Repository:
    """What a repository holds. plan: "free" has neither Pages nor protection where it is private."""

    name: str = "office/archive"
    token: str = "t"
    private: bool = False
    has_issues: bool = True
    permissions: dict = field(
        default_factory=lambda: {
            "default_workflow_permissions": "read",
            "can_approve_pull_request_reviews": False,
        }
    )
    labels: list = field(default_factory=lambda: [{"name": f"theirs-{i}"} for i in range(100)])
    pages: dict | None = None
    protection: dict | None = None
    comments: dict = field(default_factory=dict)  # by id: number of the issue, user, body
    pulls: dict = field(default_factory=dict)  # by number
    refs: dict = field(default_factory=lambda: {"main": BASE})
    commits: dict = field(default_factory=lambda: {BASE: {"tree": "t0", "parents": []}})
    trees: dict = field(default_factory=lambda: {"t0": {}})
    asked: list = field(default_factory=list)

    def comment(self, number, user, body):
        """Add a comment; return its id."""
        self.comments[len(self.comments) + 1] = {"issue": number, "user": user, "body": body}
        return len(self.comments)

    def said(self, number):
        """Return the comments of the workflow below an issue."""
        return [c["body"] for c in self.comments.values() if (c["issue"], c["user"]) == (number, BOT)]

    def answer(self, request: Request):
        """Return (status, answer) of a request. Raises Refused."""
        if request.token != self.token:
            raise Refused(401, "Bad credentials")
        place, named, path = request.path.partition(f"/repos/{self.name}")
        if place or not named:
            raise Refused(404, "Not Found")
        self.asked.append((request.method, path))
        for wanted, form, respond in ROUTES:
            match = re.fullmatch(form, path)
            if match and wanted == request.method:
                return respond(self, request.query, request.data or {}, *match.groups())
        raise Refused(404, "Not Found")


def get_repository(repo, query, data):
    return 200, {"default_branch": "main", "has_issues": repo.has_issues, "private": repo.private}


def change_repository(repo, query, data):
    repo.has_issues = data["has_issues"]
    return 200, {}


def list_labels(repo, query, data):
    return 200, page_of(repo.labels, query)


def add_label(repo, query, data):
    if any(label["name"] == data["name"] for label in repo.labels):
        raise Refused(422, "Validation Failed", "already_exists")
    repo.labels.append(data)
    return 201, data


def get_permissions(repo, query, data):
    return 200, repo.permissions


def set_permissions(repo, query, data):
    repo.permissions = data
    return 204, None


def get_pages(repo, query, data):
    return (200, repo.pages) if repo.pages else not_there()


def add_pages(repo, query, data):
    if repo.private:
        raise Refused(422, "Your current plan does not support GitHub Pages for this repository.")
    if repo.pages:
        raise Refused(409, "GitHub Pages is already enabled.")
    repo.pages = data
    return 201, data


def change_pages(repo, query, data):
    repo.pages = data
    return 204, None


def get_protection(repo, query, data, branch):
    upgrade(repo)
    if repo.protection is None:
        raise Refused(404, "Branch not protected")
    return 200, repo.protection


def protect(repo, query, data, branch):
    upgrade(repo)
    if branch not in repo.refs:
        raise Refused(404, "Branch not found")
    needed = {"required_status_checks", "enforce_admins", "required_pull_request_reviews", "restrictions"}
    if needed - data.keys():
        raise Refused(422, "Invalid request.")
    repo.protection = data
    return 200, data


def list_rules(repo, query, data, branch):
    upgrade(repo)
    return 200, []


def upgrade(repo):
    if repo.private:
        raise Refused(403, "Upgrade to GitHub Pro or make this repository public to enable this feature.")


def list_comments(repo, query, data, number):
    found = [c | {"id": i} for i, c in repo.comments.items() if c["issue"] == int(number)]
    return 200, page_of(found, query)


def add_comment(repo, query, data, number):
    refuse_long(data["body"])
    return 201, {"id": repo.comment(int(number), BOT, data["body"])}


def change_comment(repo, query, data, identifier):
    refuse_long(data["body"])
    repo.comments[int(identifier)]["body"] = data["body"]
    return 200, {}


def list_pulls(repo, query, data):
    owner, _, branch = query["head"].partition(":")
    fits = [p for p in repo.pulls.values() if (p["state"], p["branch"]) == (query["state"], branch)]
    return 200, fits if owner == repo.name.partition("/")[0] else []


def get_pull(repo, query, data, number):
    return (200, repo.pulls[int(number)]) if int(number) in repo.pulls else not_there()


def add_pull(repo, query, data):
    if not repo.permissions["can_approve_pull_request_reviews"]:
        raise Refused(403, "GitHub Actions is not permitted to create or approve pull requests.")
    refuse_long(data["body"])
    if data["head"] not in repo.refs or repo.refs[data["head"]] == BASE:
        raise Refused(422, "Validation Failed", "No commits between main and " + data["head"])
    number = 100 + len(repo.pulls)
    head = {"sha": repo.refs[data["head"]]}
    repo.pulls[number] = data | {"number": number, "state": "open", "branch": data["head"], "head": head}
    return 201, repo.pulls[number]


def change_pull(repo, query, data, number):
    refuse_long(data.get("body", ""))
    repo.pulls[int(number)] |= data
    return 200, repo.pulls[int(number)]


def get_ref(repo, query, data, branch):
    return (200, {"object": {"sha": repo.refs[branch]}}) if branch in repo.refs else not_there()


def add_ref(repo, query, data):
    branch = data["ref"].removeprefix("refs/heads/")
    if branch in repo.refs:
        raise Refused(422, "Reference already exists")
    repo.refs[branch] = data["sha"]
    return 201, {}


def change_ref(repo, query, data, branch):
    if not data["force"] and repo.refs[branch] not in repo.commits[data["sha"]]["parents"]:
        raise Refused(422, "Update is not a fast forward")
    repo.refs[branch] = data["sha"]
    return 200, {}


def remove_ref(repo, query, data, branch):
    del repo.refs[branch]
    return 204, None


def get_commit(repo, query, data, name):
    return (200, {"tree": {"sha": repo.commits[name]["tree"]}}) if name in repo.commits else not_there()


def add_tree(repo, query, data):
    name = f"t{len(repo.trees)}"
    added = {entry["path"]: entry["content"] for entry in data["tree"]}
    repo.trees[name] = repo.trees[data["base_tree"]] | added
    return 201, {"sha": name}


def add_commit(repo, query, data):
    name = f"{len(repo.commits):040x}"
    repo.commits[name] = data
    return 201, {"sha": name}


def page_of(entries, query):
    size, page = int(query["per_page"]), int(query["page"])
    return entries[size * (page - 1) : size * page]


def refuse_long(text):
    if len(text) > LIMIT:
        raise Refused(422, "Validation Failed", f"Body is too long (maximum is {LIMIT} characters)")


def not_there():
    raise Refused(404, "Not Found")


ROUTES = (
    ("GET", "", get_repository),
    ("PATCH", "", change_repository),
    ("GET", "/labels", list_labels),
    ("POST", "/labels", add_label),
    ("GET", "/actions/permissions/workflow", get_permissions),
    ("PUT", "/actions/permissions/workflow", set_permissions),
    ("GET", "/pages", get_pages),
    ("POST", "/pages", add_pages),
    ("PUT", "/pages", change_pages),
    ("GET", "/branches/([^/]+)/protection", get_protection),
    ("PUT", "/branches/([^/]+)/protection", protect),
    ("GET", "/rules/branches/([^/]+)", list_rules),
    ("GET", r"/issues/(\d+)/comments", list_comments),
    ("POST", r"/issues/(\d+)/comments", add_comment),
    ("PATCH", r"/issues/comments/(\d+)", change_comment),
    ("GET", "/pulls", list_pulls),
    ("POST", "/pulls", add_pull),
    ("GET", r"/pulls/(\d+)", get_pull),
    ("PATCH", r"/pulls/(\d+)", change_pull),
    ("GET", "/git/ref/heads/([^/]+)", get_ref),
    ("POST", "/git/refs", add_ref),
    ("PATCH", "/git/refs/heads/([^/]+)", change_ref),
    ("DELETE", "/git/refs/heads/([^/]+)", remove_ref),
    ("GET", "/git/commits/([0-9a-f]+)", get_commit),
    ("POST", "/git/trees", add_tree),
    ("POST", "/git/commits", add_commit),
)
