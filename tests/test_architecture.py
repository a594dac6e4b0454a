"""The house: which module may import which, and what stands in no module."""

import ast
import re
from pathlib import Path

import pytest

from tests.support import ROOT

ADAPTER = {"macros.mkdocs_hook", "macros.mkdocs_build"}
LAYERS = layers()
RANK = {f"macros.{name}": rank for rank, layer in enumerate(LAYERS) for name in layer}
# The package itself holds define_env, which mkdocs-macros calls: it may import anything.
FREE = {"macros", *ADAPTER, "macros.views", "macros.search"}
MARKERS = {
    "macros/stash.py",
    "macros/prose.py",
    "macros/marked.py",
    "macros/mkdocs_hook.py",
}  # markers of pages; spans around words, on every page by the hundred
OURS = ["macros", "scripts", "deploy", ".github/workflows", ".github/ISSUE_TEMPLATE", "Makefile"]


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


FILES = {name_of(file): file for file in sorted((ROOT / "macros").rglob("*.py"))}


def imports(name: str) -> set[str]:
    """Return the modules that a module imports anywhere in its code, ours by their full names."""
    found = set()
    for node in ast.walk(ast.parse(FILES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {full if full in FILES else node.module for full in whole}
    return found


def test_every_module_has_a_layer():
    assert set(FILES) - set(RANK) - FREE == set()
    assert set(RANK) - set(FILES) == set()


@pytest.mark.parametrize("name", sorted(RANK))
def test_imports_point_to_lower_layers(name):
    ours = {other for other in imports(name) if other.split(".")[0] in ("macros", "scripts", "docs", "tests")}
    assert {other for other in ours if RANK.get(other, len(LAYERS)) >= RANK[name]} == set()


@pytest.mark.parametrize("name", sorted(FILES))
def test_only_the_adapter_knows_mkdocs(name):
    known = {other for other in imports(name) if re.match("(mkdocs|material)", other)}
    assert not known or name in ADAPTER
    assert not ADAPTER & imports(name)


def strings(file: Path) -> list[str]:
    """Return the strings of a module that are not docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    spoken = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in spoken]
    return [node.value for node in nodes if isinstance(node.value, str)]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_no_markup_stands_in_code(file):
    marked = [text for text in strings(file) if re.search(r"</?[a-zA-Z]", re.sub(r"\(\?P<\w+>", "", text))]
    assert not marked or file.relative_to(ROOT).as_posix() in MARKERS


def written() -> list[Path]:
    files = [
        file
        for name in OURS
        for file in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
    ]
    return [f for f in files if f.is_file() and f.suffix not in (".woff2", ".pyc")]


@pytest.mark.parametrize(
    "word",
    [
        "Bắc Kạn",
        "Bac Kan",
        "backan",
        "bac-kan",
        "458-BC",
        "năm 2011",
        "since 2011",
        "19 tiêu chí",
        "19 criteria",
    ],
)
def test_nothing_about_the_real_province_stands_in_the_software(word):
    holding = [f for f in written() if word.casefold() in f.read_text(encoding="utf-8").casefold()]
    assert [file.relative_to(ROOT).as_posix() for file in holding] == []


@pytest.mark.parametrize("file", sorted((ROOT / "scripts").glob("*.py")), ids=lambda file: file.name)
def test_scripts_are_short(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) < 70


def test_the_library_reads_no_clock():
    asking = re.compile(r"\b(today|now|time\.time|localtime)\(")
    assert [name for name, file in FILES.items() if asking.search(file.read_text(encoding="utf-8"))] == []
