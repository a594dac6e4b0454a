"""The routes of a fake GitHub for what git holds: files, trees, commits, branches."""

import base64

from tests.editor.forge.answers import refused_by_github as refused
from tests.editor.forge.repository import Entry

IN_CONTENTS = 1_000_000  # bytes of a file that the contents carry; of a larger one they say only its name
LARGEST_BODY = 50_000_000  # signs of a text


def get_repository(forge, person, request):
    roles = {"admin": False, "maintain": person.may("maintain"), "push": person.may("write"), "pull": True}
    return 200, {"full_name": forge.name, "default_branch": "main", "permissions": roles}


def get_tree(forge, person, request, name):
    git = forge.repository
    if not (git.commit_of(name) or git.has(name)):
        raise refused(404, "Not Found")
    found = git.tree(name, is_recursive="recursive" in request.query)
    kept = found[: forge.most_entries]
    return 200, {"sha": name, "tree": [in_tree(entry) for entry in kept], "truncated": len(kept) < len(found)}


def in_tree(entry: Entry):
    told = {"path": entry.path, "mode": entry.mode, "type": entry.kind, "sha": entry.sha}
    return told | ({"size": entry.size} if entry.kind == "blob" else {})


def get_contents(forge, person, request, path):
    git, commit = forge.repository, forge.repository.commit_of(request.query.get("ref", "main"))
    entry = git.entry(commit, path) if commit else None
    if entry is None:
        raise refused(404, "Not Found" if commit else f"No commit found for the ref {request.query['ref']}")
    if entry.kind == "tree":
        return 200, [
            {"type": "file", "path": one.path, "sha": one.sha} for one in git.tree(commit, entry.path)
        ]
    is_small = entry.size <= IN_CONTENTS
    content = base64.encodebytes(git.blob(entry.sha)).decode() if is_small else ""
    told = {"type": "file", "path": entry.path, "sha": entry.sha, "size": entry.size}
    return 200, told | {"encoding": "base64" if is_small else "none", "content": content}


def get_blob(forge, person, request, sha):
    content = forge.repository.blob(sha)
    return 200, {"sha": sha, "size": len(content), "encoding": "base64", "content": base64.encodebytes(content).decode()}  # fmt: skip


def add_blob(forge, person, request):
    content = request.data["content"]
    if len(content) > LARGEST_BODY:
        raise refused(422, "Sorry, your input was too large to process.")
    is_binary = request.data["encoding"] == "base64"
    return 201, {"sha": forge.repository.keep(base64.b64decode(content) if is_binary else content.encode())}


def add_tree(forge, person, request):
    git, base = forge.repository, request.data["base_tree"]
    entries = []
    for entry in request.data["tree"]:
        assert (entry["mode"], entry["type"]) == ("100644", "blob"), entry
        sha = git.keep(entry["content"].encode()) if "content" in entry else entry["sha"]
        if sha is None and git.entry(base, entry["path"]) is None:
            raise refused(422, "GitRPC::BadObjectState")
        entries.append((entry["path"], sha))
    return 201, {"sha": git.write_tree(base, entries)}


def get_commit(forge, person, request, sha):
    git = forge.repository
    if not git.has(sha):
        raise refused(404, "Not Found")
    return 200, {"sha": sha, "tree": {"sha": git.line("rev-parse", f"{sha}^{{tree}}")}, "parents": [{"sha": one} for one in git.parents(sha)]}  # fmt: skip


def add_commit(forge, person, request):
    data = request.data
    return 201, {"sha": forge.repository.write_commit(data["tree"], data["parents"], data["message"], person.name)}  # fmt: skip


def get_ref(forge, person, request, branch):
    head = forge.repository.head(branch)
    if not head:
        raise refused(404, "Not Found")
    return 200, {"ref": f"refs/heads/{branch}", "object": {"type": "commit", "sha": head}}


def add_ref(forge, person, request):
    branch = request.data["ref"].removeprefix("refs/heads/")
    if forge.repository.head(branch):
        raise refused(422, "Reference already exists")
    forge.repository.point(branch, request.data["sha"])
    return 201, {"ref": request.data["ref"], "object": {"sha": request.data["sha"]}}


def change_ref(forge, person, request, branch):
    head = forge.repository.head(branch)
    if not head:
        raise refused(422, "Reference does not exist")
    if not request.data.get("force") and not forge.repository.is_ancestor(head, request.data["sha"]):
        raise refused(422, "Update is not a fast forward")
    forge.repository.point(branch, request.data["sha"])
    return 200, {"object": {"sha": request.data["sha"]}}


def remove_ref(forge, person, request, branch):
    if not forge.repository.head(branch):
        raise refused(422, "Reference does not exist")
    forge.repository.remove(branch)
    return 204, None


def compare(forge, person, request, one, other):
    git = forge.repository
    base = git.merge_base(one, other)
    words = {"A": "added", "D": "removed", "M": "modified", "R": "renamed"}
    files = [
        {"filename": now, "status": words[letter]} | ({"previous_filename": before} if letter == "R" else {})
        for letter, before, now in git.changed(base, other)
    ]
    counts = {"ahead_by": git.count(one, other), "behind_by": git.count(other, one)}
    return 200, counts | {"merge_base_commit": {"sha": base}, "files": files}


ROUTES = (
    ("GET", "", get_repository),
    ("GET", "/git/trees/(.+)", get_tree),
    ("POST", "/git/trees", add_tree),
    ("GET", "/contents/(.+)", get_contents),
    ("GET", "/git/blobs/([0-9a-f]{40})", get_blob),
    ("POST", "/git/blobs", add_blob),
    ("GET", "/git/commits/([0-9a-f]{40})", get_commit),
    ("POST", "/git/commits", add_commit),
    ("GET", "/git/ref/heads/(.+)", get_ref),
    ("POST", "/git/refs", add_ref),
    ("PATCH", "/git/refs/heads/(.+)", change_ref),
    ("DELETE", "/git/refs/heads/(.+)", remove_ref),
    ("GET", r"/compare/([0-9a-f]{40})\.\.\.([0-9a-f]{40})", compare),
)
