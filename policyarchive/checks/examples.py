"""Examples of wrong input, per problem code: the tests run them, and the page on problem codes shows them.

assets/examples/_registry is an invented registry without problems; assets/examples/<code>/wrong holds files
that are copied over it, and case.yml says where the problem must be found. Further examples of a code are
in assets/examples/<code>--<name>; the page shows the first.
"""

import difflib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from policyarchive.checks.text.characters import show_invisible
from policyarchive.core.assets import ASSETS, read_settings

FOLDER = ASSETS / "examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One wrong input. name is its folder, at the location as the checker prints it.

    without names files to remove; links are symbolic links by path, which a wheel could not hold; renamed gives a file
    a name that not every system could check out; repeat adds the last line of the wrong file so many times; wrong and
    right are shown where the files themselves cannot show the mistake (names, pages).
    """

    name: str
    at: str
    without: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    today: str | None = None
    published: list[str] = field(default_factory=list)
    repeat: int = 1
    wrong: str | None = None
    right: str | None = None

    @property
    def code(self) -> str:
        """The code of the problem that must be found."""
        return self.name.partition("--")[0]

    @property
    def folder(self) -> Path:
        """The folder that is copied over the registry without problems."""
        return FOLDER / self.name / "wrong"


def examples() -> list[Example]:
    """Return all examples in the order of their codes."""
    return [
        _read_example(file) for file in sorted(FOLDER.glob("*/case.yml"), key=lambda file: file.parent.name)
    ]


def _read_example(file: Path) -> Example:
    return Example(name=file.parent.name, **read_settings(file))


def write_example(example: Example, target: Path) -> Path:
    """Write a copy of the registry without problems below a folder, with the mistake of an example; return its path."""
    registry = target / "registry"
    shutil.copytree(FOLDER / "_registry", registry)
    if example.folder.is_dir():
        shutil.copytree(example.folder, registry, dirs_exist_ok=True)
    for name, link_target in example.links.items():
        (registry / name).symlink_to(link_target)
    for name, new_name in example.renamed.items():
        (registry / name).rename(registry / new_name)
    for name in example.without:
        (registry / name).unlink()
    if example.repeat > 1:
        file = registry / example.at.split(":")[0].removeprefix("registry/")
        file.write_bytes(file.read_bytes() + file.read_bytes().splitlines(keepends=True)[-1] * example.repeat)
    return registry


def lines_of_example(example: Example) -> tuple[str, str]:
    """Return the lines that are wrong and the lines that are right, invisible characters shown."""
    if example.wrong and example.right:
        return example.wrong, example.right
    name = example.at.split(":")[0].removeprefix("registry/")
    wrong, right = _lines(example.folder / name), _lines(FOLDER / "_registry" / name)
    return _difference(wrong, right, int(example.at.split(":")[1]))


def _lines(file: Path) -> list[str]:
    raw = file.read_bytes()
    text = raw.decode("utf-16" if raw.startswith(b"\xff\xfe") else "utf-8", errors="backslashreplace")
    return text.split("\n")


def _difference(wrong: list[str], right: list[str], line: int) -> tuple[str, str]:
    """Return the differing lines of two files, and the line of the problem if it is not among them."""
    matcher = difflib.SequenceMatcher(None, right, wrong, autojunk=False)
    changes = [step for step in matcher.get_opcodes() if step[0] != "equal"][:2]
    ours = [text for _, a, b, _, _ in changes for text in right[max(a - 1, 0) if a == b else a : b][:4]]
    theirs = [text for _, _, _, a, b in changes for text in wrong[max(a - 1, 0) if a == b else a : b][:6]]
    return _shown(theirs or [wrong[line - 1]]), _shown(ours or [right[line - 1]])


def _shown(lines: list[str]) -> str:
    return "\n".join(map(show_invisible, lines))
