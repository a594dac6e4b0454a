"""The data files of the real archive hold the figures of its registry."""

import csv
import io

import pytest
import yaml
from frictionless import Package

from policyarchive.exports.data.tables import csv_files
from policyarchive.site.site import Site, site_for
from tests.exports.reading import ranges_by_pandas, written
from tests.support import ROOT

TIMES = ("2011", "2011-05-30", "2020-06")


@pytest.fixture(scope="module")
def site(real) -> Site:
    return site_for(real, "vi")


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    return written(site, tmp_path_factory.mktemp("data")).parent


def recorded(column: str) -> dict[str, str]:
    """Return the figures of a column of the wide table by criterion, as the files of the registry have them."""
    part, _, key = column.partition("_")
    found = {}
    for file in (ROOT / "registry" / "criteria").glob("*.yml"):
        record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        cell = record["comparisons" if part == "comparison" else "observations"][key]
        found[f"criteria/{file.stem}"] = cell["percent" if part == "percent" else "value"]
    return found


COLUMNS = [f"{part}_{time}" for time in TIMES for part in ("value", "percent")] + ["comparison_change"]


def rows_of(site: Site, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_files(site)[name].decode("utf-8-sig"), newline="")))


def test_wide_and_long_table_hold_every_figure_of_the_registry(site):
    wide = {row["indicator"]: row for row in rows_of(site, "results-wide")}
    long = {row["id"]: row for row in rows_of(site, "results")}
    for column in COLUMNS:
        part, _, key = column.partition("_")
        figures = recorded(column)
        assert wide.keys() == figures.keys() and len(figures) == 19
        for path, figure in figures.items():
            name = "percent" if part == "percent" else "value"
            row = long[f"{path}/{key}"]
            shown = [wide[path][f"{column}_printed"], row[f"{name}_printed"]]
            numbers = [wide[path][column], row[name]]
            assert shown == [figure] * 2 and numbers == [figure.replace(",", ".")] * 2, (path, column)
    assert len(long) == 19 * (len(TIMES) + 1)


def test_pandas_finds_the_least_and_the_greatest_figure_of_each_column(folder):
    numbers = {
        column: [float(figure.replace(",", ".")) for figure in recorded(column).values()]
        for column in COLUMNS
    }
    expected = {column: (min(found), max(found)) for column, found in numbers.items()}
    assert expected["percent_2011"] == (0, 83.93)
    assert ranges_by_pandas(folder / "results-wide.csv", COLUMNS) == expected


def test_the_package_is_valid(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
