"""Changed files as a zip with a note, for an archive that no git knows: to be mailed to those in charge."""

import datetime

from policyarchive.checks.fix import languages_of
from policyarchive.core.git_proposals import Author
from policyarchive.core.words import spoken, translate
from policyarchive.core.zips import zip_bytes
from policyarchive.intake.editing.changes import present
from policyarchive.intake.editing.places import REGISTRY
from policyarchive.intake.editing.workplace import Workplace


def zipped(place: Workplace, message: str, author: Author, paths: list[str]) -> tuple[bytes, str]:
    """Return a zip of files with their paths, and the note in it: who sends what and why, and which files are gone."""
    files = [present(path, place.archive / path) for path in paths]
    language = spoken(languages_of(place.archive / REGISTRY))[0]
    gone = [file.path for file in files if file.content is None]
    there = [f"{file.path}  SHA-256 {file.version}" for file in files if file.content is not None]
    note = "\n".join(
        [
            translate(language, "edit.note.from", name=author.name, mail=author.mail),
            "",
            message,
            *_listed(translate(language, "edit.note.files"), there),
            *_listed(translate(language, "edit.note.removed"), gone),
        ]
    )
    day = place.ledger.day()
    moment = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    name = translate(language, "edit.note.name")
    held = [(file.path, file.content) for file in files if file.content is not None]
    return zip_bytes([(name, f"{note}\n".encode()), *held], moment), note


def _listed(heading: str, lines: list[str]) -> list[str]:
    return [heading, *(f"- {line}" for line in lines)] if lines else []
