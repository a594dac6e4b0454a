"""The menu as the configuration has it, without the pages that an archive has nothing for yet."""

from collections.abc import Collection
from typing import Any


def without_pages(entries: list[Any], sources: Collection[str]) -> list[Any]:
    """Return the entries of a menu without some pages, named by their source files.

    A section that is left with one page gives its place to that page; one without any vanishes.
    """
    kept = [_without(entry, sources) for entry in entries]
    return [entry for entry in kept if entry is not None]


def _without(entry: Any, sources: Collection[str]) -> Any:
    if isinstance(entry, str):
        return None if entry in sources else entry
    if not isinstance(entry, dict) or len(entry) != 1:
        return entry
    ((name, held),) = entry.items()
    if isinstance(held, str):
        return None if held in sources else entry
    if not isinstance(held, list):
        return entry
    pages = without_pages(held, sources)
    if pages == held:
        return entry
    return {name: pages} if len(pages) > 1 else pages[0] if pages else None
