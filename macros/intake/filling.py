"""Facts of a table of results into the records of criteria, where these hold none."""

import re
from pathlib import Path

from macros.intake.results import Facts
from macros.intake.saving import Outcome, different, rewrite, write_new
from macros.load import Registry
from macros.model import Criterion

LEFT = ("no_group", "no_columns")


def fill(registry: Registry, directory: Path | None, facts: dict[str, Facts]) -> list[Outcome]:
    """Write new criteria and missing observations, and return what became of each; without a folder, only that.

    States beside those of documents: "filled" (fields are the columns), and those in LEFT (nothing written).
    """
    return [found for fact in facts.values() for found in _one(registry, directory, fact)]


def _one(registry: Registry, directory: Path | None, facts: Facts) -> list[Outcome]:
    held = registry.criteria.get(facts.number)
    return [_new(registry, directory, facts)] if held is None else _held(registry, directory, facts, held)


def _new(registry: Registry, directory: Path | None, facts: Facts) -> Outcome:
    missing = registry.result_table.observations.keys() - facts.observations.keys()
    if missing or facts.change is None:
        return _outcome(facts, "no_columns")
    if facts.group is None:
        return _outcome(facts, "no_group")
    criterion = Criterion(
        number=facts.number,
        name={registry.archive.languages[0]: _bare(facts)},
        group=facts.group,
        line=facts.line,
        printed=facts.printed,
        observations={key: facts.observations[key] for key in registry.result_table.observations},
        change=facts.change,
    )
    if directory:
        write_new(registry, directory, _path(facts), criterion)
    return _outcome(facts, "new")


def _bare(facts: Facts) -> str:
    """Return the name of a criterion without the number before it: "Quy hoạch" of "Tiêu chí 1: Quy hoạch"."""
    return re.sub(rf"^\D*{facts.number}[:.]\s+", "", facts.printed.name)


def _held(registry: Registry, directory: Path | None, facts: Facts, held: Criterion) -> list[Outcome]:
    """Add the observations that a record lacks, and tell where the table says something else."""
    known = registry.result_table.observations
    both = held.observations | {k: o for k, o in facts.observations.items() if k not in held.observations}
    added = tuple(key for key in known if key in both and key not in held.observations)
    if added and directory:
        filled = held.model_copy(update={"observations": {key: both[key] for key in known if key in both}})
        rewrite(registry, directory, _path(facts), filled)
    fields = tuple(different(_compared(held.model_dump(), both, facts), _printed(facts)))
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
