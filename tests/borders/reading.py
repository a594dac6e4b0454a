"""What pandas reads in the CSV files of a site."""

import json
from pathlib import Path

import pandas

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.data.package import package
from policyarchive.exports.data.tables import csv_files, tables
from policyarchive.site.site import Site

Range = tuple[float, float]


def written(site: Site, folder: Path) -> Path:
    """Write the CSV files of a site and their descriptor to a folder, and return the path of the descriptor."""
    for name, data in csv_files(site).items():
        (folder / f"{name}.csv").write_bytes(data)
    descriptor = folder / "datapackage.json"
    text = json.dumps(package(site, tables(site), csv_files(site), UNKNOWN), ensure_ascii=False)
    descriptor.write_text(text, encoding="utf-8")
    return descriptor


def ranges_by_pandas(file: Path, columns: list[str]) -> dict[str, Range]:
    """Return least and greatest value of columns, as pandas reads them without being told anything."""
    frame = pandas.read_csv(file)
    return {column: (float(frame[column].min()), float(frame[column].max())) for column in columns}
