"""What leaves a list: files that other programs read, of exactly the list, made in the browser."""

import csv
import io
import json
from datetime import datetime

import docx
import openpyxl
import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from policyarchive.exports.search.records import newest_first
from policyarchive.site.site import site_for
from policyarchive.site.summaries import summary_of
from tests import support
from tests.browser.search.test_finder import _opened, _said
from tests.browser.visitor import visitor

RESOLUTIONS = "van-ban/?issuer=hdnd&year=2017&sort=number"
HEADS = ["STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Cơ quan ban hành"]


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


@pytest.fixture(scope="module")
def all_documents(real):
    site = site_for(real, "vi")
    return [summary_of(site, one) for one in newest_first(site)]


@pytest.fixture
def resolutions(page, website):
    return _opened(page, website + RESOLUTIONS)


def _saved(page, kind, folder):
    """Return the file that a button gives, in a folder, under the name it has."""
    if not page.is_visible(f'.finder-out [data-do="{kind}"]'):
        page.click(".finder-out [data-do=others]")
    with page.expect_download() as download:
        page.click(f'.finder-out [data-do="{kind}"]')
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_excel_has_dates_links_and_paper(resolutions, tmp_path):
    file = _saved(resolutions, "xlsx", tmp_path)
    assert file.name == "van-ban-hdnd-2017.xlsx"
    sheet = openpyxl.load_workbook(file).active
    head, first, second = sheet.iter_rows()
    assert [cell.value for cell in head] == HEADS
    assert [cell.value for cell in first[:4]] == [1, "Nghị quyết", "08/2017/NQ-HĐND", datetime(2017, 4, 11)]
    assert first[3].number_format == "dd/mm/yyyy" and first[2].number_format == "@"
    assert first[2].hyperlink.target.endswith("/van-ban/hdnd/2017/08-2017-nq-hdnd/")
    assert first[4].alignment.wrap_text and second[2].value == "20/2017/NQ-HĐND"
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref) == ("A2", "$1:$1", "A1:F3")
    paper = sheet.page_setup
    assert (paper.paperSize, paper.orientation, paper.fitToWidth, paper.fitToHeight) == (9, "landscape", 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.center.text == "Tất cả văn bản; Hội đồng nhân dân tỉnh; 2017"
    assert sheet.oddFooter.center.text == "Trang &P/&N"


def test_excel_holds_every_document_as_the_archive_shows_it(page, website, tmp_path, all_documents):
    _opened(page, website + "van-ban/")
    rows = list(
        openpyxl.load_workbook(_saved(page, "xlsx", tmp_path)).active.iter_rows(min_row=2, values_only=True)
    )
    assert [(row[1], row[2] or None, row[4] or None, row[5] or "") for row in rows] == [
        (one.type, one.number, one.title, one.issuer) for one in all_documents
    ]
    days = [one for one in all_documents if one.date and len(one.date) == 10]
    dates = [row[3] for row in rows if isinstance(row[3], datetime)]
    assert [date.date().isoformat() for date in dates] == [one.date for one in days]


def test_word_is_laid_out_as_offices_do(resolutions, tmp_path):
    file = _saved(resolutions, "docx", tmp_path)
    assert file.name == "van-ban-hdnd-2017.docx"
    document = docx.Document(file)
    assert [one.text for one in document.paragraphs] == [
        "DANH MỤC VĂN BẢN",
        "Tất cả văn bản; Hội đồng nhân dân tỉnh; 2017",
    ]
    assert (document.core_properties.author, document.core_properties.last_modified_by) == ("", "")
    section = document.sections[0]
    margins = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
    assert [round(one.mm) for one in margins] == [20, 20, 30, 15]
    assert section.different_first_page_header_footer and "PAGE" in section.header._element.xml
    assert 'w:ascii="Times New Roman"' in document.styles.element.xml
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells][:3] == ["STT", "Số, ký hiệu", "Ngày ban hành"]
    assert [cell.text for cell in table.rows[1].cells][:3] == ["1", "08/2017/NQ-HĐND", "11/4/2017"]
    assert "w:tblHeader" in table.rows[0]._tr.xml and "w:cantSplit" in table.rows[1]._tr.xml
    widths = [{round(row.cells[i].width.mm) for row in table.rows} for i in range(5)]
    assert all(len(one) == 1 for one in widths) and sum(map(sum, widths)) == 165


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_what_was_taken_comes_back_without_a_difference(page, website, tmp_path, kind):
    _opened(page, website + "van-ban/?issuer=hdnd")
    count = page.locator(".finder tbody tr:not(.mark)").count()
    result = support.run("import", _saved(page, kind, tmp_path), "--dry-run", "--today", "2026-11-30")
    assert f"giống hệt: {count}" in result.stdout, result.stdout + result.stderr


@pytest.mark.parametrize(("kind", "separator"), [("csv", ","), ("csv-semicolon", ";")])
def test_csv_comes_with_either_separator(resolutions, tmp_path, kind, separator):
    content = _saved(resolutions, kind, tmp_path).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, first, _ = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator)
    assert head == ["Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Cơ quan ban hành", "URL"]
    assert first[:2] == ["Nghị quyết 08/2017/NQ-HĐND", "2017-04-11"]


def test_programs_for_references_read_the_list(resolutions, tmp_path):
    bib = parse_string(_saved(resolutions, "bib", tmp_path).read_text("utf-8"))
    assert not bib.failed_blocks
    assert [entry.key for entry in bib.entries] == ["hdnd-2017-08-2017-nq-hdnd", "hdnd-2017-20-2017-nq-hdnd"]
    records = rispy.loads(_saved(resolutions, "ris", tmp_path).read_text("utf-8"))
    assert [record["id"] for record in records] == [entry.key for entry in bib.entries]
    file = _saved(resolutions, "csl", tmp_path)
    assert file.name == "van-ban-hdnd-2017.json"
    items = json.loads(file.read_text("utf-8"))
    assert [item["genre"] for item in items] == [
        "Nghị quyết số 08/2017/NQ-HĐND",
        "Nghị quyết số 20/2017/NQ-HĐND",
    ]


def test_names_of_files_say_what_the_list_is(page, website, tmp_path):
    for asked, name in {
        "van-ban/": "van-ban",
        "loai-van-ban/nghi-quyet/?from=5%2F2017&text=n%C3%B4ng+th%C3%B4n": "van-ban-nghi-quyet-tu-5-2017-nong-thon",
        "en/documents/?criterion=17&related=yes": "documents-criterion-17",
    }.items():
        _opened(page, website + asked)
        assert _saved(page, "csv", tmp_path).name == f"{name}.csv"


def test_legal_bases_are_copied_in_their_order_and_what_has_none_is_told(page, website):
    _opened(page, website + "van-ban/?year=2017&sort=number")
    page.click(".finder-out [data-do=legal]")
    _said(page, "dòng căn cứ")
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert all(line.startswith("Căn cứ ") and line.endswith(";") for line in lines)
    bodies = [
        next(body for body in ("Hội đồng nhân dân", "Ủy ban nhân dân", "Ban Chỉ đạo") if body in line)
        for line in lines
    ]
    assert bodies.index("Ủy ban nhân dân") > bodies.index("Hội đồng nhân dân")
    assert "Chưa lập được dòng căn cứ của 2 văn bản" in page.inner_text(".finder-status")
