"""What the search box of every page needs before anything is asked: its words, the search page, examples."""

from collections.abc import Iterator

from policyarchive.core.words import words
from policyarchive.exports.search.record import address
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_WORDS = ("search.", "box.", "theme.shortcuts_")


def box_view(site: Site) -> View:
    """Return the words of the search, the address of its page below the folder of the language, and example queries."""
    table = words(site.language, site.first_language)
    return {
        "finder": address(site, "page:search"),
        "words": {key: text for key, text in table.items() if key.startswith(_WORDS)},
        "examples": examples(site),
    }


def examples(site: Site) -> list[str]:
    """Return queries that this archive answers, to try them."""
    return list(dict.fromkeys(_examples(site)))


def _examples(site: Site) -> Iterator[str]:
    """Yield a number, a month, a type with a year and a criterion that the archive has."""
    registry = site.registry
    if related := max(site.index.listed, key=lambda one: len(site.index.incoming.get(one, [])), default=None):
        document = registry.documents[related]
        if document.number:
            yield document.number
        if document.date:
            yield "/".join(
                str(int(part)) for part in reversed(document.date[:7].split("-")) if part.isdigit()
            )
            yield f"{site.pick(registry.types[document.type].label).lower()} {document.date[:4]}"
    for criterion in list(registry.criteria.values())[-3:-2]:
        yield criterion_name(site, criterion).lower()
