"""Publishing with deploy/publish.sh and going back with deploy/switch.sh, in a folder; nginx itself serves what they write in
tests/borders."""

import fcntl
import hashlib
import os
import re
import subprocess

import pytest

from policyarchive.build.manifest import MOST, manifest_files
from tests.support import ROOT


@pytest.fixture(params=[MOST, 2], ids=["one manifest", "one in parts"])
def site(tmp_path, request):
    """A function that makes a built site with one page of the given text."""

    def make(text: str):
        folder = tmp_path / f"site-{text}"
        (folder / "en").mkdir(parents=True)
        files = {"index.html": text, "en/index.html": text, "headers.nginx.conf": f"# {text}"}
        for path, content in files.items():
            (folder / path).write_text(content, encoding="utf-8")
        sums = {p: (hashlib.sha256(c.encode()).hexdigest(), len(c.encode())) for p, c in files.items()}
        version = {"address": "https://thanh-van.example/", "commit": "0" * 40, "date": "2045-07-01"}
        for path, listed in manifest_files(sums, **version, most=request.param):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(listed)
        return folder

    return make


@pytest.fixture
def server(tmp_path):
    return tmp_path / "server"


def run(script: str, *arguments: object, reload: str = "true") -> subprocess.CompletedProcess:
    command = ["sh", str(ROOT / "deploy" / script), *map(str, arguments)]
    told = os.environ | {"RELOAD": reload}
    return subprocess.run(command, env=told, capture_output=True, encoding="utf-8", check=False)


def published(site, server, text: str) -> str:
    result = run("publish.sh", site(text), server)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def shown(server) -> str:
    return (server / "current/site/index.html").read_text(encoding="utf-8")


def test_a_version_is_shown_and_the_one_before_is_a_switch_away(site, server):
    first = published(site, server, "một")
    published(site, server, "hai")
    assert shown(server) == "hai"
    assert run("switch.sh", server, first).returncode == 0
    assert shown(server) == "một"
    assert not (server / "next").is_symlink()


def test_pages_and_headers_are_named_together_and_not_through_the_link(site, server):
    version = published(site, server, "một")
    folder = server / "versions" / version / "site"
    lines = (server / "current/site.conf").read_text(encoding="utf-8").splitlines()
    assert lines == [f'root "{folder}";', f'include "{folder}/headers.nginx.conf";']


def test_a_server_that_refuses_keeps_what_it_shows(site, server):
    published(site, server, "một")
    result = run("publish.sh", site("hai"), server, reload="false")
    assert result.returncode == 1
    assert shown(server) == "một"


def test_nothing_is_shown_where_the_first_version_is_refused(site, server):
    assert run("publish.sh", site("một"), server, reload="false").returncode == 1
    assert not (server / "current").is_symlink()


def test_a_damaged_copy_is_not_shown(site, server):
    published(site, server, "một")
    damaged = site("hai")
    (damaged / "en/index.html").write_text("khác", encoding="utf-8")
    result = run("publish.sh", damaged, server)
    assert result.returncode == 1
    assert "en/index.html" in result.stdout + result.stderr
    assert shown(server) == "một"
    assert len(list((server / "versions").iterdir())) == 1


def test_only_what_the_manifest_lists_is_shown(site, server):
    published(site, server, "một")
    more, linked, secret = site("hai"), site("ba"), site("bốn")
    (more / "en/không kê.html").write_text("x", encoding="utf-8")
    (linked / "etc").symlink_to("/etc")
    (secret / "en/index.html").unlink()
    (secret / "en/index.html").symlink_to(secret / "index.html")  # with the content that is listed
    for built, named in ((more, "en/không kê.html"), (linked, "etc"), (secret, "en/index.html")):
        result = run("publish.sh", built, server)
        assert result.returncode == 1 and named in result.stderr
    assert shown(server) == "một" and len(list((server / "versions").iterdir())) == 1


def test_one_version_is_published_at_a_time(site, server):
    published(site, server, "một")
    with (server / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = run("publish.sh", site("hai"), server)
    assert result.returncode == 1 and "being published" in result.stderr
    assert shown(server) == "một"
    published(site, server, "ba")


def test_a_folder_that_would_be_read_as_more_than_a_name_is_refused(site, tmp_path):
    for name in ("a;b", 'a"b', "a$b", "a{b"):
        assert run("publish.sh", site(name), tmp_path / name).returncode == 1
        assert not (tmp_path / name / "current").exists()
    published(site, tmp_path / "a b", "một")


def test_an_unknown_version_is_refused(site, server):
    published(site, server, "một")
    assert run("switch.sh", server, "20450101T000000Z-none").returncode == 1
    assert shown(server) == "một"


def test_five_versions_are_kept_and_the_one_shown(site, server):
    for number in range(8):
        published(site, server, f"bản {number}")
    assert len(list((server / "versions").iterdir())) == 5
    assert shown(server) == "bản 7"


def test_the_example_reads_what_the_scripts_write():
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    assert "include /srv/archive/current/site.conf;" in text
    assert not re.search(r"^\s*root ", text, re.MULTILINE)
