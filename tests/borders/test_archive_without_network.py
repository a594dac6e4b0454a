"""An archive builds from what it holds: its own wheel and vendored ones, a fresh environment, no network.

The commands run in a network namespace of their own, which has no interface but a loopback that is down. Where the
system does not permit that, pip's index and every proxy are an address that refuses connections.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from policyarchive.intake.starter.wheel import running_wheel
from tests.intake.starter.conftest import ran
from tests.support import commit_all

pytestmark = pytest.mark.slow
NAMESPACE = ["unshare", "--net", "--map-root-user"]
REFUSED = "http://127.0.0.1:9"
CLOSED = {
    "PIP_INDEX_URL": REFUSED,
    "PIP_RETRIES": "0",
    "PIP_NO_COMPILE": "1",  # of what is installed only a part is run
    "http_proxy": REFUSED,
    "https_proxy": REFUSED,
    "no_proxy": "",
}
# What would let a fresh environment find packages that the archive does not hold.
ELSEWHERE = ("PYTHONPATH", "VIRTUAL_ENV", "PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL")


def namespaces() -> bool:
    """Tell whether this system lets us take the network from a command."""
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def without_network(folder: Path, *command: object) -> subprocess.CompletedProcess:
    environment = {name: value for name, value in os.environ.items() if name not in ELSEWHERE} | CLOSED
    whole = [*(NAMESPACE if namespaces() else []), *map(str, command)]
    return subprocess.run(
        whole, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def fresh(two, tmp_path_factory) -> Path:
    """A clone of an archive with its wheels, set up and built by its own Makefile without a network."""
    archive = tmp_path_factory.mktemp("fresh") / "archive"
    shutil.copytree(two[0], archive, ignore=shutil.ignore_patterns(".git", "site", ".site*"))
    vendored = ran(archive, "vendor", "--lang", "en")
    assert vendored.returncode == 0 and "Wheels in wheels:" in vendored.stdout, vendored.stderr
    built = without_network(archive, "make", "build", f"PYTHON={sys.executable}")
    assert built.returncode == 0, built.stdout + built.stderr
    return archive


def files(site: Path) -> dict[str, bytes]:
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_the_network_is_off(fresh):
    code = "import urllib.request as u; u.urlopen('https://archive.example/', timeout=5)"
    assert without_network(fresh, fresh / ".venv/bin/python", "-c", code).returncode != 0


def test_the_archive_runs_its_own_wheel_and_nothing_of_this_repository(fresh):
    code = "import policyarchive, macros, mkdocs; print(policyarchive.__file__, macros.__file__, mkdocs.__file__)"
    shown = without_network(fresh, fresh / ".venv/bin/python", "-I", "-c", code)
    assert all(Path(file).is_relative_to(fresh / ".venv") for file in shown.stdout.split())


def test_the_site_is_the_one_that_the_repository_builds(fresh, two):
    assert files(fresh / "site") == files(two[0] / "site")


def test_an_archive_begun_from_an_archive_keeps_the_same_wheel(fresh, tmp_path):
    command = fresh / ".venv/bin/policyarchive"
    made = without_network(
        tmp_path, command, "init", "--name", "Kho", "--source", fresh / "source/danh-muc.docx", "new"
    )
    assert made.returncode == 0, made.stdout + made.stderr
    wheel = running_wheel()
    assert (tmp_path / "new/software" / wheel.name).read_bytes() == wheel.content


# Serves the editor, saves a record by it and sends that, in a network that is the loopback alone.
EDITS = """
import fcntl, hashlib, json, pathlib, socket, struct, subprocess, sys, time, urllib.request
try:
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh22x", b"lo", 1))  # SIOCSIFFLAGS: the loopback goes up
except PermissionError:  # no network of our own
    pass
key = "import secrets, sys; secrets.token_urlsafe = lambda size: 'key'; from policyarchive.__main__ import run; sys.exit(run())"
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
address = f"http://127.0.0.1:{port}/admin/api/"
headers = {"X-Editor-Key": "key", "Content-Type": "application/json"}

def ask(name, data=None):
    body = data and json.dumps(data).encode()
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # the proxy is closed
    with direct.open(urllib.request.Request(address + name, body, headers)) as answer:
        return json.loads(answer.read())

with subprocess.Popen([sys.executable, "-I", "-c", key, "edit", "--port", str(port)], stdout=subprocess.PIPE) as program:
    try:
        program.stdout.readline()
        for _ in range(100):
            try:
                files = ask("files")["files"]
                break
            except OSError:  # not served yet
                time.sleep(0.1)
        path = next(path for path in files if path.startswith("registry/documents/"))
        found = ask("file?path=" + path)
        changed = found["text"] + "# Đã xem lại.\\n"
        ask("save", {"files": [found | {"text": changed}]})
        assert pathlib.Path(path).read_text("utf-8") == changed
        letter = {"title": "Xem lại", "name": "T", "mail": "t@thanh-van.example", "how": "patch"}
        print(ask("send", letter)["file"])
    finally:
        program.terminate()
"""


def test_records_are_edited_in_the_browser_without_a_network(fresh, tmp_path):
    archive = Path(shutil.copytree(fresh, tmp_path / "archive", symlinks=True))
    commit_all(archive)
    done = without_network(archive, fresh / ".venv/bin/python", "-I", "-c", EDITS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (archive / done.stdout.strip()).read_text("utf-8").startswith("From ")


def test_what_cannot_be_downloaded_is_said_and_nothing_goes(fresh, tmp_path):
    archive = Path(shutil.copytree(fresh / "wheels", tmp_path / "archive/wheels")).parent
    (archive / "requirements.txt").write_text("no-such==1 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    before = sorted(file.name for file in (archive / "wheels").iterdir())
    done = without_network(archive, sys.executable, "-m", "policyarchive", "vendor", "--lang", "en")
    assert done.returncode == 1 and "Not all wheels" in done.stderr
    assert sorted(file.name for file in (archive / "wheels").iterdir()) == before
