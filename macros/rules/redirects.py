"""Rules of registry/redirects.yml: nothing that was published is lost, and what moved leads somewhere."""

from collections.abc import Iterator

from macros.load import Registry
from macros.problems import Problem


def nothing_published_is_lost(registry: Registry) -> Iterator[Problem]:
    """Every id that was published is a document still, or has moved."""
    known = registry.documents.keys() | registry.redirects.moved.keys()
    for index, identifier in enumerate(registry.redirects.published):
        if identifier not in known and f"documents/{identifier}" not in registry.files:
            place = registry.files["redirects"].place("published", index)
            yield Problem(code="published-lost", place=place, found={"value": identifier})


def what_moved_leads_somewhere(registry: Registry) -> Iterator[Problem]:
    """An id that moved has the form of an id, is a document no longer, and leads to one."""
    for old, new in registry.redirects.moved.items():
        place = registry.files["redirects"].place("moved", old)
        if old in registry.documents or old.count("/") != 2:
            yield Problem(code="moved-from", place=place, found={"value": old})
        if f"documents/{new}" not in registry.files:
            yield Problem(code="moved-nowhere", place=place, found={"value": new})
