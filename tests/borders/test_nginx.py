"""The example for nginx with a real nginx: a built site is published, served over https, replaced while it is read."""

import gzip
import http.client
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from policyarchive.build.headers import headers
from tests.support import ROOT

FORGE = "https://code.example"  # which the editor asks, as registry/archive.yml says

NGINX = "/usr/sbin/nginx"
DEPLOY = ROOT / "deploy"


@dataclass(frozen=True)
class Server:
    """A running nginx: the folder that versions are published to, its ports and the command that reloads it."""

    folder: Path
    plain: int
    secure: int
    reload: str

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        context = ssl._create_unverified_context()
        connection = http.client.HTTPSConnection("127.0.0.1", self.secure, context=context, timeout=10)
        connection.request("GET", path, headers=headers)
        return connection.getresponse()

    def deploy(self, script: str, *arguments: object, reload: str = "") -> subprocess.CompletedProcess:
        """Run a script of deploy/. reload: what it reloads nginx with; by default this one."""
        command = ["sh", str(DEPLOY / script), *map(str, arguments)]
        told = {"RELOAD": reload or self.reload, "PATH": "/usr/sbin:/usr/bin:/bin"}
        return subprocess.run(command, env=told, capture_output=True, encoding="utf-8", check=False)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _configuration(folder: Path, plain: int, secure: int) -> str:
    """Return the example with the folders and ports of a test, in the frame that Debian's own configuration gives it."""
    example = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"), ("listen 443 ssl http2;", f"listen 127.0.0.1:{secure} ssl http2;"),
        ("/etc/ssl/archive.example", f"{folder}/archive"), ("/srv/archive", str(folder / "srv")),
        ("include mime.types;", "include /etc/nginx/mime.types;"),
    ):  # fmt: skip
        assert old in example
        example = example.replace(old, new)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{example}\n}}\n"


@pytest.fixture(scope="module")
def server(build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    certificate = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=archive.example"]
    files = ["-keyout", f"{folder}/archive.key", "-out", f"{folder}/archive.pem"]
    subprocess.run(["openssl", "req", *certificate, *files], check=True, capture_output=True)
    plain, secure = _free_port(), _free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(_configuration(folder, plain, secure), encoding="utf-8")
    command = f"{NGINX} -p {folder} -c {configuration} -e {folder}/error.log"
    server = Server(folder / "srv", plain, secure, f"{command} -t -q && {command} -s reload")
    first = server.deploy("publish.sh", build[0], server.folder, reload="true")  # nginx does not run yet
    assert first.returncode == 0, first.stderr
    process = subprocess.Popen([*command.split(), "-g", "daemon off; user root;"])
    try:
        _wait_for(secure)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx did not start")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/van-ban/ubnd/2017/734-qd-ubnd/", "text/html; charset=utf-8"),
        ("/en/results/", "text/html; charset=utf-8"),
        ("/feed.xml", "application/atom+xml"),
        ("/data/results.csv", "text/csv; charset=utf-8"),
        ("/data/documents.json", "application/json"),
        ("/data/documents.nt", "application/n-triples"),
        ("/data/catalog.ttl", "text/turtle; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ("/data/documents.bib", "application/x-bibtex; charset=utf-8"),
        ("/data/documents.ris", "application/x-research-info-systems; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/card.png", "image/png"),
        ("/service-worker.js", "application/javascript; charset=utf-8"),
    ],
)
def test_files_have_their_types_and_the_headers_of_the_site(server, path, kind):
    answer = server.get(path)
    assert (answer.status, answer.getheader("Content-Type")) == (200, kind)
    expected = headers(FORGE)
    assert {name: answer.getheader(name) for name in expected} == expected
    assert answer.getheader("Strict-Transport-Security") and answer.getheader("Cache-Control") == "no-cache"


@pytest.mark.parametrize(
    ("path", "readers"), [("/data/results.csv", "*"), ("/data/schema/v1/documents.schema.json", "*"), ("/", None), ("/en/data/", None)]
)  # fmt: skip
def test_pages_of_others_may_read_the_data_alone(server, path, readers):
    answer = server.get(path, Origin="https://elsewhere.example")
    assert (answer.status, answer.getheader("Access-Control-Allow-Origin")) == (200, readers)


def test_text_is_compressed_and_is_the_file(server, build):
    answer = server.get("/", **{"Accept-Encoding": "gzip"})
    assert answer.getheader("Content-Encoding") == "gzip"
    assert gzip.decompress(answer.read()) == (build[0] / "index.html").read_bytes()


def test_what_has_a_digest_in_its_name_is_kept_for_good(server):
    page = server.get("/").read().decode()
    script = re.search(r'src="(assets/javascripts/archive\.[0-9a-f]{8}\.js)"', page)[1]
    answer = server.get(f"/{script}")
    assert answer.status == 200 and "immutable" in answer.getheader("Cache-Control")


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co",
        "/assets/",
        "/_headers",
        "/headers.nginx.conf",
        "/site.conf",
        "/../lock",
        "/en/none/",
        "/en/assets/",
    ],
)
def test_what_is_not_there_is_the_page_that_says_so(server, build, path):
    answer = server.get(path)
    own = build[0] / ("en/404.html" if path.startswith("/en/") else "404.html")
    assert answer.status in (400, 404)
    assert answer.status == 400 or answer.read() == own.read_bytes()


def test_an_address_without_its_slash_and_one_without_https_lead_on(server):
    assert server.get("/van-ban").status == 301
    connection = http.client.HTTPConnection("127.0.0.1", server.plain, timeout=10)
    connection.request("GET", "/a?b=1", headers={"Host": "archive.example"})
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Location")) == (301, "https://archive.example/a?b=1")


def test_readers_get_one_version_or_the_other_while_they_are_switched(server, build, tmp_path):
    shutil.copytree(build[0], tmp_path / "site")
    refused = server.deploy("publish.sh", tmp_path / "site", server.folder)
    assert refused.returncode == 0, refused.stderr
    seen, done = [], threading.Event()

    def read():
        while not done.is_set():
            answer = server.get("/")
            seen.append((answer.status, len(answer.read())))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    versions = sorted(path.name for path in (server.folder / "versions").iterdir())
    for version in versions * 3:
        assert server.deploy("switch.sh", server.folder, version).returncode == 0
    done.set()
    for reader in readers:
        reader.join()
    assert len(seen) > 10 and set(seen) == {(200, (build[0] / "index.html").stat().st_size)}


def test_a_version_that_nginx_refuses_is_not_shown(server, build, tmp_path):
    before = (server.folder / "current").readlink()
    shutil.copytree(build[0], tmp_path / "site")
    (tmp_path / "site/headers.nginx.conf").write_text("no such thing;\n", encoding="utf-8")
    (tmp_path / "site/manifest.json").write_text("{\n}\n", encoding="utf-8")
    assert server.deploy("publish.sh", tmp_path / "site", server.folder).returncode == 1
    assert (server.folder / "current").readlink() == before and server.get("/").status == 200
