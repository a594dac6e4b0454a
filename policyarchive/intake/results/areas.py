"""Whether the rows of a table are areas, such as communes, rather than indicators."""

from collections.abc import Iterable

from policyarchive.core.text import fold
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.results.words import pattern

_LEAST = 2  # rows


def areas_in(table: ResultsTable) -> list[str]:
    """Return the areas that rows of a table are about, where most of them are about one; else none."""
    texts = [*(row.text for row in table.rows), *(row.text for row in table.unread)]
    rows = [text.split(" | ") for text in texts]
    found = [area for cells in rows if (area := next(filter(_is_area, cells[:2]), ""))]
    return found if len(found) >= _LEAST and len(found) * 2 > len(rows) else []


def _is_area(text: str) -> bool:
    """Tell whether a text is the name of an area: "Xã Thượng", but not "Xã có đường ô tô" or "XÃ CÓ ĐIỆN"."""
    match = pattern("area", form=r"(?:{})\s+").match(fold(text))
    if match is None or len(fold(text)) != len(text) or text.isupper():
        return False
    return _are_names(text[match.end() :].split())


def _are_names(words: Iterable[str]) -> bool:
    listed = list(words)
    return bool(listed) and all(word[0].isupper() or word[0].isdigit() for word in listed)
