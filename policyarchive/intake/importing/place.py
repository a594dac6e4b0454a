"""Where in the archive the rows of a file are put."""

from dataclasses import dataclass

from policyarchive.intake.importing.sections import Settled
from policyarchive.intake.lists.model import Entry, Heading
from policyarchive.registry.model.appendices import DocumentList, Section, with_above


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where rows are put: a list of the archive (further: its id, None for the list of the source), and the lines in it.

    today: the last day that a document can have, None where it is not known.
    """

    table: DocumentList
    settled: Settled
    further: str | None
    offset: int
    today: str | None = None

    def line(self, entry: Entry) -> int:
        """Return the line of the list that a row is."""
        return entry.line + self.offset

    def section(self, entry: Entry) -> str | None:
        """Return the key of the section of a row; without a heading above it in the file, the one that its line is in."""
        if entry.path or self.further:
            return self.settled.keys.get(entry.path)
        return self.table.section_at(self.line(entry))

    def sections_above(self, entry: Entry) -> list[Section]:
        """Return the section of a row and those above that one, the nearest first."""
        return [self.settled.sections[key] for key in with_above(self.section(entry))]

    def labels_above(self, entry: Entry) -> list[str]:
        """Return the labels of the sections above a row, the nearest first."""
        return [section.label for section in self.sections_above(entry)]

    def unknown_above(self, entry: Entry) -> Heading | None:
        """Return the nearest heading above a row that looks like the name of a body and that no vocabulary has."""
        unknown, path = self.settled.unknown, entry.path
        above = (path[:length] for length in range(len(path), 0, -1))
        return next((unknown[part] for part in above if part in unknown), None)
