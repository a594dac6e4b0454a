"""The terms that rows of results name: units, groups and qualifiers, found in the vocabularies or new."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policyarchive.core.text import fold, slug
from policyarchive.intake.indicators.unit_names import COUNT, kind_of, unit_named
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import ResultRow
from policyarchive.registry.model.vocabularies import Term, Unit, Vocabulary

UNGROUPED = "ungrouped"
_SIGNS = {"≥": "at-least", ">=": "at-least", ">": "more-than", "≤": "at-most", "<=": "at-most", "<": "less-than", "~": "about", "≈": "about", "±": "about"}  # fmt: skip


@dataclass(slots=True)
class Terms:
    """Finds terms by what a table prints. new: those that the vocabularies lack, by their kind and id."""

    registry: Registry
    units: dict[str, Unit] = field(default_factory=dict)
    groups: dict[str, Term] = field(default_factory=dict)
    qualifiers: dict[str, Term] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the source."""
        return self.registry.archive.languages[0]

    def unit(self, printed: str) -> str:
        """Return the id of a unit, a new one where no label is the printed one."""
        known: Mapping[str, Term] = {**self.registry.terms.units, **self.units}
        key = _labelled(known, printed)
        if key is None:
            key = _free(slug(printed) or ("percent" if printed == "%" else "unit"), known)
            self.units[key] = unit_named(printed, self.registry.archive.languages)
        elif "kind" not in known[key].model_fields_set and kind_of(printed) != COUNT:
            self.units[key] = Unit.model_validate({**dict(known[key]), "kind": kind_of(printed)})
        return key

    def group(self, label: str) -> str:
        """Return the id of the group with a label, a new one where none has it; without a label, that of no group."""
        known: Mapping[str, Term] = {**self.registry.terms.groups, **self.groups}
        if not label and UNGROUPED in known:
            return UNGROUPED
        key = _labelled(known, label) if label else None
        if key is None:
            key = _free(slug(label) or UNGROUPED, known)
            self.groups[key] = Term(label={self.language: label or "–"})
        return key

    def qualifier(self, printed: str, *, is_after: bool) -> str:
        """Return the id of a qualifier such as "hơn" or "≥"; a new one where no label has it."""
        known: Mapping[str, Term] = {**self.registry.terms.qualifiers, **self.qualifiers}
        label = f"{{value}} {printed}" if is_after else f"{printed} {{value}}"
        key = _labelled(known, label)
        if key is None:
            key = _free(_SIGNS.get(printed) or slug(printed), known)
            self.qualifiers[key] = Term(label={self.language: label.lower()})
        return key

    def extended(self, records: Iterable[Indicator | ResultRow]) -> Vocabulary:
        """Return the vocabularies of plain terms with the new ones that some records name, at the end of each."""
        held, update = self.registry.terms, dict[str, object]()
        added: dict[str, Mapping[str, Term]] = {
            "units": self.units,
            "groups": self.groups,
            "qualifiers": self.qualifiers,
        }
        used = {term for record in records for term in _terms_of(record)}
        for name, new in added.items():
            needed = {key: term for key, term in new.items() if key in used}
            update |= {name: {**getattr(held, name), **needed}} if needed else {}
        return held.model_copy(update=update) if update else held


def _terms_of(record: Indicator | ResultRow) -> Iterator[str | None]:
    cells = (*record.observations.values(), *record.comparisons.values())
    yield from (cell.qualifier for cell in cells)
    if isinstance(record, Indicator):
        yield from (record.unit, record.group)


def _labelled(known: Mapping[str, Term], printed: str) -> str | None:
    return next((key for key, term in known.items() if fold(printed) in map(fold, term.label.values())), None)


def _free(wanted: str, known: Mapping[str, Term]) -> str:
    """Return an id that no term has."""
    return next(
        key for n in range(1, len(known) + 2) if (key := wanted if n == 1 else f"{wanted}-{n}") not in known
    )
