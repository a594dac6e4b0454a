"""Sending from this machine: a commit beside unfinished work, a push or its refusal, a patch, a zip where git knows nothing."""

import base64
import hashlib
import io
import shutil
import subprocess
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from policyarchive.core import git_push
from policyarchive.core.git import run_git
from policyarchive.registry.attachments import sha256
from tests import support
from tests.editor.conftest import BY, RECORD, TODAY, served
from tests.editor.test_local import NEW, PDF, SCAN, codes, new_document
from tests.tables import check_each

TITLE = "Sửa trích yếu tiếng Anh: “tưới rau”"
BRANCH = f"sua/{TODAY}-sua-trich-yeu-tieng-anh-tuoi-rau"
OTHER = "registry/documents/ubnd/2041/7-qd-ubnd.yml"


def sent(editor, **more) -> dict:
    status, answer = editor.post("send", **{"title": TITLE, "how": "branch"} | BY | more)
    assert status == 200, answer
    return answer


def files_of(editor, commit: str) -> list[str]:
    return editor.git("diff-tree", "-r", "--name-only", "--no-commit-id", commit).split()


@pytest.fixture
def origin(editor, tmp_path) -> Path:
    """A bare repository that the archive was cloned from."""
    folder = tmp_path / "origin.git"
    run_git(tmp_path, "clone", "--quiet", "--bare", str(editor.archive), str(folder))
    editor.git("remote", "add", "origin", str(folder))
    return folder


def test_a_branch_is_made_beside_unfinished_work(editor):
    by_hand = editor.text(OTHER).replace("listing: listed", "# Xem lại.\nlisting: listed")
    (editor.archive / OTHER).write_text(by_hand, encoding="utf-8")
    (editor.archive / "docs/about.md").write_text("# Đang viết\n", encoding="utf-8")
    (editor.archive / "staged.txt").write_text("x", encoding="utf-8")
    editor.git("add", "staged.txt")
    assert editor.save(editor.edited())[0] == 200
    index = editor.archive / ".git/index"
    before = (
        editor.git("status", "--porcelain"),
        editor.git("rev-parse", "HEAD"),
        hashlib.sha256(index.read_bytes()).digest(),
    )
    answer = sent(editor, text="Theo bản công báo.\n\nĐã đối chiếu.")
    assert (answer["branch"], answer["pushed"], answer["reason"]) == (BRANCH, False, "no-origin")
    assert hashlib.sha256(index.read_bytes()).digest() == before[2]
    assert (editor.git("status", "--porcelain"), editor.git("rev-parse", "HEAD")) == before[:2]
    assert files_of(editor, answer["commit"]) == [RECORD]
    assert editor.git("show", f"{BRANCH}:{RECORD}") == editor.text()
    said = editor.git("show", "-s", "--format=%an|%ae|%cn|%B", BRANCH).strip()
    assert said == f"{BY['name']}|{BY['mail']}|{BY['name']}|{TITLE}\n\nTheo bản công báo.\n\nĐã đối chiếu."
    found = editor.get("changes")[1]
    assert (found["changes"], found["others"]) == ([], [{"path": OTHER, "state": "changed"}])
    assert [(row["branch"], row["pushed"], row["files"], row["here"]) for row in found["sent"]] == [
        (BRANCH, False, [RECORD], [RECORD])
    ]


def test_a_file_edited_by_hand_is_sent_where_it_is_chosen(editor):
    by_hand = editor.text(OTHER).replace("listing: listed", "# Xem lại.\nlisting: listed")
    (editor.archive / OTHER).write_text(by_hand, encoding="utf-8")
    assert codes(editor.post("send", title=TITLE, **BY)[1]) == ["nothing-to-send"]
    assert files_of(editor, sent(editor, files=[OTHER])["commit"]) == [OTHER]


def test_new_and_removed_files_are_sent_even_where_git_ignores_them(editor):
    scan = {"path": SCAN, "base64": base64.b64encode(PDF).decode(), "version": None}
    assert editor.post("save", files=[editor.change(new_document(attached=True), NEW), scan])[0] == 200
    first = sent(editor)
    assert sorted(files_of(editor, first["commit"])) == sorted([NEW, SCAN])
    assert editor.post("undo", files=[{"path": NEW}, {"path": SCAN}])[0] == 200
    editor.git("merge", "--quiet", "--ff-only", first["commit"])
    plain = editor.change(new_document(), NEW)
    gone = {"path": SCAN, "remove": True, "version": sha256(PDF)}
    assert editor.post("save", files=[plain, gone])[0] == 200
    assert editor.get("changes")[1]["changes"] == [
        {"path": NEW, "state": "changed"},
        {"path": SCAN, "state": "removed"},
    ]
    second = sent(editor, title="Bỏ bản quét")
    assert editor.git("diff-tree", "-r", "--name-status", "--no-commit-id", second["commit"]).split() == [
        "M",
        NEW,
        "D",
        SCAN,
    ]


def test_what_would_not_pass_the_check_by_itself_is_not_sent(editor):
    assert editor.post("save", files=[editor.change(new_document(), NEW)])[0] == 200
    dossier = "registry/dossiers/lang-xanh.yml"
    text = editor.text(dossier)
    line = next(line for line in text.splitlines() if line.startswith("  - document:"))
    assert editor.save(text.replace(line, f"{line}\n  - document: ubnd/2044/9-qd-ubnd", 1), dossier)[0] == 200
    status, answer = editor.post("send", title=TITLE, files=[dossier], **BY)
    assert status == 422 and {row["file"] for row in answer["problems"]} == {dossier}
    assert editor.git("branch", "--list", "sua/*") == ""
    assert sorted(files_of(editor, sent(editor)["commit"])) == sorted([dossier, NEW])


def test_sending_again_makes_no_second_proposal_and_another_one_goes_on(editor):
    editor.save(editor.edited())
    first = sent(editor)
    assert codes(editor.post("send", title=TITLE, **BY)[1]) == ["nothing-to-send"]
    assert sent(editor, files=[RECORD])["commit"] == first["commit"]
    editor.save(editor.edited("vegetables", "lawns"))
    other = sent(editor)
    assert other["branch"] == f"{BRANCH}-2" and other["commit"] != first["commit"]
    editor.save(editor.edited("lawns", "hedges"))
    assert codes(editor.post("send", title=TITLE, branch="master", **BY)[1]) == ["no-branch"]
    further = sent(editor, branch=BRANCH, title="Sửa tiếp")
    assert further["branch"] == BRANCH
    assert editor.git("log", "--format=%s", f"HEAD..{BRANCH}").splitlines() == ["Sửa tiếp", TITLE]


def test_origin_gets_the_branch_and_loses_it_when_it_is_withdrawn(editor, origin):
    editor.save(editor.edited())
    answer = sent(editor)
    assert (answer["pushed"], answer["reason"]) == (True, "")
    assert run_git(origin, "rev-parse", BRANCH).strip() == answer["commit"]
    assert editor.get("changes")[1]["sent"][0]["pushed"] is True
    status, answer = editor.post("withdraw", branch=BRANCH)
    assert (status, answer["branch"], answer["reason"]) == (200, BRANCH, "")
    for folder in (origin, editor.archive):
        assert run_git(folder, "branch", "--list", "sua/*") == ""
    assert editor.get("changes")[1]["changes"] == [{"path": RECORD, "state": "changed"}], (
        "what was saved stays saved"
    )


def test_a_server_that_refuses_is_heard_and_the_branch_stays(editor, origin):
    hook = origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'Only by https://archive.example/new'\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    editor.save(editor.edited())
    answer = sent(editor)
    assert (answer["pushed"], answer["reason"], answer["branch"]) == (False, "refused", BRANCH)
    assert "Only by https://archive.example/new" in answer["detail"]
    assert editor.get("changes")[1]["sent"][0]["pushed"] is False
    hook.write_text("#!/bin/sh\necho\necho '  https://archive.example/new/1'\n", encoding="utf-8")
    answer = sent(editor, files=[RECORD])
    assert (answer["pushed"], answer["address"]) == (True, "https://archive.example/new/1")


class _Asking(BaseHTTPRequestHandler):
    """A server that wants a password for everything."""

    def do_GET(self):
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="git"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def test_nobody_is_asked_for_a_password(editor):
    server = HTTPServer(("127.0.0.1", 0), _Asking)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        editor.git("remote", "add", "origin", f"http://me:secret-word@127.0.0.1:{server.server_port}/a.git")
        editor.save(editor.edited())
        answer = sent(editor)
    finally:
        server.shutdown()
        server.server_close()
    assert (answer["pushed"], answer["reason"]) == (False, "refused")
    assert answer["detail"] and "secret-word" not in answer["detail"]


def test_a_server_that_does_not_answer_is_given_up(editor, monkeypatch, tmp_path):
    monkeypatch.setattr(git_push, "_SECONDS", 0.3)
    mark = tmp_path / "waits"
    waiting = f"sh -c 'touch {mark}; sleep 60'"
    editor.git("remote", "add", "origin", "archive.example:a.git")
    monkeypatch.setenv("GIT_SSH_COMMAND", waiting)
    editor.save(editor.edited())
    began = time.monotonic()
    answer = sent(editor)
    assert (answer["pushed"], answer["reason"]) == (False, "time")
    assert mark.exists() and time.monotonic() - began < 20
    assert editor.git("branch", "--list", "sua/*").strip() == BRANCH


def test_a_patch_is_taken_in_by_those_in_charge(editor, tmp_path):
    run_git(tmp_path, "clone", "--quiet", str(editor.archive), "other")
    editor.save(editor.edited())
    answer = sent(editor, how="patch")
    patch = editor.archive / answer["file"]
    assert answer["file"] == f"{TODAY}-sua-trich-yeu-tieng-anh-tuoi-rau.patch" and answer["folder"] == str(
        editor.archive
    )
    assert patch.read_text(encoding="utf-8") == answer["text"] and answer["mail"] == ""
    other = tmp_path / "other"
    run_git(other, "-c", "user.name=K", "-c", "user.email=k@thanh-van.example", "am", "--quiet", str(patch))
    assert (
        run_git(other, "show", "-s", "--format=%an|%ae|%cn|%s").strip()
        == f"{BY['name']}|{BY['mail']}|K|{TITLE}"
    )
    assert (other / RECORD).read_bytes() == (editor.archive / RECORD).read_bytes()
    assert sent(editor, how="patch", files=[RECORD])["file"] == answer["file"]
    assert sorted(path.name for path in editor.archive.glob("*.patch")) == [answer["file"]]


def test_an_archive_below_its_repository_is_sent_as_well(pattern, tmp_path):
    archive = Path(shutil.copytree(pattern, tmp_path / "whole/kho", ignore=shutil.ignore_patterns(".git")))
    (tmp_path / "whole/beside.txt").write_text("x", encoding="utf-8")
    support.commit_all(tmp_path / "whole")
    (tmp_path / "tried").mkdir()
    with served(archive, tmp_path / "tried") as editor:
        assert (
            editor.post("save", files=[editor.change(editor.edited()), editor.change(new_document(), NEW)])[0]
            == 200
        )
        assert [row["state"] for row in editor.get("changes")[1]["changes"]] == ["changed", "new"]
        answer = sent(editor)
        assert files_of(editor, answer["commit"]) == [f"kho/{RECORD}", f"kho/{NEW}"]
        assert editor.get("changes")[1]["changes"] == []
        status, answer = editor.post("undo", files=[{"path": RECORD}, {"path": NEW}])
        assert status == 200 and editor.git("status", "--porcelain", "--", "registry") == ""


def test_without_git_a_zip_is_made_and_saving_can_be_undone(pattern, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    archive = Path(shutil.copytree(pattern, tmp_path / "archive", ignore=shutil.ignore_patterns(".git")))
    (tmp_path / "tried").mkdir()
    with served(archive, tmp_path / "tried") as editor:
        first = editor.text()
        editor.save(editor.edited())
        editor.save(editor.edited("vegetables", "lawns"))
        editor.save(new_document(), NEW)
        found = editor.get("changes")[1]
        assert found["changes"] == [{"path": RECORD, "state": "changed"}, {"path": NEW, "state": "new"}]
        assert found["history"] == "no_repository"
        answer = sent(editor)
        assert answer["file"].endswith(".zip") and answer["history"] == "no_repository"
        with zipfile.ZipFile(io.BytesIO((archive / answer["file"]).read_bytes())) as packed:
            assert packed.namelist() == ["ghi-chu.txt", RECORD, NEW]
            assert packed.read(RECORD).decode() == editor.text()
            note = packed.read("ghi-chu.txt").decode()
        assert note.strip() == answer["text"].strip() and BY["mail"] in note and TITLE in note
        assert f"{RECORD}  SHA-256 {editor.version(RECORD)}" in note
    with served(archive, tmp_path / "tried") as editor:  # started again
        assert editor.post("undo", files=[{"path": RECORD}, {"path": NEW}])[0] == 200
        assert editor.text() == first and not (archive / NEW).exists()
        assert editor.get("changes")[1]["changes"] == []
        assert [path.name for path in (archive / ".editor.made").iterdir() if len(path.name) == 64] == []


UNSAID = [
    ({"title": ""}, "no-title"), ({"title": "a\nb"}, "no-title"), ({"name": " "}, "no-name"), ({"mail": "x"}, "no-mail"),
    ({"mail": "a@b.example\nCc: c@d.example"}, "no-mail"), ({"name": "A <a@b.example>"}, "no-mail"), ({"title": 5}, "form"),
    ({"title": "x" * 201}, "form"), ({"how": "pigeon"}, "form"), ({"files": "x"}, "form"), ({"files": ["../x"]}, "path"),
    ({"branch": 5}, "form"), ({"branch": "../../HEAD"}, "no-branch"), ({"branch": "sua/none"}, "no-branch"),
]  # fmt: skip


def test_a_letter_says_who_sends_what(editor):
    editor.save(editor.edited())

    def is_refused(more, code):
        assert codes(editor.post("send", **{"title": TITLE} | BY | more)[1]) == [code]

    check_each(UNSAID, is_refused)
    assert editor.git("branch", "--list", "sua/*") == ""


def test_a_fault_of_git_is_said_in_its_words(editor):
    editor.save(editor.edited())
    refs = editor.archive / ".git/refs/heads/sua"
    refs.write_text("x", encoding="utf-8")  # in the place of a folder
    status, answer = editor.post("send", title=TITLE, **BY)
    assert (status, codes(answer)) == (500, ["git"]) and "sua" in answer["error"]
    refs.unlink()
    assert sent(editor)["branch"] == BRANCH


def test_a_branch_keeps_a_title_of_any_length(editor):
    editor.save(editor.edited())
    assert sent(editor, title="…")["branch"] == f"sua/{TODAY}"
    long = sent(editor, title="Sửa " + "rất " * 40, files=[RECORD])["branch"]
    assert long.startswith(f"sua/{TODAY}") and len(long) < 60
    assert subprocess.run(["git", "check-ref-format", f"refs/heads/{long}"], check=False).returncode == 0
