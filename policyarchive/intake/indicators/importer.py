"""A whole import of results: rows become indicators, the registry with them is checked on a copy, and only then written."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policyarchive.audit import audit_results
from policyarchive.audit.finding import Finding
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.importer import REFUSED
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.outcomes import FILLED, RowOutcome, Rows
from policyarchive.intake.indicators.records import result_table
from policyarchive.intake.indicators.shape import Shape, shape_of
from policyarchive.intake.indicators.terms import Terms
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.save import rewrite_record, write_new_record
from policyarchive.intake.trial import Trial, carried_out, tried
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator

TABLE, TERMS = "appendices/results.yml", "vocabularies/terms.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedResults:
    """What became of a table of results. rows: of its rows with figures, totals apart; written: paths below the registry."""

    table: ResultsTable
    rows: Sequence[RowOutcome]
    written: Sequence[str]

    @property
    def is_complete(self) -> bool:
        """Whether every row was read, and some were."""
        return bool(self.rows) and not self.table.unread and all(row.state != REFUSED for row in self.rows)


def import_results(
    registry: Registry, folder: Path, table: ResultsTable, lines: Lines, *, dry_run: bool = False
) -> ImportedResults:
    """Read a table of results into a registry. Raises ChoiceError where the archive's own table has other columns.

    Raises RegistryError where the registry would not pass the check for another reason than a row. dry_run: all but the writing.
    """
    if not table.rows:
        return ImportedResults(table=table, rows=(), written=())
    importer = _Importer(registry, folder, table, lines)
    refused: dict[str, Problem] = {}
    while True:
        trial = importer.trial(refused)
        found = importer.blamed(trial.problems)
        if trial.problems and not found.keys() - refused.keys():
            raise RegistryError(trial.problems)
        if not trial.problems:
            break
        refused |= found
    if not dry_run:
        carried_out(folder, trial)
    findings = audit_results(trial.registry)
    rows = [_audited(_refused(row, refused), findings) for row in importer.rows]
    return ImportedResults(table=table, rows=rows, written=sorted(trial.files))


def _refused(row: RowOutcome, refused: Mapping[str, Problem]) -> RowOutcome:
    problem = refused.get(row.path)
    return replace(row, state=REFUSED, reason=problem) if problem else row


def _audited(row: RowOutcome, found: Sequence[Finding]) -> RowOutcome:
    """Return a row that is written with what the audit says of its figures."""
    own = [finding for finding in found if finding.subject.startswith(f"{row.path}/")]
    return replace(row, findings=own) if row.record and row.state != REFUSED else row


class _Importer:
    def __init__(self, registry: Registry, folder: Path, table: ResultsTable, lines: Lines):
        self.registry, self.folder, self.table, self.lines = registry, folder, table, lines
        self.is_first = not registry.result_table.observations
        self.shape = shape_of(registry, table)
        if not self.is_first:
            self._refuse_other_columns(self.shape)
        self.terms = Terms(registry)
        self.rows = Rows(registry, table, self.shape, self.terms).outcomes(lines)

    def _refuse_other_columns(self, shape: Shape) -> None:
        """Raise ChoiceError where a table has times or comparisons that the archive's own has not: it is a later report's."""
        held = self.registry.result_table
        others = [key for key in shape.observations if key not in held.observations]
        others += [key for key in shape.comparisons if key not in held.comparisons]
        if others:
            raise ChoiceError(
                "import.other_times",
                times=", ".join(others),
                held=", ".join([*held.observations, *held.comparisons]),
            )

    def trial(self, refused: Collection[str]) -> Trial:
        """Return what writing the new and the filled records would do, but for those that are refused."""
        records = {row.path: row for row in self.rows if row.record and row.path not in refused}
        return tried(self.folder, lambda folder: self._write(folder, records))

    def _write(self, folder: Path, rows: Mapping[str, RowOutcome]) -> None:
        """Write records with the terms that they need, and the table itself if the archive has none."""
        if not rows:
            return
        if self.is_first:
            table = result_table(self.table, self.shape, self.lines, self.registry.archive.languages[0])
            write_new_record(self.registry, folder, TABLE, table)
        terms = self.terms.extended([row.record for row in rows.values() if row.record])
        if terms != self.registry.terms:
            rewrite_record(self.registry, folder, TERMS, terms)
        for path, row in rows.items():
            self._write_row(folder, path, row.record, is_filled=row.state == FILLED)

    def _write_row(self, folder: Path, path: str, record: Indicator | None, *, is_filled: bool) -> None:
        if record and is_filled:
            rewrite_record(self.registry, folder, f"{path}.yml", record)
        elif record:
            write_new_record(self.registry, folder, f"{path}.yml", record)

    def blamed(self, problems: Sequence[Problem]) -> dict[str, Problem]:
        """Return the records of the table that the check names, each with the first reason."""
        known = {row.path for row in self.rows if row.record}
        found: dict[str, Problem] = {}
        for problem in problems:
            path = "/".join(problem.location.path.removesuffix(".yml").split("/")[-2:])
            if path in known:
                found.setdefault(path, problem)
        return found
