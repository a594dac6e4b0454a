"""The data files of the real archive hold the figures of its registry."""

import csv
import io

import pytest
import yaml

from policyarchive.exports.data.tables import csv_files
from policyarchive.site.site import Site, site_for
from tests.support import ROOT

TIMES = ("2011", "2011-05-30", "2020-06")


@pytest.fixture(scope="module")
def site(real) -> Site:
    return site_for(real, "vi")


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
