"""The lines below a list: who made it, who signed it, to whom it goes."""

from collections.abc import Sequence

from policyarchive.intake.lists.model import BELOW_LIST, Unread
from policyarchive.intake.lists.shapes import has_number

_MOST = 3  # filled cells of such a line


def lines_below(unread: Sequence[Unread]) -> list[Unread]:
    """Return the lines below a list; none where one of them may be a document, so that all of them are to be looked at."""
    below = [row for row in unread if row.reason == BELOW_LIST]
    return [] if any(map(_may_be_document, below)) else below


def _may_be_document(row: Unread) -> bool:
    cells = [cell for cell in row.cells if cell]
    return has_number(row.text) or len(cells) > _MOST or any(map(str.isdigit, cells))
