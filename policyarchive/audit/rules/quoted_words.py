"""Rules about the words around a figure: what they leave open about it."""

import re

from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, Findings
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import Statement

_TIMES = re.compile(r"[0-9]\s+lần\b")
_MORE_TIMES = re.compile(r"\btăng\b.*[0-9]\s+lần\b", re.IGNORECASE)


def brackets_close(registry: Registry) -> Findings:
    """In the words of a figure every bracket that opens closes; else what the figure belongs to is open."""
    for identifier, statement in registry.statements.items():
        opened, closed = statement.words.count("("), statement.words.count(")")
        if not opened + closed:
            continue
        ahead = [o.value for o in registry.statements.values() if _stands_ahead(statement, o)]
        # Those that the open bracket follows, and the nearest.
        candidates = dict.fromkeys([*ahead[:1], *ahead[-1:]])
        yield finding_of(
            "brackets",
            identifier,
            statement,
            verdict=CONSISTENT if opened == closed else AMBIGUOUS,
            formula=f"{opened} (; {closed} )",
            found={
                "opened": str(opened),
                "closed": str(closed),
                "candidates": ", ".join(candidates) or "–",
            },
        )


def _stands_ahead(statement: Statement, other: Statement) -> bool:
    """Tell whether the words of a figure hold another figure in words of its own, ahead of it; no percentage."""
    before = statement.words.partition(statement.value)[0]
    return other.line == statement.line and other.words in before and "%" not in other.words


def times_by_or_to(registry: Registry) -> Findings:
    """A multiple says what a figure becomes; "tăng 2 lần" may also mean an increase by that multiple."""
    for identifier, statement in registry.statements.items():
        if not _TIMES.search(statement.words):
            continue
        by = parse_figure(statement.value) + 1
        yield finding_of(
            "times",
            identifier,
            statement,
            verdict=AMBIGUOUS if _MORE_TIMES.search(statement.words) else CONSISTENT,
            computed=format_figure(by, decimals(statement.value)),
        )


WORDING_RULES = (brackets_close, times_by_or_to)
