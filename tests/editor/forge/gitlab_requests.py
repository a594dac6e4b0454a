"""The routes of a fake GitLab for merge requests and what is said of them."""

from tests.editor.forge.answers import paged
from tests.editor.forge.answers import refused_by_gitlab as refused


def list_requests(forge, person, request):
    query = request.query
    states = {"opened": "open", "closed": "closed", "merged": "merged"}
    fits = [
        one
        for one in reversed(forge.proposals)
        if ("state" not in query or one.state == states[query["state"]])
        and query.get("source_branch", one.branch) == one.branch
        and query.get("target_branch", one.into) == one.into
        and query.get("author_username", one.author) == one.author
        and (query.get("scope") == "all" or one.author == person.login)
    ]
    return 200, [shown(forge, one) for one in paged(fits, query, 20)]


def shown(forge, one):
    return {
        "iid": one.number, "title": one.title, "description": one.text, "draft": one.draft,
        "state": "opened" if one.state == "open" else one.state, "author": {"username": one.author},
        "web_url": f"https://forge.example/{forge.name}/-/merge_requests/{one.number}",
        "source_branch": one.branch, "target_branch": one.into, "source_project_id": 1, "target_project_id": 1,
    }  # fmt: skip


def add_request(forge, person, request):
    data = request.data
    branch, into = data["source_branch"], data["target_branch"]
    if there := forge.opened(branch):
        raise refused(
            409, [f"Another open merge request already exists for this source branch: !{there.number}"]
        )
    if not forge.repository.head(branch):
        raise refused(400, {"source_branch": ["does not exist"]})
    return 201, shown(forge, forge.propose(data["title"], data["description"], branch, person, into))


def get_request(forge, person, request, number):
    return 200, shown(forge, forge.request(number))


def change_request(forge, person, request, number):
    one = forge.request(number)
    if request.data.get("state_event") == "close":
        if one.state != "open":
            raise refused(400, {"state_event": ["Cannot transition state via :close"]})
        one.state = "closed"
    return 200, shown(forge, one)


def list_diffs(forge, person, request, number):
    one, git = forge.request(number), forge.repository
    found = git.changed(git.merge_base(one.into, one.branch), one.branch)
    return 200, paged([{"old_path": before, "new_path": now} for _, before, now in found], request.query, 20)


def list_notes(forge, person, request, number):
    assert request.query["sort"] == "asc"
    told = [
        {"author": {"username": login}, "body": text, "system": False}
        for login, _, text in forge.request(number).comments
    ]
    return 200, paged(told, request.query, 20)


def list_reviewers(forge, person, request, number):
    told = [{"user": {"username": login}, "state": state} for login, state in forge.request(number).reviews]
    return 200, paged(told, request.query, 20)


def list_pipelines(forge, person, request, number):
    told = [{"status": word} for word in forge.checks.get(forge.request(number).branch, [])]
    return 200, paged(told, request.query, 20)


ROUTES = (
    ("GET", "/merge_requests", list_requests),
    ("POST", "/merge_requests", add_request),
    ("GET", r"/merge_requests/(\d+)", get_request),
    ("PUT", r"/merge_requests/(\d+)", change_request),
    ("GET", r"/merge_requests/(\d+)/diffs", list_diffs),
    ("GET", r"/merge_requests/(\d+)/notes", list_notes),
    ("GET", r"/merge_requests/(\d+)/reviewers", list_reviewers),
    ("GET", r"/merge_requests/(\d+)/pipelines", list_pipelines),
)
