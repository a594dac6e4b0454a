"""Another version of the software for an archive that is there. Its registry and its pages stay as they are."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from policyarchive.core.git import try_git
from policyarchive.intake.starter import software
from policyarchive.intake.starter.pages import page_texts


class UpdateError(Exception):
    """Raised where nothing is touched; the text is a key of the interface words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """The files of the software that are gone, and the pages that the new version brings."""

    gone: list[str]
    pages: list[str]


def update(source: Path, target: Path) -> Updated:
    """Put the software of one repository into an archive. Raises UpdateError.

    What is not committed there could be lost, so nothing may be left uncommitted.
    """
    if source.resolve() == target.resolve():
        raise UpdateError("update.error.itself")
    file = target / "registry" / "archive.yml"
    if not file.exists():
        raise UpdateError("update.error.no_archive")
    if try_git(target, "status", "--porcelain"):
        raise UpdateError("update.error.uncommitted")
    languages = yaml.safe_load(file.read_text(encoding="utf-8"))["languages"]
    gone = software.copy(source, target, languages)
    return Updated(gone=gone, pages=list(_add_pages(target, languages)))


def _add_pages(target: Path, languages: list[str]):
    """Write the pages that an archive does not have yet, and yield their paths."""
    for language in languages:
        for path, text in page_texts(language):
            if not (target / path).exists():
                (target / path).write_text(text, encoding="utf-8", newline="\n")
                yield path
