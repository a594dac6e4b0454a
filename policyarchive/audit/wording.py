"""Findings in words. Every text stands in translations/audit.yml; nothing is decided here."""
# ALSO: """The findings as rows for machines: what data/notes.json holds."""

import json
import re
from collections.abc import Iterable
from functools import cache

from policyarchive.audit.finding import CONSISTENT, NOT_CHECKABLE, Finding, Inference
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numerals import english

_FILE = ASSETS / "words" / "audit.yml"
_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!/)")
_PLAIN = ("stated", "computed", "formula")


@cache
def audit_wording() -> dict:
    """Return the wording: verdicts, families, rules, inferences and dates."""
    return read_settings(_FILE)


def explanation(finding: Finding, language: str) -> str:
    """Return what was found, as one or two sentences."""
    texts = audit_wording()["rules"][finding.code]["findings"][finding.wording or finding.verdict]
    values = {name: getattr(finding, name) for name in _PLAIN} | finding.found
    text = texts[language].format(**{name: _written(value, language) for name, value in values.items()})
    return text[0].upper() + text[1:]


def own_copy(finding: Finding) -> bool:
    """Tell whether a finding is about the archive's own copy rather than the source."""
    return audit_wording()["rules"][finding.code]["family"] == "registry"


def summary(findings: Iterable[Finding], language: str) -> str:
    """Return in one line how many checks of the source were run, passed and left a note."""
    verdicts = [finding.verdict for finding in findings if not own_copy(finding)]
    passed, silent = verdicts.count(CONSISTENT), verdicts.count(NOT_CHECKABLE)
    return audit_wording()["summary"][language].format(
        checks=len(verdicts), passed=passed, notes=len(verdicts) - passed - silent
    )


def inference(held: Inference | None, language: str) -> str | None:
    """Return what may lie behind a finding, without the mark that it is inference."""
    if held is None:
        return None
    if held.code is None:
        return _picked(held.text, language)
    values = {name: _written(value, language) for name, value in held.found.items()}
    return audit_wording()["inferences"][held.code][language].format(**values)


def marked(held: Inference | None, language: str) -> str:
    """Return the inference behind its mark, ready to follow an explanation; "" without one."""
    text = inference(held, language)
    return f" {audit_wording()['inference'][language]}: {text}" if text else ""


def _written(value: str | dict[str, str], language: str) -> str:
    """Return a value as a language writes numerals and days: as printed, unless it has its own way."""
    if isinstance(value, dict):
        return _picked(value, language)
    if language not in audit_wording()["dates"]:
        return value
    return _DAY.sub(lambda match: _day(match, language), english(value))


def _picked(texts: dict[str, str], language: str) -> str:
    """Return the text in a language, else in the first there is: a name may wait for its translation."""
    return texts.get(language) or next(iter(texts.values()))


def _day(match: re.Match, language: str) -> str:
    words = audit_wording()["dates"][language]
    return words["day"].format(day=int(match[1]), month=words["months"][int(match[2]) - 1], year=match[3])


def written(value: str, language: str) -> str:
    """Return a stated or computed value, or a formula, as a language writes it."""
    return _written(value, language)


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
