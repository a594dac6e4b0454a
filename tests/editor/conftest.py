"""Archives that the editor of this machine works on, each with the program that answers it on a free port."""

import json
import shutil
import threading
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socketserver import ThreadingMixIn
from urllib.error import HTTPError
from urllib.parse import quote
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import WSGIApplication

import pytest

from policyarchive.build.editor import EditorApi
from policyarchive.checks.fix import fixes
from policyarchive.core.git import run_git
from policyarchive.intake.editing.workplace import Workplace
from policyarchive.registry.attachments import sha256
from tests import support

KEY = "key of this test"
TODAY = "2050-11-24"
RECORD = "registry/documents/ubnd/2044/7-qd-ubnd.yml"
BY = {"name": "Nguyễn Văn Thử", "mail": "thu@thanh-van.example"}


@dataclass
class Editor:
    """The editor of an archive as a browser reaches it."""

    archive: Path
    port: int
    key: str = KEY

    def ask(self, method: str, name: str, data=None, **headers: str) -> tuple[int, dict]:
        """Return status and answer."""
        sent = {"X-Editor-Key": self.key, "Content-Type": "application/json"} | {
            header.replace("_", "-"): value for header, value in headers.items()
        }
        body = data if isinstance(data, bytes) or data is None else json.dumps(data).encode()
        address = f"http://127.0.0.1:{self.port}/admin/api/{name}"
        request = urllib.request.Request(address, data=body, headers=sent, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.loads(answer.read())
        except HTTPError as error:
            return error.code, json.loads(error.read() or b"{}")

    def get(self, name: str, **query: str) -> tuple[int, dict]:
        return self.ask("GET", name + "".join(f"?{key}={quote(value)}" for key, value in query.items()))

    def post(self, function: str, /, **data) -> tuple[int, dict]:
        return self.ask("POST", function, data)

    def text(self, path: str = RECORD) -> str:
        return (self.archive / path).read_text(encoding="utf-8")

    def version(self, path: str) -> str | None:
        file = self.archive / path
        return sha256(file.read_bytes()) if file.exists() else None

    def change(self, text: str, path: str = RECORD) -> dict:
        return {"path": path, "text": text, "version": self.version(path)}

    def save(self, text: str, path: str = RECORD) -> tuple[int, dict]:
        return self.post("save", files=[self.change(text, path)])

    def edited(self, old: str = "watering trees", new: str = "watering vegetables") -> str:
        """Return the text of a record with a change of one line."""
        text = self.text()
        assert text.count(old) == 1
        return text.replace(old, new)

    def git(self, *arguments: str) -> str:
        return run_git(self.archive, *arguments)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


@contextmanager
def served(archive: Path, folder: Path, site: WSGIApplication | None = None):
    """Serve the editor of an archive, beside a site where one is given."""
    server = make_server("127.0.0.1", 0, None, server_class=_Server, handler_class=_Silent)
    api = EditorApi(Workplace(archive, folder, TODAY), KEY, server.server_port)
    server.set_app(api.beside(site) if site else api)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield Editor(archive, server.server_port)
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def pattern(tmp_path_factory) -> Path:
    """The invented archive in canonical form, under git, with a page that is not the registry's."""
    folder = tmp_path_factory.mktemp("pattern")
    registry = support.copied(folder)
    for fix in fixes(registry, support.LANGUAGES):
        fix.file.write_text(fix.text, encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/about.md").write_text("# Về kho\n", encoding="utf-8")
    (folder / ".gitignore").write_text("/.*.made\n*.pdf\n", encoding="utf-8")
    support.commit_all(folder)
    return folder


@pytest.fixture(autouse=True)
def own_day(monkeypatch):
    """Commits of these tests are made on one day."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{TODAY}T12:00:00+00:00")


@pytest.fixture
def archive(pattern, tmp_path) -> Path:
    """A copy of that archive which a test may change."""
    return Path(shutil.copytree(pattern, tmp_path / "archive"))


@pytest.fixture
def editor(archive, tmp_path):
    """The editor of that copy."""
    (tmp_path / "tried").mkdir()
    with served(archive, tmp_path / "tried") as found:
        yield found
