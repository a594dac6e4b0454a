"""The menu as the configuration has it, without the pages that an archive has nothing for yet; what of it is at the top."""

from collections.abc import Collection
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

_SOFTWARE = "software.md"


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


def top_items(nav: Navigation) -> list[Any]:
    """Return the entries of the menu at the top: all but the section on the software, which the footer leads to."""
    return [item for item in nav.items if not _is_of_software(item)]


def _is_of_software(item: Any) -> bool:
    children = item.children if isinstance(item, Section) else []
    return any(isinstance(child, Page) and child.file.src_uri == _SOFTWARE for child in children)
