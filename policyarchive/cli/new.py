"""Add a document; without arguments, it asks step by step."""

from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate
from policyarchive.intake.new_document import Answers, ask_for_answers, make_document
from policyarchive.intake.save import save_new_document
from policyarchive.registry.load import Registry


def run(options: Namespace) -> int:
    """Write the record that the arguments or the answers describe, then check the registry."""
    folder = registry_folder(options)
    registry = checked_registry(folder)
    try:
        return _add(registry, options)
    except (EOFError, KeyboardInterrupt):
        print()
        raise Stop("new.stopped") from None


def _add(registry: Registry, options: Namespace) -> int:
    given = {name: getattr(options, name) for name in Answers.__dataclass_fields__}
    asking = not any(given.values())
    answers = ask_for_answers(registry, options.lang, input) if asking else Answers(**given)
    made = make_document(registry, answers)
    for fault in made.faults:
        print(translate(options.lang, fault.key, **fault.values))
    again = options.again or (asking and made.near and _agreed(options.lang))
    if made.document is None or made.identifier is None or (made.near and not again):
        if made.document and not asking:
            print(translate(options.lang, "new.again"))
        return 1
    folder = registry_folder(options)
    try:
        file = save_new_document(registry, folder, made.identifier, made.document)
    except FileExistsError:
        raise Stop("new.near", id=made.identifier) from None
    print(translate(options.lang, "new.written", file=file))
    checked_registry(folder)
    return 0


def _agreed(language: str) -> bool:
    return input(translate(language, "ask.again") + ": ").strip().lower()[:1] in ("c", "y")
