"""Tables of plain values with what each column holds: from them come CSV files, sheets and the data package."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.registry.model.vocabularies import Unit
from policyarchive.site.site import Site

Cell = str | int | float | Decimal | bool | datetime.date | None
Row = list[Cell]
_PERCENT = Unit(label={"vi": "%", "en": "%"}, kind="percent")  # of figures that are shares of another one
_WORDING = ASSETS / "words" / "columns.yml"
_COMMON = "_common"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. about: its entry in columns.yml; of: whose figures it holds, by language, as "June 2020"; language: of its texts."""

    name: str
    about: str
    of: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its name as a file. key: the columns that tell its rows apart; references: column to (table, column)."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    key: Sequence[str]
    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def with_headings(self) -> list[Row]:
        """The rows under the names of the columns."""
        return [[column.name for column in self.columns], *self.rows]


def plain_columns(*names: str) -> list[Column]:
    """Return columns that are named like their entries."""
    return [Column(name=name, about=name) for name in names]


def column_each(site: Site, name: str, about: str | None = None) -> list[Column]:
    """Return a column for each language: name_vi, name_en. about: the entry, that of the name unless given."""
    return [
        Column(name=f"{name}_{language}", about=about or name, language=language)
        for language in site.urls.languages
    ]


def entry_of(table: Table, column: Column) -> dict[str, Any]:
    """Return what columns.yml says of a column. Raises KeyError where it says nothing."""
    wording = _wording()
    own = wording.get(table.name, {}).get(column.about)
    entry: dict[str, Any] = own or wording[_COMMON][column.about]
    return entry


@cache
def _wording() -> dict[str, dict[str, dict[str, Any]]]:
    entries: dict[str, dict[str, dict[str, Any]]] = read_settings(_WORDING)
    return entries


def unit_cells(site: Site, identifier: str | None) -> Row:
    """Return a unit by its id, or the percentage without one: id, name in each language, kind."""
    unit = site.registry.terms.units[identifier] if identifier else _PERCENT
    return [identifier, *(unit.label.get(language) for language in site.urls.languages), unit.kind]


def unit_columns(site: Site) -> list[Column]:
    """Return the columns of unit_cells."""
    return [*plain_columns("unit"), *column_each(site, "unit", "unit_name"), *plain_columns("unit_kind")]
