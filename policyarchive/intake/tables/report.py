"""Reports of imports, row by row, in one language."""

from collections import Counter

from policyarchive.core.words import language_in, translate
from policyarchive.intake.save import Outcome
from policyarchive.intake.tables.later_reports import ImportedReport
from policyarchive.intake.tables.read import UnreadRow
from policyarchive.registry.load import Registry


def results_report(
    registry: Registry, outcomes: list[Outcome], unread: list[UnreadRow], language: str
) -> str:
    """Return a line per criterion that is new, filled or differs, a line per row not read, and the counts."""
    lines = _outcomes(outcomes, language)
    if any(o.state == "no_group" for o in outcomes):
        groups = [term.label_in(registry.archive.languages[0]) for term in registry.terms.groups.values()]
        lines.append(translate(language, "import.groups", groups="; ".join(groups)))
    if any(o.state == "new" for o in outcomes):
        lines += _untranslated(registry, language)
    return "\n".join([*lines, *_end(outcomes, unread, language)])


def _untranslated(registry: Registry, language: str) -> list[str]:
    """Return the request to add what no table prints: names and titles in the other languages."""
    others = [language_in(language, other) for other in registry.archive.languages[1:]]
    return [translate(language, "import.untranslated", languages=", ".join(others))] if others else []


def _outcomes(outcomes: list[Outcome], language: str) -> list[str]:
    return [_outcome(o, language) for o in outcomes if o.state != "same"]


def _outcome(outcome: Outcome, language: str) -> str:
    fields = "; ".join(outcome.fields)
    text = translate(language, f"import.{outcome.state}", id=outcome.identifier, fields=fields)
    return translate(language, "import.line", line=outcome.line, text=text) if outcome.line else text


def _end(outcomes: list[Outcome], unread: list[UnreadRow], language: str) -> list[str]:
    """Return a line for every row that was not read, and how many rows came to what."""
    counted = Counter(o.state for o in outcomes) | Counter(unread=len(unread))
    shown = [translate(language, f"import.count.{state}", number=n) for state, n in counted.items() if n]
    return [*unread_lines(unread, language), "; ".join(shown)]


def unread_lines(unread: list[UnreadRow], language: str) -> list[str]:
    """Return a line for every row that was not read: its number, the reason, and its text."""
    return [
        translate(
            language, "import.unread", line=row.line, reason=translate(language, row.reason), text=row.text
        )
        for row in unread
    ]


def later_report_summary(imported: ImportedReport, language: str) -> str:
    """Return what an import of a later report read, and where it was written."""
    key = "import.further" if imported.identifier else "import.further_held"
    summary = translate(
        language,
        key,
        path=f"registry/reports/{imported.identifier}.yml",
        columns=", ".join(imported.table.observations),
        count=len(imported.table.rows),
    )
    return "\n".join([*unread_lines(imported.unread, language), summary])
