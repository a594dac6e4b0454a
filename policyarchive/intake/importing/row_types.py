"""The type of a row: the one that is printed, else the one that its number or its title says."""

from collections.abc import Iterable
from functools import cached_property

from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.text import fold
from policyarchive.intake.importing.cells import Printed, part_type_and_title, printed_of
from policyarchive.intake.importing.error import RowRefused
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names
from policyarchive.intake.lists.model import ListTable
from policyarchive.intake.proposal import Proposal
from policyarchive.intake.source_words import first_match, pattern


class RowTypes:
    """Finds the types of the rows of one list. missing gathers those that no vocabulary has."""

    def __init__(self, names: Names, table: ListTable, missing: MissingTerms):
        self.names, self.table, self.missing = names, table, missing
        self.registry = names.registry

    def type_of(self, printed: Printed, proposal: Proposal) -> str:
        """Return the id of the type of a row. Raises RowRefused."""
        cell = _without_generic(printed.type)
        if not cell and proposal.type:
            return proposal.type
        named = self._named(cell, printed.title)
        own, by_number = self._numbered_otherwise(proposal), self._by_number(proposal)
        meant = sorted({*(proposal.reading.types if proposal.reading else ())} - own)
        found = sorted(named.intersection(meant)) or sorted(named & by_number)
        if cell and not by_number:
            found = found or sorted(named)
        if len(found) == 1:
            return found[0]
        if not cell and not found and len(meant) == 1 and own:
            return meant[0]
        if cell and named and by_number and not found:
            raise RowRefused("other_type", name=cell, number=printed.number)
        if found or (not cell and len(meant) > 1):
            raise self._several(found or meant)
        raise self._unknown(printed, proposal)

    def _named(self, cell: str, title: str) -> set[str]:
        """Return the types that the cell of a row may name, else the beginning of its title."""
        titled, _ = part_type_and_title(title, self.names.of_types)
        return self.names.types(cell or titled)

    def _several(self, types: Iterable[str]) -> RowRefused:
        language = self.registry.archive.languages[0]
        labels = (self.registry.types[key].label_in(language) for key in types)
        return RowRefused("several_types", name=" / ".join(labels))

    def _unknown(self, printed: Printed, proposal: Proposal) -> RowRefused:
        """Return the refusal of a row whose type no vocabulary has, and note this type."""
        self.missing.note("type", printed.type or None, proposal.type_symbol)
        if name := printed.type or proposal.type_symbol:
            return RowRefused("no_type", name=name)
        return RowRefused("type_not_said")

    def _numbered_otherwise(self, proposal: Proposal) -> set[str]:
        """Return the types that a number may mean and that this list numbers otherwise: "QĐi" beside "QĐ"."""
        reading = proposal.reading
        if reading is None or len(reading.types) < 2:
            return set()
        others = {other.types[0] for other in self._certain if other.type != reading.type}
        return others.intersection(reading.types)

    @cached_property
    def _certain(self) -> list[Reading]:
        """How the numbers of the list are read, those that are read for certain and mean one type."""
        columns, types = self.table.columns, self.names.of_types
        numbers = (printed_of(columns, entry.cells, types).number for entry in self.table.entries)
        readings = filter(None, map(self._reading, numbers))
        return [reading for reading in readings if reading.certain and len(reading.types) == 1]

    def _reading(self, number: str) -> Reading | None:
        try:
            return self.registry.read_number(number)
        except NoNumber:
            return None

    def _by_number(self, proposal: Proposal) -> set[str]:
        """Return every type that the abbreviation in a number may mean, whoever signs; none where that is not certain."""
        reading = proposal.reading
        symbols = self.registry.number_rules.symbols.types
        if reading is None or not reading.type or not reading.certain:
            return set()
        return {*reading.types, *symbols.get(reading.type, ())}


def _without_generic(cell: str) -> str:
    """Return the cell of a type, "" where it says none, as "văn bản" does."""
    return "" if first_match(pattern("generic", "^", "$"), fold(cell)) else cell
