"""Rows of a table of results to the facts of criteria: every figure as printed, under its heading."""
# ALSO: """Facts of a table of results into the records of criteria, where these hold none."""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from policyarchive.core.text import fold
from policyarchive.intake.save import Outcome, list_differences, rewrite_record, write_new_record
from policyarchive.intake.tables.documents import UnreadRow
from policyarchive.intake.tables.headings import columns_named
from policyarchive.intake.tables.read import Rows
from policyarchive.registry.load import Registry
from policyarchive.registry.model.criteria import Criterion, CriterionPrinted, Observation

_CHANGE = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a table prints of a criterion: group where a row above names it, change where there is a column."""

    number: str
    line: int
    printed: CriterionPrinted
    observations: dict[str, Observation]
    change: str | None
    group: str | None


class _UnreadableRow(Exception):
    """Says why a row gives no facts."""


def read_results(
    registry: Registry, rows: Rows, *, first_line: int = 1
) -> tuple[dict[str, Facts], list[UnreadRow]]:
    """Return the facts by criterion number, and the rows that gave none.

    Heading rows name the observations of appendices/results.yml; each takes its column and the next. A row
    that holds the name of a group, with or without a mark before it, says the group of the rows below.
    """
    places: dict[str, int] = {}
    group = None
    facts: dict[str, Facts] = {}
    unread: list[UnreadRow] = []
    for line, row in enumerate(rows, first_line):
        places |= _places(registry, row)
        named = _group(registry, row)
        group = named or group
        if named or not any(row) or not row[0] or columns_named(row):
            continue
        try:
            found = _facts(registry, line, row, places, group)
            if found.number in facts:
                raise _UnreadableRow("import.unread.twice")
            facts[found.number] = found
        except _UnreadableRow as reason:
            unread.append(UnreadRow(line=line, text=" | ".join(filter(None, row)), reason=str(reason)))
    return facts, unread


def _places(registry: Registry, row: list[str]) -> dict[str, int]:
    """Return the positions of the observations and of the change that a heading row names."""
    table = registry.result_table
    wanted = {column.heading: key for key, column in table.observations.items()}
    wanted[table.change_heading] = "change"
    return {wanted[cell]: at for at, cell in enumerate(row) if cell in wanted}


def _group(registry: Registry, row: list[str]) -> str | None:
    """Return the group whose name is the last of at most two cells of a row."""
    cells = [cell for cell in row if cell]
    names = {fold(name): key for key, term in registry.terms.groups.items() for name in term.label.values()}
    return names.get(fold(cells[-1])) if 0 < len(cells) < 3 else None


def _facts(registry: Registry, line: int, row: list[str], places: dict[str, int], group: str | None) -> Facts:
    if not places:
        raise _UnreadableRow("import.unread.no_results_headings")
    if not row[0].isdigit() or len(row) <= max(places.values()):
        raise _UnreadableRow("import.unread.no_order")
    change = row[places["change"]] if "change" in places else None
    try:
        observations = {
            key: Observation(count=row[at], percent=row[at + 1])
            for key, at in places.items()
            if key != "change"
        }
        printed = CriterionPrinted(order=row[0], name=row[1], unit=row[2])
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
    """Write new criteria and missing observations, and return what became of each; without a folder, only that.

    States beside those of documents: "filled" (fields are the columns), and those in LEFT (nothing written).
    """
    return [found for fact in facts.values() for found in _save_criterion(registry, directory, fact)]


def _save_criterion(registry: Registry, directory: Path | None, facts: Facts) -> list[Outcome]:
    held = registry.criteria.get(facts.number)
    return (
        [_save_new_criterion(registry, directory, facts)]
        if held is None
        else _update_criterion(registry, directory, facts, held)
    )


def _save_new_criterion(registry: Registry, directory: Path | None, facts: Facts) -> Outcome:
    missing = registry.result_table.observations.keys() - facts.observations.keys()
    if missing or facts.change is None:
        return _outcome(facts, "no_columns")
    if facts.group is None:
        return _outcome(facts, "no_group")
    criterion = Criterion(
        number=facts.number,
        name={registry.archive.languages[0]: _name_without_number(facts)},
        group=facts.group,
        line=facts.line,
        printed=facts.printed,
        observations={key: facts.observations[key] for key in registry.result_table.observations},
        change=facts.change,
    )
    if directory:
        write_new_record(registry, directory, _path(facts), criterion)
    return _outcome(facts, "new")


def _name_without_number(facts: Facts) -> str:
    """Return the name of a criterion without the number before it: "Quy hoạch" of "Tiêu chí 1: Quy hoạch"."""
    return re.sub(rf"^\D*{facts.number}[:.]\s+", "", facts.printed.name)


def _update_criterion(
    registry: Registry, directory: Path | None, facts: Facts, held: Criterion
) -> list[Outcome]:
    """Add the observations that a record lacks, and tell where the table says something else."""
    known = registry.result_table.observations
    both = held.observations | {k: o for k, o in facts.observations.items() if k not in held.observations}
    added = tuple(key for key in known if key in both and key not in held.observations)
    if added and directory:
        filled = held.model_copy(update={"observations": {key: both[key] for key in known if key in both}})
        rewrite_record(registry, directory, _path(facts), filled)
    fields = tuple(list_differences(_compared(held.model_dump(), both, facts), _printed(facts)))
    outcomes = [_outcome(facts, "filled", added)] if added else []
    outcomes += [_outcome(facts, "differs", fields)] if fields else []
    return outcomes or [_outcome(facts, "same")]


def _compared(held: dict, both: dict, facts: Facts) -> dict:
    return held | {"observations": {key: both[key].model_dump() for key in facts.observations}}


def _printed(facts: Facts) -> dict:
    """Return the facts as a record holds them, without what the table does not say."""
    observations = {key: observation.model_dump() for key, observation in facts.observations.items()}
    found = {"group": facts.group, "line": facts.line, "printed": facts.printed.model_dump()}
    found |= {"observations": observations, "change": facts.change}
    return {name: value for name, value in found.items() if value is not None}


def _outcome(facts: Facts, state: str, fields: tuple[str, ...] = ()) -> Outcome:
    return Outcome(identifier=f"criteria/{facts.number}", state=state, fields=fields, line=facts.line)


def _path(facts: Facts) -> str:
    return f"criteria/{facts.number}.yml"
