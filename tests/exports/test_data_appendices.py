import pytest

from policyarchive.exports.data.appendices import document_rows, result_rows, result_table
from policyarchive.exports.data.result_layout import result_layout
from tests.support import FIXTURES, INVENTED, LANGUAGES, call, copied


def expected(name: str) -> str:
    return (FIXTURES / "invented" / name).read_text(encoding="utf-8")


def test_documents_come_back_as_printed(registry):
    assert "\n".join(document_rows(registry)) + "\n" == expected("appendix-1.tsv")


def test_results_come_back_as_printed(registry):
    assert "\n".join(result_rows(registry, headings=True)) + "\n" == expected("appendix-2.tsv")
    assert "\n".join(result_rows(registry)) + "\n" == expected("appendix-2.tsv").split("\n", 1)[1]


def test_a_table_of_any_columns_comes_back_as_printed(measured):
    printed = (FIXTURES / "indicators/appendix-2.tsv").read_text(encoding="utf-8")
    assert "\n".join(result_rows(measured, headings=True)) + "\n" == printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_layout_of_any_columns_fits_its_page(measured_sites, language):
    layout = result_layout(measured_sites[language])
    columns = len(measured_sites[language].registry.result_table.columns)
    assert len(layout.widths) == columns and sum(layout.widths) == 252
    assert {len(row) for row in (*layout.headings, *(line.cells for line in layout.lines))} == {columns}


def test_another_language_has_headings_and_figures_of_its_own(measured_sites):
    layout = result_layout(measured_sites["en"])
    over, times, counted = layout.headings
    assert over == ("No.", "Content", "Unit", "Results", "", "", "", "", "", "Actual as % of plan for 2045", "Change since 2042", "Ghi chú")  # fmt: skip
    assert times[3:9] == ("2042", "2043", "2044", "Plan for 2045", "Actual 2045", "")
    assert counted[6:9] == ("Value", "Value", "Share (%)")
    income = next(line.cells for line in layout.lines if line.cells[0] == "4")
    assert income[1:9] == ("Average income per person", "Million đồng", "32.5", "36.1", "about 40", "44.0", "over 45.2", "")  # fmt: skip


def test_the_language_of_the_source_prints_its_cells(measured_sites, measured):
    lines = [list(line.cells) for line in result_layout(measured_sites["vi"]).lines]
    assert lines == [cells for _, cells in result_table(measured)]


@pytest.mark.parametrize("appendix", ["1", "2"])
def test_the_script_prints_them(appendix):
    result = call("export", appendix, "--registry", INVENTED, *(["--headings"] if appendix == "2" else []))
    assert (result.returncode, result.stdout) == (0, expected(f"appendix-{appendix}.tsv"))


def test_the_script_names_the_problems_of_a_broken_registry(tmp_path):
    registry = copied(tmp_path)
    (registry / "vocabularies/types.yml").unlink()
    result = call("export", "1", "--registry", registry)
    assert result.returncode == 1
    assert "missing-file" in result.stderr
    assert "Traceback" not in result.stderr
