"""What was answered before a break or a refusal, as text to use again: entries for the vocabularies, and a command."""

import shlex
from collections.abc import Mapping, Sequence

from policyarchive.core.words import translate
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import KINDS, NewTerm, entries_text, file_of, with_full_name


def rescued(
    registry: Registry,
    language: str,
    call: Sequence[str],
    answers: Mapping[str, str],
    terms: Sequence[NewTerm],
) -> str:
    """Return new entries as YAML to paste, then the answers as a call of the command that goes on from there; "" without any.

    call: the command with its options. answers: by the names of Answers.
    """
    entries = [_entries(registry, language, terms, kind) for kind in KINDS]
    key = "new.so_far_entries" if any(entries) else "new.so_far"
    command = f"{translate(language, key)}\n{_command(call, answers)}" if answers else ""
    return "\n".join(filter(None, (*entries, command)))


def _entries(registry: Registry, language: str, terms: Sequence[NewTerm], kind: str) -> str:
    own = [with_full_name(new) for new in terms if new.kind == kind]
    if not own:
        return ""
    entry = entries_text(own, registry.archive.languages)
    values = {"file": f"registry/{file_of(own[0].kind)}"}
    return Message(key="new.to_add", values=values, entry=entry).text(language)


def _command(call: Sequence[str], answers: Mapping[str, str]) -> str:
    typed = [answers["number"]] if "number" in answers else []
    rest = [
        part
        for name, text in answers.items()
        if name != "number"
        for part in (f"--{name.replace('_', '-')}", text)
    ]
    return shlex.join([*call, *typed, *rest])
