"""What several tests share: places, the invented registry, copies of it with a fault, commands."""

import fcntl
import http.client
import io
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from policyarchive.__main__ import run as run_command
from policyarchive.cli import main

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
INVENTED = FIXTURES / "invented" / "registry"
MEASURED = FIXTURES / "indicators" / "registry"
LANGUAGES = ("vi", "en")
JOINT = "hdnd/2043/2-2043-nqlt-hdnd-ubnd"  # the document of two bodies


def copied(folder: Path) -> Path:
    """Return a copy of the invented registry that a test may change."""
    return Path(shutil.copytree(INVENTED, folder / "registry"))


def with_joint_document(folder: Path) -> Path:
    """Return a copy of the invented registry with the document of two bodies."""
    return Path(shutil.copytree(FIXTURES / "invented" / "joint", copied(folder), dirs_exist_ok=True))


def replace(file: Path, old: str, new: str) -> None:
    """Replace the one place where a text stands in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def commit_all(folder: Path) -> None:
    """Put a folder under git, with one commit of all its files."""
    git = ["git", "-C", str(folder), "-c", "user.name=T", "-c", "user.email=t@thanh-van.example"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)


def made_once(base: Path, name: str, make: Callable[[Path], str]) -> tuple[Path, str]:
    """Return a folder that the first process of a run to ask for it makes, and what making it said.

    base: the temporary folder of this process, which in a run of several is below that of the run. No test changes
    what is made so.
    """
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    said = folder.with_suffix(".said")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            shutil.rmtree(folder, ignore_errors=True)  # what a process has left that could not make it
            folder.mkdir()
            said.write_text(make(folder), encoding="utf-8")
    return folder, said.read_text(encoding="utf-8")


# What a build takes from its environment: a test that wants one of these says so.
OF_A_BUILD = ("SITE_URL", "SOURCE_DATE_EPOCH", "ARCHIVE_COMMIT", "ARCHIVE_DATE")
# Loads the software once and copies itself for each command: loading it takes longer than most commands do.
LOADED = multiprocessing.get_context("forkserver")
LOADED.set_forkserver_preload(["policyarchive.cli", "policyarchive.build.site_folder"])


def run(
    command: str, *arguments: object, cwd: Path = ROOT, typed: str | None = None, **environment: str
) -> subprocess.CompletedProcess:
    """Run a command of policyarchive in a folder and a process of its own. typed: what is typed when it asks."""
    words = [command, *map(str, arguments)]
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder) / name for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_text(typed or "" if stream == streams[0] else "", encoding="utf-8")
        process = LOADED.Process(target=_command, args=(words, cwd, _inherited() | environment, streams))
        process.start()
        process.join()
        _, out, err = (stream.read_text(encoding="utf-8") for stream in streams)
    return subprocess.CompletedProcess(words, process.exitcode, out, err)


def _command(words: list[str], cwd: Path, environment: dict[str, str], streams: list[Path]) -> None:
    """Be the command: its folder, its environment, its streams, its exit code."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for number, stream in enumerate(streams):
        os.dup2(os.open(stream, os.O_RDWR), number)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.argv[1:] = words
    sys.exit(run_command())


def _inherited() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in OF_A_BUILD}


def run_anew(command: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess:
    """Run a command from the start of Python on: for what Python takes from its environment when it starts."""
    called = [sys.executable, "-m", "policyarchive", command, *map(str, arguments)]
    inherited = _inherited() | environment
    return subprocess.run(called, cwd=ROOT, env=inherited, capture_output=True, encoding="utf-8", check=False)


def call(
    command: str, *arguments: object, typed: str = "", **environment: str
) -> subprocess.CompletedProcess:
    """Run a command of policyarchive in this process: quicker than `run`, for what a process of its own adds nothing to."""
    out, err = io.StringIO(), io.StringIO()
    with (
        chdir(ROOT),
        patch.dict(os.environ, environment),
        patch.object(sys, "stdin", io.StringIO(typed)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            code = main([command, *map(str, arguments)])
        except SystemExit as end:  # after help
            code = end.code
    return subprocess.CompletedProcess(command, code, out.getvalue(), err.getvalue())


def pdf(*pages: str) -> bytes:
    """Return a small PDF with a line of text on each page."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
    ]
    for index, text in enumerate(pages):
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        drawn = f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode()
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size_ = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size_, table, size_, len(written))
    )


def project(folder: Path, *, page: str = "") -> Path:
    """Return the configuration of a small archive: the invented registry, four pages a language, our software."""
    copied(folder)
    (folder / "macros").symlink_to(ROOT / "macros")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\nwatch: []\n{NAVIGATION}", encoding="utf-8"
    )
    english = f"INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {{language: en}}\n{NAVIGATION}"
    (folder / "mkdocs.en.yml").write_text(english, encoding="utf-8")
    for language in LANGUAGES:
        docs = folder / "docs" / language
        docs.mkdir(parents=True)
        for name, content in PAGES.items():
            (docs / f"{name}.md").write_text(f"# {name}\n\n{content}\n", encoding="utf-8")
    (folder / "docs/vi/about.md").write_text(f"# Về\n\nDòng này.\n\n{page}\n", encoding="utf-8")
    return folder / "mkdocs.yml"


PAGES = {
    "index": "{{ home() }}",
    "documents": "{{ documents_by_year() }}",
    "appendix-1": "{{ appendix() }}",
    "results": "{{ results_overview() }}\n\n{{ results_table() }}",
    "figures": "{{ figures() }}",
    "notes": "{{ data_notes() }}",
    "relations": "{{ relations() }}",
    "search": "{{ finder() }}",
    "dossiers": "{{ dossiers() }}",
    "timeline": "{{ timeline() }}",
    "cited": '{{ documents(listing="cited") }}',
    "method": "{{ bibliography() }}",
    "data": "Data.",
    "about": "About.",
}
NAVIGATION = "nav:\n" + "".join(f"  - {name}: {name}.md\n" for name in PAGES)


# (host, path): names that are not this machine, as a page of another site may have, and a path that no file can have.
ODD_REQUESTS = (("archive.example:8000", "/"), ("127.0.0.1", "/"), ("{own}", "/%00"))


def asked(port: str, host: str, path: str) -> int:
    """Return the status that a server of this machine answers with; {own} in the host stands for its own name."""
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30)
    connection.request("GET", path, headers={"Host": host.format(own=f"127.0.0.1:{port}")})
    return connection.getresponse().status
