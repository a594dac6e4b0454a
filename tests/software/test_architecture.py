"""The rooms: which may import which, who knows MkDocs, and what is in no module."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

from policyarchive.intake.forms.issue_forms import FOLDER as FORMS
from tests.support import ROOT
from tests.tables import check_each

# Placeholders on pages of macros, and spans around words, on every page by the hundred.
MARKUP = {
    "macros/placeholders.py",
    "policyarchive/build/plugin.py",
    "policyarchive/build/written.py",  # it completes what Markdown has made
    "policyarchive/core/html.py",
    "policyarchive/core/unbroken.py",
}
OURS = [
    "policyarchive",
    "macros",
    "scripts",
    "deploy",
    ".github/workflows",
    ".github/ISSUE_TEMPLATE",
    "Makefile",
]
FILES = {
    file.relative_to(ROOT).as_posix(): file
    for folder in ("policyarchive", "macros")
    for file in sorted((ROOT / folder).rglob("*.py"))
}


def test_imports_go_one_way_through_the_rooms():
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@cache
def nodes_of(file: Path) -> list[ast.AST]:
    """Return all parts of a module's code."""
    return list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def imported(file: Path) -> set[str]:
    """Return the modules that a module imports anywhere in its code."""
    nodes = nodes_of(file)
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "." for node in nodes if isinstance(node, ast.ImportFrom)}


def test_only_the_build_knows_mkdocs():
    def knows_it_not(name, file):
        known = {module for module in imported(file) if re.match(r"(mkdocs|material)\b|mkdocs_", module)}
        assert not known or name.startswith("policyarchive/build/")

    check_each(FILES.items(), knows_it_not)


def test_no_module_is_imported_by_a_string_but_those_of_commands():
    def imports_plainly(name, file):
        by_command = (
            name == "policyarchive/cli/__init__.py"
        )  # which loads the module of the command that was called alone
        assert by_command or "import_module" not in file.read_text(encoding="utf-8")

    check_each(FILES.items(), imports_plainly)


def strings(file: Path) -> list[str]:
    """Return the strings of a module that are not docstrings."""
    spoken = {
        id(node.body[0].value)
        for node in nodes_of(file)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    nodes = [node for node in nodes_of(file) if isinstance(node, ast.Constant) and id(node) not in spoken]
    return [node.value for node in nodes if isinstance(node.value, str)]


def test_no_markup_is_in_code():
    def has_none(name, file):
        texts = [re.sub(r"\(\?P<\w+>", "", text) for text in strings(file)]
        assert name in MARKUP or [text for text in texts if re.search(r"</?[a-zA-Z]", text)] == []

    check_each(FILES.items(), has_none)


def written() -> list[Path]:
    """Return the files of the software. The issue forms are the archive's own: they are made from its registry."""
    files = [
        file
        for name in OURS
        for file in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
    ]
    made = set((ROOT / FORMS).glob("*-??.yml"))
    return [f for f in files if f.is_file() and f.suffix not in (".woff2", ".ttf", ".pyc") and f not in made]


OF_THE_PROVINCE = (
    *("Bắc Kạn", "Bac Kan", "backan", "bac-kan", "458-BC"),
    *("năm 2011", "since 2011", "19 tiêu chí", "19 criteria"),
)


def test_nothing_about_the_real_province_stands_in_the_software():
    def tells_nothing(file):
        # Examples of wrong input hold files that are no text; their bytes are passed over.
        text = file.read_text("utf-8", "ignore").casefold()
        assert [word for word in OF_THE_PROVINCE if word.casefold() in text] == []

    check_each(written(), tells_nothing)


def test_scripts_are_short():
    def is_short(file):
        assert len(file.read_text(encoding="utf-8").splitlines()) < 70

    check_each(sorted((ROOT / "scripts").glob("*.py")), is_short)


def test_the_library_reads_no_clock():
    asking = re.compile(r"\b(today|now|time\.time|localtime)\(")
    assert [name for name, file in FILES.items() if asking.search(file.read_text(encoding="utf-8"))] == []
