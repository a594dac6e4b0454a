"""The table of results of a later report: its rows are those of the archive's indicators, found by name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from policyarchive.core.problems import RegistryError
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME
from policyarchive.intake.indicators.differences import differences
from policyarchive.intake.indicators.facts import Facts, FactsReader
from policyarchive.intake.indicators.importer import TERMS, ImportedResults
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.matching import OTHER_ORDER, Matcher
from policyarchive.intake.indicators.outcomes import WRONG, RowOutcome
from policyarchive.intake.indicators.records import told_cells
from policyarchive.intake.indicators.shape import shape_of
from policyarchive.intake.indicators.terms import Terms
from policyarchive.intake.message import Message
from policyarchive.intake.results.model import ResultRow as Row
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.save import rewrite_record, write_new_record
from policyarchive.intake.trial import carried_out, tried
from policyarchive.registry.load import Registry
from policyarchive.registry.model.reports import FurtherReport, FurtherTable, ResultRow

UNKNOWN = "import.unread.unknown_indicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A row as it was read. key: of its indicator in the table, "" where it was refused."""

    outcome: RowOutcome
    key: str = ""
    record: ResultRow | None = None
    facts: Facts | None = None


def import_later_report(
    registry: Registry,
    folder: Path,
    table: ResultsTable,
    document: str,
    lines: Lines,
    *,
    dry_run: bool = False,
) -> ImportedResults:
    """Write the table of a later report to a file of its own; where it has one, only tell what differs.

    Raises RegistryError where the registry would not pass the check with it. dry_run: all but the writing.
    """
    if not table.rows:
        return ImportedResults(table=table, rows=(), written=())
    reader = _Reader(registry, table)
    read = list(reader.rows(lines))
    identifier = "-".join(document.split("/")[1:])
    held = registry.reports.get(identifier)
    if held and held.table:
        rows = [_compared(registry, one, held.table) for one in read]
        return ImportedResults(table=table, rows=rows, written=())
    records = {one.key: one.record for one in read if one.record}
    shape = reader.shape
    compared = {"comparisons": shape.comparisons} if shape.comparisons else {}
    further = FurtherTable.model_validate(
        {"columns": shape.columns, "observations": shape.observations, "rows": records} | compared
    )
    report = (held or FurtherReport(report=document)).model_copy(update={"table": further})
    terms = reader.terms.extended(list(records.values()))

    def write(copy: Path) -> None:
        if terms != registry.terms:
            rewrite_record(registry, copy, TERMS, terms)
        save = rewrite_record if held else write_new_record
        save(registry, copy, f"reports/{identifier}.yml", report)

    trial = tried(folder, write) if records else tried(folder, lambda copy: None)
    if trial.problems:
        raise RegistryError(trial.problems)
    if not dry_run:
        carried_out(folder, trial)
    return ImportedResults(table=table, rows=[one.outcome for one in read], written=sorted(trial.files))


def _compared(registry: Registry, read: _Read, held: FurtherTable) -> RowOutcome:
    """Return how a row stands to the one that the report has already."""
    if read.facts is None or read.outcome.reason:
        return read.outcome
    existing = held.rows.get(read.key)
    if existing is None:
        fields: tuple[str, ...] = (f"rows.{read.key}: – ≠ {read.facts.printed.name}",)
    else:
        fields = tuple(differences(registry, existing, read.facts))
    return replace(read.outcome, state=DIFFERS if fields else SAME, fields=fields)


class _Reader:
    def __init__(self, registry: Registry, table: ResultsTable):
        self.table = table
        self.shape, self.terms = shape_of(registry, table), Terms(registry)
        self.facts, self.matcher = FactsReader(registry, table, self.shape, self.terms), Matcher(registry)
        self.known: set[str] = set()

    def rows(self, lines: Lines) -> Iterator[_Read]:
        """Yield the rows, totals apart."""
        for row in self.table.rows:
            if not row.is_total:
                yield self._row(row, lines.of_row(self.table, row))

    def _row(self, row: Row, line: int) -> _Read:
        try:
            facts = self.facts.facts(row, line)
        except ValidationError:
            return _Read(outcome=RowOutcome(row=row, state=REFUSED, reason=Message(key=WRONG)))
        path, reason = self.matcher.match(facts)
        if path is None or path in self.known:
            twice = "import.unread.twice" if path else UNKNOWN
            return _Read(outcome=RowOutcome(row=row, state=REFUSED, reason=reason or Message(key=twice)))
        self.known.add(path)
        return self._found(facts, path)

    def _found(self, facts: Facts, path: str) -> _Read:
        cells = {
            "observations": told_cells(facts.observations),
            "comparisons": told_cells(facts.comparisons),
        }
        fields = {"line": facts.line, "printed": facts.printed}
        record = ResultRow.model_validate(fields | {name: told for name, told in cells.items() if told})
        other = self.matcher.other_order(facts, path)
        doubts = (
            [Message(key=OTHER_ORDER, values={"order": facts.row.order or "–", "held": other})]
            if other
            else []
        )
        outcome = RowOutcome(row=facts.row, state=NEW, path=path, doubts=doubts)
        return _Read(outcome=outcome, key=path.partition("/")[2], record=record, facts=facts)
