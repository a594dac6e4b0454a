"""The routes of a fake GitLab for what git holds: tree, files, branches, commits of several actions."""

import base64
from urllib.parse import unquote, urlencode

from tests.editor.forge.answers import refused_by_gitlab as refused
from tests.editor.forge.repository import Entry


def list_tree(forge, person, request):
    """Return a page of a tree. By keyset, the next is named by the object that the page ends with."""
    query, git = request.query, forge.repository
    found = git.tree(
        query.get("ref", "main"), query.get("path", ""), is_recursive=query.get("recursive") == "true"
    )
    if not found:
        raise refused(404, "404 invalid revision or path Not Found")
    size = min(int(query.get("per_page", 20)), 100)
    start = 0
    if token := query.get("page_token"):
        start = next(i for i, entry in enumerate(found) if token == page_token(entry)) + 1
    page = found[start : start + size]
    told = [{"id": one.sha, "name": one.path.rpartition("/")[2], "type": one.kind, "path": one.path, "mode": one.mode} for one in page]  # fmt: skip
    if start + size >= len(found):
        return 200, told, {}
    following = urlencode(query | {"page_token": page_token(page[-1])})
    return 200, told, {"Link": f'<https://elsewhere.example{request.path}?{following}>; rel="next"'}


def page_token(entry: Entry) -> str:
    """Return what stands for an entry: opaque, as GitLab's is."""
    return base64.urlsafe_b64encode(entry.path.encode()).decode()


def get_file(forge, person, request, path):
    git, name = forge.repository, unquote(path)
    commit = git.commit_of(request.query["ref"])
    entry = git.entry(commit, name) if commit else None
    if entry is None or entry.kind != "blob":
        raise refused(404, "404 File Not Found" if commit else "404 Commit Not Found")
    return 200, {
        "file_path": name, "size": entry.size, "encoding": "base64", "blob_id": entry.sha, "commit_id": commit,
        "content": base64.b64encode(git.blob(entry.sha)).decode(), "last_commit_id": git.last_for(name, commit),
    }  # fmt: skip


def get_branch(forge, person, request, branch):
    head = forge.repository.head(unquote(branch))
    if not head:
        raise refused(404, "404 Branch Not Found")
    return 200, {"name": unquote(branch), "commit": {"id": head}}


def remove_branch(forge, person, request, branch):
    if not forge.repository.head(unquote(branch)):
        raise refused(404, "404 Branch Not Found")
    forge.repository.remove(unquote(branch))
    return 204, None


def get_merge_base(forge, person, request):
    return 200, {"id": forge.repository.merge_base(*request.all["refs[]"])}


def compare(forge, person, request):
    git, query = forge.repository, request.query
    found = git.changed(git.merge_base(query["from"], query["to"]), query["to"])
    diffs = [
        {"old_path": before, "new_path": now, "deleted_file": letter == "D"} for letter, before, now in found
    ]
    return 200, {"diffs": diffs}


def add_commit(forge, person, request):
    """Write the actions as one commit. Raises Refused, worded as GitLab's services do."""
    data, git = request.data, forge.repository
    branch, start = data["branch"], data.get("start_sha")
    head = git.head(branch)
    if start and head and not data.get("force"):
        raise refused(
            400, f"A branch called '{branch}' already exists. Switch to that branch in order to make changes"
        )
    if not start and not head:
        raise refused(400, "You can only create or edit files when you are on a branch")
    base = start or head
    entries = [action_on(git, base, action, is_started=bool(start)) for action in data["actions"]]
    tree = git.write_tree(base, entries)
    git.point(branch, git.write_commit(tree, [base], data["commit_message"], person.name))
    return 201, {"id": git.head(branch)}


def action_on(git, base, action, *, is_started):
    """Return (path, blob or None) of an action."""
    path, word = action["file_path"], action["action"]
    there = git.entry(base, path)
    if word == "create" and there:
        raise refused(400, "A file with this name already exists")
    if word != "create" and not there:
        raise refused(400, "A file with this name doesn't exist")
    if known := action.get("last_commit_id"):
        assert not is_started, (
            "GitLab looks for the last commit on a start_branch, and there is none with start_sha"
        )
        if git.last_for(path, base) != git.last_for(path, known):
            raise refused(400, f"The file has changed since you started editing it: {path}")
    if word == "delete":
        return path, None
    content = action["content"]
    return path, git.keep(base64.b64decode(content) if action["encoding"] == "base64" else content.encode())


ROUTES = (
    ("GET", "/repository/tree", list_tree),
    ("GET", "/repository/files/([^/]+)", get_file),
    ("GET", "/repository/branches/([^/]+)", get_branch),
    ("DELETE", "/repository/branches/([^/]+)", remove_branch),
    ("GET", "/repository/merge_base", get_merge_base),
    ("GET", "/repository/compare", compare),
    ("POST", "/repository/commits", add_commit),
)
