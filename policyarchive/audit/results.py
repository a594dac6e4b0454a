"""The tables of results, that of the source and those of further reports, as the rules for indicators see them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.audit.figures import (
    CELLS,
    INDICATORS,
    REPORTS,
    VALUE,
    KnownFigure,
    cell_label,
    document_label,
    part_of,
    value_part,
)
from policyarchive.audit.rounding import slack_of
from policyarchive.core.numerals import parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherReport

COUNT, MONEY, SHARE, TEXT = "count", "money", "percent", "text"  # kinds of units
ADDITIVE = (COUNT, MONEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One table of results: rows by the path of their indicator, "indicators/ho-ngheo"; report: its key, None for the source."""

    registry: Registry
    report: str | None
    times: Mapping[str, ObservationColumn]
    comparisons: Mapping[str, Comparison]
    rows: Mapping[str, Indicator]

    def subject(self, path: str, *place: str) -> str:
        """Return the path of a figure in this table."""
        name = path.partition("/")[2] if self.report else path
        return "/".join((*((REPORTS, self.report) if self.report else ()), name, *place))

    def figure(self, path: str, time: str, part: str = VALUE, *, bounds: bool = False) -> KnownFigure | None:
        """Return a figure as printed; None where there is none. bounds: also one that is only a bound, as "more than 18,2" is."""
        cell = self.rows[path].observations.get(time)
        text = part_of(cell, part) if cell and (bounds or not cell.qualifier) else ""
        name = value_part(path) if part == VALUE else part
        return self._known(path, text, time, name) if text else None

    def change(self, path: str, key: str) -> KnownFigure | None:
        """Return the figure of a comparison; None where there is none, or where it is only a bound."""
        cell = self.rows[path].comparisons.get(key)
        return self._known(path, cell.value, key) if cell and cell.value and not cell.qualifier else None

    def _known(self, path: str, text: str, *place: str) -> KnownFigure:
        line = self.rows[path].line
        return KnownFigure(subject=self.subject(path, *place), text=text, value=parse_figure(text), line=line)

    def cells(self, path: str) -> Iterator[tuple[str, Observation]]:
        """Yield the cells of a row by their times, in the order of the table."""
        observations = self.rows[path].observations
        yield from ((time, observations[time]) for time in self.times if time in observations)

    def kind(self, path: str) -> str:
        """Return the kind of a row's unit: count, percent, money, ratio, index or text; the last where the unit is not known."""
        unit = self.registry.terms.units.get(self.rows[path].unit)
        return unit.kind if unit else TEXT

    def slack(self, path: str, figure: KnownFigure) -> Decimal:
        """Return by how much rounding may have moved a value of a row."""
        return slack_of(figure.text, counted=self.kind(path) == COUNT)

    def lines(self, *paths: str) -> tuple[int, ...]:
        """Return the lines of rows in the source; none for a further report, whose lines are its own."""
        return () if self.report else tuple(dict.fromkeys(self.rows[path].line for path in paths))

    def label(self, path: str, column: dict[str, str]) -> dict[str, str]:
        """Return how findings call a cell; one of a further report with that report: "Cây xanh, 2041 (6/BC-UBND)"."""
        label = cell_label(self.registry, path, column)
        if self.report is None:
            return label
        name = document_label(self.registry, self.registry.reports[self.report].report)
        names = dict.fromkeys(label, name) if isinstance(name, str) else name
        return {
            language: f"{text} ({names.get(language) or next(iter(names.values()))})"
            for language, text in label.items()
        }

    def name(self, path: str) -> dict[str, str]:
        """Return the name of a row in every language."""
        name = self.rows[path].name
        return {
            language: name.get(language) or next(iter(name.values()))
            for language in self.registry.archive.languages
        }


def results_tables(registry: Registry) -> Iterator[Results]:
    """Yield the table of the source, then those of the further reports."""
    table = registry.result_table
    yield Results(
        registry=registry,
        report=None,
        times=table.observations,
        comparisons=table.comparisons,
        rows=registry.measures,
    )
    for key, report in registry.reports.items():
        if report.table:
            yield Results(
                registry=registry, report=key, times=report.table.observations, comparisons=report.table.comparisons,
                rows=_rows(registry, report),
            )  # fmt: skip


def _rows(registry: Registry, report: FurtherReport) -> dict[str, Indicator]:
    """Return the rows of a further report, each as its indicator would be if this report were the source."""
    printed = report.table.rows if report.table else {}
    paths = {
        f"{CELLS if name in registry.criteria else INDICATORS}/{name}": row for name, row in printed.items()
    }
    known = {path: row for path, row in paths.items() if path in registry.measures}
    return {path: registry.measures[path].model_copy(update=dict(row)) for path, row in known.items()}


def is_criterion(path: str) -> bool:
    """Tell whether a row is that of a criterion, which has rules of its own."""
    return path.startswith(f"{CELLS}/")
