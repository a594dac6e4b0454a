"""The editor of this machine over HTTP: who is answered, which files it touches, what it refuses to write."""

import base64
import errno
import http.client
import json
import os
import threading

import pytest

from policyarchive.build.editor_requests import MAX_BODY
from policyarchive.core.reading import MAX_FILE
from policyarchive.intake.editing import workplace
from policyarchive.registry.attachments import sha256
from tests import support
from tests.editor.conftest import KEY, RECORD
from tests.tables import check_each

NEW = "registry/documents/ubnd/2044/9-qd-ubnd.yml"
SCAN = "registry/files/ubnd/2044/9-qd-ubnd/scan.pdf"
DOCUMENT = """\
# yaml-language-server: $schema=../../../schema/document.schema.json
number: 9/QĐ-UBND
type: quyet-dinh
issuer: ubnd
date: 2044-03-01
title:
  vi: Quy định trồng hoa
  en: Rules on planting flowers
listing: external
{files}"""
LISTED = """\
files:
  - path: scan.pdf
    role: scan
    language: vi
    bytes: {bytes}
    sha256: {sha256}
    pages: 1
"""
PDF = support.pdf("Trang 1")


def new_document(*, attached: bool = False) -> str:
    files = LISTED.format(bytes=len(PDF), sha256=sha256(PDF)) if attached else ""
    return DOCUMENT.format(files=files)


def codes(answer: dict) -> list[str]:
    for row in answer["problems"]:
        assert all(
            row[language][part] for language in support.LANGUAGES for part in ("must", "found", "mend")
        )
    return [row["code"] for row in answer["problems"]]


DEEP = b"[" * 2_000  # deeper than Python reads
STRANGERS = [
    ("GET", "files", None, {"X_Editor_Key": ""}, 403, "key"),
    ("GET", "files", None, {"X_Editor_Key": KEY + "x"}, 403, "key"),
    ("GET", "files", None, {"X_Editor_Key": "khóa"}, 403, "key"),
    ("POST", "save", b"{}", {"X_Editor_Key": "none"}, 403, "key"),
    ("GET", "files", None, {"Origin": "https://archive.example"}, 403, "origin"),
    ("GET", "files", None, {"Origin": "null"}, 403, "origin"),
    ("GET", "files", None, {"Sec_Fetch_Site": "cross-site"}, 403, "origin"),
    ("GET", "", None, {}, 404, "address"),
    ("GET", "../../etc/passwd", None, {}, 404, "address"),
    ("GET", "save", None, {}, 405, "address"),
    ("PUT", "save", b"{}", {}, 405, "address"),
    ("POST", "files", b"{}", {}, 405, "address"),
    ("POST", "save", b"{}", {"Content_Type": "text/plain"}, 415, "form"),
    ("POST", "save", b"{", {}, 400, "form"),
    ("POST", "save", DEEP, {}, 400, "form"),
    ("POST", "save", b"\xff", {}, 400, "form"),
    ("POST", "save", b"[]", {}, 400, "form"),
    ("POST", "save", b'{"files": []}', {}, 400, "form"),
    ("POST", "save", b'{"files": [5]}', {}, 400, "form"),
    ("POST", "undo", b"5", {}, 422, "path"),
    ("POST", "send", b"[]", {}, 400, "form"),
    ("POST", "withdraw", b'{"branch": "main"}', {}, 422, "no-branch"),
]  # fmt: skip


def test_only_the_page_of_the_editor_is_answered(editor):
    def is_refused(method, name, data, headers, status, code):
        answered, answer = editor.ask(method, name, data, **headers)
        assert (answered, codes(answer)) == (status, [code]) and answer["error"]

    check_each(STRANGERS, is_refused)
    for own in (f"http://127.0.0.1:{editor.port}", f"http://localhost:{editor.port}"):
        assert editor.ask("GET", "files", Origin=own, Sec_Fetch_Site="same-origin")[0] == 200


def test_a_request_is_of_a_known_and_bearable_length(editor):
    def answered(*headers: tuple[str, str], body: bytes = b"") -> int:
        connection = http.client.HTTPConnection("127.0.0.1", editor.port, timeout=30)
        connection.putrequest("POST", "/admin/api/save")
        for header in (("X-Editor-Key", KEY), ("Content-Type", "application/json"), *headers):
            connection.putheader(*header)
        connection.endheaders(body)
        return connection.getresponse().status

    assert answered() == 411
    assert answered(("Content-Length", "-1")) == 411
    assert answered(("Content-Length", "²")) == 411
    large = b"x" * (MAX_BODY + 1)
    assert answered(("Content-Length", str(len(large))), body=large) == 413


FOREIGN = [
    "", "registry", "registry/", "/etc/passwd", "../archive/registry/archive.yml", "registry/../mkdocs.yml", "mkdocs.yml",
    "registry/documents/ubnd/../ubnd/2044/7-qd-ubnd.yml", "registry/./archive.yml", "registry//archive.yml",
    "registry\\archive.yml", "registry/documents/..\\..\\x.yml", "C:/registry/archive.yml", "registry/archive.yml\n",
    "registry/archive.yml\0", "registry/documents/ubnd/2044/7-qd-ubnd.yml:stream", "docs/about.md", ".git/config",
    "registry/references.bib", "registry/schema/document.schema.json", "registry/new.yml", "registry/other/x.yml",
    "registry/documents/ubnd/2044/con.yml", "registry/documents/aux/2044/1.yml", "registry/documents/ubnd/2044/Q.yml",
    "registry/documents/ubnd/2044/.x.yml", "registry/documents/ubnd/2044/7.yaml", f"registry/documents/{'a' * 250}.yml",
    "registry/files/scan.pdf", "registry/files/ubnd/2044/scan.pdf", "registry/files/ubnd/2044/7-qd-ubnd/x/scan.pdf",
    "registry/files/ubnd/2044/7-qd-ubnd/con.pdf", "registry/files/ubnd/2044/7-qd-ubnd/scan.exe", "files/ubnd/2044/7-qd-ubnd/a.pdf",
    "registry/files/ubnd/2044/7-qd-ubnd/bản.pdf", "registry/files/ubnd/2044/7-qd-ubnd/.scan.pdf",
]  # fmt: skip
UNSAID = [None, 5, ["registry/archive.yml"], {"path": "x"}, True]


def test_no_other_file_is_read_or_written(editor):
    def is_refused(path):
        for function in ("save", "check"):
            status, answer = editor.post(function, files=[{"path": path, "text": "x", "version": None}])
            assert status == 422 and len(codes(answer)) == 1
        assert editor.post("undo", path=path)[0] == 422
        if isinstance(path, str):
            assert editor.get("file", path=path)[0] == 422

    check_each([*FOREIGN, *UNSAID], is_refused)
    assert editor.git("status", "--porcelain", "--ignored") in ("", "!! .editor.made/\n")


def test_no_link_is_followed(editor, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "1.yml").write_text("number: secret\n", encoding="utf-8")
    documents = editor.archive / "registry/documents"
    (documents / "linked").symlink_to(outside)
    (documents / "ubnd/2044/1.yml").symlink_to(outside / "1.yml")
    (documents / "ubnd/2044/2.yml").mkdir()
    for path, code in (
        ("registry/documents/linked/1.yml", "symbolic-link"),
        ("registry/documents/ubnd/2044/1.yml", "symbolic-link"),
        ("registry/documents/ubnd/2044/2.yml", "folder-for-file"),
    ):
        assert codes(editor.get("file", path=path)[1]) == [code]
        status, answer = editor.post("save", files=[{"path": path, "text": "x", "version": None}])
        assert (status, codes(answer)) == (422, [code])
    assert (outside / "1.yml").read_text(encoding="utf-8") == "number: secret\n"
    listed = editor.get("files")[1]["files"]
    assert not [path for path in listed if "linked" in path or path.endswith(("2044/1.yml", "2044/2.yml"))]


def test_files_are_listed_and_read_with_their_versions(editor):
    listed = editor.get("files")[1]["files"]
    assert RECORD in listed and "registry/vocabularies/types.yml" in listed
    assert all(path.startswith("registry/") and path.endswith(".yml") for path in listed)
    assert editor.get("file", path=RECORD) == (
        200, {"path": RECORD, "text": editor.text(), "version": editor.version(RECORD)},
    )  # fmt: skip
    status, answer = editor.get("file", path=NEW)
    assert (status, codes(answer)) == (404, ["no-file"])


def test_what_is_saved_is_on_the_disk_as_it_was_sent(editor):
    text = editor.edited()
    assert editor.post("check", files=[editor.change(text)]) == (200, {"problems": []})
    assert editor.text() != text, "a check writes nothing"
    status, answer = editor.save(text)
    assert (status, answer) == (
        200,
        {"saved": [{"path": RECORD, "version": sha256(text.encode())}], "problems": []},
    )
    assert editor.text() == text
    assert editor.git("diff", "--numstat").split() == ["1", "1", RECORD], "one edit is one line"


def test_nothing_that_changed_meanwhile_is_overwritten(editor):
    change = editor.change(editor.edited())
    by_hand = editor.edited(new="watering lawns")
    (editor.archive / RECORD).write_text(by_hand, encoding="utf-8")
    for function in ("check", "save"):
        status, answer = editor.post(function, files=[change])
        assert (status, answer) == (
            409,
            {"conflict": {"path": RECORD, "text": by_hand, "version": editor.version(RECORD)}},
        )
    assert editor.text() == by_hand
    new = {"path": RECORD, "text": editor.text(), "version": None}
    assert editor.post("save", files=[new])[0] == 409, "a new file takes no other's place"
    gone = {"path": NEW, "text": new_document(), "version": change["version"]}
    assert editor.post("save", files=[gone]) == (
        409,
        {"conflict": {"path": NEW, "text": None, "version": None}},
    )


WRONG = [
    ("issuer: ubnd", "issuer: ubdn", "unknown-term", ["issuer"]),
    ("quote: Sửa", "quote: Xóa", "words-not-on-line", ["relations", 0, "quote"]),
    ("  en: Amending", "  eng: Amending", None, None),
    ("date: 2044-01-15", "date: 15/01/2044", None, ["date"]),
    ("listing: listed", "listing: [", None, None),
    ("    certainty: stated\n", "", "missing-field", ["relations", 0, "certainty"]),
    ("type: quyet-dinh\n", "", "missing-field", ["type"]),
]


def test_nothing_is_written_where_the_registry_would_not_pass_the_check(editor):
    before = editor.text()

    def is_refused(old, new, code, at):
        change = editor.change(editor.edited(old, new))
        for status in (editor.post("save", files=[change]), (422, editor.post("check", files=[change])[1])):
            assert status[0] == 422 and (code is None or code in codes(status[1]))
            rows = [row for row in status[1]["problems"] if code in (None, row["code"])]
            assert at is None or at in [row["at"] for row in rows]
            assert {row["file"] for row in rows} == {RECORD} and rows[0]["level"] == "error"
            assert rows[0]["record"] == "documents/ubnd/2044/7-qd-ubnd" and rows[0]["line"] > 1
        assert editor.text() == before

    check_each(WRONG, is_refused)


def test_only_what_fix_would_write_is_saved(editor):
    text = editor.text()
    lines = text.splitlines(keepends=True)

    def is_refused(other, line):
        status, answer = editor.save(other)
        assert (status, codes(answer)) == (422, ["form-of-file"])
        assert answer["problems"][0]["line"] == line

    check_each(
        [
            (text + "\n", len(lines) + 1),
            (text.replace("  vi: Sửa đổi Quy định", '  vi: "Sửa đổi Quy định', 1).replace("tưới cây\n", 'tưới cây"\n', 1), 7),
            ("".join([lines[0], lines[2], lines[1], *lines[3:]]), 2),
            ("".join(lines[1:]), 1),
        ],
        is_refused,
    )  # fmt: skip
    assert editor.text() == text
    noted = text.replace("listing: listed", "# Đã đối chiếu bản gốc.\nlisting: listed")
    assert editor.save(noted)[0] == 200, "comments are a part of the file"


def test_a_new_document_its_scan_and_a_relation_to_it_are_saved_together(editor):
    target = editor.edited("target: ubnd/2041/7-qd-ubnd\n", "target: ubnd/2044/9-qd-ubnd\n")
    record = editor.change(new_document(attached=True), NEW)
    scan = {"path": SCAN, "base64": base64.b64encode(PDF).decode(), "version": None}
    status, answer = editor.post("save", files=[record])
    assert (status, codes(answer)) == (422, ["attached-missing"])
    status, answer = editor.post("save", files=[scan])
    assert (status, codes(answer)) == (422, ["attached-unnamed"])
    assert not (editor.archive / "registry/files").exists() and not (editor.archive / NEW).exists()
    status, answer = editor.post("save", files=[record, scan, editor.change(target)])
    assert status == 422, "the relation is older than what it is to"
    status, answer = editor.post("save", files=[record, scan])
    assert status == 200 and [row["path"] for row in answer["saved"]] == [NEW, SCAN]
    assert (editor.archive / SCAN).read_bytes() == PDF
    status, answer = editor.get("file", path=SCAN)
    assert (status, answer["version"]) == (200, sha256(PDF))
    assert answer.get("base64", "") == base64.b64encode(PDF).decode() or answer["text"].encode() == PDF
    taken_away = [{"path": path, "remove": True, "version": editor.version(path)} for path in (NEW, SCAN)]
    assert editor.post("save", files=taken_away)[0] == 200
    assert not (editor.archive / "registry/files").exists() and not (editor.archive / NEW).exists()


def test_content_is_said_in_one_way_and_of_bearable_size(editor):
    def is_refused(content):
        assert editor.post("save", files=[{"path": NEW, "version": None} | content])[0] == 400

    check_each(
        [{}, {"text": "x", "base64": "eA=="}, {"text": "x", "remove": True}, {"text": 5}, {"base64": "x"}, {"text": "\ud800"}, {"text": "x", "version": 5}],
        is_refused,
    )  # fmt: skip
    twice = [editor.change(editor.edited()), editor.change(editor.edited())]
    assert editor.post("save", files=twice)[0] == 400
    large = base64.b64encode(bytes(MAX_FILE + 1)).decode()
    status, answer = editor.post("save", files=[{"path": SCAN, "base64": large, "version": None}])
    assert (status, codes(answer)) == (413, ["size"])


def test_a_published_record_is_not_removed(editor):
    gone = {"path": "registry/dossiers/lang-xanh.yml", "remove": True}
    status, answer = editor.post("save", files=[gone | {"version": editor.version(gone["path"])}])
    assert status == 422 and "published-id-gone" in codes(answer)
    assert (editor.archive / gone["path"]).exists()


def test_of_two_who_save_at_the_same_time_one_is_told(editor):
    change = editor.change(editor.edited())
    other = editor.change(editor.edited(new="watering lawns"))
    apart = editor.change(new_document(), NEW)
    answers = {}
    threads = [
        threading.Thread(target=lambda n=number, c=sent: answers.update({n: editor.post("save", files=[c])}))
        for number, sent in enumerate((change, other, apart))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers[number][0] for number in (0, 1)) == [200, 409] and answers[2][0] == 200
    saved = next(sent for number, sent in enumerate((change, other)) if answers[number][0] == 200)
    assert editor.text() == saved["text"]


def test_where_the_disk_fails_all_files_are_as_they_were(editor, monkeypatch):
    write = workplace.write_file

    def full(target, content):
        if target.name == "9-qd-ubnd.yml":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        write(target, content)

    before = editor.text()
    with monkeypatch.context() as patched:
        patched.setattr(workplace, "write_file", full)
        status, answer = editor.post(
            "save", files=[editor.change(editor.edited()), editor.change(new_document(), NEW)]
        )
    assert (status, codes(answer)) == (500, ["disk"])
    assert "the disk is full" in json.dumps(answer) and str(editor.archive) not in json.dumps(answer)
    assert editor.text() == before and editor.get("changes")[1]["changes"] == []


def test_an_edit_is_undone(editor):
    committed = editor.text()
    editor.save(editor.edited())
    editor.save(editor.edited("vegetables", "lawns"))
    assert editor.get("changes")[1]["changes"] == [{"path": RECORD, "state": "changed"}]
    status, answer = editor.post("undo", path=RECORD)
    assert status == 200 and answer["undone"][0]["text"] == committed == editor.text()
    assert editor.get("changes")[1]["changes"] == []
    assert editor.git("status", "--porcelain") == ""
    assert editor.post("undo", path=RECORD)[0] == 409, "nothing of it was saved"


def test_what_belongs_together_is_undone_together(editor):
    scan = {"path": SCAN, "base64": base64.b64encode(PDF).decode(), "version": None}
    editor.post("save", files=[editor.change(new_document(attached=True), NEW), scan])
    changes = editor.get("changes")[1]["changes"]
    assert changes == [{"path": NEW, "state": "new"}, {"path": SCAN, "state": "new"}], "also what git ignores"
    assert codes(editor.post("undo", path=SCAN)[1]) == ["attached-missing"]
    status, answer = editor.post("undo", files=[{"path": NEW}, {"path": SCAN}])
    assert status == 200 and [found["version"] for found in answer["undone"]] == [None, None]
    assert not (editor.archive / NEW).exists() and not (editor.archive / SCAN).exists()


def test_an_edit_by_hand_is_only_undone_where_it_is_named(editor):
    editor.save(editor.edited())
    by_hand = editor.edited("vegetables", "lawns")
    (editor.archive / RECORD).write_text(by_hand, encoding="utf-8")
    found = editor.get("changes")[1]
    assert (found["changes"], found["others"]) == ([], [{"path": RECORD, "state": "changed"}])
    status, answer = editor.post("undo", path=RECORD)
    assert (status, answer["conflict"]["text"]) == (409, by_hand) and editor.text() == by_hand
    assert editor.post("undo", path=RECORD, version=editor.version(RECORD))[0] == 200
    assert editor.git("status", "--porcelain") == ""


@pytest.mark.parametrize("fault", [OSError(errno.EACCES, "no"), ValueError("x")])
def test_a_fault_is_said_and_the_next_request_is_answered(editor, monkeypatch, fault, capsys):
    with monkeypatch.context() as patched:
        patched.setattr(workplace, "editable_files", lambda archive: (_ for _ in ()).throw(fault))
        status, answer = editor.get("files")
    assert status == 500 and codes(answer) == ["disk" if isinstance(fault, OSError) else "program"]
    assert editor.get("files")[0] == 200
