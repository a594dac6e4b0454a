"""Findings in words, and as rows for machines (data/notes.json). Every text is in assets/words/audit.yml; nothing is decided here."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NotRequired, TypedDict

from policyarchive.audit.finding import CONSISTENT, NOT_CHECKABLE, VARIANT, Finding, Inference
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numerals import to_english
from policyarchive.core.words import spoken

_FILE = ASSETS / "words" / "audit.yml"
_DAY = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?!/)")
_PLAIN = ("stated", "computed", "formula")


Texts = dict[str, str]  # by language


class RuleWording(TypedDict):
    """The wording of a rule: its family, its name, what it checks, and a text per verdict.

    sum: what does not agree in signs alone, the same in all languages ("{formula} ≠ {stated}%").
    """

    family: str
    sum: NotRequired[str]
    name: Texts
    checks: Texts
    findings: dict[str, Texts]


class DateWording(TypedDict):
    """How a language writes a day ("{day} {month} {year}"), and its names of the months."""

    day: str
    months: list[str]


class AuditWording(TypedDict):
    """The file assets/words/audit.yml."""

    verdicts: dict[str, dict[str, Texts]]  # by language: name and meaning
    families: dict[str, Texts]
    rules: dict[str, RuleWording]
    inference: Texts
    inferences: dict[str, Texts]
    summary: Texts
    summary_notes: Texts
    dates: dict[str, DateWording]


@cache
def audit_wording() -> AuditWording:
    """Return the wording: verdicts, families, rules, inferences and dates."""
    wording: AuditWording = read_settings(_FILE)
    return wording


def explanation(finding: Finding, language: str) -> str:
    """Return what was found, as one or two sentences."""
    texts = audit_wording()["rules"][finding.code]["findings"][finding.wording or finding.verdict]
    values = {name: getattr(finding, name) for name in _PLAIN} | dict(finding.found)
    text = texts[language].format(**{name: localise_value(value, language) for name, value in values.items()})
    return text[0].upper() + text[1:]


def sum_of(finding: Finding, language: str) -> str:
    """Return in one line what does not agree ("1.305 / 110 = 11,86 ≠ 12,5"); "" where it cannot be said in signs."""
    form = audit_wording()["rules"][finding.code].get("sum")
    if not form or not finding.formula or finding.verdict in (CONSISTENT, NOT_CHECKABLE, VARIANT):
        return ""
    return form.format(**{name: localise_value(getattr(finding, name), language) for name in _PLAIN})


def own_copy(finding: Finding) -> bool:
    """Tell whether a finding is about the archive's own copy rather than the source."""
    return audit_wording()["rules"][finding.code]["family"] == "registry"


def summary(findings: Iterable[Finding], language: str) -> str:
    """Return in one line how many checks of the source were run, passed, could not be made, and left a note."""
    verdicts = [finding.verdict for finding in findings if not own_copy(finding)]
    passed, silent = verdicts.count(CONSISTENT), verdicts.count(NOT_CHECKABLE)
    notes = len(verdicts) - passed - silent
    wording = audit_wording()
    counted = wording["summary"][language].format(
        checks=len(verdicts), passed=passed, silent=silent, notes=notes
    )
    return f"{counted} {wording['summary_notes'][language]}" if notes else counted


def describe_inference(inference: Inference | None, language: str) -> str | None:
    """Return what may lie behind a finding, without the mark that it is inference."""
    if inference is None:
        return None
    own = _pick(inference.text, language) if inference.text else ""
    if inference.code is None:
        return own
    values = {name: localise_value(value, language) for name, value in inference.found.items()}
    text = audit_wording()["inferences"][inference.code][language].format(**values)
    return f"{text} {own}".rstrip()


def mark_inference(inference: Inference | None, language: str) -> str:
    """Return the inference behind its mark, ready to follow an explanation; "" without one."""
    text = describe_inference(inference, language)
    return f" {audit_wording()['inference'][language]}: {text}" if text else ""


def localise_value(value: str | Mapping[str, str], language: str) -> str:
    """Return a value or a formula as a language writes numerals and days: as printed, unless it has its own way."""
    if not isinstance(value, str):
        return _pick(value, language)
    if language not in audit_wording()["dates"]:
        return value
    return _DAY.sub(lambda match: _day(match, language), to_english(value))


def _pick(texts: Mapping[str, str], language: str) -> str:
    """Return the text in a language, else in the first there is: a name may wait for its translation."""
    return texts.get(language) or next(iter(texts.values()))


def _day(match: re.Match[str], language: str) -> str:
    words = audit_wording()["dates"][language]
    return words["day"].format(day=int(match[1]), month=words["months"][int(match[2]) - 1], year=match[3])


def row(finding: Finding, languages: Sequence[str]) -> dict[str, object]:
    """Return one finding; values as the first language writes them, inference marked as such.

    The explanation is in those languages of the archive that the software speaks, in English where it speaks none.
    """
    inference, source = finding.inference, languages[0]
    return {
        "code": finding.code,
        "subject": finding.subject,
        "line": finding.lines[0] if finding.lines else None,
        "lines": list(finding.lines),
        "stated": localise_value(finding.stated, source),
        "computed": localise_value(finding.computed, source),
        "formula": localise_value(finding.formula, source),
        "verdict": finding.verdict,
        "matter": finding.matter,
        "explanation": {
            language: explanation(finding, language) + mark_inference(inference, language)
            for language in spoken(languages)
        },
        "inference": {"line": inference.line, "reference": inference.reference} if inference else None,
        "concerns": list(finding.concerns),
    }
