"""Views of the audit: notes by verdict, the notes of one page, and how many checks passed."""

from collections import Counter, defaultdict

from policyarchive.audit.figures import CELLS, INDICATORS, REPORTS, measure_path
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOTED, VERDICTS, Finding, by_matter
from policyarchive.audit.wording import RuleWording, audit_wording, describe_inference, explanation, own_copy
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.pages.parts import FOLDED
from policyarchive.site.names import reference_if_any
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure

_PAGES = {"columns": "page:results", "parts": "page:appendix-1"}


def page_keys(site: Site, subject: str) -> list[str]:
    """Return the keys of the pages that show a subject, the one to link to first."""
    kind, _, rest = subject.partition("/")
    if kind == "documents":
        return [f"document:{rest}"]
    if kind in _PAGES:
        return [_PAGES[kind]]
    if kind in (CELLS, INDICATORS, REPORTS):
        return _page_keys_of_cell(site, subject)
    if kind == "breakdowns":
        return _page_keys_of_figure(site, site.registry.breakdowns[rest].of)
    return _page_keys_of_figure(site, rest)


def _page_keys_of_figure(site: Site, reference: str) -> list[str]:
    """Return the keys of the pages that show a statement or a cell of a results table."""
    if reference not in site.registry.statements:
        return _page_keys_of_cell(site, reference)
    statement = site.registry.statements[reference]
    own = [f"criterion:{statement.criterion}"] if statement.criterion else []
    shown = site.registry.measures and site.registry.sections[reference.split("/")[0]].headline
    return [*own, "page:figures", *(["page:results"] if shown else [])]


def _page_keys_of_cell(site: Site, reference: str) -> list[str]:
    """Return the keys of the pages that show a row or a cell of a results table."""
    return [page_of_measure(measure_path(site.registry, reference)), "page:results"]


def note_row(site: Site, finding: Finding) -> View:
    """Return one finding in words, with its rule, lines and source of inference."""
    words, source = audit_wording(), finding.inference
    language = site.choose_language(SOFTWARE_LANGUAGES)
    behind = describe_inference(source, language)
    return {
        "rule": site.pick(words["rules"][finding.code]["name"]),
        "code": finding.code,
        "verdict": {"id": finding.verdict, "label": verdict_words(site, finding.verdict)["name"]},
        "text": site.mark(explanation(finding, language), language),
        "inference": site.mark(behind, language) if behind else None,
        "reference": reference_if_any(site, source.reference) if source else None,
        "lines": list(finding.lines),
        "key": page_keys(site, finding.subject)[0],
    }


def verdict_words(site: Site, verdict: str) -> dict[str, str]:
    """Return name and meaning of a verdict."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    words = audit_wording()["verdicts"][verdict][language]
    return {name: site.mark(text, language) for name, text in words.items()}


def page_notes(site: Site, key: str) -> list[View]:
    """Return the notes that belong on a page: what does not add up there, gravest first."""
    return [note_row(site, finding) for finding in page_findings(site, key)]


def page_findings(site: Site, key: str) -> list[Finding]:
    """Return what does not add up on a page, gravest first."""
    return sorted(_by_page(site).get(key, []), key=_gravity)


@once
def _by_page(site: Site) -> dict[str, list[Finding]]:
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in _remarkable(site):
        subjects = (finding.subject, *finding.concerns)
        for key in {key for subject in subjects for key in page_keys(site, subject)}:
            findings[key].append(finding)
    return dict(findings)


def _remarkable(site: Site) -> list[Finding]:
    return [f for f in site.index.findings if f.verdict in NOTED]


def _gravity(finding: Finding) -> int:
    return VERDICTS.index(finding.verdict)


def notes_view(site: Site) -> View:
    """Return the page of data notes: counts, notes by verdict, and every rule with what it gave."""
    source = [finding for finding in site.index.findings if not own_copy(finding)]
    counts = Counter(finding.verdict for finding in source)
    return {
        "checks": len(source),
        "passed": counts[CONSISTENT],
        "copies": len(site.index.findings) - len(source),
        "verdicts": [_group(site, verdict, counts[verdict]) for verdict in VERDICTS],
        "families": [_family(site, family) for family in audit_wording()["families"]],
    }


def matters_view(site: Site) -> dict[str, int]:
    """Return on how many matters the report does not agree with itself, and in how many places."""
    findings = [f for f in site.index.findings if f.verdict == INCONSISTENT and not own_copy(f)]
    return {"matters": len(by_matter(findings)), "places": len(findings)}


def _group(site: Site, verdict: str, count: int) -> View:
    """Return the notes of a verdict; where they are many, those on single documents are on their own pages only."""
    words = verdict_words(site, verdict)
    findings = [f for f in site.index.findings if f.verdict == verdict and verdict != CONSISTENT]
    together = [finding for matter in by_matter(findings).values() for finding in matter]
    shown = [f for f in together if len(findings) < FOLDED or not f.subject.startswith("documents/")]
    return {
        "id": verdict,
        "label": words["name"],
        "meaning": words["meaning"],
        "count": count,
        "matters": len(by_matter(f for f in findings if not own_copy(f))) if verdict in NOTED else None,
        "rows": [note_row(site, finding) for finding in shown],
        "folded": len(findings) - len(shown),
    }


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
        "counts": [{"id": verdict, "count": counts[verdict]} for verdict in VERDICTS],
    }
