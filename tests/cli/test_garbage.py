"""Whatever is typed or brought: a sentence and exit code 1 or 2, no traceback, and nothing written anywhere."""

import contextlib
import io
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from itertools import cycle, product
from pathlib import Path

import pytest

from policyarchive.checks.catalogue import LANGUAGE_VARIABLE
from policyarchive.cli import main
from tests import support
from tests.tables import check_each

pytestmark = pytest.mark.slow  # hundreds of commands

RANDOM = random.Random(18).randbytes(3000)
LONG = "x" * 5000
DOCUMENT = "ubnd/2041/7-qd-ubnd"
TYPED = {
    "nothing": "",
    "dots": "../../etc/passwd",
    "minus": "-1",
    "huge": "9" * 5000,
    "escape": "\x1b[31mred",
    "lines": "a\nb",
    "braces": "%s {0} {x}",
    "bytes": "\udcff\udcfe",
    "long": "ư" * 300,
    "shell": "'; rm -rf .",
}


def _word_of(part: str, content: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(part, content)
    return held.getvalue()


FILES: dict[str, bytes] = {
    "random.docx": RANDOM, "random.xlsx": RANDOM, "random.csv": RANDOM, "random.pdf": b"%PDF-1.4\n" + RANDOM,
    "random.md": RANDOM, "empty.docx": b"", "empty.csv": b"", "empty.pdf": b"", "zeros.tsv": b"\0\1\2" * 99,
    "zip.docx": _word_of("a", "b"), "zip.xlsx": _word_of("a", "b"), "zip.odt": _word_of("a", "b"),
    "broken.docx": _word_of("[Content_Types].xml", "<"), "broken.xlsx": _word_of("[Content_Types].xml", "<"),
    "utf-16.csv": "TT,Số\n1,2".encode("utf-16"), "huge.csv": b"1," + b"9" * 6000, "quote.csv": b'"' + b"a" * 200_000,
    "---.md": b"text", "plain": b"x",
}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """A folder with garbage of every kind, and an archive in its folder "archive"."""
    folder = tmp_path_factory.mktemp("garbage")
    (folder / "archive").mkdir()
    support.project(folder / "archive")
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    for name in ("folder.docx", "folder.csv", "folder.pdf"):
        (folder / name).mkdir()
    for name in ("loop.csv", "loop.docx", "loop"):  # nobody can read these, not even root
        (folder / name).symlink_to(name)
    return folder


@pytest.fixture
def refused(place, monkeypatch, capsys) -> Callable[..., int]:
    """Run a command in the folder of garbage; fail unless it is refused in words and changes nothing."""
    monkeypatch.chdir(place)
    monkeypatch.setenv(LANGUAGE_VARIABLE, "en")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    before = held(place)

    def call(*arguments: object) -> int:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = stop.code
        output = "".join(capsys.readouterr())
        assert code in (1, 2), output
        assert output.strip() and "Traceback" not in output and "\x1b" not in output
        assert held(place) == before
        return code

    return call


def held(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "answer.md"
    }


TABLES = [*(name for name in FILES if not name.endswith((".pdf", ".md"))),
          "folder.docx", "folder.csv", "loop.csv", "loop.docx", "none.docx", "none.csv", f"{LONG}.csv", "."]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_is_none_is_refused(refused, wheel, name):
    here = ("-C", "archive")
    refused("import", name, *here)
    refused("import", name, "--results", *here)
    refused("import", name, "--report", "ubnd/2045/15-kh-ubnd", *here)
    refused("init", "--wheel", wheel, "--name", "A", "--source", name, "new")


@pytest.mark.parametrize(
    "name", ["random.pdf", "empty.pdf", "random.docx", "---.md", "plain", "none.pdf", "folder.pdf", "loop"]
)
def test_a_file_that_cannot_be_attached_leaves_the_record_as_it_is(refused, name):
    refused("attach", name, "--document", DOCUMENT, "--role", "text", "-C", "archive")


COMMANDS = {
    "check": (),
    "new": ("7/QĐ-UBND", "--date", "1/1/2004", "--title", "x"),
    "import": ("utf-16.csv",),
    "attach": ("---.md", "--document", DOCUMENT, "--role", "scan"),
    "fix": ("--check",),
    "diff": ("HEAD",),
    "export": ("1",),
    "freeze-ids": (),
    "migrate": (),
    "schemas": (),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_registry_that_is_none_is_a_wrong_call(refused, command):
    def is_wrong(folder):
        assert refused(command, *COMMANDS[command], "--registry", folder) == 2
        assert refused(command, *COMMANDS[command], "-C", folder) == 2

    check_each(["none", "plain", "loop", "folder.docx", ".", "/", "", LONG, "a\x1bb"], is_wrong)


RECORD = "documents/ubnd/2044/7-qd-ubnd.yml"
SPOILT: dict[str, tuple[str, bytes]] = {
    "random": ("archive.yml", RANDOM),
    "empty": ("archive.yml", b""),
    "list": ("archive.yml", b"- a\n- b\n"),
    "open": ("archive.yml", b"[" * 3000),
    "nested": ("archive.yml", b"a: " * 3000),
    "format": ("archive.yml", b"format: '" + b"9" * 5000 + b"'\n"),
    "record": (RECORD, "a: b".encode("utf-16")),
    "criterion": ("criteria/1.yml", b"number: '" + b"1" * 6000 + b"'\n"),
    "redirects": ("redirects.yml", b"published: {a: b}\n"),
    "references": ("references.bib", RANDOM),
}


# Every command reads by the same readers: the check meets each kind of fault, the others one of each reader.
ONE_OF_EACH = ("format", "record", "references")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("fix", "migrate", "schemas")])
def test_a_spoilt_registry_is_named_and_stays(refused, command, tmp_path):
    def stays(name):
        registry = spoilt(tmp_path / name, name)
        before = held(registry)
        refused(command, *COMMANDS[command], "--registry", registry)
        assert held(registry) == before

    check_each(SPOILT if command == "check" else ONE_OF_EACH, stays)


def spoilt(folder: Path, name: str) -> Path:
    """Return a copy of the invented registry with one spoilt file."""
    registry = support.copied(folder)
    file, content = SPOILT[name]
    (registry / file).write_bytes(content)
    return registry


def test_a_spoilt_registry_is_not_migrated(refused, tmp_path):
    def stays(name):
        registry = spoilt(tmp_path / name, name)
        before = held(registry)
        assert refused("migrate", "--registry", registry) == 1
        assert held(registry) == before

    check_each(["random", "empty", "list", "open", "nested", "format", "record"], stays)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("schemas", "migrate")])
def test_a_file_of_the_registry_that_is_no_file_is_named(refused, command, tmp_path):
    def is_named(number, file, kind):
        registry = support.copied(tmp_path / str(number))
        (registry / file).unlink()
        if kind == "folder":
            (registry / file).mkdir()
        else:
            (registry / file).symlink_to(Path(file).name)
        refused(command, *COMMANDS[command], "--registry", registry)

    kinds = ("folder",) if command == "fix" else ("folder", "loop")  # what is no file of its own is not fixed
    files = ("archive.yml", "references.bib", RECORD)
    cases = product(files, kinds) if command == "check" else zip(files, cycle(kinds), strict=False)
    check_each(((number, *case) for number, case in enumerate(cases)), is_named)


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_is_typed_is_refused_in_words(refused, wheel, typed):
    here, table = ("-C", "archive"), "utf-16.csv"
    new = ("new", "7/QĐ-UBND", "--date", "1/1/2004", "--title", "x")
    refused("new", "7/QĐ-UBND", "--date", typed or "x", "--title", "x", *here)
    refused(*new, "--line", typed or "x", *here)
    refused(*new, "--type", typed or "x", *here)
    refused(*new, "--issuer", typed or "x", *here)
    refused("check", "--today", typed, *here)
    refused("check", "--base", typed, *here)
    refused("check", "--format", typed, *here)
    refused("diff", *here, "--", typed)
    refused("import", typed, *here)
    refused("import", table, "--first-line", typed, *here)
    refused("import", table, "--report", typed or "x", *here)
    refused("attach", typed, "--document", DOCUMENT, "--role", "text", *here)
    refused("attach", "---.md", "--document", typed, "--role", "text", *here)
    refused("attach", "---.md", "--document", DOCUMENT, "--role", typed, *here)
    refused("export", typed, *here)
    refused("forge", typed, *here)
    refused("forge", "setup", "--repository", typed or "x", *here)
    refused("forge", "review", typed, *here)
    refused("forge", "form", "--event", typed or "x", *here)
    refused("init", "new", "--wheel", wheel, "--name", "A", "--source", table, "--languages", typed)
    refused("serve", "--port", typed, *here)
    refused("serve", "--built", "--site", typed)
    refused("pack", typed, *here)
    refused("build", "--config", typed)
    refused("check", f"--{typed or 'x'}")
    refused(typed)


@pytest.mark.parametrize("site", [".", "/", "archive", "plain", "loop", "archive/registry", "folder.docx/.."])
def test_no_build_removes_what_it_has_not_made(refused, site):
    assert refused("build", "-C", "archive", "--site", site) == 2


@pytest.mark.parametrize("zip_file", [".", "..", "a.tar", ".zip", "..zip", "...zip", "folder.docx", "none"])
def test_only_a_zip_is_packed(refused, zip_file):
    assert refused("pack", zip_file, "-C", "archive") == 2


FOREIGN = re.compile(
    r"Traceback|MkDocs encountered|<class|Aborted|codec|\bERROR\b|\bWARNING\b|Config |Doc file|\w+Error\b|_File_"
)
CONFIGURATIONS = {
    "empty": b"",
    "random": RANDOM,
    "open": b"theme: [1,2",
    "list": b"- a\n",
    "inherits": b"INHERIT: none.yml\n",
    "itself": b"INHERIT: mkdocs.yml\n",
    "utf-16": "nav: ă".encode("utf-16"),
    "plugin": b"plugins: {none: {}}\nsite_name: x\n",
    "plain": b"site_name: x\n",
    "ours": b"site_name: x\nplugins: [policyarchive]\n",
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_spoilt_configuration_is_named(tmp_path, name):
    """In a process of its own, as a build leaves its mark on the environment."""
    support.project(tmp_path)
    (tmp_path / "mkdocs.yml").write_bytes(CONFIGURATIONS[name])
    support.commit_all(tmp_path)
    done = support.run("build", cwd=tmp_path, LC_ALL="C.UTF-8")
    assert done.returncode in (1, 2) and "cấu hình" in done.stderr
    assert not FOREIGN.search(done.stderr), done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "page", ["{{ none() }}", "{% if %}", "{{ 1 / 0 }}", "{{ doc() }}", '{{ doc("none") }}', "[a](none.md)"]
)
def test_a_mistake_on_a_page_is_named(tmp_path, page):
    support.project(tmp_path, page=page)
    done = support.run("build", cwd=tmp_path, LC_ALL="C.UTF-8")
    assert done.returncode == 1 and "docs/vi/about.md" in done.stderr
    assert not FOREIGN.search(done.stderr), done.stderr
    assert "\n100\n" not in done.stderr  # the macros plugin's own exit code
    assert not (tmp_path / "site").exists()


def test_a_page_of_other_bytes_is_named(tmp_path):
    support.project(tmp_path)
    (tmp_path / "docs/vi/about.md").write_bytes(RANDOM)
    done = support.run("build", cwd=tmp_path, LC_ALL="C.UTF-8")
    assert done.returncode in (1, 2) and "docs/vi/about.md" in done.stderr
    assert not FOREIGN.search(done.stderr), done.stderr


@pytest.mark.parametrize("gone", ["mkdocs.en.yml", "docs/en", "docs/vi", "docs/vi/about.md"])
def test_what_a_language_lacks_is_named(tmp_path, gone):
    support.project(tmp_path)
    path = tmp_path / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    done = support.run("build", cwd=tmp_path, LC_ALL="C.UTF-8")
    assert done.returncode in (1, 2) and gone in done.stderr
    assert not FOREIGN.search(done.stderr), done.stderr


BROKEN_RECORD = {"links": (), "schemas": (), "diff": ("HEAD",)}


@pytest.mark.parametrize("command", BROKEN_RECORD)
def test_an_archive_that_cannot_be_read_is_named_by_every_command(refused, command, tmp_path):
    registry = support.copied(tmp_path)
    (registry / "archive.yml").write_bytes(b"a: [")
    support.commit_all(tmp_path)
    assert refused(command, *BROKEN_RECORD[command], "--registry", registry) == 1


def test_a_record_that_cannot_be_read_is_no_removal(refused, tmp_path, capsys):
    registry = support.copied(tmp_path)
    support.commit_all(tmp_path)
    (registry / RECORD).write_bytes(b"a: [")
    assert refused("diff", "HEAD", "--registry", registry) == 1
    (registry / RECORD).write_bytes(b"number: [1]\n")
    assert refused("diff", "HEAD", "--registry", registry) == 1


@pytest.mark.parametrize("command", [("build",), ("pack", "a.zip"), ("serve",)])
def test_a_time_of_the_data_that_is_none_is_a_wrong_call(refused, monkeypatch, command):
    def is_wrong(epoch):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        assert refused(*command, "-C", "archive") == 2

    check_each(["", "abc", "1e9", "-1", "100000000000000", "253402300799", "٣"], is_wrong)


@pytest.mark.parametrize("command", [("build",), ("pack", "a.zip"), ("serve",)])
def test_an_address_of_the_site_that_is_none_is_a_wrong_call(refused, monkeypatch, command):
    def is_wrong(address):
        monkeypatch.setenv("SITE_URL", address)
        assert refused(*command, "-C", "archive") == 2

    check_each(["javascript:x", 'https://a"><script>', "https://a b/", "a.example", "https://a'/"], is_wrong)


@pytest.mark.parametrize("more", [(), ("--built",)])
def test_a_port_that_is_taken_is_refused_before_anything_is_built(refused, capsys, more):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert refused("serve", "--port", str(taken.getsockname()[1]), "-C", "archive", *more) == 2


def test_a_plugin_that_is_left_out_is_named_once(tmp_path, monkeypatch, capsys):
    support.project(tmp_path)
    config = tmp_path / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "plugins: [search]\n", "utf-8")
    output = said(capsys, monkeypatch, "build", "-C", tmp_path, language="en")
    assert output.count("must list policyarchive") == 1, output


def test_a_refused_start_leaves_no_folder(refused, place):
    source = support.ROOT / "docs/example/phu-luc-1.docx"
    assert refused("init", "--name", "A", "--source", source, "--address", "javascript:x", "made/for/it") == 1
    assert not (place / "made").exists()


def test_an_address_that_does_not_answer_ends_in_1(place, monkeypatch, capsys):
    monkeypatch.setattr("policyarchive.cli.links.status_of", lambda url: "links.refused")
    assert main(["links", "-C", str(place / "archive"), "--lang", "en"]) == 1
    assert "the server refused the connection" in capsys.readouterr().out


def test_a_site_is_served_only_as_it_was_built(refused):
    assert refused("serve", "--site", "none", "-C", "archive") == 2


@pytest.mark.parametrize("title", ["a\x1bb", "a\x00b", "a\udcffb", "a\nb", "a\x85b"])
def test_a_title_with_control_characters_is_not_written(refused, title):
    assert refused("new", "9/QĐ-UBND", "--date", "1/2/2004", "--title", title, "-C", "archive") == 1


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "phải nằm trên một dòng"), ("en", "is one line of text")]
)
def test_a_title_of_two_lines_is_told_so(place, monkeypatch, capsys, language, words):
    arguments = ("new", "9/QĐ-UBND", "--date", "1/2/2004", "--title", "a\nb", "-C", place / "archive")
    assert words in said(capsys, monkeypatch, *arguments, language=language)


NO_TABLES = [
    ("a.csv", b"a,b\n1,\0\n", "a zero byte"),
    ("b.csv", b"1" * 60_000_001, "is larger than"),
    ("c.csv", "é".encode("latin-1"), "encoding of the file is not known"),
    ("d.csv", b'1,"' + b"a" * 400_000 + b'"\n', "131,072"),
    ("folder.csv", None, "a folder, a pipe or a device"),
]


@pytest.mark.parametrize(("name", "content", "words"), NO_TABLES)
def test_why_a_file_is_no_table_is_said_for_what_it_is(
    place, tmp_path, monkeypatch, capsys, name, content, words
):
    file = tmp_path / name
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    output = said(capsys, monkeypatch, "import", file, "-C", place / "archive", language="en")
    assert words in output, output[:500]


def said(capsys, monkeypatch, *arguments: object, language: str) -> str:
    """Return what a command that ends says in a language."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, language)
    with contextlib.suppress(SystemExit):
        main([*map(str, arguments), "--lang", language])
    return "".join(capsys.readouterr())


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_an_attachment_and_a_table_are_refused_in_the_language_of_the_terminal(
    place, monkeypatch, capsys, language
):
    monkeypatch.chdir(place)
    attach = ("attach", "random.pdf", "--document", DOCUMENT, "--role", "scan", "-C", "archive")
    words = {"vi": "tệp hỏng, hoặc không phải là PDF", "en": "a damaged file, or no PDF"}
    assert f"random.pdf: {words[language]}." in said(capsys, monkeypatch, *attach, language=language)
    assert "none.docx" in said(capsys, monkeypatch, "import", "none.docx", "-C", "archive", language=language)
    choice = said(capsys, monkeypatch, "export", "5", "-C", "archive", language=language)
    assert "“5”" in choice and "1, 2, booklet." in choice


def ends(*arguments: object, **streams: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, with the streams given."""
    command = [sys.executable, "-m", "policyarchive", *map(str, arguments), "--lang", "en"]
    return subprocess.run(
        command,
        cwd=support.ROOT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
        **streams,
    )


@pytest.mark.parametrize("command", ["export", "new"])
def test_streams_that_are_closed_are_no_traceback(command, tmp_path):
    registry = support.copied(tmp_path)
    words = [command, *(["1"] if command == "export" else []), "--registry", str(registry)]
    closed = ["sh", "-c", 'exec "$@" <&- >&-', "sh", sys.executable, "-m", "policyarchive", *words]
    done = subprocess.run(closed, cwd=support.ROOT, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr


def test_a_full_disk_behind_the_output_is_named(tmp_path):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = ends("export", "1", "--registry", support.INVENTED, stdout=full)
    assert (done.returncode, done.stderr) == (
        2,
        "Cannot read or write the output of the command: the disk is full.\n",
    )


@pytest.mark.parametrize(
    ("command", "place"),
    [
        ("check", "references.bib"),
        ("check", "archive.yml"),
        ("fix", "documents/ubnd/2041/9-qd-ubnd.yml"),
    ],
)
def test_a_pipe_in_the_registry_holds_no_command(tmp_path, place, command):
    registry = support.copied(tmp_path)
    (registry / place).unlink(missing_ok=True)
    os.mkfifo(registry / place)
    done = ends(command, "--registry", registry, stdout=subprocess.PIPE)
    assert done.returncode == 2 and "it is a pipe or a device, not a file" in done.stderr


def test_a_wheel_that_cannot_be_read_is_a_wrong_call(tmp_path):
    wheel = tmp_path / "policyarchive-9.9.9-py3-none-any.whl"
    wheel.write_bytes(b"PK no zip")
    assert support.run("upgrade", wheel, "-C", support.ROOT).returncode == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--name", ""],
        ["--name", " Kho "],
        ["--name", "Kho", "--programme", " "],
        ["--name", "Kho", "--address", "archive.example"],
        ["--name", "Kho", "--repository", "javascript:x"],
        ["--name", "Kho", "--languages", "vi,vi"],
        ["--name", "Kho", "--languages", "vi,../x"],
    ],
)
def test_an_archive_that_cannot_be_started_leaves_nothing_half_written(tmp_path, wheel, options):
    source = ("--source", "docs/example/phu-luc-1.docx", "--wheel", wheel)
    done = support.run("init", *options, *source, tmp_path / "new", "--lang", "en")
    assert (
        done.returncode == 1
        and done.stderr.startswith("No archive was started")
        and "Traceback" not in done.stderr
    )
    assert not (tmp_path / "new").exists() or list((tmp_path / "new").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] in ([], ["new"])


def test_a_newer_format_is_not_called_migrated(tmp_path):
    registry = support.copied(tmp_path)
    support.replace(registry / "archive.yml", "format: '3'", "format: '99'")
    assert support.run("migrate", "--registry", registry).returncode == 1


def test_no_control_character_reaches_the_terminal_and_nothing_unlike_is_suggested(tmp_path):
    registry = support.copied(tmp_path)
    record = registry / "documents/ubnd/2041/7-qd-ubnd.yml"
    record.write_text(record.read_text(encoding="utf-8") + '"qzx\\e[31m": x\n', encoding="utf-8")
    printed = support.run("check", "--registry", registry, "--lang", "en").stdout
    assert "⟨U+001B⟩[31m" in printed and "\x1b" not in printed and "“–”" not in printed


@pytest.mark.parametrize("event", ["archive/mkdocs.yml", "loop", "none", "random.pdf", "---.md"])
def test_an_event_that_is_none_is_a_wrong_call(refused, monkeypatch, event):
    for name in ("GITHUB_SHA", "GITHUB_REF_NAME"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("GITHUB_REPOSITORY", "office/archive")
    assert refused("forge", "form", "--event", event, "-C", "archive") == 2
    assert refused("forge", "review", "archive", "--event", event, "-C", "archive") == 2
