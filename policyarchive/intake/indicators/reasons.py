"""What the reports of an import of results say of a row: where it is, why it was not read, and what is to be looked at in it."""

from policyarchive.audit.wording import explanation
from policyarchive.core.words import translate
from policyarchive.intake.formats.wording import place_text
from policyarchive.intake.indicators.outcomes import RowOutcome
from policyarchive.intake.results.model import Column, ResultRow, ResultsTable, Unread


def where(row: ResultRow | Unread, language: str) -> str:
    """Return where a row is, as a person sees it in the file."""
    return place_text(language, row.place.table, row.place.row)


def unread_reasons(table: ResultsTable, unread: Unread, language: str) -> list[tuple[str, str]]:
    """Return the codes and sentences of why a row was not read, one for each cell that is the reason."""
    if not unread.faults:
        return [(code_of(unread.reason), translate(language, unread.reason))]
    return [
        (
            code_of(fault.reason),
            translate(
                language, fault.reason, printed=fault.printed, heading=_name(table.columns[fault.column])
            ),
        )
        for fault in unread.faults
    ]


def doubts_of(table: ResultsTable, row: RowOutcome, language: str) -> list[tuple[str, str]]:
    """Return the codes and sentences of what is to be looked at in a row."""
    own = [
        (
            code_of(doubt.reason),
            translate(
                language,
                doubt.reason,
                printed=doubt.printed,
                expected=doubt.expected,
                heading=_name(table.columns[doubt.column]),
            ),
        )
        for doubt in row.row.doubts
    ]
    said = [(code_of(doubt.key), doubt.sentence(language)) for doubt in row.doubts]
    audited = [(finding.code, explanation(finding, language)) for finding in row.findings]
    return [*own, *said, *audited]


def _name(column: Column) -> str:
    return column.heading or column.meaning


def code_of(key: str) -> str:
    """Return the code of a reason, by its key of the interface words: "no-name" of "import.unread.no_name"."""
    return key.rpartition(".")[2].replace("_", "-")
