"""The bodies that issued the document of a row: those of its cell, of the heading above it, or of its number."""

from collections.abc import Sequence

from policyarchive.intake.importing.cells import Printed
from policyarchive.intake.importing.error import RowRefused
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names, is_like_a_body
from policyarchive.intake.importing.place import Place
from policyarchive.intake.importing.signing import OtherBody, Signing
from policyarchive.intake.lists.model import Entry, ListTable
from policyarchive.intake.proposal import Proposal


class RowIssuers:
    """Finds the issuers of the rows of one list. missing gathers those that no vocabulary has."""

    def __init__(self, names: Names, table: ListTable, place: Place, missing: MissingTerms):
        self.names, self.place, self.missing = names, place, missing
        self.registry, self.signing = names.registry, Signing(names, table)

    def issuers_of(self, entry: Entry, printed: Printed, proposal: Proposal) -> tuple[str, ...]:
        """Return the ids of the bodies of a row. Raises RowRefused."""
        own = self._own(entry, printed, proposal)
        found = own or self._by_symbol(entry, proposal)
        if not found:
            raise self._not_said(proposal)
        if len(own) == 1 and own[0] in proposal.issuers:
            return (own[0], *(issuer for issuer in proposal.issuers if issuer != own[0]))
        self._refuse_other_body(found, proposal)
        return found

    def _not_said(self, proposal: Proposal) -> RowRefused:
        """Return the refusal of a row that names no body, and note the symbol in its number."""
        self.missing.note("issuer", None, proposal.body_symbol)
        if proposal.body_symbol:
            return RowRefused("no_issuer", name=proposal.body_symbol)
        return RowRefused("issuer_not_said")

    def _own(self, entry: Entry, printed: Printed, proposal: Proposal) -> tuple[str, ...]:
        """Return the issuers that the row itself names, or the heading above it; () where neither does. Raises RowRefused."""
        if printed.issuer:
            return self._in_cell(entry, printed.issuer, proposal)
        if heading := self.place.unknown_above(entry):
            self.missing.note("issuer", heading.label, proposal.body_symbol)
            raise RowRefused("no_section", name=heading.label)
        for section in self.place.sections_above(entry):
            if section.issuer:
                return self._in_scope((section.issuer,), section.label, entry, proposal)
        return ()

    def _in_cell(self, entry: Entry, cell: str, proposal: Proposal) -> tuple[str, ...]:
        found = self.names.issuers(cell) or self._bare(entry, cell, proposal)
        if not found:
            self._note(entry, cell, proposal)
            raise RowRefused("unknown_issuer", name=cell)
        return self._in_scope(found, cell, entry, proposal)

    def _note(self, entry: Entry, cell: str, proposal: Proposal) -> None:
        """Note the bodies of a cell that are not known, one of them with the symbol of the number, if the row itself names it."""
        unknown = self.names.unknown(cell) or [cell]
        symbol = proposal.body_symbol if len(unknown) == 1 and cell in entry.cells else None
        for name in unknown:
            self.missing.note("issuer", name, symbol)

    def _bare(self, entry: Entry, cell: str, proposal: Proposal) -> tuple[str, ...]:
        """Return the body that a cell names by its symbol alone; () where that is none. Raises RowRefused."""
        try:
            return self.signing.bare(cell, self.place.labels_above(entry))
        except OtherBody as other:
            raise self._not_by_symbol(str(other), proposal) from None

    def _in_scope(
        self, issuers: tuple[str, ...], said: str, entry: Entry, proposal: Proposal
    ) -> tuple[str, ...]:
        """Return the bodies that a cell or heading means, which may leave out of which place they are. Raises RowRefused."""
        labels = self.place.labels_above(entry)
        try:
            return tuple(self.signing.in_scope(issuer, said, labels) for issuer in issuers)
        except OtherBody as other:
            raise self._not_by_symbol(str(other), proposal) from None

    def _by_symbol(self, entry: Entry, proposal: Proposal) -> tuple[str, ...]:
        """Return the bodies that the number of a row says; () where it says none. Raises RowRefused where it may be another one."""
        try:
            return self.signing.by_symbol(entry, self.place.labels_above(entry), proposal)
        except OtherBody as other:
            raise self._not_by_symbol(str(other), proposal) from None

    def _not_by_symbol(self, name: str, proposal: Proposal) -> RowRefused:
        """Return the refusal of a row whose symbol may be that of another body, and note this where no vocabulary has it."""
        if is_like_a_body(name) and not self.names.issuers(name):
            self.missing.note("issuer", name, None)
        return RowRefused("body_by_symbol", name=name, symbol=proposal.body_symbol or "–")

    def _refuse_other_body(self, issuers: tuple[str, ...], proposal: Proposal) -> None:
        """Raise RowRefused where the symbol of the number is that of another body, so that one of the two is wrong."""
        symbol = proposal.body_symbol
        if not symbol or self._sign_with_any(issuers, proposal):
            return
        others = self._labels(self.registry.signing_with(symbol)[:3])
        knows_own = all(self.registry.issuers[issuer].symbols for issuer in issuers)
        if others and knows_own:
            raise RowRefused("other_body", symbol=symbol, bodies=others, name=self._labels(issuers))

    def _sign_with_any(self, issuers: tuple[str, ...], proposal: Proposal) -> bool:
        """Tell whether one of some bodies signs with a part of the symbols in a number."""
        body = proposal.reading.body if proposal.reading else None
        parts = [part for part in (body or "").split("-") if part]
        return any(self.registry.issuers[issuer].signs_with(part) for issuer in issuers for part in parts)

    def _labels(self, issuers: Sequence[str]) -> str:
        language = self.registry.archive.languages[0]
        return "; ".join(self.registry.issuers[key].label_in(language) for key in issuers)
