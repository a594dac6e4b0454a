"""Rules for explanations of findings: each is of a rule that there is, and there is one of a kind."""

from collections.abc import Iterator
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.problems import Problem, unknown_value
from policyarchive.registry.load import Registry


def explanations_are_of_known_rules(registry: Registry) -> Iterator[Problem]:
    """An explanation names a rule of the audit."""
    for index, explanation in enumerate(registry.explanations):
        if explanation.rule not in audit_rules():
            location = registry.files["explanations"].location("explanations", index, "rule")
            yield unknown_value("unknown-term", location, explanation.rule, audit_rules())


@cache
def audit_rules() -> list[str]:
    """Return the rules of the audit, which explanations name."""
    return list(read_settings(ASSETS / "words" / "audit.yml")["rules"])


def explanations_are_distinct(registry: Registry) -> Iterator[Problem]:
    """A finding has one explanation."""
    seen: set[tuple[str, str]] = set()
    for index, explanation in enumerate(registry.explanations):
        key = explanation.rule, explanation.subject
        if key in seen:
            location = registry.files["explanations"].location("explanations", index)
            found = {"field": "explanations", "value": f"{explanation.rule}: {explanation.subject}"}
            yield Problem(code="not-distinct", location=location, found=found)
        seen.add(key)


RULES = (explanations_are_of_known_rules, explanations_are_distinct)
