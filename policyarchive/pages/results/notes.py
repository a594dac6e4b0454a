"""Views of single findings of the audit: their notes, those of one page, and what a mark says in its place."""

from collections import defaultdict

from policyarchive.audit.finding import INCONSISTENT, NOTED, VARIANT, VERDICTS, Finding
from policyarchive.audit.wording import audit_wording, describe_inference, explanation, own_copy, sum_of
from policyarchive.core.html import capitalised
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.pages.results.note_headings import heading_of, says_all
from policyarchive.pages.results.note_subjects import page_keys, subject_link
from policyarchive.site.names import reference_if_any
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View

_KINDS = {"statements": 0, "columns": 1}  # the body of the report before a column, a column before its cells


def note_row(site: Site, finding: Finding) -> View:
    """Return one finding in words, with its id, its sum in one line, its rule, lines and source of inference.

    text: the whole explanation; said: what of it a note says below its heading, None where the sum says as much.
    """
    words, source = audit_wording(), finding.inference
    language = site.choose_language(SOFTWARE_LANGUAGES)
    behind = describe_inference(source, language)
    verdict = VARIANT if is_quiet(finding) else finding.verdict
    heading, text, subject = (
        heading_of(site, finding),
        explanation(finding, language),
        subject_link(site, finding.subject),
    )
    said = (
        None
        if says_all(site, finding, heading, text)
        else capitalised(text.removeprefix(f"{subject['label']}: "))
    )
    return {
        "id": site.index.note_id(finding),
        "rule": site.pick(words["rules"][finding.code]["name"]),
        "code": finding.code,
        "quiet": is_quiet(finding),
        "verdict": {"id": finding.verdict, "label": verdict_words(site, verdict)["name"]},
        "heading": heading,
        "sum": sum_of(finding, site.language),
        "text": site.mark(text, language),
        "said": site.mark(said, language) if said else None,
        "inference": site.mark(behind, language) if behind else None,
        "reference": reference_if_any(site, source.reference) if source else None,
        "lines": list(finding.lines),
        "subject": subject,
    }


def is_quiet(finding: Finding) -> bool:
    """Tell whether a finding is about the wording of a name only: no figure and no date is wrong for it."""
    family = audit_wording()["rules"][finding.code]["family"]
    return finding.verdict == VARIANT or (finding.verdict == INCONSISTENT and family == "names")


def reason_of(site: Site, subject: str) -> View | None:
    """Return the id of the gravest note on a figure and what it says in one line; None where nothing is noted."""
    found = [f for f in site.index.findings_about.get(subject, ()) if f.verdict in NOTED and not own_copy(f)]
    if not found:
        return None
    finding = min(found, key=_gravity)
    return {"id": site.index.note_id(finding), "sum": sum_of(finding, site.language)}


def verdict_words(site: Site, verdict: str) -> dict[str, str]:
    """Return name and meaning of a verdict."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    words = audit_wording()["verdicts"][verdict][language]
    return {name: site.mark(text, language) for name, text in words.items()}


def page_notes(site: Site, key: str) -> list[View]:
    """Return the notes that belong on a page: what does not add up there, gravest first."""
    return [note_row(site, finding) for finding in page_findings(site, key)]


def page_findings(site: Site, key: str) -> list[Finding]:
    """Return what does not add up on a page, gravest first, the wording of names last."""
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


def _gravity(finding: Finding) -> tuple[bool, int, int]:
    kind = finding.subject.partition("/")[0]
    return is_quiet(finding), VERDICTS.index(finding.verdict), _KINDS.get(kind, len(_KINDS))
