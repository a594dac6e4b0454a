"""One document, one record, one id, for ever."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros import numbers
from macros.load import Registry
from macros.problems import Place, Problem
from macros.text import fold


def one_record_a_document(registry: Registry) -> Iterator[Problem]:
    """No two records share issuer, number and date, in whatever spelling."""
    first: dict[tuple, str] = {}
    for identifier, document in sorted(registry.documents.items()):
        if not document.number or not document.date:
            continue
        key = document.issuer, fold(numbers.canonical(document.number)), document.date
        if key in first:
            place = registry.files[f"documents/{identifier}"].place("number")
            other = registry.files[f"documents/{first[key]}"].path
            found = {"number": document.number, "date": document.date, "other": other}
            yield Problem(code="same-document", place=place, found=found)
        first.setdefault(key, identifier)


def vocabulary_ids(registry: Registry) -> Iterator[Problem]:
    """Ids of vocabularies end up in addresses, so they are written as paths are: a-z, 0-9, hyphens."""
    for name, field in (("issuers", "issuers"), ("types", "types"), ("verbs", "verbs")):
        for identifier in getattr(registry, field):
            if not _is_id(identifier):
                place = registry.files[name].name_place(field, identifier)
                yield Problem(code="vocabulary-id", place=place, found={"value": identifier})


def _is_id(text: str) -> bool:
    return (
        text.isascii()
        and text.replace("-", "").isalnum()
        and text == text.lower()
        and text.strip("-") == text
    )


def published_ids_remain(published: Iterable[str], directory: Path) -> Iterator[Problem]:
    """Every id that was published is still there: addresses are cited and do not die.

    Ids are paths below the registry without their ending: "documents/ubnd/2017/12-qd-ubnd".
    """
    for identifier in sorted(published):
        if not (directory / f"{identifier}.yml").is_file():
            place = Place(path=f"{directory.name}/{identifier}.yml")
            yield Problem(code="published-id-gone", place=place, found={"id": identifier})


RULES = (one_record_a_document, vocabulary_ids)
