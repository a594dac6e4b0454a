"""Load and validate in one step: what every script and the build do first."""

from collections.abc import Iterable
from pathlib import Path

from macros.faultless import Faultless
from macros.load import Registry, load
from macros.problems import Problem, RegistryError
from macros.rules.identity import published_ids_remain
from macros.validate import validate


def check(
    directory: Path,
    *,
    today: str | None = None,
    published: Iterable[str] = (),
    memory: Faultless | None = None,
) -> tuple[Registry | None, list[Problem]]:
    """Return the registry (None when unusable) and all problems of loading and validating.

    today: an ISO date; documents dated after it are a problem. The library never reads the clock.
    published: ids that must still be there unless they moved, such as "documents/ubnd/2017/12-qd-ubnd".
    memory: the files that an earlier build has found without fault; the next one is told.
    """
    registry, found = load(directory, memory)
    if memory:
        memory.remember()
    moved = {f"documents/{old}" for old in registry.redirects.moved} if registry else set()
    found = found + list(published_ids_remain(set(published) - moved, directory))
    if registry is not None:
        found = found + validate(registry, today=today)
    return registry, found


def checked(directory: Path) -> Registry:
    """Return a registry without problems; raises RegistryError with all of them otherwise."""
    registry, found = check(directory)
    if registry is None or found:
        raise RegistryError(found)
    return registry
