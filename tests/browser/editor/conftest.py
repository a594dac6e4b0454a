"""The editor of the built site, against a fake forge over the real registry, or on a machine of one's own."""

import json
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.browser import serve_folder
from policyarchive.core.git import run_git
from tests import support
from tests.browser.editor.static import StaticSite
from tests.browser.visitor import visitor
from tests.editor.conftest import KEY, served
from tests.editor.forge.fake_github import FakeGitHub
from tests.editor.forge.repository import Bare, new_repository

LAN, HUNG = "token-lan", "token-hung"
RECORD = "documents/ubnd/2017/734-qd-ubnd.yml"
ENGLISH = "Trích yếu – Tiếng Anh"


@dataclass
class Staff:
    """A person at the editor. base: the address of the site."""

    page: Page
    base: str

    def open(self, path: str = "", language: str = "") -> None:
        self.page.goto(f"{self.base}{language}admin/#{path}")

    def sign_in(self, token: str = LAN) -> None:
        self.page.get_by_label("Mã truy cập", exact=True).fill(token)
        self.page.get_by_role("button", name="Đăng nhập", exact=True).click()

    def edit(self, path: str = RECORD, token: str = LAN) -> None:
        """Open a record, signed in."""
        self.open(path)
        self.sign_in(token)
        expect(self.page.locator(".editor-form")).to_be_visible()

    def field(self, label: str):
        return self.page.get_by_label(label).first

    def unfold(self, name: str) -> None:
        self.page.locator("summary", has_text=name).first.click()

    def review(self) -> None:
        self.page.get_by_role("button", name="Xem lại và gửi").click()

    def send(self) -> None:
        self.page.get_by_role("button", name="Gửi duyệt").click()

    def review_and_send(self) -> None:
        self.review()
        self.send()
        expect(self.page.get_by_role("heading", name="Đã gửi duyệt")).to_be_visible()


@pytest.fixture(scope="session")
def registry_files() -> dict[str, bytes]:
    """The real registry as a forge holds it."""
    files = (path for path in (support.ROOT / "registry").rglob("*") if path.is_file())
    return {path.relative_to(support.ROOT).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="session")
def forge_pattern(tmp_path_factory, registry_files) -> Path:
    return new_repository(tmp_path_factory.mktemp("forge") / "archive.git", registry_files).folder


@pytest.fixture(scope="session")
def own_site(build, tmp_path_factory) -> Path:
    """A copy of the built site; a test may change what its editor begins with."""
    return Path(shutil.copytree(build[0], tmp_path_factory.mktemp("own") / "site"))


def lead_to(site: Path, store: dict[str, str], host: str) -> None:
    """Have the editor of a site send changes elsewhere than it was built for; host: what its page may ask."""
    for file in (site / "assets/editor").glob("??.json"):
        settings = json.loads(file.read_text(encoding="utf-8"))
        file.write_text(json.dumps(settings | {"store": store}, ensure_ascii=False), encoding="utf-8")
    for page in (site / "admin/index.html", site / "en/admin/index.html"):
        html = page.read_text(encoding="utf-8")
        before, _, after = html.partition("connect-src 'self'")
        page.write_text(f"{before}connect-src 'self' {host};{after.partition(';')[2]}", encoding="utf-8")


@pytest.fixture
def forge(forge_pattern, own_site, tmp_path):
    """A fake GitHub that the editor of the served site sends changes to."""
    started = FakeGitHub(Bare(Path(shutil.copytree(forge_pattern, tmp_path / "archive.git"))))
    lead_to(own_site, started.settings, started.server.address)
    yield started
    started.server.close()


@pytest.fixture
def hosted(own_site):
    with serve_folder(own_site) as base:
        yield base


@contextmanager
def staff(chromium, base: str, **options: object):
    """Open a window for a person; nothing is asked of anybody but the site and those that a test names."""
    with visitor(chromium, locale="vi-VN", **options) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        yield Staff(page, base)


@pytest.fixture
def lan(chromium, hosted, forge):
    """Ms Lan, who may write, at the site; what her window asked is checked at the end."""
    asked: list[str] = []
    with staff(chromium, hosted) as person:
        person.page.on("request", lambda request: asked.append(request.url))
        person.page.on("pageerror", lambda error: asked.append(str(error)))
        yield person
    foreign = [url for url in asked if not url.startswith((hosted, forge.server.address, "data:", "blob:"))]
    assert foreign == []


@dataclass
class OwnMachine:
    """An archive on the machine of a person, and the person at its editor."""

    archive: Path
    person: Staff

    def git(self, *arguments: str) -> str:
        return run_git(self.archive, *arguments)


@pytest.fixture
def machine(chromium, own_site, registry_files, tmp_path):
    """The editor over a working copy of the real registry, as `policyarchive edit` answers it, beside the built site."""
    archive = tmp_path / "archive"
    for path, content in registry_files.items():
        (archive / path).parent.mkdir(parents=True, exist_ok=True)
        (archive / path).write_bytes(content)
    shutil.copytree(support.ROOT / "source", archive / "source") if (
        support.ROOT / "source"
    ).exists() else None
    support.commit_all(archive)
    lead_to(own_site, {"kind": "local", "api": "/admin/api", "key": KEY}, "")
    with (
        served(archive, tmp_path / "beside", StaticSite(own_site)) as editor,
        staff(chromium, f"http://127.0.0.1:{editor.port}/") as person,
    ):
        yield OwnMachine(archive, person)
