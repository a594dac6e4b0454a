"""A copy of the registry in which changes are checked before they are made: the preview, git and other programs see none of it.

Its files are links to those of the registry where the disk allows that, so that attached files take no room twice.
"""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from policyarchive.checks.check import CheckResult, check
from policyarchive.checks.fix import Fix, fix_file, languages_of
from policyarchive.checks.source_lines import FOLDER as SOURCE
from policyarchive.core.software_digest import loaded_version
from policyarchive.core.writing import write_file
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.parse_cache import ParseCache


class Rehearsal:
    """A registry with changes that are not made yet, as long as they are tried.

    archive: the folder of the registry. folder: an empty one for the copy.
    """

    def __init__(self, archive: Path, folder: Path):
        self.archive, self.folder = archive, folder
        self.registry = folder / "registry"

    @contextmanager
    def trying(self, files: Mapping[str, bytes | None]) -> Iterator[None]:
        """Give the copy the files of the registry and these ones, None for one that is removed. Raises OSError."""
        for name in ("registry", SOURCE):
            _follow(self.archive / name, self.folder / name)
        for path, content in files.items():
            target = self.folder / path
            target.unlink(missing_ok=True)  # the link: what it leads to stays as it is
            if content is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                write_file(target, content)
        yield

    def checked(self, *, today: str | None, published: list[str]) -> CheckResult:
        """Return what the check says of the copy."""
        return check(self.registry, today=today, published=published, cache=self.cache())

    def cache(self) -> ParseCache:
        """Return what is known of files that were checked before."""
        return ParseCache(self.folder / "records", loaded_version())

    def fix(self, path: str) -> Fix:
        """Return what `policyarchive fix` would make of a file of the copy, given its path from the registry's folder on."""
        below = path.partition("/")[2]
        return fix_file(self.folder / path, below, languages_of(self.registry))


def _follow(source: Path, copy: Path) -> None:
    """Give a copy of a folder the files that the folder has, and no others. Raises OSError."""
    wanted = {file.relative_to(source): file for file in entries(source)}
    for file in list(entries(copy)):
        original = wanted.get(file.relative_to(copy))
        if original is None or not _is_same(original, file):
            shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()
    for below, file in wanted.items():
        if not os.path.lexists(copy / below):
            (copy / below).parent.mkdir(parents=True, exist_ok=True)
            _take_over(file, copy / below)


def _is_same(original: Path, file: Path) -> bool:
    """Tell whether a file of the copy is still what the original is."""
    one, other = original.lstat(), file.lstat()
    kinds = stat.S_IFMT(one.st_mode) == stat.S_IFMT(other.st_mode)
    return kinds and (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _take_over(file: Path, copy: Path) -> None:
    if file.is_symlink():
        copy.symlink_to(file.readlink())
    elif file.is_dir():  # with the name of a record: the check names it
        copy.mkdir()
    else:
        try:
            copy.hardlink_to(file)
        except OSError:  # another disk, or one without links
            shutil.copy2(file, copy)
