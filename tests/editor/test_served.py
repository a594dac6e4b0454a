"""`policyarchive edit` as a person starts it: preview and editor on one port, of this machine only."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from policyarchive.build import preview
from policyarchive.checks.fix import fixes
from tests import support
from tests.build.test_preview import PAGE, until
from tests.editor.conftest import BY, KEY, RECORD, TODAY, Editor

# The key of a start is known to its page alone; here it is one that the test knows.
PROGRAM = f"""
import secrets, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what runs in the background
secrets.token_urlsafe = lambda size: {KEY!r}
from policyarchive.__main__ import run
sys.exit(run())
"""


@pytest.fixture(scope="module")
def served_archive(tmp_path_factory):
    """An archive that is edited in the browser, and the folder of what the program leaves behind."""
    folder, temporary = tmp_path_factory.mktemp("edited"), tmp_path_factory.mktemp("temporary")
    support.project(folder)
    for fix in fixes(folder / "registry", support.LANGUAGES):
        fix.file.write_text(fix.text, encoding="utf-8")
    support.commit_all(folder)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        "edit",
        "-C",
        str(folder),
        "--port",
        str(port),
        "--today",
        TODAY,
    ]
    environment = os.environ | {"TMPDIR": str(temporary), "ARCHIVE_LANG": "en"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment) as program:
        try:
            said = program.stdout.readline()
            yield Editor(folder, port), said
        finally:
            program.send_signal(signal.SIGINT)
            program.wait(30)
    left = [path.name for path in temporary.iterdir() if not path.name.startswith("_jinja2-cache")]
    assert (program.returncode, left) == (0, []), "nothing is left behind"


@pytest.mark.slow
def test_what_is_saved_shows_in_the_preview_and_is_sent(served_archive):
    editor, said = served_archive
    address = f"http://127.0.0.1:{editor.port}/"
    assert said == f"Open {address}admin/ in a browser to edit records. Ctrl+C stops it.\n"

    def page() -> str:
        with urllib.request.urlopen(f"{address}en/documents/{PAGE.partition('/')[2]}") as answer:
            return answer.read().decode()

    until(lambda: "watering trees" in page())
    assert editor.save(editor.edited())[0] == 200
    until(lambda: "watering vegetables" in page())
    assert editor.post("send", title="Sửa trích yếu", **BY)[1]["reason"] == "no-origin"
    assert editor.post("undo", path=RECORD)[0] == 200
    until(lambda: "watering trees" in page())


@pytest.mark.slow
def test_only_this_machine_and_the_page_of_the_editor_are_answered(served_archive):
    editor, _ = served_archive
    for host, path in (*support.ODD_REQUESTS, ("archive.example", "/admin/api/files")):
        assert support.asked(editor.port, host, path) == 404
    assert support.asked(editor.port, "{own}", "/admin/api/files") == 403
    assert Editor(editor.archive, editor.port, "another key").get("files")[0] == 403


def test_the_page_of_the_editor_is_not_reloaded(tmp_path):
    for folder in ("admin", "en/admin", "other/x/admin"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").write_text(f"page {folder}", encoding="utf-8")
    answer = preview.without_reloading_the_editor(lambda environ, start: [b"with a script"], tmp_path)

    def served(path: str) -> str:
        return b"".join(answer({"PATH_INFO": path}, lambda status, headers: None)).decode()

    for path in ("/admin/", "/admin/index.html"):
        assert served(path) == "page admin"
    assert served("/en/admin/") == "page en/admin"
    for path in ("/", "/en/", "/admin", "/vi/admin/", "/other/x/admin/", "/../admin/", "/admin/editor.json"):
        assert served(path) == "with a script"


def test_the_build_knows_where_the_editor_saves(tmp_path, monkeypatch):
    asked = {}
    monkeypatch.setattr(preview, "build_site", lambda output, config, **more: asked.update(more))
    monkeypatch.setattr(preview.Output, "remove_vanished", lambda output: None)
    monkeypatch.setattr(preview.Output, "remember", lambda output: None)
    store = {"kind": "local", "api": "/admin/api", "key": KEY}
    preview.Preview(support.project(tmp_path), Path(tmp_path), "http://127.0.0.1:1/", store).build()
    assert asked["editor_store"] == store


def test_a_wrong_start_is_said_before_anything_is_built(tmp_path):
    config = support.project(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = support.call("edit", "--port", port, "-C", tmp_path, "--lang", "en")
    assert done.returncode == 2 and f"Port {port} is in use." in done.stderr
    config.unlink()
    assert support.call("edit", "-C", tmp_path).returncode == 2
    assert not (tmp_path / ".editor.made").exists()
