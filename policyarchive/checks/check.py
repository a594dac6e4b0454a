"""Load and validate in one step: what every command and the build do first."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
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
from policyarchive.checks.catalogue import terminal_language
from policyarchive.checks.doubts import doubts
from policyarchive.checks.file_content import file_problems
from policyarchive.checks.follow_on import fold
from policyarchive.checks.identity import published_ids_remain
from policyarchive.checks.read_ahead import FEWEST, read_ahead
from policyarchive.checks.references import missing_references, reference_problems
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.core.progress import progress
from policyarchive.core.words import translate
from policyarchive.core.worker import ForkedWorker, InlineWorker, can_fork
from policyarchive.registry.load import LoadResult, Registry, declared_languages, load
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

    warnings: what a person should look at, although it may be right. beside: gives what was made beside the check.
    """

    usable: Registry | None
    problems: list[Problem]
    warnings: list[Problem] = field(default_factory=list)
    beside: Callable[[], object] = lambda: None

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
    beside: Callable[[Registry], object] | None = None,
) -> CheckResult:
    """Return a registry with all problems of loading and validating.

    today: an ISO date; documents dated after it are a problem, and those in force that expired before it. The library never reads the clock.
    published: ids that must still be there unless they moved, such as "documents/ubnd/2017/12-qd-ubnd".
    cache: of the files that an earlier build has found without problems; it is written for the next one.
    beside: makes something of the registry; of a large one in another process, while this one checks it.
    """
    cache = cache or ParseCache()
    read_ahead(directory, declared_languages(directory), cache)
    loaded = load(directory, cache)
    registry, problems = loaded.usable, [*loaded.problems, *_content_problems(loaded, cache)]
    problems += reference_problems(directory / "references.bib", directory.name)
    cache.write()
    with _worker(registry) as worker:
        made = worker.submit(partial(_made_of, beside))
        problems += _problems_of(registry, directory, today, published)
    problems += missing_references(directory / "references.bib", directory.name, problems)
    warnings = list(doubts(registry)) if registry else []
    return CheckResult(usable=registry, problems=fold(problems), warnings=warnings, beside=made)


def _worker(registry: Registry | None) -> ForkedWorker[Registry | None] | InlineWorker[Registry | None]:
    large = registry is not None and len(registry.documents) >= FEWEST and can_fork()
    return ForkedWorker(registry) if large else InlineWorker(registry)


def _made_of(function: Callable[[Registry], object] | None, registry: Registry | None) -> object:
    return function(registry) if function and registry else None


def _problems_of(
    registry: Registry | None, directory: Path, today: str | None, published: Iterable[str]
) -> Iterator[Problem]:
    """Yield what is wrong with all records together."""
    moved = {f"documents/{old}" for old in registry.redirects.moved} if registry else set()
    yield from published_ids_remain(set(published) - moved, directory)
    if registry is not None:
        shown_in = terminal_language(os.environ)
        said = translate(shown_in, "progress.check")
        yield from (problem for rule in progress(RULES, said) for problem in rule(registry))
        yield from validity.nothing_in_force_has_ended(registry, today or "")
        yield from relations.not_in_the_future(registry, today) if today else ()


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
