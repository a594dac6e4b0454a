"""What the archive exports of its results is read back without a difference, from every file and in both languages."""

import datetime

import pytest

from policyarchive.checks.check import checked_registry
from policyarchive.exports.data.docx import docx_bytes
from policyarchive.exports.data.result_layout import result_layout
from policyarchive.exports.data.result_sheets import wide_sheet
from policyarchive.exports.data.tables import csv_files
from policyarchive.exports.data.xlsx import xlsx_bytes
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.indicators.choice import read_own
from policyarchive.intake.indicators.importer import import_results
from policyarchive.intake.indicators.lines import Lines
from policyarchive.site.site import site_for
from tests import support

MOMENT = datetime.datetime(2045, 1, 1, tzinfo=datetime.UTC)
WRITERS = {
    "xlsx": lambda site: xlsx_bytes({"Kết quả": wide_sheet(site)}, title="Kết quả", moment=MOMENT),
    "docx": lambda site: docx_bytes(result_layout(site), language=site.language, moment=MOMENT),
    "csv": lambda site: csv_files(site)["results-wide"],
}


@pytest.mark.parametrize(
    "folder", [support.INVENTED, support.FIXTURES / "indicators/registry"], ids=lambda path: path.parent.name
)
@pytest.mark.parametrize("language", support.LANGUAGES)
@pytest.mark.parametrize("ending", sorted(WRITERS))
def test_an_export_is_read_back_without_a_difference(tmp_path, folder, language, ending):
    registry = checked_registry(folder)
    file = tmp_path / f"results.{ending}"
    file.write_bytes(WRITERS[ending](site_for(registry, language)))
    table = read_own(registry, read_source(file), {}, None, decimal="")
    result = import_results(registry, folder, table, Lines(), dry_run=True)
    assert [(row.path, row.state, row.fields, row.reason) for row in result.rows] == [
        (path, "same", (), None) for path in registry.measures
    ]
    assert table.unread == ()
