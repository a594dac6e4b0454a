"""The commands as a person calls them: languages, exit codes, where the archive is, ports, completion."""

import socket
import subprocess
import sys
import urllib.request

import pytest

from policyarchive.checks.catalogue import LANGUAGE_VARIABLE
from policyarchive.cli import handler, main
from policyarchive.cli.parser import translate_error
from policyarchive.core.commands import COMMANDS
from tests import support

pytestmark = pytest.mark.slow  # each command is a process of its own

LANGUAGES = {"vi": {"LANG": "C.UTF-8"}, "en": {"LANG": "en_GB.UTF-8"}}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive in a folder of its own, built, and what the build said."""
    folder = tmp_path_factory.mktemp("archive")
    support.project(folder)
    done = support.run("build", cwd=folder, LANG="en_GB.UTF-8")
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_of_the_table_has_a_module_that_runs_it(name):
    assert callable(handler(name))


def test_a_command_loads_its_own_module_and_not_those_of_others():
    loaded = "import sys; from policyarchive.cli import handler; handler('check'); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert "policyarchive.cli.check" in modules.stdout.split()
    assert not {"policyarchive.cli.build", "mkdocs", "openpyxl"} & set(modules.stdout.split())


def test_a_build_says_how_much_it_made(archive):
    folder, said = archive
    made = sum(file.is_file() for file in (folder / "site").rglob("*"))
    assert said.startswith(f"Built: {made:,} files, 2 languages, ") and said.endswith(" s.\n")


def test_the_archive_is_in_the_current_folder_or_in_the_one_named(archive, tmp_path):
    folder, _ = archive
    here, named = support.run("check", cwd=folder), support.run("check", "-C", folder, cwd=tmp_path)
    assert here.returncode == named.returncode == 0 and here.stdout == named.stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Không có kho hồ sơ ở registry"), ("en", "There is no registry in registry")],
)
def test_a_call_outside_an_archive_is_a_wrong_call(tmp_path, language, said):
    done = support.run("check", cwd=tmp_path, **LANGUAGES[language])
    assert (done.returncode, done.stdout) == (2, "") and done.stderr.startswith(said)


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (("attach",), "Còn thiếu: TỆP, --document, --role.", "Missing: FILE, --document, --role."),
        (("check", "--none"), "Không có tham số này: --none.", "There is no such argument: --none."),
        (("check", "--base"), "Còn thiếu giá trị của --base.", "--base needs a value."),
        (("serve", "--port", "0"), "Cần một số từ 1 đến 65535.", "It takes a number from 1 to 65535."),
        (("export", "3"), "Có thể dùng: 1, 2, booklet.", "It can be: 1, 2, booklet."),
        (("serve", "--built=x"), "--built không nhận giá trị", "--built takes no value"),
        (("none",), "Có thể dùng: check, build", "It can be: check, build"),
    ],
)
def test_a_wrong_call_is_named_in_the_language_of_the_terminal(arguments, vietnamese, english):
    for language, wanted in (("vi", vietnamese), ("en", english)):
        done = support.run(*arguments, **LANGUAGES[language])
        assert (done.returncode, done.stdout) == (2, "") and wanted in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lang", "en", "--help"), "usage: policyarchive"),
        (("--lang=en", "-h"), "usage: policyarchive"),
        (("--lang", "en", "check", "--help"), "usage: policyarchive check"),
        (("check", "--lang", "en", "--help"), "usage: policyarchive check"),
        (("--lang", "en", "none"), "It can be: check, build"),
        (("--lang", "en", "check"), "There is no registry in registry"),
        (("--lang", "vi", "check", "--lang", "en"), "There is no registry in registry"),
        (("--lang", "xx", "--help"), "Giá trị của --lang"),
    ],
)
def test_a_language_is_asked_for_in_front_of_a_command_or_behind_it_for_help_and_faults_too(
    tmp_path, monkeypatch, capsys, arguments, said
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    monkeypatch.setenv(LANGUAGE_VARIABLE, "")
    try:
        code = main(list(arguments))
    except SystemExit as stop:
        code = stop.code
    assert said.casefold() in "".join(capsys.readouterr()).casefold() and code in (0, 2)


def test_what_argparse_may_say_in_a_newer_version_is_still_said():
    assert translate_error("something new", "vi") == "something new"


def test_problems_are_printed_once_in_the_language_asked_for(archive, tmp_path):
    support.project(tmp_path)
    support.replace(
        tmp_path / "registry/documents/ubnd/2044/7-qd-ubnd.yml", "type: quyet-dinh", "type: decree"
    )
    for command in ("check", "build"):
        done = support.run(command, "--lang", "vi", cwd=tmp_path, **LANGUAGES["en"])
        output = done.stdout + done.stderr
        assert done.returncode == 1 and output.count("[unknown-term]") == 1 and "Phát hiện" in output


@pytest.mark.parametrize("options", [("--built",), ()])
def test_a_taken_port_is_named(archive, options):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = support.run("serve", "--port", port, *options, cwd=archive[0], **LANGUAGES["en"])
    assert done.returncode == 2 and f"Port {port} is in use." in done.stderr


def test_the_built_site_is_served_where_the_command_says(archive):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "policyarchive", "serve", "--built", "--port", port, "--lang", "en"]
    with subprocess.Popen(command, cwd=archive[0], stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert (
                server.stdout.readline() == f"Open http://127.0.0.1:{port}/ in a browser. Ctrl+C stops it.\n"
            )
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/") as answer:
                assert answer.read() == (archive[0] / "site/en/index.html").read_bytes()
            assert {support.asked(port, *odd) for odd in support.ODD_REQUESTS} == {404}
        finally:
            server.terminate()


def test_a_reader_that_has_seen_enough_is_no_fault():
    command = f"{sys.executable} -m policyarchive export 1 | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=support.ROOT, capture_output=True, encoding="utf-8")  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("policyarchive", "fr"), "freeze-ids"),
        (("policyarchive", "check", "--f"), "--format"),
        (("policyarchive", "export", "1"), "1"),
    ],
)
def test_bash_completes_commands_and_options(tmp_path, typed, offered):
    script = tmp_path / "completion.bash"
    script.write_text(support.run("completion").stdout, encoding="utf-8")
    asked = f'source {script}; COMP_WORDS=({" ".join(typed)}); COMP_CWORD={len(typed) - 1}; _policyarchive; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", asked], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == offered


def test_ids_are_frozen_once(tmp_path):
    registry = support.copied(tmp_path)
    first, second = (support.run("freeze-ids", "--registry", registry, "--lang", "en") for _ in range(2))
    assert first.stdout.endswith("published ones: 8\n") and second.stdout.endswith("published ones: 0\n")
    assert support.run("check", "--registry", registry).returncode == 0


def test_a_redirect_that_was_committed_may_not_vanish(tmp_path):
    support.project(tmp_path)
    identity = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for call in (["init", "-q"], ["add", "registry"], [*identity, "commit", "-qm", "A"]):
        subprocess.run(["git", "-C", str(tmp_path), *call], check=True)
    assert support.run("check", "--base", "HEAD", cwd=tmp_path).returncode == 0
    redirects = tmp_path / "registry/redirects.yml"
    kept = redirects.read_text(encoding="utf-8").split("moved:")[0]
    redirects.write_text(kept + "moved: {}\n", encoding="utf-8")
    done = support.run("check", "--base", "HEAD", cwd=tmp_path)
    assert done.returncode == 1 and "ubnd/2043/7-qd-ubnd" in done.stdout


HEADINGS = 'STT,Loại văn bản,"Số, ngày, tháng ban hành",Trích yếu\n'


def test_a_record_that_would_not_pass_the_check_is_not_written(tmp_path):
    support.project(tmp_path)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.yml")}
    title = "V\ufffd vi\ufffdc tr\ufffdng tre"
    new = ["41/QĐ-UBND", "--date", "1/2/2044", "--reference", "name-rules", "--again", "--title", title]
    done = support.run("new", *new, cwd=tmp_path)
    assert done.returncode == 1 and "[lost-letters]" in done.stdout + done.stderr
    row = f'1,Quyết định,"41/QĐ-UBND, ngày 1/2/2044","{title}"\n'
    (tmp_path / "list.csv").write_text(HEADINGS + row, encoding="utf-8")
    done = support.run("import", "list.csv", "--first-line", "90", cwd=tmp_path)
    assert done.returncode == 1 and "[lost-letters]" in done.stdout + done.stderr
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.yml")} == before


def test_a_title_over_two_lines_of_a_cell_is_one_line(tmp_path):
    support.project(tmp_path)
    row = '1,Quyết định,"41/QĐ-UBND,\n ngày 1/2/2044","Về việc\ntrồng tre"\n'
    (tmp_path / "list.csv").write_text(HEADINGS + row, encoding="utf-8")
    done = support.run("import", "list.csv", "--first-line", "90", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    record = (tmp_path / "registry/documents/ubnd/2044/41-qd-ubnd.yml").read_text(encoding="utf-8")
    assert "  vi: Về việc trồng tre\n" in record


def test_a_joint_document_is_added_with_an_option_for_each_body(tmp_path):
    support.project(tmp_path)
    bodies = ["--issuer", "hdnd", "--issuer", "Ủy ban nhân dân tỉnh"]
    done = support.run("new", "--title", "Về cây", "--type", "nghi-quyet", *bodies, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    record = (tmp_path / "registry/documents/hdnd/undated/ve-cay.yml").read_text(encoding="utf-8")
    assert "issuers: [hdnd, ubnd]\n" in record
