"""Reading a table of results into the facts of criteria, every figure as printed, and saving them in the records.

A record that exists keeps its figures: only missing observations are added.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from policyarchive.audit.columns import unit_key
from policyarchive.core.text import fold, slug
from policyarchive.intake.save import Outcome, list_differences, rewrite_record, write_new_record
from policyarchive.intake.tables.headings import columns_named
from policyarchive.intake.tables.read import Rows, UnreadRow
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.indicators import CHANGE, Indicator, Observation, PrintedRow
from policyarchive.registry.model.reports import FurtherTable

_CHANGE = re.compile(r"-?[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a table prints of a criterion: group where a row above names it, change where there is a column for it."""

    number: str
    line: int
    printed: PrintedRow
    observations: dict[str, Observation]
    change: str | None
    group: str | None

    @property
    def comparisons(self) -> dict[str, Observation]:
        """The change, as a record has it; {} without one."""
        return {CHANGE: Observation(value=self.change)} if self.change is not None else {}


class _UnreadableRow(Exception):
    """Says why a row gives no facts; the text is a key of the interface words."""


def read_results(
    registry: Registry,
    rows: Rows,
    *,
    first_line: int = 1,
    table: ResultTable | FurtherTable | None = None,
) -> tuple[dict[str, Facts], list[UnreadRow]]:
    """Return the facts by criterion number, and the rows that gave none.

    Heading rows name the observations of a table, by default that of appendices/results.yml; each has its column
    and the next. A row with the name of a group, with or without a mark before it, gives the group of the rows below.
    """
    table = table or registry.result_table
    positions: dict[str, int] = {}
    group = None
    facts: dict[str, Facts] = {}
    unread: list[UnreadRow] = []
    for line, row in enumerate(rows, first_line):
        positions |= _positions(table, row)
        named = _group_named(registry, row)
        group = named or group
        if named or not any(row) or not row[0] or columns_named(row):
            continue
        try:
            fact = _read_facts(registry, line, row, positions, group)
            if fact.number in facts:
                raise _UnreadableRow("import.unread.twice")
            facts[fact.number] = fact
        except _UnreadableRow as reason:
            unread.append(UnreadRow(line=line, text=" | ".join(filter(None, row)), reason=str(reason)))
    return facts, unread


def _positions(table: ResultTable | FurtherTable, row: list[str]) -> dict[str, int]:
    """Return the positions of the observations and of the change that a heading row names."""
    keys = {column.heading: key for key, column in table.observations.items()}
    keys[table.change.heading] = "change"
    return {keys[cell]: position for position, cell in enumerate(row) if cell in keys}


def _group_named(registry: Registry, row: list[str]) -> str | None:
    """Return the group whose name is the last of at most two cells of a row."""
    cells = [cell for cell in row if cell]
    names = {fold(name): key for key, term in registry.terms.groups.items() for name in term.label.values()}
    return names.get(fold(cells[-1])) if 0 < len(cells) < 3 else None


def _read_facts(
    registry: Registry, line: int, row: list[str], positions: dict[str, int], group: str | None
) -> Facts:
    """Return the facts of a row. Raises _UnreadableRow."""
    if not positions:
        raise _UnreadableRow("import.unread.no_results_headings")
    if not row[0].isdigit() or len(row) <= max(positions.values()):
        raise _UnreadableRow("import.unread.no_order")
    change = row[positions["change"]] if "change" in positions else None
    try:
        observations = {
            key: Observation(value=row[position], percent=registry.in_marks_of_source(row[position + 1]))
            for key, position in positions.items()
            if key != "change"
        }
        printed = PrintedRow(order=row[0], name=row[1], unit=row[2])
    except (ValidationError, IndexError):
        raise _UnreadableRow("import.unread.no_figures") from None
    if change is not None and not _CHANGE.fullmatch(change):
        raise _UnreadableRow("import.unread.no_figures")
    return Facts(
        number=row[0],
        line=line,
        printed=printed,
        observations=observations,
        change=change,
        group=group,
    )


LEFT = ("no_group", "no_columns")


def save_results(registry: Registry, directory: Path | None, facts: dict[str, Facts]) -> list[Outcome]:
    """Write new criteria and missing observations, without a folder nothing; return what became of each.

    States beside those of documents: "filled" (fields are the columns), and those in LEFT (nothing written).
    """
    return [outcome for fact in facts.values() for outcome in _save_criterion(registry, directory, fact)]


def _save_criterion(registry: Registry, directory: Path | None, facts: Facts) -> list[Outcome]:
    existing = registry.criteria.get(facts.number)
    if existing is None:
        return [_save_new_criterion(registry, directory, facts)]
    return _update_criterion(registry, directory, facts, existing)


def _save_new_criterion(registry: Registry, directory: Path | None, facts: Facts) -> Outcome:
    missing = registry.result_table.observations.keys() - facts.observations.keys()
    if missing or facts.change is None:
        return _outcome(facts, "no_columns")
    if facts.group is None:
        return _outcome(facts, "no_group")
    criterion = Indicator(
        number=facts.number,
        name={registry.archive.languages[0]: _name_without_number(facts)},
        group=facts.group,
        unit=unit_key(registry, facts.printed.unit) or slug(facts.printed.unit),
        direction="more",
        line=facts.line,
        printed=facts.printed,
        observations={key: facts.observations[key] for key in registry.result_table.observations},
        comparisons=facts.comparisons,
    )
    if directory:
        write_new_record(registry, directory, _path(facts), criterion)
    return _outcome(facts, "new")


def _name_without_number(facts: Facts) -> str:
    """Return the name of a criterion without the number before it: "Quy hoạch" of "Tiêu chí 1: Quy hoạch"."""
    return re.sub(rf"^\D*{facts.number}[:.]\s+", "", facts.printed.name)


def _update_criterion(
    registry: Registry, directory: Path | None, facts: Facts, existing: Indicator
) -> list[Outcome]:
    """Add the observations that a record lacks, and report where the table differs from the record."""
    columns = registry.result_table.observations
    observations = facts.observations | existing.observations
    added = tuple(key for key in columns if key in observations and key not in existing.observations)
    if added and directory:
        ordered = {key: observations[key] for key in columns if key in observations}
        rewrite_record(
            registry, directory, _path(facts), existing.model_copy(update={"observations": ordered})
        )
    recorded = existing.model_dump() | {"observations": _dump_observations(observations, facts.observations)}
    differences = tuple(list_differences(recorded, _printed_data(facts)))
    outcomes = [_outcome(facts, "filled", added)] if added else []
    outcomes += [_outcome(facts, "differs", differences)] if differences else []
    return outcomes or [_outcome(facts, "same")]


def _dump_observations(
    observations: Mapping[str, Observation], keys: Iterable[str]
) -> dict[str, dict[str, object]]:
    return {key: observations[key].model_dump() for key in keys}


def _printed_data(facts: Facts) -> dict[str, object]:
    """Return the facts in the form of a record, without what the table does not say."""
    data = {
        "group": facts.group,
        "line": facts.line,
        "printed": facts.printed.model_dump(),
        "observations": _dump_observations(facts.observations, facts.observations),
        "comparisons": _dump_observations(facts.comparisons, facts.comparisons) or None,
    }
    return {name: value for name, value in data.items() if value is not None}


def _outcome(facts: Facts, state: str, fields: tuple[str, ...] = ()) -> Outcome:
    return Outcome(identifier=f"criteria/{facts.number}", state=state, fields=fields, line=facts.line)


def _path(facts: Facts) -> str:
    return f"criteria/{facts.number}.yml"
