"""Files to take away: tables, workbooks, Word documents, pages for paper, and the zip of them all."""

import csv
import datetime
import io
import json
import zipfile
from dataclasses import replace

import pytest
import rispy
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from openpyxl import load_workbook
from pybtex.database import parse_string

from policyarchive.build.files import data_files as published
from policyarchive.core.git import History
from policyarchive.core.zips import with_fixed_times, zip_bytes
from policyarchive.exports.catalogue import ZIP, all_exports
from policyarchive.exports.data.appendices import Span, spans
from policyarchive.exports.data.layouts import document_layout, paper_style
from policyarchive.exports.data.records import data_files
from policyarchive.exports.data.result_layout import result_layout
from policyarchive.exports.data.xlsx import xlsx_bytes
from policyarchive.pages.software.downloads import files_view
from policyarchive.site.site import site_for
from tests import html
from tests.support import LANGUAGES

MOMENT = datetime.datetime(2045, 7, 1, 12, 30, tzinfo=datetime.UTC)
HISTORY = History(moment=MOMENT, added={}, changed={})


@pytest.fixture(scope="module")
def files(sites) -> dict[str, bytes]:
    return dict(published(sites["vi"], HISTORY))


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_document_csv_holds_every_record_in_every_language(files, registry):
    heading, *body = rows(files["data/documents.csv"])
    assert {"title_vi", "title_en", "url_vi", "url_en", "number_printed"} <= set(heading)
    assert {row[heading.index("id")] for row in body} == set(registry.documents)
    (row,) = [row for row in body if row[0] == "ubnd/2044/7-qd-ubnd"]
    assert row[heading.index("relations")] == "amends ubnd/2041/7-qd-ubnd (stated)"


@pytest.mark.parametrize(
    "name, sheets",
    [
        ("documents", ["Văn bản", "Documents"]),
        ("results", ["Kết quả", "Kết quả theo từng số liệu", "Results", "Results by figure"]),
    ],
)
def test_a_workbook_has_its_sheets_in_each_language(files, name, sheets):
    workbook = load_workbook(io.BytesIO(files[f"data/{name}.xlsx"]))
    assert workbook.sheetnames == sheets
    for sheet in workbook:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet.print_title_rows == "$1:$1"
        assert all(cell.font.bold for cell in sheet[1])


def test_figures_are_numbers_and_texts_are_never_formulas(files):
    sheet = load_workbook(io.BytesIO(files["data/results.xlsx"]))["Results"]
    assert [cell.value for cell in sheet[3]] == [2, "Water works", "villages", 5, 50, 4, 40.1, -1]
    data = xlsx_bytes({"x": [["a"], ["=1+1"]]}, title="t", moment=MOMENT)
    cell = load_workbook(io.BytesIO(data))["x"]["A2"]
    assert (cell.value, cell.data_type) != ("=1+1", "f") or cell.data_type == "s"
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


def test_days_are_dates_addresses_links_and_a_sheet_is_as_wide_as_its_paper(files):
    for sheet in load_workbook(io.BytesIO(files["data/documents.xlsx"])):
        rows = list(sheet.iter_rows(min_row=2))
        days = [row[3] for row in rows if isinstance(row[3].value, datetime.datetime)]
        assert len(days) > len(rows) / 2 and {day.number_format for day in days} == {"dd/mm/yyyy"}
        assert all(row[-1].hyperlink.target == row[-1].value for row in rows)
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert max(column.width for column in sheet.column_dimensions.values()) <= 45


def word(data: bytes):
    document = Document(io.BytesIO(data))
    (table,) = document.tables
    return document, table


def text_of(table) -> list[list[str]]:
    """Return the texts of a table's rows, a cell that spans columns once."""
    found = []
    for row in table.rows:
        cells = [cell for n, cell in enumerate(row.cells) if n == 0 or cell._tc is not row.cells[n - 1]._tc]
        found.append([cell.text for cell in cells])
    return found


def test_the_list_appendix_in_word_is_as_printed(files, registry):
    document, table = word(files["data/appendix-1.vi.docx"])
    assert [p.text for p in document.paragraphs if p.text] == [
        registry.document_list.title,
        registry.document_list.attachment,
    ]
    found = text_of(table)
    assert found[0] == [column.heading for column in registry.document_list.columns]
    assert found[1:3] == [["A", "GIAI ĐOẠN 2041 - 2042"], ["I", "Hội đồng nhân dân tỉnh"]]
    assert ["1", "Quyết định", "Số 7 /QĐ-UBND ngày 02/5/2041", "Quy định tưới cây"] in found


def test_the_list_appendix_in_word_is_translated(files):
    document, table = word(files["data/appendix-1.en.docx"])
    assert document.paragraphs[0].text == "Appendix 1: List of documents"
    found = text_of(table)
    assert found[0] == ["No.", "Document type", "Number and date of issue", "Subject"]
    assert ["1", "Decision", "No. 7/QĐ-UBND of 2 May 2041", "Rules on watering trees"] in found


@pytest.mark.parametrize("name, landscape, heading_rows", [("appendix-1", False, 1), ("appendix-2", True, 1)])
def test_the_layout_in_word_is_official(files, registry, name, landscape, heading_rows):
    document, table = word(files[f"data/{name}.vi.docx"])
    section = document.sections[0]
    assert (section.orientation == WD_ORIENT.LANDSCAPE) == landscape
    assert {round(section.page_width.mm), round(section.page_height.mm)} == {210, 297}
    marks = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows
    ]
    assert marks == [True] * heading_rows + [False] * (len(marks) - heading_rows)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
    room = section.page_width - section.left_margin - section.right_margin
    widths = [column.width for column in table.columns]
    assert all(widths) and sum(widths) <= room + Mm(1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2])
def test_every_cell_in_word_is_as_wide_as_its_columns(files, number, language):
    """Word goes by the widths of cells, LibreOffice by those of columns."""
    _, table = word(files[f"data/appendix-{number}.{language}.docx"])
    grid = [column.width for column in table.columns]
    for row in table._tbl.iter(qn("w:tr")):
        place = 0
        for cell in row.iter(qn("w:tc")):
            assert cell.width == sum(grid[place : place + cell.grid_span])
            place += cell.grid_span
        assert place == len(grid)


def test_pages_in_word_are_numbered_above_from_the_second_on(files):
    document, _ = word(files["data/appendix-2.en.docx"])
    section = document.sections[0]
    assert section.different_first_page_header_footer and section.first_page_header.is_linked_to_previous
    (paragraph,) = section.header.paragraphs
    assert 'w:instr="PAGE"' in paragraph._p.xml
    assert paragraph.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert section.header_distance < section.top_margin


def test_word_holds_nothing_of_the_library_that_writes_it(files):
    document, _ = word(files["data/appendix-1.en.docx"])
    properties = document.core_properties
    assert (properties.language, properties.author, properties.comments) == ("en", "", "")
    assert properties.title.startswith("Appendix 1")
    archive = zipfile.ZipFile(io.BytesIO(files["data/appendix-1.en.docx"]))
    assert {"docProps/app.xml", "docProps/thumbnail.jpeg"} & set(archive.namelist()) == set()
    held = b"".join(map(archive.read, archive.namelist()))
    assert b"python-docx" not in held and b"Macintosh" not in held and b"en-US" not in held
    assert {style.name for style in document.styles} == {"Normal", "Header", "Normal Table", "Table Grid"}


def test_excel_holds_nothing_of_the_library_that_writes_it(files):
    archive = zipfile.ZipFile(io.BytesIO(files["data/documents.xlsx"]))
    assert "docProps/app.xml" in archive.namelist()
    assert b"openpyxl" not in b"".join(map(archive.read, archive.namelist())).lower()


def test_a_sheet_shows_every_text_whole_on_paper():
    """The column of the longest texts is wide, rows are as high as their lines, addresses are left to the screen."""
    rows = [["Số", "Trích yếu", "Ngày", "Địa chỉ"]]
    rows += [
        [number, "trồng tre " * 20, datetime.date(2044, 1, 15), f"https://a.example/{'b' * 60}"]
        for number in range(9)
    ]
    sheet = load_workbook(io.BytesIO(xlsx_bytes({"Một": rows}, title="T", moment=MOMENT))).worksheets[0]
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert widths == [4, 45, 12, 20]
    assert sheet.row_dimensions[2].height >= 15 * 200 / 45 and sheet.row_dimensions[1].height < 20
    assert (
        sheet.print_area == "'Một'!$A$1:$C$10"
        and sheet["D2"].hyperlink
        and not sheet["D2"].alignment.wrap_text
    )
    assert {cell.font.name for row in sheet.iter_rows() for cell in row} == {"Times New Roman"}
    assert sheet.oddFooter.center.text == "&P/&N" and sheet.print_options.gridLines


def test_a_sheet_may_hold_one_address_or_nothing_at_all():
    sheets = {"Một": [["https://a.example/"]], "Hai": []}
    first, second = load_workbook(io.BytesIO(xlsx_bytes(sheets, title="T", moment=MOMENT))).worksheets
    assert first["A1"].hyperlink and not first.print_area and second.max_row == 1


def test_headings_span_as_printed():
    headings = (
        ("TT", "Kết quả", "", "", "", "So sánh"),
        ("", "2011", "", "2020", "", ""),
        ("", "Số", "%", "Số", "%", ""),
    )
    first, second, third = spans(headings)
    assert first == [
        Span(text="TT", column=0, columns=1, rows=3),
        Span(text="Kết quả", column=1, columns=4, rows=1),
        Span(text="So sánh", column=5, columns=1, rows=3),
    ]
    assert [(s.column, s.columns, s.rows) for s in second] == [(1, 2, 1), (3, 2, 1)]
    assert [s.text for s in third] == ["Số", "%", "Số", "%"]


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_for_paper_says_what_word_says(files, number, language):
    page = html.Page(
        f"data/appendix-{number}.{language}.html", files[f"data/appendix-{number}.{language}.html"].decode()
    )
    _, table = word(files[f"data/appendix-{number}.{language}.docx"])
    words = " ".join(page.text.split())
    for cells in text_of(table):
        assert all(" ".join(cell.split()) in words for cell in cells)
    assert page.values("html", "lang") == [language]
    assert not [attributes for _, attributes in page.elements if "style" in attributes]


@pytest.mark.registry
@pytest.mark.parametrize("layout", [document_layout, result_layout])
def test_the_style_sheet_for_paper_knows_every_width(real, layout):
    sheet = paper_style()
    table = layout(site_for(real, "vi"))
    assert all(f".mm-{width} {{ width: {width}mm; }}" in sheet for width in table.widths)
    assert len(table.widths) == len(table.headings[0])
    assert sum(table.widths) <= (252 if table.landscape else 165)


def test_the_zip_holds_every_file_the_licence_the_readme_and_the_schemas(files, sites):
    archive = zipfile.ZipFile(io.BytesIO(files[ZIP]))
    names = archive.namelist()
    wanted = {export.path.removeprefix("data/") for export in all_exports(sites["vi"], HISTORY)}
    assert 'href="print.css"' in archive.read("appendix-1.vi.html").decode() and "print.css" in names
    assert wanted | {"README.txt", "LICENSE", "schema/registry/document.schema.json"} <= set(names)
    assert all(
        archive.read(path.removeprefix("data/")) == data for path, data in files.items() if path != ZIP
    )
    readme = archive.read("README.txt").decode()
    assert all(name in readme for name in wanted)
    assert "Giấy phép của dữ liệu do kho lập: chưa chọn giấy phép" in readme
    assert "Dữ liệu đến ngày: 2045-07-01" in readme and "&" not in readme
    assert {entry.date_time for entry in archive.infolist()} == {(2045, 7, 1, 12, 30, 0)}


def test_every_file_is_the_same_twice(files, sites, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    again = dict(published(sites["vi"], HISTORY))
    assert {path for path in files if again[path] != files[path]} == set()
    for path in (p for p in files if p.endswith(("docx", "xlsx"))):
        assert {e.date_time[:3] for e in zipfile.ZipFile(io.BytesIO(files[path])).infolist()} == {
            (2045, 7, 1)
        }
        assert b"2045-07-01T12:30:00Z" in zipfile.ZipFile(io.BytesIO(files[path])).read("docProps/core.xml")


def test_a_zip_cannot_be_older_than_its_format():
    data = zip_bytes([("a", b"x")], datetime.datetime.fromtimestamp(0, datetime.UTC))
    assert zipfile.ZipFile(io.BytesIO(with_fixed_times(data, MOMENT))).read("a") == b"x"


def test_the_whole_is_read_back_by_others(files, registry):
    count = len(registry.documents)
    for name in ("documents", "documents.en"):
        assert len(parse_string(files[f"data/{name}.bib"].decode(), "bibtex").entries) == count
        assert len(rispy.loads(files[f"data/{name}.ris"].decode())) == count
        assert len(json.loads(files[f"data/{name}.csl.json"])) == count
    assert len(json.loads(files["data/documents.jsonld"])["@graph"]) == count


def test_citations_of_all_documents_are_in_each_language(files):
    vietnamese, english = (
        {entry["id"]: entry for entry in json.loads(files[f"data/{name}.csl.json"])}["ubnd-2044-7-qd-ubnd"]
        for name in ("documents", "documents.en")
    )
    assert (vietnamese["title"], english["title"]) == (
        "Sửa đổi Quy định tưới cây",
        "Sửa đổi Quy định tưới cây [Amending the Rules on watering trees]",
    )
    assert "/en/documents/" in english["URL"] and "/en/" not in vietnamese["URL"]


def test_the_page_on_data_lists_every_file(sites):
    listed = [item["path"] for group in files_view(sites["en"]) for item in group["files"]]
    assert sorted(listed) == sorted([ZIP, *(export.path for export in all_exports(sites["en"], HISTORY))])
    drawn = ("data/charts/", "data/pictures/", "data/schema/v", "data/print.css")
    charts = {path for path in data_files(sites["en"]) if path.startswith(drawn)}
    assert set(data_files(sites["en"])) - charts <= set(listed)


def test_an_archive_of_one_language_has_its_files_in_it(registry):
    only = replace(registry, archive=registry.archive.model_copy(update={"languages": ["vi"]}))
    paths = [export.path for export in all_exports(site_for(only, "vi"), HISTORY)]
    assert "data/appendix-1.vi.docx" in paths and "data/appendix-1.en.docx" not in paths
