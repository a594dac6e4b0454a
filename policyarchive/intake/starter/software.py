"""What of a repository is the software, so that an archive can be given another version of it.

An archive's own are registry/, docs/, source/, translations/, mkdocs*.yml and its texts beside them.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

PATHS = (
    "macros",
    "scripts",
    "deploy",
    "tests/invalid",
    ".github/workflows",
    ".github/ISSUE_TEMPLATE",
    ".github/PULL_REQUEST_TEMPLATE",
    ".github/pull_request_template.md",
    ".github/dependabot.yml",
    ".vscode",
    ".gitattributes",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "requirements.in",
    "requirements.txt",
)
# What only those need who work on the software itself: it stays where its tests are.
_DEVELOPMENT = {
    ".github/workflows/test.yml",
    "scripts/bench.py",
    "scripts/bench_check.py",
    "scripts/bench_search.py",
    "scripts/ensure_tools.sh",
    "scripts/lighthouse.py",
    "scripts/screenshots.py",
    "scripts/vendor.py",
}
_MADE = {"__pycache__"}
_FORMS = ".github/ISSUE_TEMPLATE/"


def files(root: Path, languages: Sequence[str]) -> Iterator[str]:
    """Yield the path of every file of the software below a repository, forms in the languages of the archive."""
    for path in PATHS:
        start = root / path
        found = [start] if start.is_file() else sorted(f for f in start.rglob("*") if f.is_file())
        for file in found:
            name = file.relative_to(root).as_posix()
            if name not in _DEVELOPMENT and not _MADE & set(file.parts) and _wanted(name, languages):
                yield name


def _wanted(name: str, languages: Sequence[str]) -> bool:
    """Tell whether a form is in a language of the archive, or in its first one's place: see intake.forms."""
    if not name.startswith(_FORMS):
        return True
    _, mark, language = name.removesuffix(".yml").rpartition("-")
    return not mark or language in languages


def copy(source: Path, target: Path, languages: Sequence[str]) -> list[str]:
    """Put the software of one repository in the place of another's; return the paths that are gone there."""
    wanted = list(files(source, languages))
    gone = sorted(set(files(target, languages)) - set(wanted))
    for name in gone:
        (target / name).unlink()
    for name in wanted:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, target / name, follow_symlinks=False)
    return gone
