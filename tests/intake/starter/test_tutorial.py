"""The tutorial does what it says: its commands, changes and answers in order, exactly as written, in each language."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from policyarchive.checks.check import check
from policyarchive.core.git import run_git
from tests.support import LANGUAGES, ROOT, replace

BLOCK = re.compile(r"^```(sh|diff|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`(registry/[^`]+\.yml)`")
SPOKEN = {"vi": "C.UTF-8", "en": "en_GB.UTF-8"}
ADDRESSES = {
    "vi": ("ĐỊA-CHỈ-KHO", "ĐỊA-CHỈ"),
    "en": ("REPOSITORY", "ADDRESS"),
}  # of the archive, of the software
ASKING = "make new\n"
# The packages that run the tests stand in for those that a new user installs.
PYTHON = """#!/bin/sh
case "$*" in
  "-m venv .venv")
    mkdir -p .venv/bin && cp "$0" .venv/bin/python
    printf '#!/bin/sh\\nexec {python} -m policyarchive "$@"\\n' > .venv/bin/policyarchive
    chmod +x .venv/bin/policyarchive ;;
  "-m pip install "*) ;;
  *) exec {python} "$@" ;;
esac
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A box of the page: commands, a change, or what the terminal shows; file is the last that was named before it."""

    kind: str
    text: str
    file: str


def blocks(language: str) -> list[Block]:
    page = (ROOT / f"docs/{language}/tutorial.md").read_text(encoding="utf-8")
    return [
        Block(kind=box[1], text=box[2], file=["", *FILE.findall(page[: box.start()])][-1])
        for box in BLOCK.finditer(page)
    ]


@pytest.fixture(scope="module")
def software(tmp_path_factory) -> Path:
    """A repository that holds the software as it is now."""
    folder = tmp_path_factory.mktemp("software")
    listed = run_git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(lambda name: (ROOT / name).is_file(), listed.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    run_git(folder, "init", "--quiet")
    run_git(folder, "add", "--all")
    run_git(folder, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "Now")
    return folder


class Reader:
    """Somebody who follows the page: folder is where the terminal stands, said what its last commands printed."""

    def __init__(self, language: str, folder: Path, environment: dict[str, str]):
        self.language, self.folder, self.environment = language, folder, environment
        self.said = ""

    def follow(self, addresses: list[Path]) -> None:
        boxes = blocks(self.language)
        for before, box, after in zip([None, *boxes[:-1]], boxes, [*boxes[1:], None], strict=True):
            if box.kind == "diff":
                self.change(box)
            elif box.kind == "sh":
                self.run(box.text, addresses, "".join(asked(after).values()) if box.text == ASKING else "")
            else:
                shown = asked(box) if before.text == ASKING else box.text.splitlines()
                assert [line for line in shown if line not in self.said] == []

    def change(self, box: Block) -> None:
        lines = box.text.splitlines(keepends=True)
        old, new = ("".join(line[1:] for line in lines if line[0] in signs) for signs in (" -", " +"))
        replace(self.folder / box.file, old, new)

    def run(self, commands: str, addresses: list[Path], typed: str) -> None:
        """Run commands; a page is built where a new user would have it served as well."""
        for word, address in zip(ADDRESSES[self.language], addresses, strict=True):
            commands = commands.replace(word, shlex.quote(str(address)))
        result = subprocess.run(
            ["bash", "-ec", commands.replace("make site", "make build") + "pwd"],
            cwd=self.folder, env=self.environment, input=typed, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        assert result.returncode == 0, commands + result.stdout
        self.said, self.folder = result.stdout, Path(result.stdout.splitlines()[-1])


def asked(box: Block) -> dict[str, str]:
    """Return what is typed in answer to each question of a box."""
    parts = (line.partition(":") for line in box.text.splitlines())
    return {question + mark: answer.strip() + "\n" for question, mark, answer in parts}


def leads_to_a_published_archive(language: str, software: Path, tmp_path: Path) -> None:
    python, published = tmp_path / "python", tmp_path / "published.git"
    python.write_text(PYTHON.format(python=shlex.quote(sys.executable)), encoding="utf-8")
    python.chmod(0o755)
    run_git(tmp_path, "init", "--quiet", "--bare", str(published))
    reader = Reader(language, tmp_path, os.environ | {"LANG": SPOKEN[language], "PYTHON": str(python)})
    reader.follow([published, software])
    checked = check(reader.folder / "registry")
    registry, problems = checked.registry, checked.problems
    assert problems == [] and len(registry.documents) == 9 and len(registry.criteria) == 3
    assert registry.documents["ubnd/2023/220-qd-ubnd"].date == "2023-06-12"
    assert (reader.folder / "site/en/index.html").exists() and (
        reader.folder / "offline/archive.zip"
    ).exists()
    assert run_git(published, "log", "--format=%s", "main").strip()


def test_both_tutorials_are_the_same_steps():
    vietnamese, english = (blocks(language) for language in LANGUAGES)
    assert [(box.kind, box.file) for box in vietnamese] == [(box.kind, box.file) for box in english]
