"""Who signed a document whose row names no body in full: by the symbol in its number, unless something says another body."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from policyarchive.core.text import fold
from policyarchive.intake.importing.names import Names, is_like_a_body
from policyarchive.intake.levels import (
    PROVINCE,
    Scope,
    is_below_province,
    level_in,
    place_in,
    shared_symbols,
)
from policyarchive.intake.lists.model import NOTE, OTHER, Entry, ListTable
from policyarchive.intake.proposal import Proposal
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.base_vocabulary import base_issuers

_MOTTO = re.compile(r"\s+CỘNG H(?:ÒA|OÀ)\b|\s+ĐẢNG CỘNG SẢN", re.IGNORECASE)
_FIGURE = re.compile("[0-9]")


class OtherBody(Exception):
    """Raised where a symbol is not surely that of a body: the text names what says so."""


class Signing:
    """Finds the bodies behind symbols in one list."""

    def __init__(self, names: Names, table: ListTable):
        self.names, self.table, self.registry = names, table, names.registry

    def by_symbol(self, entry: Entry, labels: Sequence[str], proposal: Proposal) -> tuple[str, ...]:
        """Return the bodies that the number of a row says; () where it says none. Raises OtherBody.

        labels: of the sections above the row, the nearest first.
        """
        symbols = proposal.reading.issuer_symbols if proposal.reading else ()
        scope = self.scope_at(labels)
        found = proposal.issuers
        if scope and shared_symbols().intersection(symbols):
            found = self._in_scope(scope, symbols)
        if found and (name := next(self._others(entry, labels, found, symbols), None)):
            raise OtherBody(name)
        return found

    def in_scope(self, key: str, said: str, labels: Sequence[str]) -> str:
        """Return the body that a cell or a heading means, which may leave out whose it is: "UBND". Raises OtherBody."""
        shared = shared_symbols().intersection(self.registry.issuers[key].symbols)
        scope = self.scope_at(labels)
        if not scope or not shared or level_in(said) or self.names.holds(scope, key):
            return key
        return self._in_scope(scope, sorted(shared)[:1])[0]

    def bare(self, said: str, labels: Sequence[str]) -> tuple[str, ...]:
        """Return the body that a cell names by its symbol alone, in a list of one level; () where that is none. Raises OtherBody."""
        scope = self.scope_at(labels)
        return self._in_scope(scope, [said]) if scope and said in shared_symbols() else ()

    def _in_scope(self, scope: Scope, symbols: Sequence[str]) -> tuple[str, ...]:
        bodies = [self._body(scope, symbol) for symbol in symbols]
        if any(body is None for body in bodies):
            raise OtherBody(scope.said)
        return tuple(dict.fromkeys(filter(None, bodies)))

    def _body(self, scope: Scope, symbol: str) -> str | None:
        if symbol in shared_symbols():
            return self.names.body_at(scope, symbol)
        signing = self.registry.signing_with(symbol)
        return signing[0] if len(signing) == 1 else None

    def scope_at(self, labels: Iterable[str]) -> Scope | None:
        """Return whose documents the rows below some headings are; None where they are those of the province, or of no level."""
        level = next(filter(None, map(level_in, labels)), None)
        return None if level == PROVINCE else self.scope

    @cached_property
    def scope(self) -> Scope | None:
        """Whose documents the list holds: by the bodies named above it, else by the place of the archive."""
        places = [
            place for place in self.registry.archive.place.values() if is_below_province(level_in(place))
        ]
        own = [Scope(level=level_in(place) or "", place=place, said=place) for place in places]
        heads = [(name, level) for name in self._bodies_above if (level := level_in(name))]
        below = [(name, level) for name, level in heads if is_below_province(level)]
        if below:
            name, level = below[0]
            place = next(filter(None, (place_in(name) for name, other in below if other == level)), "")
            return Scope(level=level, place=place or _same_level(own, level), said=name)
        if own and heads:
            return Scope(level=own[0].level, place=own[0].place, said=own[0].said, is_sure=False)
        return own[0] if own else None

    @cached_property
    def _bodies_above(self) -> list[str]:
        """The names of bodies above the list: in its letterhead, and of the report that it is attached to."""
        signed = (first_match(pattern("signed"), line.rstrip(" .)")) for line in self.table.above)
        behind = [match["issuer"] for match in signed if match]
        return [name for name in (*behind, *self.heads) if is_like_a_body(name)]

    @cached_property
    def heads(self) -> list[str]:
        """The lines above the list, without the motto that stands beside a body in a letterhead."""
        return [_MOTTO.split(line)[0].strip() for line in self.table.above]

    def _others(
        self, entry: Entry, labels: Sequence[str], found: tuple[str, ...], symbols: Sequence[str]
    ) -> Iterator[str]:
        """Yield what says that a symbol may be that of another body: names above the list, headings, cells that are not read."""
        for label in labels:
            own = self.scope and level_in(label) == self.scope.level and not self._is_elsewhere(label)
            if first_match(pattern("local"), label) and not own:
                yield label
        for name in (*self.heads, *self._cells(entry, OTHER)):
            if is_like_a_body(name) and not self._is_settled(name):
                yield name
        for cell in self._cells(entry, OTHER, NOTE):
            yield from self._named_beside(cell, found, symbols)

    def _is_elsewhere(self, label: str) -> bool:
        place = place_in(label)
        return bool(place and self.scope and fold(place) != fold(self.scope.place))

    def _is_settled(self, name: str) -> bool:
        """Tell whether the bodies of a name are known, and by which symbols they sign."""
        issuers = self.names.issuers(name)
        return bool(issuers) and any(self.registry.issuers[issuer].symbols for issuer in issuers)

    def _named_beside(self, cell: str, found: tuple[str, ...], symbols: Sequence[str]) -> Iterator[str]:
        """Yield the body with a symbol of the number that a cell says the document is of, where it is none of those found."""
        forms = [form for symbol in symbols for form in _forms_of(symbol)]
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", fold(cell)):
            before, name = cell[: match.start()], cell[match.start() :]
            is_of = not before or (first_match(pattern("by"), before) and not _FIGURE.search(before))
            if is_of and level_in(name) and self._is_other(name, found):
                yield name

    def _is_other(self, name: str, found: tuple[str, ...]) -> bool:
        """Tell whether a name is not that of a body: another level, another place, or no body that is known."""
        if self.names.issuer(name) in found:
            return False
        levels = {level_in(own) or PROVINCE for key in found for own in self.names.names_of(key)}
        return level_in(name) not in levels or place_in(name) != ""

    def _cells(self, entry: Entry, *kinds: str) -> list[str]:
        """Return the cells of columns that are not read, but for those of bodies to which papers go."""
        columns = zip(self.table.columns, entry.cells, strict=True)
        return [
            cell
            for column, cell in columns
            if cell and column.kind in kinds and not first_match(pattern("receives"), fold(column.heading))
        ]


def _same_level(own: Sequence[Scope], level: str) -> str:
    """Return the place of the archive where it is at a level; "" where it is at another one."""
    return own[0].place if own and own[0].level == level else ""


def _forms_of(symbol: str) -> list[str]:
    """Return a symbol and the names of the software's bodies that sign with it, folded."""
    bodies = [body for body in base_issuers().values() if body.signs_with(symbol)]
    return [fold(symbol), *(fold(name) for body in bodies for name in body.label.values())]
