"""The routes of a fake GitHub for pull requests and what is said of them."""

from tests.editor.forge.answers import paged
from tests.editor.forge.answers import refused_by_github as refused

UNFINISHED = ("queued", "in_progress")


def list_pulls(forge, person, request):
    query = request.query
    owner, _, branch = query.get("head", "").partition(":")
    state = query.get("state", "open")
    fits = [
        pull
        for pull in reversed(forge.proposals)
        if state in ("all", "open" if pull.state == "open" else "closed")
        and query.get("base", pull.into) == pull.into
        and ("head" not in query or (owner, branch) == (forge.name.split("/")[0], pull.branch))
    ]
    return 200, [shown(forge, pull) for pull in paged(fits, query, 30)]


def shown(forge, pull):
    git = forge.repository
    return {
        "number": pull.number, "title": pull.title, "body": pull.text, "draft": pull.draft,
        "state": "open" if pull.state == "open" else "closed",
        "merged_at": "2043-05-02T08:00:00Z" if pull.state == "merged" else None,
        "html_url": f"https://forge.example/{forge.name}/pull/{pull.number}",
        "user": {"login": pull.author, "type": "User"}, "base": {"ref": pull.into},
        "head": {"ref": pull.branch, "sha": git.head(pull.branch), "repo": {"full_name": forge.name}},
    }  # fmt: skip


def add_pull(forge, person, request):
    data, git, invalid = request.data, forge.repository, {"resource": "PullRequest", "code": "custom"}
    branch, into = data["head"], data["base"]
    if not git.head(branch):
        raise refused(
            422, "Validation Failed", {"resource": "PullRequest", "field": "head", "code": "invalid"}
        )
    if forge.opened(branch):
        said = f"A pull request already exists for {forge.name.split('/')[0]}:{branch}."
        raise refused(422, "Validation Failed", invalid | {"message": said})
    if not git.count(into, branch):
        raise refused(
            422, "Validation Failed", invalid | {"message": f"No commits between {into} and {branch}"}
        )
    return 201, shown(forge, forge.propose(data["title"], data.get("body") or "", branch, person, into))


def change_pull(forge, person, request, number):
    pull = forge.pull(number)
    if pull.state != "merged":
        pull.state = request.data.get("state", pull.state)
    return 200, shown(forge, pull)


def list_files(forge, person, request, number):
    pull, git = forge.pull(number), forge.repository
    base = git.merge_base(pull.into, pull.branch)
    return 200, paged([{"filename": now} for _, _, now in git.changed(base, pull.branch)], request.query, 30)


def list_comments(forge, person, request, number):
    told = [
        {"user": {"login": login, "type": "Bot" if is_bot else "User"}, "body": text}
        for login, is_bot, text in forge.pull(number).comments
    ]
    return 200, paged(told, request.query, 30)


def list_reviews(forge, person, request, number):
    told = [
        {"user": {"login": login}, "state": state, "body": ""} for login, state in forge.pull(number).reviews
    ]
    return 200, paged(told, request.query, 30)


def branch_at(forge, commit):
    return next((name for name in forge.repository.branches() if forge.repository.head(name) == commit), "")


def list_runs(forge, person, request, commit):
    told = [
        {"status": word, "conclusion": None}
        if word in UNFINISHED
        else {"status": "completed", "conclusion": word}
        for word in forge.checks.get(branch_at(forge, commit), [])
    ]
    return 200, {"total_count": len(told), "check_runs": paged(told, request.query, 30)}


def get_status(forge, person, request, commit):
    state = forge.statuses.get(branch_at(forge, commit))
    return 200, {"state": state or "pending", "total_count": 1 if state else 0}


ROUTES = (
    ("GET", "/pulls", list_pulls),
    ("POST", "/pulls", add_pull),
    ("PATCH", r"/pulls/(\d+)", change_pull),
    ("GET", r"/pulls/(\d+)/files", list_files),
    ("GET", r"/pulls/(\d+)/reviews", list_reviews),
    ("GET", r"/issues/(\d+)/comments", list_comments),
    ("GET", "/commits/([0-9a-f]{40})/check-runs", list_runs),
    ("GET", "/commits/([0-9a-f]{40})/status", get_status),
)
