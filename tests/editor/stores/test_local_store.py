"""The store of one's own machine against the program that answers it: saved at once, sent as a branch or a patch."""

import pytest

from tests.editor.conftest import BY, KEY, RECORD
from tests.editor.stores.driver import Refusal
from tests.editor.test_local import NEW, PDF, SCAN, new_document

SENT = {"title": "Sửa trích yếu", "text": "Theo bản in.", **BY}


@pytest.fixture
def settings(editor):
    return {"kind": "local", "api": f"http://127.0.0.1:{editor.port}/admin/api", "key": KEY}


@pytest.fixture
def store(node, settings):
    return node.open(settings)


def refused(call, *arguments) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call(*arguments)
    return caught.value


def changed(store, editor) -> dict:
    return {"path": RECORD, "text": editor.edited(), "version": store.read(RECORD)["version"]}


def test_the_key_of_another_start_is_a_wrong_token(node, settings, store):
    assert store.signIn()["canSend"]
    other = node.open(settings | {"key": "another"})
    assert refused(other.signIn).reason == refused(other.read, RECORD).reason == "token"
    away = node.open(settings | {"api": "http://127.0.0.1:9/admin/api"})
    assert refused(away.files).reason == "connection"


def test_files_are_listed_and_read_as_they_stand(editor, store):
    files = store.files()
    assert RECORD in files and all((editor.archive / path).is_file() for path in files)
    below = store.files("registry/documents/ubnd/2044")
    assert RECORD in below and below == [path for path in files if path.startswith("registry/documents/ubnd/2044/")]  # fmt: skip
    assert store.read(RECORD) == {"text": editor.text(), "version": editor.version(RECORD)}
    assert store.read(NEW) is None


def test_what_is_wrong_is_told_and_not_written(editor, store):
    before = editor.text()
    wrong = changed(store, editor) | {"text": before.replace("type: quyet-dinh", "type: quyet")}
    assert wrong["text"] != before
    told = store.check([wrong])
    assert told and {"code", "at", "vi", "en"} <= told[0].keys()
    assert store.check([changed(store, editor)]) == []
    problems = refused(store.save, [wrong])
    assert problems.reason == "problems" and problems.found["problems"] == told
    assert editor.text() == before


def test_an_edit_is_saved_sent_as_a_commit_of_one_line_and_withdrawn(editor, store):
    proposal = store.send({**SENT, "files": [changed(store, editor)]})
    assert proposal["title"] == "Sửa trích yếu" and editor.git("rev-parse", proposal["branch"]).strip() == proposal["commit"]  # fmt: skip
    diff = editor.git("diff", "-U0", "HEAD", proposal["branch"]).splitlines()
    assert len([line for line in diff if line[:1] in "+-" and line[:3] not in ("+++", "---")]) == 2
    (one,) = store.proposals()
    assert (one["branch"], one["title"], one["files"]) == (proposal["branch"], "Sửa trích yếu", [RECORD])
    store.withdraw(one)
    assert store.proposals() == [] and store.changes()["changes"] == [{"path": RECORD, "state": "changed"}]
    store.undo(RECORD)
    assert store.changes()["changes"] == []


def test_a_patch_is_handed_back_to_be_mailed(editor, store):
    patch = store.send({**SENT, "files": [changed(store, editor)], "how": "patch"})
    assert patch["text"].count("\n+") >= 1 and (editor.archive / patch["file"]).is_file()


def test_what_changed_meanwhile_is_handed_back_and_not_overwritten(editor, store):
    mine = changed(store, editor)
    theirs = editor.edited(new="watering flowers")
    (editor.archive / RECORD).write_text(theirs, encoding="utf-8")
    conflict = refused(store.save, [mine])
    assert conflict.reason == "conflict" and editor.text() == theirs
    found = {name: conflict.found[name] for name in ("path", "text", "version")}
    assert found == {"path": RECORD, "text": theirs, "version": editor.version(RECORD)}


def test_saving_once_more_what_was_saved_is_no_conflict(editor, store):
    mine = changed(store, editor)
    saved = store.save([mine])["saved"]
    assert saved == [{"path": RECORD, "version": editor.version(RECORD)}]
    assert store.save([mine])["saved"] == saved
    new = {"path": NEW, "text": new_document(attached=True), "version": None}
    scan = {"path": SCAN, "bytes": PDF, "version": None}
    saved = store.save([new, scan])["saved"]
    assert store.save([new, scan])["saved"] == saved and (editor.archive / SCAN).read_bytes() == PDF
    versions = {row["path"]: row["version"] for row in saved}
    removed = [{"path": path, "remove": True, "version": versions[path]} for path in (NEW, SCAN)]
    for _ in range(2):
        assert [row["version"] for row in store.save(removed)["saved"]] == [None, None]
    assert not (editor.archive / NEW).exists()


def test_what_is_no_file_of_the_archive_is_refused(store, editor):
    outside = {"path": "mkdocs.yml", "text": "a", "version": None}
    told = refused(store.save, [outside])
    assert told.reason == "problems" and told.found["problems"][0]["vi"]["must"]
    assert refused(store.send, {**SENT}).reason == "problems"  # nothing to send
