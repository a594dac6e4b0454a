"""Rows of a table of results to the facts of criteria: every figure as printed, under its heading."""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from macros.intake.documents import Unread
from macros.intake.headings import columns
from macros.intake.tables import Rows
from macros.load import Registry
from macros.model import CriterionPrinted, Observation
from macros.text import fold

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


class _Row(Exception):
    """Says why a row gives no facts."""


def read_results(
    registry: Registry, rows: Rows, *, first_line: int = 1
) -> tuple[dict[str, Facts], list[Unread]]:
    """Return the facts by criterion number, and the rows that gave none.

    Heading rows name the observations of appendices/results.yml; each takes its column and the next. A row
    that holds the name of a group, with or without a mark before it, says the group of the rows below.
    """
    places: dict[str, int] = {}
    group = None
    facts: dict[str, Facts] = {}
    unread: list[Unread] = []
    for line, row in enumerate(rows, first_line):
        places |= _places(registry, row)
        named = _group(registry, row)
        group = named or group
        if named or not any(row) or not row[0] or columns(row):
            continue
        try:
            found = _facts(registry, line, row, places, group)
            if found.number in facts:
                raise _Row("import.unread.twice")
            facts[found.number] = found
        except _Row as reason:
            unread.append(Unread(line=line, text=" | ".join(filter(None, row)), reason=str(reason)))
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
        raise _Row("import.unread.no_results_headings")
    if not row[0].isdigit() or len(row) <= max(places.values()):
        raise _Row("import.unread.no_order")
    change = row[places["change"]] if "change" in places else None
    try:
        observations = {
            key: Observation(count=row[at], percent=row[at + 1])
            for key, at in places.items()
            if key != "change"
        }
        printed = CriterionPrinted(order=row[0], name=row[1], unit=row[2])
    except (ValidationError, IndexError):
        raise _Row("import.unread.no_figures") from None
    if change is not None and not _CHANGE.fullmatch(change):
        raise _Row("import.unread.no_figures")
    return Facts(
        number=row[0],
        line=line,
        printed=printed,
        observations=observations,
        change=change,
        group=group,
    )
