"""Load and validate in one step: what every command and the build do first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from policyarchive.checks.documents import validate
from policyarchive.checks.file_content import file_problems
from policyarchive.checks.identity import published_ids_remain
from policyarchive.checks.references import reference_problems
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.registry.load import LoadResult, Registry, load
from policyarchive.registry.yaml.parse_cache import ParseCache


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The problems of a registry. usable is None when one of its single files cannot be used."""

    usable: Registry | None
    problems: list[Problem]

    @property
    def registry(self) -> Registry:
        """Return the registry, with or without problems. Raises RegistryError when it cannot be used."""
        if self.usable is None:
            raise RegistryError(self.problems)
        return self.usable


def check(
    directory: Path,
    *,
    today: str | None = None,
    published: Iterable[str] = (),
    memory: ParseCache | None = None,
) -> CheckResult:
    """Return a registry with all problems of loading and validating.

    today: an ISO date; documents dated after it are a problem. The library never reads the clock.
    published: ids that must still be there unless they moved, such as "documents/ubnd/2017/12-qd-ubnd".
    memory: the files that an earlier build has found without fault; the next one is told.
    """
    memory = memory or ParseCache()
    loaded = load(directory, memory)
    registry, found = loaded.usable, [*loaded.problems, *_content_problems(loaded, memory)]
    found += reference_problems(directory / "references.bib", directory.name)
    memory.remember()
    moved = {f"documents/{old}" for old in registry.redirects.moved} if registry else set()
    found += published_ids_remain(set(published) - moved, directory)
    if registry is not None:
        found += validate(registry, today=today)
    return CheckResult(usable=registry, problems=found)


def _content_problems(loaded: LoadResult, memory: ParseCache) -> Iterator[Problem]:
    """Yield what is wrong with the values of the files that no check has seen; remember those without fault."""
    for file in loaded.unchecked:
        problems = file_problems(file, loaded.languages)
        yield from problems
        if not problems and not file.loaded.problems:
            memory.keep(file.kind, loaded.languages, file.loaded.digest, file.loaded.data)


def checked_registry(directory: Path) -> Registry:
    """Return a registry without problems; raises RegistryError with all of them otherwise."""
    result = check(directory)
    if result.problems:
        raise RegistryError(result.problems)
    return result.registry
