"""What an import did, row by row, in one language."""

from macros.intake.documents import Imported, Unread
from macros.intake.further import ImportedReport
from macros.intake.results import Facts
from macros.intake.saving import Outcome
from macros.load import Registry
from macros.translations import translate


def documents_report(result: Imported, outcomes: list[Outcome], language: str) -> str:
    """Return a line a record that is new or differs, a line a row that was not read, and the counts."""
    lines = [
        translate(language, f"import.{o.state}", id=o.identifier, fields=", ".join(o.fields))
        for o in outcomes
        if o.state != "same"
    ]
    counts = {state: sum(o.state == state for o in outcomes) for state in ("new", "same", "differs")}
    counted = translate(language, "import.counts", **counts, unread=len(result.unread))
    return "\n".join([*lines, *unread_lines(result.unread, language), counted])


def unread_lines(unread: list[Unread], language: str) -> list[str]:
    """Return a line for every row that was not read: where it stands, why, and its text."""
    return [
        translate(
            language, "import.unread", line=row.line, reason=translate(language, row.reason), text=row.text
        )
        for row in unread
    ]


def further_report(found: ImportedReport, language: str) -> str:
    """Return what an import of a further report read, and where it was written."""
    table = found.report.table
    counted = {"columns": ", ".join(table.observations), "count": len(table.rows)}
    key = "import.further" if found.identifier else "import.further_held"
    path = f"registry/reports/{found.identifier}.yml"
    return "\n".join([*unread_lines(found.unread, language), translate(language, key, path=path, **counted)])


def results_report(registry: Registry, facts: dict[str, Facts], unread: list[Unread], language: str) -> str:
    """Return how the facts of a table differ from the records of the criteria."""
    lines = []
    for number, found in facts.items():
        held = registry.criteria.get(number)
        if held is None:
            lines.append(translate(language, "import.no_criterion", number=number))
            continue
        names = ("line", "printed", "observations", "change")
        fields = [name for name in names if getattr(held, name) != getattr(found, name)]
        if fields:
            lines.append(
                translate(language, "import.differs", id=f"criteria/{number}", fields=", ".join(fields))
            )
    counted = translate(language, "import.results", count=len(facts), differ=len(lines))
    return "\n".join([*lines, *unread_lines(unread, language), counted])
