"""The audit: the source's figures, dates and names recomputed by rules, none written for one case.

It changes nothing: what does not add up is reported with the stated and the computed value.
"""

from dataclasses import replace

from policyarchive.audit.finding import AMBIGUOUS, INCONSISTENT, Finding, Inference
from policyarchive.audit.rules.columns_of_one_time import ONE_TIME_RULES
from policyarchive.audit.rules.comparisons import COMPARISON_RULES
from policyarchive.audit.rules.computed_figures import RATIO_RULES
from policyarchive.audit.rules.counts_of_columns import COLUMN_RULES
from policyarchive.audit.rules.document_list import COUNT_RULES, LISTING_RULES
from policyarchive.audit.rules.document_numbers import NUMBERING_RULES
from policyarchive.audit.rules.indicator_shares import SHARE_RULES
from policyarchive.audit.rules.indicator_sums import SUM_RULES
from policyarchive.audit.rules.later_reports import FURTHER_RULES
from policyarchive.audit.rules.names import NAME_RULES
from policyarchive.audit.rules.number_forms import NUMBER_FORM_RULES
from policyarchive.audit.rules.order_of_list import ORDER_RULES
from policyarchive.audit.rules.own_copies import CITING_RULES
from policyarchive.audit.rules.possible_values import VALUE_RULES
from policyarchive.audit.rules.quoted_words import WORDING_RULES
from policyarchive.audit.rules.related_documents import RELATED_RULES
from policyarchive.audit.rules.repeated_figures import AGREEMENT_RULES
from policyarchive.audit.rules.results_table import TABLE_RULES
from policyarchive.audit.rules.targets import TARGET_RULES
from policyarchive.audit.rules.unit_jumps import JUMP_RULES
from policyarchive.registry.load import Registry
from policyarchive.registry.model.explanations import Explanation

RULES = (
    *TABLE_RULES,
    *SHARE_RULES,
    *SUM_RULES,
    *COMPARISON_RULES,
    *VALUE_RULES,
    *JUMP_RULES,
    *ONE_TIME_RULES,
    *RATIO_RULES,
    *COLUMN_RULES,
    *AGREEMENT_RULES,
    *TARGET_RULES,
    *WORDING_RULES,
    *COUNT_RULES,
    *FURTHER_RULES,
    *LISTING_RULES,
    *ORDER_RULES,
    *NUMBERING_RULES,
    *NUMBER_FORM_RULES,
    *NAME_RULES,
    *RELATED_RULES,
    *CITING_RULES,
)

# Those of tables of results, but for what their columns compare.
_OF_RESULTS = (*TABLE_RULES, *SHARE_RULES, *SUM_RULES, *VALUE_RULES, *JUMP_RULES, *ONE_TIME_RULES)


def audit(registry: Registry) -> tuple[Finding, ...]:
    """Return the findings of all rules, consistent ones included, in the order of the rules."""
    explanations = {(e.rule, e.subject): e for e in registry.explanations}
    findings = (finding for rule in RULES for finding in rule(registry))
    return tuple(_explain(finding, explanations) for finding in findings)


def audit_results(registry: Registry) -> tuple[Finding, ...]:
    """Return what does not fit, or may not, in the tables of results; what columns compare is left out."""
    findings = (finding for rule in _OF_RESULTS for finding in rule(registry))
    return tuple(finding for finding in findings if finding.verdict in (INCONSISTENT, AMBIGUOUS))


def _explain(finding: Finding, explanations: dict[tuple[str, str], Explanation]) -> Finding:
    """Return the finding with the registry's own explanation, if it holds one, behind what its rule infers."""
    own = explanations.get((finding.code, finding.subject))
    if own is None:
        return finding
    base = finding.inference or Inference()
    inference = replace(base, text=own.text, line=own.line or base.line, reference=own.reference)
    return replace(finding, inference=inference)
