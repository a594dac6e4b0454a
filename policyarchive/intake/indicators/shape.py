"""The columns of a table of results as a record has them: times and comparisons by their keys, under printed headings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policyarchive.core.text import slug
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.results.heads import BELOW
from policyarchive.intake.results.model import (
    ACTUAL,
    COMPARISON,
    DIFFERENCE,
    OTHER,
    PERCENT,
    RATIO,
    STAGES,
    VALUE,
    Column,
    ResultsTable,
    Time,
)
from policyarchive.intake.results.model import Comparison as Compared
from policyarchive.intake.results.signs import signs_of
from policyarchive.intake.results.times import times_in
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ObservationColumn, ResultColumn
from policyarchive.registry.model.indicators import CHANGE
from policyarchive.site.names import date_of
from policyarchive.site.site import site_for

Place = tuple[str, str]  # the key of a time or comparison, and VALUE, PERCENT or COMPARISON


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The columns of a table, its times and comparisons. places: of the figures, by the position of their column."""

    columns: list[ResultColumn]
    observations: dict[str, ObservationColumn]
    comparisons: dict[str, Comparison]
    places: Mapping[int, Place]

    @property
    def has_pairs(self) -> bool:
        """Whether every time has a value and a percentage, and one comparison takes them away from each other: as for criteria."""
        pairs = {key: {part for own, part in self.places.values() if own == key} for key in self.observations}
        return all(parts == {VALUE, PERCENT} for parts in pairs.values()) and list(self.comparisons) == [
            CHANGE
        ]


def shape_of(registry: Registry, table: ResultsTable) -> Shape:
    """Return the columns of a table; where the archive's own has the same time or comparison, with its key and labels."""
    held = registry.result_table
    keys = _comparison_keys(table, held.comparisons)
    places = {n: (c.time.key, c.holds) for n, c in enumerate(table.columns) if c.time}
    places |= {n: (key, COMPARISON) for n, key in keys.items()}
    observations: dict[str, ObservationColumn] = {}
    for column in table.columns:
        if column.time and column.time.key not in observations:
            known = held.observations.get(column.time.key)
            same = known is not None and known.heading == _heading(column)
            observations[column.time.key] = known if known and same else _time(registry, column, column.time)
    return Shape(
        columns=[_column(column, places.get(n)) for n, column in enumerate(table.columns)],
        observations=observations,
        comparisons={key: _comparison(registry, table.columns[n], key) for n, key in keys.items()},
        places=places,
    )


def _column(column: Column, place: Place | None) -> ResultColumn:
    if place:
        return ResultColumn.model_validate({"holds": place[1], "at": place[0]})
    holds = OTHER if column.holds == COMPARISON else column.holds
    return ResultColumn.model_validate({"holds": holds})


def _heading(column: Column) -> str:
    """Return the lowest heading of a column that says more than what is counted: "Năm 2041" of "Năm 2041 – Số xã"."""
    texts = column.heading.split(BELOW)
    return next((text for text in reversed(texts) if times_in(text) or signs_of(text).stages), texts[-1])


def _time(registry: Registry, column: Column, time: Time) -> ObservationColumn:
    first, others = registry.archive.languages[0], _translated(registry)
    parts = [text for text in column.heading.split(BELOW) if times_in(text) or signs_of(text).stages]
    label = {first: BELOW.join(parts) or column.heading}
    label |= {language: _label(registry, language, time) for language in others}
    stage = {} if time.stage == ACTUAL else {"stage": time.stage}
    until = {"until": time.until} if time.until else {}
    return ObservationColumn.model_validate(
        {"heading": _heading(column), "label": label, "date": time.date, **until, **stage}
    )


def _translated(registry: Registry) -> list[str]:
    """Return the further languages of an archive whose words the software has."""
    return [language for language in registry.archive.languages[1:] if language in SOFTWARE_LANGUAGES]


def _label(registry: Registry, language: str, time: Time) -> str:
    """Return how another language calls a time: "June 2045", "2016–2020: plan"."""
    site = site_for(registry, language)
    dates = "–".join(date_of(site, date) for date in (time.date, time.until) if date)
    return dates if time.stage == ACTUAL else f"{dates}: {translate(language, f'sheet.stage.{time.stage}')}"


def _comparison_keys(table: ResultsTable, held: Mapping[str, Comparison]) -> dict[int, str]:
    """Return the keys of comparisons by the positions of their columns; those of percentages are only kept as printed."""
    found = {n: c for n, c in enumerate(table.columns) if c.comparison and c.comparison.of == VALUE}
    if len(found) == 1 and list(held) in ([], [CHANGE]):
        return dict.fromkeys(found, CHANGE)
    return {n: _held_key(column, held) or _new_key(column) for n, column in found.items()}


def _held_key(column: Column, held: Mapping[str, Comparison]) -> str | None:
    compared = column.comparison
    wanted = (compared.form, compared.later, compared.earlier) if compared else None
    same = (key for key, one in held.items() if (one.form, one.later, one.earlier) == wanted)
    return next(same, None) or next((key for key, one in held.items() if one.heading in _texts(column)), None)


def _texts(column: Column) -> Iterator[str]:
    yield column.heading
    yield from column.heading.split(BELOW)


def _new_key(column: Column) -> str:
    return slug(column.comparison.key) if column.comparison else ""


def _comparison(registry: Registry, column: Column, key: str) -> Comparison:
    """Return a comparison; that of the archive's own table where it has the same heading."""
    held = registry.result_table.comparisons.get(key)
    if held and held.heading in _texts(column):
        return held
    first, others = registry.archive.languages[0], _translated(registry)
    compared = column.comparison
    label = {first: column.heading}
    label |= {language: _comparison_label(language, key, compared) for language in others}
    told = {"form": compared.form, "later": compared.later, "earlier": compared.earlier} if compared else {}
    times = {name: value for name, value in told.items() if value}
    return Comparison.model_validate({"heading": column.heading.split(BELOW)[-1], "label": label, **times})


def _comparison_label(language: str, key: str, compared: Compared | None) -> str:
    """Return how another language calls a comparison: "Change", where it is the only one, else "Change 2023/2020"."""
    change = translate(language, "results.change")
    if key == CHANGE or compared is None or not compared.later:
        return change
    stages = {stage: translate(language, f"sheet.stage.{stage}") for stage in STAGES}
    times = [_time_in_words(time, stages) for time in (compared.later, compared.earlier)]
    sign = "" if compared.form == DIFFERENCE else " (%)"
    return f"{'' if compared.form == RATIO else f'{change} '}{'/'.join(times)}{sign}"


def _time_in_words(key: str, stages: Mapping[str, str]) -> str:
    """Return the key of a time with its stage as a word: "plan 2023"."""
    stage = next((stage for stage in stages if key.endswith(f"-{stage}")), None)
    return f"{stages[stage]} {key.removesuffix(f'-{stage}')}" if stage else key
