"""Attach a scan or a full text to a document."""

import logging
from argparse import Namespace
from pathlib import Path

from pydantic import ValidationError

from policyarchive.checks.catalogue import reason_in_words
from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.core.words import translate
from policyarchive.intake.attach import Attachment, attach_file
from policyarchive.intake.save import all_or_nothing
from policyarchive.registry.attachments import UnreadablePdf
from policyarchive.registry.load import Registry
from policyarchive.site.index import Index


def run(options: Namespace) -> int:
    """Attach the file that the arguments name; where the registry then has problems, undo it."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a PDF is printed below, once
    folder = registry_folder(options)
    registry = checked_registry(folder)
    identifier = _find_document(registry, options.document)
    language = options.language or registry.archive.languages[0]
    about = Attachment(role=options.role, language=language, reference=options.reference)
    try:
        with all_or_nothing(folder):
            copy = attach_file(registry, identifier, options.file, about)
    except FileExistsError as error:
        raise Stop("attach.held", file=error) from None
    except UnreadablePdf as error:
        detail = reason_in_words(str(error), options.lang)
        raise Stop("attach.error", 2, file=options.file, detail=detail) from None
    except ValidationError:
        raise Stop("attach.refused", file=options.file) from None
    except RegistryError as error:
        _take_away(copy, folder / "files")
        _refuse_unreadable(error.problems, options)
        raise
    print(translate(options.lang, "attach.done", file=copy))
    return 0


def _refuse_unreadable(problems: list[Problem], options: Namespace) -> None:
    """Raise Stop where the file cannot be used: the line of the record that would have named it was taken back."""
    for problem in problems:
        if problem.code == "attached-unreadable":
            detail = reason_in_words(problem.found["reason"], options.lang)
            raise Stop("attach.error", 2, file=options.file, detail=detail)


def _take_away(copy: Path, top: Path) -> None:
    """Remove a copy and the folders that were made for it."""
    copy.unlink()
    for folder in copy.parents:
        if folder == top.parent or any(folder.iterdir()):
            return
        folder.rmdir()


def _find_document(registry: Registry, typed: str) -> str:
    """Return the id of the one document that an id, an address or a number names."""
    matches = Index(registry).find(typed)
    if not matches:
        raise Stop("error.no_document", number=typed)
    if len(matches) > 1:
        raise Stop("error.several_documents", number=typed, candidates=", ".join(matches))
    return matches[0]
