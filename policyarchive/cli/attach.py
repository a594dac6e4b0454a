"""Attach a scan or a full text to a document."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from policyarchive.checks.catalogue import reason_in_words
from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import translate
from policyarchive.intake.attach import AttachError, Attachment, attach, prepare
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.formats.wording import warning_text
from policyarchive.registry.file_text import Unreadable
from policyarchive.registry.load import Registry
from policyarchive.site.index import Index


def run(options: Namespace) -> int:
    """Attach the file that the arguments name, unless the registry would not pass the check with it."""
    registry = checked_registry(registry_folder(options))
    identifier, about = _find_document(registry, options.document), _about(registry, options)
    with _telling_why(options):
        prepared = prepare(registry.documents[identifier], options.file, about)
    for warning in prepared.warnings:
        print(translate(options.lang, "import.warning", text=warning_text(options.lang, warning)))
    try:
        copies = attach(registry, identifier, prepared)
    except RegistryError:
        print(translate(options.lang, "attach.taken_back"), file=sys.stderr)
        raise
    for copy, file in zip(copies, prepared.files, strict=True):
        key = "attach.made" if file.entry.made_from else "attach.done"
        print(translate(options.lang, key, file=copy))
    return 0


def _about(registry: Registry, options: Namespace) -> Attachment:
    """Return what is known of the file. Raises Stop for a language that the archive does not have."""
    languages = registry.archive.languages
    language = options.language or languages[0]
    if language not in languages:
        raise Stop("usage.choice", 2, name="--language", what=language, known=", ".join(languages))
    return Attachment(role=options.role, language=language, reference=options.reference)


@contextmanager
def _telling_why(options: Namespace) -> Iterator[None]:
    """Have Stop raised, with the reason in words, where a file cannot be attached."""
    try:
        yield
    except Unreadable as error:
        detail = reason_in_words(str(error), options.lang)
        raise Stop("attach.error", 2, file=options.file, detail=detail) from None
    except TableError as error:
        raise _stop(options, str(error), 2, error.values) from None
    except AttachError as error:
        raise _stop(options, str(error), 1, error.values) from None


def _stop(options: Namespace, key: str, code: int, values: dict[str, object]) -> Stop:
    return Stop("attach.stopped", code, file=options.file, reason=translate(options.lang, key, **values))


def _find_document(registry: Registry, typed: str) -> str:
    """Return the id of the one document that an id, an address or a number names."""
    matches = Index(registry).find(typed)
    if not matches:
        raise Stop("error.no_document", number=typed)
    if len(matches) > 1:
        raise Stop("error.several_documents", number=typed, candidates=", ".join(matches))
    return matches[0]
