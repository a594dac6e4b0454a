"""Notes that several rows of a table have in common: said once, with a mark at each of the rows."""

from collections import Counter
from collections.abc import Sequence

from policyarchive.site.templates import View

_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"


def share_notes(rows: Sequence[View]) -> tuple[list[View], list[View]]:
    """Return rows without the notes that more than one of them has, with marks for these, and those notes with their marks."""
    counts = Counter(_said(note) for row in rows for note in row["notes"])
    notes = {_said(note): note for row in rows for note in row["notes"]}
    marks = dict(zip((said for said in notes if counts[said] > 1), _MARKS, strict=False))
    shared = [{"mark": mark, "note": notes[said]} for said, mark in marks.items()]
    return [_marked(row, marks) for row in rows], shared


def _said(note: View) -> tuple[str, int | None]:
    return str(note["text"]), note["line"]


def _marked(row: View, marks: dict[tuple[str, int | None], str]) -> View:
    own = [note for note in row["notes"] if _said(note) not in marks]
    return row | {
        "notes": own,
        "mark": "".join(mark for said, mark in marks.items() if said in map(_said, row["notes"])),
    }
