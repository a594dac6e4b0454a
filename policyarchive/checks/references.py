"""The text of references.bib against the rules for texts; how its entries are written, the reader itself says."""

from pathlib import Path

from policyarchive.checks.text import characters
from policyarchive.checks.text.vietnamese import RULES
from policyarchive.core.problems import Problem, locate
from policyarchive.registry.references import name_file
from policyarchive.registry.yaml import encoding


def reference_problems(file: Path, folder: str) -> list[Problem]:
    """Return the problems of the text of a file; none where it is missing or unreadable. folder: of the registry."""
    text, _ = encoding.decode(file.read_bytes()) if file.exists() else (None, None)
    text = (text or "").replace("\r", "\n")
    rules = [
        *(rule for rule in characters.RULES if rule is not characters.double_space),
        *RULES,
    ]  # fields are indented
    return [locate(name_file(fault), text, f"{folder}/{file.name}") for rule in rules for fault in rule(text)]
