"""Rules about targets: one does not ask for less than others imply."""

from decimal import Decimal

from policyarchive.audit.figures import find_figure, statements_of
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, Findings
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import LeastAverage


def average_that_others_imply(registry: Registry) -> Findings:
    """An average is not below what follows when some units meet every criterion and the others a least number."""
    criteria = len(registry.criteria)
    for identifier, statement, implied in statements_of(registry, LeastAverage):
        full, whole, below = (find_figure(registry, f) for f in (implied.full, implied.whole, implied.below))
        rest = whole.value - full.value - below.value
        least = (
            (full.value * criteria + rest * int(implied.least)) / whole.value if whole.value else Decimal()
        )
        places = max(decimals(statement.value), 2)
        open_end = AMBIGUOUS if statement.qualifier else INCONSISTENT
        yield finding_of(
            "least-average",
            identifier,
            statement,
            full,
            whole,
            below,
            verdict=CONSISTENT if least <= parse_figure(statement.value) else open_end,
            computed=format_figure(least, places),
            formula=f"({full.text} × {criteria} + {format_figure(rest)} × {implied.least}) / {whole.text}"
            f" = {format_figure(least, places)}",
        )


TARGET_RULES = (average_that_others_imply,)
