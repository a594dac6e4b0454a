"""The page of data notes: counts, notes by weight, and every rule with what it gave."""

from collections import Counter
from collections.abc import Callable, Iterable

from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    ROUNDING,
    VARIANT,
    VERDICTS,
    Finding,
    by_matter,
)
from policyarchive.audit.wording import RuleWording, audit_wording, own_copy
from policyarchive.pages.parts import FOLDED
from policyarchive.pages.results.notes import is_quiet, note_row, verdict_words
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View

# The groups of notes, gravest first: the id of each is an address on the page, and links lead to it.
FIGURES, DATES, OPEN, WORDING, LAST_DIGIT, SILENT = GROUPS = (
    "inconsistent", "dates", "ambiguous", "variant", "rounding", "not-checkable",
)  # fmt: skip
_BY_VERDICT = {AMBIGUOUS: OPEN, VARIANT: WORDING, ROUNDING: LAST_DIGIT, NOT_CHECKABLE: SILENT}


def group_of(finding: Finding) -> str:
    """Return the group that a finding with a note belongs to."""
    if finding.verdict != INCONSISTENT:
        return _BY_VERDICT[finding.verdict]
    if is_quiet(finding):
        return WORDING
    return DATES if audit_wording()["rules"][finding.code]["family"] == "documents" else FIGURES


def notes_view(site: Site) -> View:
    """Return the page of data notes: counts, notes by weight, and every rule with what it gave."""
    source = [finding for finding in site.index.findings if not own_copy(finding)]
    return {
        "checks": len(source),
        "passed": sum(finding.verdict == CONSISTENT for finding in source),
        "copies": len(site.index.findings) - len(source),
        "disagreeing": matters_view(site),
        "groups": [_group(site, group, findings) for group, findings in _by_group(site).items()],
        "families": [_family(site, family) for family in audit_wording()["families"]],
    }


def matters_view(site: Site) -> dict[str, int]:
    """Return on how many matters the report does not agree with itself, in figures and in dates with their order, and in how many places these show."""
    found = [_of_source(_by_group(site)[group]) for group in (FIGURES, DATES)]
    figures, dates = (len(by_matter(findings)) for findings in found)
    return {
        "matters": figures + dates,
        "figures": figures,
        "dates": dates,
        "places": sum(len(findings) for findings in found),
    }


def _of_source(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if not own_copy(finding)]


@once
def _by_group(site: Site) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {group: [] for group in GROUPS}
    for finding in site.index.findings:
        if finding.verdict != CONSISTENT:
            groups[group_of(finding)].append(finding)
    return groups


def _group(site: Site, group: str, findings: list[Finding]) -> View:
    """Return the notes of a group by matter; where they are many, those on single documents are on their own pages only."""
    shown = [f for f in findings if len(findings) < FOLDED or not f.subject.startswith("documents/")]
    matters = sorted(by_matter(shown).values(), key=_weight(site))
    return {
        "id": group,
        "label": site.t(f"note.group.{group}"),
        "meaning": site.t(f"note.meaning.{group}"),
        "count": len(by_matter(_of_source(findings))),
        "places": len(_of_source(findings)),
        "matters": [[note_row(site, finding) for finding in _lead_first(matter)] for matter in matters],
        "folded": len(findings) - len(shown),
    }


def _weight(site: Site) -> Callable[[list[Finding]], int]:
    """Return the key that puts figures of the summary of results first, then the body, columns, cells and the rest."""

    def weight(matter: list[Finding]) -> int:
        kind, _, rest = _lead_first(matter)[0].subject.partition("/")
        if kind == "statements":
            return 0 if site.registry.sections[rest.partition("/")[0]].headline else 1
        return 2 if kind == "columns" else 3

    return weight


def _lead_first(matter: list[Finding]) -> list[Finding]:
    """Return the findings of a matter, that on the whole column before those on its cells."""
    return sorted(matter, key=lambda finding: not finding.subject.startswith("columns/"))


def _family(site: Site, family: str) -> View:
    rules = {code: rule for code, rule in audit_wording()["rules"].items() if rule["family"] == family}
    shown = [_rule(site, code, rule) for code, rule in rules.items()]
    label = site.pick(audit_wording()["families"][family])
    return {"label": label, "rules": [rule for rule in shown if rule["total"]]}


def _rule(site: Site, code: str, rule: RuleWording) -> View:
    counts = Counter(finding.verdict for finding in site.index.findings if finding.code == code)
    return {
        "code": code,
        "name": site.pick(rule["name"]),
        "checks": site.pick(rule["checks"]),
        "total": sum(counts.values()),
        "counts": [
            f"{verdict_words(site, verdict)['name'].lower()} {counts[verdict]}"
            for verdict in VERDICTS
            if counts[verdict]
        ],
    }
