"""Excel files give what their sheets show, and say what a person should look at. All content is invented."""

import io

import openpyxl
import pytest
from openpyxl.chart import BarChart
from openpyxl.styles import Font

from policyarchive.intake.formats.source import TableError, repeated
from tests.intake.formats.builders import S, excel, excel_of, sheet, unzipped, zipped


def cells(source, table=0):
    return [list(row.cells) for row in source.tables[table].rows]


def warned(source):
    return {".".join(filter(None, (w.code, w.kind))): w.values.get("names") for w in source.warnings}


def inline(reference, text, more=""):
    return f'<c r="{reference}" t="inlineStr" {more}><is><t xml:space="preserve">{text}</t></is></c>'


def row(number, *texts, more=""):
    letters = "ABCDEFGH"
    inner = "".join(inline(f"{letters[i]}{number}", text) for i, text in enumerate(texts) if text)
    return f'<row r="{number}" {more}>{inner}</row>'


def number(reference, value, style=0):
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def formats(*codes, fonts="<font/>"):
    named = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{code}"/>' for i, code in enumerate(codes))
    used = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{200 + i}"/>' for i in range(len(codes)))
    return f"<numFmts>{named}</numFmts><fonts>{fonts}</fonts><cellXfs>{used}</cellXfs>"


def saved(book):
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_cells_are_read_as_they_are_shown(read):
    styles = formats("0.00%", "mm/yyyy", "dd/mm/yyyy", "#,##0.0")
    values = (
        number("A1", 0.1818, 1),
        number("B1", 42491, 2),
        number("C1", 42492, 3),
        number("D1", 1234.5, 4),
    )
    source = read(excel(sheet(f'<row r="1">{"".join(values)}</row>'), styles=styles), ".xlsx")
    assert cells(source) == [["18,18%", "05/2016", "02/05/2016", "1.234,5"]]
    assert warned(source) == {"percent-format": "Trang1!A1"}


def test_the_date_of_each_machine_is_shown_as_a_vietnamese_one(read):
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>'
    inner = number("A1", 42492, 1) + number("B1", 42492.5, 2)
    assert cells(read(excel(sheet(f"<row>{inner}</row>"), styles=styles), ".xlsx")) == [
        ["02/05/2016", "02/05/2016 12:00"]
    ]
    old = excel(sheet(f"<row>{number('A1', 41030, 1)}</row>"), styles=styles, properties='date1904="1"')
    assert cells(read(old, ".xlsx")) == [["02/05/2016"]]


def test_dates_with_the_month_first_are_said(read):
    source = read(excel(sheet(f"<row>{number('A1', 42492, 1)}</row>"), styles=formats("m/d/yyyy")), ".xlsx")
    assert cells(source) == [["2/5/2016"]] and warned(source) == {"date-order": "Trang1!A1"}


def test_texts_that_look_like_figures_are_left_alone(read):
    assert cells(read(excel_of([["18.18", "05", "1.003", "45,45 %"]]), ".xlsx")) == [
        ["18.18", "05", "1.003", "45,45 %"]
    ]


def test_kinds_of_cells(read):
    inner = (
        '<c t="s"><v>1</v></c><c t="str"><f>A1</f><v>chữ</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>'
        '<c t="d"><v>hôm nay</v></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v></v></c><c t="s"><v>9</v></c>'
    )
    strings = "<si><t>bỏ</t></si><si><r><t>Quyết </t></r><r><t>định</t></r><rPh><t>x</t></rPh></si>"
    source = read(excel(sheet(f"<row>{inner}</row>"), strings=strings), ".xlsx")
    assert cells(source) == [["Quyết định", "chữ", "TRUE", "#REF!", "hôm nay"]]
    assert warned(source) == {"error-cell": "Trang1!D1, Trang1!H1", "no-cached-values": "Trang1!G1"}


def test_hidden_rows_columns_and_sheets_are_left_out_and_said(read):
    first = sheet(
        row(1, "STT", "nháp", "Số") + row(2, "1", "x", "7/QĐ", more='hidden="1"') + row(4, "2", "", "8/QĐ")
        + row(5, "3", "", "9/QĐ", more='ht="0"'),
        before='<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" width="0"/></cols>',
    )  # fmt: skip
    source = read(excel(first, sheet(row(1, "mật")), states=["visible", "veryHidden"]), ".xlsx")
    assert [(r.number, r.cells) for r in source.tables[0].rows] == [(1, ("STT", "Số")), (4, ("2", "8/QĐ"))]
    assert warned(source) == {
        "hidden-content.rows": "Trang1!2, Trang1!5",
        "hidden-content.columns": "Trang1!B",
        "hidden-content.sheets": "Trang2",
    }


def test_a_sheet_may_hide_all_rows_that_do_not_say_otherwise(read):
    rows = row(1, "thấy", more='ht="15"') + row(2, "ẩn")
    assert cells(read(excel(sheet(rows, before='<sheetFormatPr zeroHeight="1"/>')), ".xlsx")) == [["thấy"]]


def test_what_is_hidden_warns_of_nothing_else(read):
    rows = row(1, "a") + '<row r="2" hidden="1"><c r="A2" t="e"><v>#REF!</v></c></row>'
    assert warned(read(excel(sheet(rows)), ".xlsx")).keys() == {"hidden-content.rows"}


def test_nothing_but_hidden_content_is_refused_as_such(read):
    with pytest.raises(TableError, match="only_hidden"):
        read(excel(sheet(row(1, "mật")), states=["hidden"]), ".xlsx")


def test_a_value_that_its_format_hides_is_left_out_and_said(read):
    inner = number("A1", 5, 1) + inline("B1", "x", 's="1"') + inline("C1", "thấy")
    source = read(excel(sheet(f"<row>{inner}</row>"), styles=formats(";;;")), ".xlsx")
    assert cells(source) == [["", "", "thấy"]] and warned(source) == {
        "hidden-content.cells": "Trang1!A1, Trang1!B1"
    }


def test_all_sheets_with_a_text_are_tables(read):
    source = read(excel(sheet(row(1, "BÌA")), sheet(""), sheet(row(3, "STT", "Số"))), ".xlsx")
    assert [(t.place.ordinal, t.place.name) for t in source.tables] == [(1, "Trang1"), (3, "Trang3")]
    assert warned(source) == {"several-sheets": "Trang1, Trang3"}


def test_sheets_of_charts_are_passed_over(read):
    book = openpyxl.Workbook()
    book.active.append(["STT", "Số"])
    book.create_chartsheet("Biểu đồ", 0).add_chart(BarChart())
    source = read(saved(book), ".xlsx")
    assert cells(source) == [["STT", "Số"]] and source.tables[0].place.ordinal == 2


def test_merged_cells_have_their_text_once_and_say_where_they_go_on(read):
    rows = (
        row(1, "A. Giai đoạn")
        + row(2, "1", "Quyết định", "7/QĐ")
        + row(3, "2", "khuất", "8/QĐ")
        + row(4, "3", "", "9/QĐ")
    )
    merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/><mergeCell ref="A9:XFD1048576"/></mergeCells>'
    source = read(excel(sheet(rows, after=merges)), ".xlsx")
    assert cells(source) == [
        ["A. Giai đoạn"],
        ["1", "Quyết định", "7/QĐ"],
        ["2", "", "8/QĐ"],
        ["3", "", "9/QĐ"],
    ]
    assert repeated(source.tables[0].rows)[2:] == [["2", "Quyết định", "8/QĐ"], ["3", "Quyết định", "9/QĐ"]]
    assert warned(source) == {"hidden-content.cells": "Trang1!B3", "merged-cells": "Trang1!B3, Trang1!B4"}


def test_merged_cells_show_their_text_where_they_are_seen_first(read):
    rows = row(1, "ẩn", "Quyết định", more='hidden="1"') + row(2, "1") + row(3, "2")
    source = read(excel(sheet(rows, after='<mergeCells><mergeCell ref="B1:C3"/></mergeCells>')), ".xlsx")
    assert cells(source) == [["1", "Quyết định"], ["2"]]
    assert repeated(source.tables[0].rows) == [["1", "Quyết định"], ["2", "Quyết định"]]


def test_the_range_that_a_sheet_claims_is_not_believed(read):
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    source = read(excel(sheet(row(1, "STT") + row(2, "1") + far)), ".xlsx")
    assert [r.number for r in source.tables[0].rows] == [1, 2]


def test_rows_and_cells_without_names_follow_each_other(read):
    nameless = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert cells(read(excel(sheet(nameless)), ".xlsx")) == [["1", "", "2"], ["3"]]


def test_damaged_styles_are_said_and_the_rest_is_read(read):
    inner = number("A1", 42492, 7) + number("B1", 5) + inline("C1", "chữ", 's="9"')
    source = read(excel(sheet(f"<row>{inner}</row>")), ".xlsx")
    assert cells(source) == [["42492", "5", "chữ"]] and warned(source) == {"lost-format": "Trang1!A1"}


def test_a_format_that_is_not_understood_is_said(read):
    source = read(excel(sheet(f"<row>{number('A1', 0.25, 1)}</row>"), styles=formats("# ?/?")), ".xlsx")
    assert cells(source) == [["0,25"]] and warned(source) == {"number-format": "Trang1!A1"}


def test_strict_open_xml_is_read_as_any_other(read):
    strict = {
        name: content.replace(S.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/",
            b"http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, content in unzipped(excel(sheet(row(1, "STT", "Số")))).items()
    }
    assert cells(read(zipped(strict), ".xlsx")) == [["STT", "Số"]]


@pytest.mark.parametrize("properties", ["", 'date1904="1"'])
def test_dates_that_strict_open_xml_writes_out_follow_their_format(read, properties):
    inner = '<c s="1" t="d"><v>2016-05-02</v></c><c s="2" t="d"><v>2016-05-02T12:00:00.000Z</v></c>'
    styles = formats("dd/mm/yyyy", "mm/yyyy")
    source = read(excel(sheet(f"<row>{inner}</row>"), styles=styles, properties=properties), ".xlsx")
    assert cells(source) == [["02/05/2016", "05/2016"]]


def test_the_first_style_is_that_of_cells_that_name_none(read):
    styles = (
        '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="10" fontId="0"/></cellXfs>'
    )
    inner = '<c><v>0.5</v></c><c t="str"><v>Sè</v></c>'
    assert cells(read(excel(sheet(f"<row>{inner}</row>"), styles=styles), ".xlsx")) == [["50,00%", "Số"]]


def test_old_fonts_tell_the_code_of_cells_and_of_their_parts(read):
    book = openpyxl.Workbook()
    book.active.append(["QuyÕt ®Þnh", "Quyết định"])
    book.active["A1"].font = book.active["B1"].font = Font(name=".VnTime")
    source = read(saved(book), ".xlsx")
    assert cells(source) == [["Quyết định", "Quyết định"]] and warned(source) == {"legacy-font": ".VnTime"}
    parts = '<si><r><rPr><rFont val="VNI-Times"/></rPr><t>Quyeát</t></r><r><t> 7/QĐ</t></r></si>'
    assert cells(read(excel(sheet('<row><c t="s"><v>0</v></c></row>'), strings=parts), ".xlsx")) == [
        ["Quyết 7/QĐ"]
    ]


def test_signs_that_excel_writes_as_codes_are_read(read):
    assert cells(read(excel(sheet(row(1, "Dòng_x000D_\nhai _x0041_"))), ".xlsx")) == [["Dòng\nhai A"]]


def test_text_too_far_down_is_refused(read):
    with pytest.raises(TableError, match="far_row"):
        read(excel(sheet(row(1, "STT") + row(100_001, "x"))), ".xlsx")
