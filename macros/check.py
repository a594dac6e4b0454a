"""Load and validate in one step: what every script and the build do first."""

from pathlib import Path

from macros.load import Registry, load
from macros.problems import Problem, RegistryError
from macros.validate import validate


def check(directory: Path) -> tuple[Registry | None, list[Problem]]:
    """Return the registry (None when unusable) and all problems of loading and validating."""
    registry, found = load(directory)
    if registry is not None:
        found = found + validate(registry)
    return registry, found


def checked(directory: Path) -> Registry:
    """Return a registry without problems; raises RegistryError with all of them otherwise."""
    registry, found = check(directory)
    if registry is None or found:
        raise RegistryError(found)
    return registry
