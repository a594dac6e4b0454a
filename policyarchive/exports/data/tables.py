"""The results and the statements as CSV files for spreadsheets: UTF-8 with a mark."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from policyarchive.core.numerals import parse_figure
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.site import Site

_MARK = "\ufeff"
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NUMERAL = re.compile(r"^[-+]?[\d.,]+$")


def csv_files(site: Site) -> dict[str, str]:
    """Return the CSV files by their paths below the site."""
    return {"data/results.csv": results_csv(site), "data/statements.csv": statements_csv(site)}


def results_csv(site: Site) -> str:
    """Return one row per criterion: its names, count and percentage in every column, change."""
    table, languages = site.registry.result_table, site.urls.languages
    cells = [f"{key} {part}" for key in table.observations for part in ("count", "percent")]
    header = ["criterion", *(f"name_{language}" for language in languages), *cells, "change", "line"]
    rows = [
        [
            criterion.number,
            *(criterion.name.get(language, "") for language in languages),
            *(value for key in table.observations for value in _cell(site, criterion.observations[key])),
            criterion.change,
            criterion.line,
        ]
        for criterion in site.registry.criteria.values()
    ]
    return csv_text([header, *rows])


def _cell(site: Site, observation: Observation) -> tuple[str, str]:
    return observation.value, site.registry.in_marks_of_source(observation.percent)


def statements_csv(site: Site) -> str:
    """Return one row per statement: id, labels, value, unit, dates, criterion, line, words.

    The value is a plain number, for a spreadsheet would read a printed 1.200 as 1.2; the words hold the print.
    """
    languages = site.urls.languages
    header = [
        "id",
        *(f"label_{language}" for language in languages),
        "value",
        "qualifier",
        "direction",
        "unit",
    ]
    header += ["as_of", "first_year", "last_year", "criterion", "line", "words", "target", "observed"]
    rows = [
        [
            identifier,
            *(s.label.get(language, "") for language in languages),
            parse_figure(s.value),
            s.qualifier,
            s.direction,
            s.unit,
            s.as_of,
            s.period and s.period.first_year,
            s.period and s.period.last_year,
            s.criterion,
            s.line,
            s.words,
            "yes" if s.target else None,
            s.observed,
        ]
        for identifier, s in site.registry.statements.items()
    ]
    return csv_text([header, *rows])


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV for spreadsheets."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(
        [[escape_formula(value) for value in row] for row in rows]
    )
    return _MARK + buffer.getvalue()


def escape_formula(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMERAL.match(text) else text
