"""Rows of a table of results to the facts of criteria: every figure as printed, under its heading."""

from dataclasses import dataclass

from pydantic import ValidationError

from macros.intake.documents import Unread
from macros.intake.headings import columns
from macros.intake.tables import Rows
from macros.load import Registry
from macros.model import CriterionPrinted, Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a table prints of a criterion; the rest of its record is an editor's work."""

    number: str
    line: int
    printed: CriterionPrinted
    observations: dict[str, Observation]
    change: str


def read_results(
    registry: Registry, rows: Rows, *, first_line: int = 1
) -> tuple[dict[str, Facts], list[Unread]]:
    """Return the facts by criterion number, and the rows that gave none.

    Heading rows name the observations of appendices/results.yml; each takes its column and the next.
    """
    places: dict[str, int] = {}
    facts: dict[str, Facts] = {}
    unread: list[Unread] = []
    for line, row in enumerate(rows, first_line):
        places |= _places(registry, row)
        if not any(row) or not row[0] or columns(row):
            continue
        missing = set(registry.result_table.observations) | {"change"} if not places else set()
        if missing or not row[0].isdigit() or len(row) <= max(places.values()):
            reason = "import.unread.no_headings" if missing else "import.unread.no_order"
            unread.append(Unread(line=line, text=" | ".join(filter(None, row)), reason=reason))
            continue
        try:
            facts[row[0]] = _facts(registry, line, row, places)
        except ValidationError:
            text = " | ".join(filter(None, row))
            unread.append(Unread(line=line, text=text, reason="import.unread.no_figures"))
    return facts, unread


def _places(registry: Registry, row: list[str]) -> dict[str, int]:
    """Return the positions of the observations and of the change that a heading row names."""
    table = registry.result_table
    wanted = {column.heading: key for key, column in table.observations.items()}
    wanted[table.change_heading] = "change"
    return {wanted[cell]: at for at, cell in enumerate(row) if cell in wanted}


def _facts(registry: Registry, line: int, row: list[str], places: dict[str, int]) -> Facts:
    observations = {
        key: Observation(count=row[places[key]], percent=row[places[key] + 1])
        for key in registry.result_table.observations
    }
    return Facts(
        number=row[0],
        line=line,
        printed=CriterionPrinted(order=row[0], name=row[1], unit=row[2]),
        observations=observations,
        change=row[places["change"]],
    )
