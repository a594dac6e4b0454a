"""The findings as rows for machines: what data/notes.json holds."""

import json
from collections.abc import Iterable

from macros.audit.finding import Finding
from macros.audit.wording import explanation, marked

LANGUAGES = ("vi", "en")


def row(finding: Finding) -> dict:
    """Return one finding; values as printed, explanation in both languages, inference marked as such."""
    held = finding.inference
    return {
        "code": finding.code,
        "subject": finding.subject,
        "line": finding.lines[0] if finding.lines else None,
        "lines": list(finding.lines),
        "stated": finding.stated,
        "computed": finding.computed,
        "formula": finding.formula,
        "verdict": finding.verdict,
        "explanation": {lang: explanation(finding, lang) + marked(held, lang) for lang in LANGUAGES},
        "inference": {"line": held.line, "reference": held.reference} if held else None,
        "concerns": list(finding.concerns),
    }


def notes_json(findings: Iterable[Finding]) -> str:
    """Return all findings as the text of a JSON file, one row a check."""
    return json.dumps([row(finding) for finding in findings], ensure_ascii=False, indent=1) + "\n"
