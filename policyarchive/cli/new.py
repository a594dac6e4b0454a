"""Add a document; without arguments, it asks step by step."""

from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate
from policyarchive.intake.new_document import Answers, ask_for_answers, make_document
from policyarchive.intake.save import all_or_nothing, save_new_document
from policyarchive.registry.load import Registry


def run(options: Namespace) -> int:
    """Write the record that the arguments or the answers describe, unless the registry would not pass the check with it."""
    folder = registry_folder(options)
    registry = checked_registry(folder)
    try:
        return _add_document(registry, options)
    except (EOFError, KeyboardInterrupt):
        print()
        raise Stop("new.stopped") from None


def _add_document(registry: Registry, options: Namespace) -> int:
    given = {name: getattr(options, name) for name in Answers.__dataclass_fields__}
    given["issuer"] = "; ".join(options.issuer or ()) or None
    interactive = not any(given.values())
    answers = ask_for_answers(registry, options.lang, input) if interactive else Answers(**given)
    new = make_document(registry, answers)
    for fault in new.faults:
        print(translate(options.lang, fault.key, **fault.values))
    accepted = options.again or (interactive and new.near and _confirm_similar(options.lang))
    if new.document is None or new.identifier is None or (new.near and not accepted):
        if new.document and not interactive:
            print(translate(options.lang, "new.again"))
        return 1
    folder = registry_folder(options)
    try:
        with all_or_nothing(folder):
            file = save_new_document(registry, folder, new.identifier, new.document)
    except FileExistsError:
        raise Stop("new.near", id=new.identifier) from None
    print(translate(options.lang, "new.written", file=file))
    return 0


def _confirm_similar(language: str) -> bool:
    return input(translate(language, "ask.again") + ": ").strip().lower()[:1] in ("c", "y")
