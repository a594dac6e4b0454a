"""The CSV files as pandas reads them without being told anything, and as Frictionless validates them."""

import pytest
from frictionless import Package

from policyarchive.registry.load import load
from policyarchive.site.site import Site, site_for
from tests.borders.reading import ranges_by_pandas, written
from tests.exports.test_data_tables import FIGURES, PROGRAMME, number_in, printed_cells
from tests.real.test_data import COLUMNS, recorded


@pytest.fixture(scope="module")
def site() -> Site:
    return site_for(load(PROGRAMME / "registry").registry, "vi")


@pytest.fixture(scope="module")
def folder(real, tmp_path_factory):
    return written(site_for(real, "vi"), tmp_path_factory.mktemp("data")).parent


def test_pandas_finds_the_least_and_the_greatest_figure_of_each_column(site, tmp_path):
    written(site, tmp_path)
    numbers = [[number_in(cell) for cell in cells] for cells in printed_cells()]
    columns = [[n for n in column if n is not None] for column in zip(*numbers, strict=True)]
    expected = {name: (min(found), max(found)) for name, found in zip(FIGURES, columns, strict=True)}
    assert expected["comparison_since-2042"] == (-3540, 23240)
    assert ranges_by_pandas(tmp_path / "results-wide.csv", list(FIGURES)) == expected
    areas = {"value": (850, 1620)}
    assert ranges_by_pandas(tmp_path / "areas.csv", ["value"]) == areas
    assert ranges_by_pandas(tmp_path / "results.csv", ["value"]) == {"value": (-3540, 210000)}
    assert ranges_by_pandas(tmp_path / "statements.csv", ["value"]) == {"value": (9.5, 3885)}


def test_the_package_of_an_invented_programme_is_valid(site, tmp_path):
    report = Package(str(written(site, tmp_path))).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert [task.name for task in report.tasks] == ["documents", "results", "results-wide", "areas", "statements"]  # fmt: skip


@pytest.mark.parametrize(
    "old, new, error",
    [
        ("-3540", "-3.540,0", "type-error"),
        (",actual,", ",guessed,", "constraint-error"),
        ("ubnd/2046/131-bc-ubnd", "ubnd/2046/132-bc-ubnd", "foreign-key"),
        ("indicators/ho-ngheo/2043,", "indicators/ho-ngheo/2042,", "primary-key"),
    ],
)
def test_the_package_finds_what_its_files_must_not_hold(site, tmp_path, old, new, error):
    descriptor = written(site, tmp_path)
    file = tmp_path / "results.csv"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    found = Package(str(descriptor)).validate().flatten(["type"])
    assert [error] in found


@pytest.mark.registry
def test_pandas_finds_them_in_the_real_archive(folder):
    numbers = {
        column: [float(figure.replace(",", ".")) for figure in recorded(column).values()]
        for column in COLUMNS
    }
    expected = {column: (min(found), max(found)) for column, found in numbers.items()}
    assert expected["percent_2011"] == (0, 83.93)
    assert ranges_by_pandas(folder / "results-wide.csv", COLUMNS) == expected


@pytest.mark.registry
def test_the_package_of_the_real_archive_is_valid(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
