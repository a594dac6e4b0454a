"""Add a document; without arguments, it asks step by step."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.commands import SHARED, arguments_of
from policyarchive.core.words import translate
from policyarchive.intake.answers import Answers
from policyarchive.intake.interview import Interview
from policyarchive.intake.new_document import NewDocument, make_document
from policyarchive.intake.questions import Questions
from policyarchive.intake.save import all_or_nothing, save_new_document, save_new_terms
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import NewTerm


def run(options: Namespace) -> int:
    """Write the record that the arguments or the answers describe, unless the registry would not pass the check with it."""
    registry = checked_registry(registry_folder(options))
    given = {name: getattr(options, name) for name in Answers.__dataclass_fields__}
    given["issuer"] = "; ".join(options.issuer or ()) or None
    if not any(given.values()):
        return _interview(registry, options)
    new = make_document(registry, Answers(**given), options.today)
    for message in (*new.faults, *new.remarks, *new.doubts):
        print(message.text(options.lang))
    if new.near and new.document and not options.again:
        print(translate(options.lang, "new.again"))
        return 1
    return _write(registry, new, options)


def _interview(registry: Registry, options: Namespace) -> int:
    """Ask and write; where nothing is written in the end, print what was answered, to be used again."""
    questions = Questions(options.lang, input)
    interview = Interview(registry, questions, call=tuple(_call(options)), today=options.today)
    written = 1
    try:
        if interview.run(again=options.again):
            written = _write(registry, interview.made, options, interview.terms)
    except (EOFError, KeyboardInterrupt):
        print()
        raise Stop("new.stopped") from None
    finally:
        if written != 0 and (kept := interview.so_far()):
            print(kept)
    return written


def _call(options: Namespace) -> Iterator[str]:
    """Yield the command with the options that it was called with, without the facts of a document."""
    yield from ("policyarchive", "new")
    for argument in (*SHARED, *arguments_of("new")):
        name = argument.name.removeprefix("--").replace("-", "_")
        if name not in Answers.__dataclass_fields__ and (value := getattr(options, name)):
            yield from (argument.name, str(value)) if argument.value or argument.choices else (argument.name,)


def _write(registry: Registry, new: NewDocument, options: Namespace, terms: Sequence[NewTerm] = ()) -> int:
    """Write the record and the new entries of the vocabularies, all of them or nothing; 1 where there is no record."""
    if new.document is None or new.identifier is None:
        return 1
    folder = registry_folder(options)
    try:
        with all_or_nothing(folder):
            save_new_terms(registry, folder, terms)
            file = save_new_document(registry, folder, new.identifier, new.document)
    except FileExistsError:
        raise Stop("new.exists", id=new.identifier) from None
    print(translate(options.lang, "new.written", file=file))
    return 0
