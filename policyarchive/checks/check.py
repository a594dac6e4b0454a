"""Load and validate in one step: what every command and the build do first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from policyarchive.checks import (
    attachments,
    documents,
    dossiers,
    evidence,
    explanations,
    identity,
    indicators,
    lists,
    numbers,
    relations,
    reports,
    statements,
    synonyms,
    validity,
)
from policyarchive.checks.doubts import doubts
from policyarchive.checks.file_content import file_problems
from policyarchive.checks.follow_on import fold
from policyarchive.checks.identity import published_ids_remain
from policyarchive.checks.references import missing_references, reference_problems
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.registry.load import LoadResult, Registry, load
from policyarchive.registry.yaml.parse_cache import ParseCache

RULES = (
    *documents.RULES,
    *lists.RULES,
    *indicators.RULES,
    *numbers.RULES,
    *evidence.RULES,
    *relations.RULES,
    *validity.RULES,
    *identity.RULES,
    *attachments.RULES,
    *statements.RULES,
    *reports.RULES,
    *dossiers.RULES,
    *explanations.RULES,
    *synonyms.RULES,
    *identity.REDIRECT_RULES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The problems of a registry. usable is None when one of its single files cannot be used.

    warnings: what a person should look at, although it may be right.
    """

    usable: Registry | None
    problems: list[Problem]
    warnings: list[Problem] = field(default_factory=list)

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
    cache: ParseCache | None = None,
) -> CheckResult:
    """Return a registry with all problems of loading and validating.

    today: an ISO date; documents dated after it are a problem, and those in force that expired before it. The library never reads the clock.
    published: ids that must still be there unless they moved, such as "documents/ubnd/2017/12-qd-ubnd".
    cache: of the files that an earlier build has found without problems; it is written for the next one.
    """
    cache = cache or ParseCache()
    loaded = load(directory, cache)
    registry, problems = loaded.usable, [*loaded.problems, *_content_problems(loaded, cache)]
    problems += reference_problems(directory / "references.bib", directory.name)
    cache.write()
    moved = {f"documents/{old}" for old in registry.redirects.moved} if registry else set()
    problems += published_ids_remain(set(published) - moved, directory)
    if registry is not None:
        problems += [problem for rule in RULES for problem in rule(registry)]
        problems += validity.nothing_in_force_has_ended(registry, today or "")
        problems += relations.not_in_the_future(registry, today) if today else ()
    problems += missing_references(directory / "references.bib", directory.name, problems)
    warnings = list(doubts(registry)) if registry else []
    return CheckResult(usable=registry, problems=fold(problems), warnings=warnings)


def _content_problems(loaded: LoadResult, cache: ParseCache) -> Iterator[Problem]:
    """Yield what is wrong with the values of the files that no check has seen; cache those without problems."""
    for file in loaded.unchecked:
        problems = file_problems(file, loaded.languages, loaded.usable)
        yield from problems
        if not problems and not file.loaded.problems:
            cache.add(file.kind, loaded.languages, file.loaded.digest, file.loaded.data)


def checked_registry(directory: Path) -> Registry:
    """Return a registry without problems; raises RegistryError with all of them otherwise."""
    result = check(directory)
    if result.problems:
        raise RegistryError(result.problems)
    return result.registry
