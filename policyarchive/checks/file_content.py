"""The content of one file of the registry: what is wrong with its texts and its fields, and where."""

from collections.abc import Iterator, Sequence

from policyarchive.checks.text import text_problems
from policyarchive.checks.values import Vocabularies, problem_of
from policyarchive.core.problems import Problem
from policyarchive.registry.load import RecordFile, Registry
from policyarchive.registry.yaml.locations import Keys
from policyarchive.registry.yaml.reader import Loaded

_SUGGESTIONS = 100  # mistakes of one file that are given the nearest name


def file_problems(
    file: RecordFile, languages: Sequence[str], registry: Registry | None = None
) -> list[Problem]:
    """Return everything that is wrong with the values of a file. languages: those of the archive. registry: None if unreadable."""
    loaded = file.loaded
    empty = list(empty_values(loaded.data))
    errors = [error for error in file.errors if error["input"] is not None and error["loc"] not in empty]
    wrong = [
        problem_of(error, loaded, file.kind, _vocabularies(registry), suggest=index < _SUGGESTIONS)
        for index, error in enumerate(errors)
    ]
    return [*text_problems(loaded, languages), *(_empty_value(loaded, keys) for keys in empty), *wrong]


def _vocabularies(registry: Registry | None) -> Vocabularies:
    if registry is None:
        return {}
    return {"type": registry.types, "issuer": registry.issuers, "issuers": registry.issuers}


def empty_values(data: object, keys: Keys = ()) -> Iterator[Keys]:
    """Yield the keys of every field that is named but left empty."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if value is None or value in ({}, []):
            yield (*keys, key)
        elif isinstance(value, dict | list):
            yield from empty_values(value, (*keys, key))


def _empty_value(loaded: Loaded, keys: Keys) -> Problem:
    """Return the problem of a field that is named but left empty."""
    found = {"field": ".".join(map(str, keys)), "value": ""}
    return Problem(code="empty-value", location=loaded.name_location(*keys), found=found)
