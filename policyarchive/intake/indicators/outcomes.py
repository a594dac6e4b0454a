"""What becomes of each row of a table: a new record, one that is there and says the same or something else, or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.audit.finding import Finding
from policyarchive.core.problems import Problem
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME
from policyarchive.intake.indicators.differences import differences
from policyarchive.intake.indicators.facts import Facts, FactsReader
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.matching import OTHER_ORDER, Matcher, is_numbered
from policyarchive.intake.indicators.records import id_of, new_indicator, told_cells
from policyarchive.intake.indicators.shape import Shape
from policyarchive.intake.indicators.terms import UNGROUPED, Terms
from policyarchive.intake.message import Message
from policyarchive.intake.results.model import ResultRow, ResultsTable
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator, Observation

FILLED = "filled"
WRONG, NO_COLUMNS, NO_GROUP = (
    "import.unread.wrong_figure",
    "import.unread.no_columns",
    "import.unread.no_group",
)
NO_UNIT, PARENT_UNREAD = "import.unread.unit_unclear", "import.unread.parent_unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOutcome:
    """What became of a row. path: of its record, "" without one; state: NEW, SAME, DIFFERS, FILLED or REFUSED.

    record: what is written, None where nothing is; fields: what differs, or was filled; reason: of a refusal; doubts: what is
    to be looked at; findings: what the audit says of its figures.
    """

    row: ResultRow
    state: str
    path: str = ""
    record: Indicator | None = None
    fields: Sequence[str] = ()
    reason: Message | Problem | None = None
    doubts: Sequence[Message] = ()
    findings: Sequence[Finding] = ()


class _Refused(Exception):
    """Raised where a row gives no record."""

    def __init__(self, key: str, **values: str):
        super().__init__(key)
        self.message = Message(key=key, values=values)


class Rows:
    """Makes records of rows. ids: the paths of the records of rows before, by the lines of these."""

    def __init__(self, registry: Registry, table: ResultsTable, shape: Shape, terms: Terms):
        self.registry, self.table, self.shape, self.terms = registry, table, shape, terms
        self.reader, self.matcher = FactsReader(registry, table, shape, terms), Matcher(registry)
        self.paths: dict[int, str] = {}

    def outcomes(self, lines: Lines) -> list[RowOutcome]:
        """Return what becomes of each row, totals apart."""
        return [
            self._outcome(row, lines.of_row(self.table, row)) for row in self.table.rows if not row.is_total
        ]

    def _outcome(self, row: ResultRow, line: int) -> RowOutcome:
        try:
            facts = self.reader.facts(row, line)
            outcome = self._of_facts(facts)
        except _Refused as refusal:
            return RowOutcome(row=row, state=REFUSED, reason=refusal.message)
        except ValidationError:
            return RowOutcome(row=row, state=REFUSED, reason=Message(key=WRONG))
        self.paths[row.line] = outcome.path
        return outcome

    def _of_facts(self, facts: Facts) -> RowOutcome:
        """Return what becomes of a row. Raises _Refused or ValidationError."""
        if facts.row.parent is not None and facts.row.parent not in self.reader.above:
            raise _Refused(PARENT_UNREAD)
        if facts.parent and facts.parent.line not in self.paths:
            raise _Refused(PARENT_UNREAD)
        path, reason = self.matcher.match(facts)
        if reason:
            raise _Refused(reason.key, **reason.values)
        return self._compared(facts, path) if path else self._new(facts)

    def _new(self, facts: Facts) -> RowOutcome:
        held, row = self.registry.result_table, facts.row
        missing = held.observations.keys() - facts.observations.keys()
        if missing or held.comparisons.keys() - facts.comparisons.keys():
            raise _Refused(NO_COLUMNS)
        if not row.unit:
            raise _Refused(NO_UNIT)
        number = self._number(facts)
        if number and not facts.group and UNGROUPED not in self.registry.terms.groups:
            raise _Refused(NO_GROUP)
        parent = self.paths[facts.parent.line].partition("/")[2] if facts.parent else None
        path = f"criteria/{number}" if number else self._free_path(facts, parent)
        record = new_indicator(facts, self.terms, number=number, parent=None if number else parent)
        return RowOutcome(row=row, state=NEW, path=path, record=record)

    def _number(self, facts: Facts) -> str:
        """Return the number of the criterion that a row is about, "" where it is about another indicator."""
        order = facts.row.order.strip(" .)").lstrip("0")
        named = is_numbered(facts.printed.name) or (self.registry.criteria and not self.registry.indicators)
        return order if order.isdigit() and named and self.shape.has_pairs else ""

    def _free_path(self, facts: Facts, parent: str | None) -> str:
        """Return the path of a new indicator; one whose name another has is called after what it is a part of, or its group."""
        own = id_of(facts.row.name)
        taken = {*self.registry.measures, *self.paths.values()}
        before = [parent, id_of(facts.group) if facts.group else None, id_of(facts.row.unit)]
        names = [own, *(f"{name}-{own}" for name in before if name)]
        free = (path for name in names if (path := f"indicators/{name}") not in taken)
        found = next(free, None)
        if found is None:
            raise _Refused("import.unread.twice")
        return found

    def _compared(self, facts: Facts, path: str) -> RowOutcome:
        """Return how a row stands to the record of its name, which keeps what it has."""
        held = self.registry.measures[path]
        if path in self.paths.values():
            raise _Refused("import.unread.twice")
        record, added = self._filled(held, facts)
        fields = tuple(differences(self.registry, held, facts))
        state = DIFFERS if fields else FILLED if added else SAME
        other = self.matcher.other_order(facts, path)
        doubts = (
            [Message(key=OTHER_ORDER, values={"order": facts.row.order or "–", "held": other})]
            if other
            else []
        )
        return RowOutcome(
            row=facts.row,
            state=state,
            path=path,
            record=record if added else None,
            fields=(*added, *fields),
            doubts=doubts,
        )

    def _filled(self, held: Indicator, facts: Facts) -> tuple[Indicator, list[str]]:
        """Return a record with the times and comparisons that it lacks, in the order of the table, and the keys of these."""
        table = self.registry.result_table
        observed, compared = told_cells(facts.observations), told_cells(facts.comparisons)
        observations = _ordered(table.observations, {**observed, **held.observations})
        comparisons = _ordered(table.comparisons, {**compared, **held.comparisons})
        added = [key for key in observations if key not in held.observations]
        added += [key for key in comparisons if key not in held.comparisons]
        update = {"observations": observations, "comparisons": comparisons}
        return (held.model_copy(update=update), added) if added else (held, [])


def _ordered(keys: Mapping[str, object], cells: Mapping[str, Observation]) -> dict[str, Observation]:
    return {key: cells[key] for key in keys if key in cells}
