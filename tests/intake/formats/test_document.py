"""Word files give what their page shows, and say what a person should look at. All content is invented."""

import pytest

from policyarchive.intake.formats.source import Paragraph, TableError, repeated
from tests.intake.formats.builders import p, r, sdt, tbl, tc, tr, unzipped, word, word_of, zipped

CHANGE = 'w:id="1" w:author="x"'


def rows(source, table=0):
    return [list(row.cells) for row in source.tables[table].rows]


def texts(source):
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def codes(source):
    return {".".join(filter(None, (warning.code, warning.kind))) for warning in source.warnings}


def text(read, body, **parts):
    return texts(read(word(body, **parts), ".docx"))


def test_the_final_text_of_tracked_changes_is_read(read):
    removed = f"<w:del {CHANGE}><w:r><w:delText>01</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom {CHANGE}>{r('/KH')}</w:moveFrom><w:moveTo {CHANGE}>{r('/QĐ')}</w:moveTo>"
    line = p(r("Số 30") + removed + f"<w:ins {CHANGE}>{r('09')}</w:ins>" + moved)
    source = read(word(line), ".docx")
    assert texts(source) == ["Số 3009/QĐ"] and codes(source) == {"tracked-changes"}
    assert source.warnings[0].values["count"] == 4


def test_rows_cells_and_ends_of_paragraphs_are_tracked_too(read):
    mark = f"<w:rPr><w:del {CHANGE}/></w:rPr>"
    table = tbl(
        tr("1", "còn"),
        tr("2", "bỏ", properties=f"<w:del {CHANGE}/>"),
        tr("3", tc("bỏ", f"<w:cellDel {CHANGE}/>"), "thêm", properties=f"<w:ins {CHANGE}/>"),
    )
    source = read(word(p("Về việc", mark) + p(" trồng cây") + table), ".docx")
    assert texts(source) == ["Về việc trồng cây"]
    assert [(row.number, row.cells) for row in source.tables[0].rows] == [
        (1, ("1", "còn")),
        (2, ("3", "thêm")),
    ]


def test_a_removed_end_before_a_table_loses_nothing(read):
    mark = f"<w:rPr><w:del {CHANGE}/></w:rPr>"
    source = read(word(p("đầu", mark) + tbl(tr("1", "2")) + p("cuối")), ".docx")
    assert "".join(texts(source)) == "đầucuối" and rows(source) == [["1", "2"]]


def test_content_controls_are_read_at_every_level(read):
    table = tbl(tr("1", sdt(tc("ô"))), sdt(tr("2", tc(sdt(p("khối")))) + tr("3", p(sdt(r("chữ"))))))
    source = read(word(sdt(p("đoạn") + table)), ".docx")
    assert texts(source) == ["đoạn"]
    assert rows(source) == [["1", "ô"], ["2", "khối"], ["3", "chữ"]] and codes(source) == {"content-control"}


def test_a_control_that_asks_to_be_filled_in_is_empty(read):
    asks = sdt(tc("Bấm để nhập"), "<w:showingPlcHdr/>")
    source = read(word(tbl(tr("1", asks, "7/QĐ"))), ".docx")
    assert rows(source) == [["1", "", "7/QĐ"]] and "content-control.empty" in codes(source)


def test_tables_in_cells_follow_the_outer_one(read):
    inner = tc(p("Kèm theo:") + tbl(tr("a", "b")) + p("hết"))
    source = read(word(tbl(tr("1", inner), tr("2", "x")) + tbl(tr("c"))), ".docx")
    assert [table.place.ordinal for table in source.tables] == [1, 2, 3]
    assert rows(source) == [["1", "Kèm theo:\nhết"], ["2", "x"]] and rows(source, 1) == [["a", "b"]]
    assert codes(source) == {"nested-table"}


def test_a_text_box_is_read_once(read):
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{p('Phụ lục 1')}</w:txbxContent></wps:txbx></wps:wsp>"
    old = f"<v:shape><v:textbox><w:txbxContent>{p('Phụ lục 1')}</w:txbxContent></v:textbox></v:shape>"
    box = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{shape}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    source = read(word(p(f"{r('trước')}<w:r>{box}</w:r>") + p("sau")), ".docx")
    assert texts(source) == ["trước", "Phụ lục 1", "sau"] and codes(source) == {"text-box"}
    assert text(read, p(f"<w:r><w:pict>{old}</w:pict></w:r>")) == ["Phụ lục 1"]


def test_merged_cells_have_their_text_once_and_say_where_they_go_on(read):
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        tr(tc("STT", start), tc("Văn bản", '<w:gridSpan w:val="2"/>'), tc("Trích yếu", start)),
        tr(tc("", on), "Số", "Ngày", tc("", on)),
        tr(tc("1", start), tc("Quyết định", start), "7/QĐ", "Một"),
        tr(tc("", on), tc("", on), "8/QĐ", "Hai"),
        tr(tc("A. Giai đoạn", '<w:gridSpan w:val="4"/>')),
    )
    source = read(word(table), ".docx")
    read_rows = source.tables[0].rows
    assert rows(source)[:2] == [["STT", "Văn bản", "", "Trích yếu"], ["", "Số", "Ngày"]]
    assert [sorted(row.merged) for row in read_rows] == [[], [0, 3], [], [0, 1], []]
    assert repeated(read_rows)[1] == ["STT", "Số", "Ngày", "Trích yếu"]
    assert repeated(read_rows)[3] == ["1", "Quyết định", "8/QĐ", "Hai"] and rows(source)[4] == [
        "A. Giai đoạn"
    ]


def test_a_merged_cell_whose_first_part_was_removed_stands_alone(read):
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        tr("1", "Kế hoạch"),
        tr("2", tc("Quyết định", start), properties=f"<w:del {CHANGE}/>"),
        tr("3", tc("Thông báo", on)),
    )
    assert rows(read(word(table), ".docx")) == [["1", "Kế hoạch"], ["3", "Thông báo"]]


def test_columns_before_and_after_a_row_are_kept(read):
    table = tbl(tr("1", "2", "3"), tr("c", properties='<w:gridBefore w:val="2"/>'))
    assert rows(read(word(table), ".docx")) == [["1", "2", "3"], ["", "", "c"]]


def test_hidden_text_is_left_out_and_said(read):
    hidden = "<w:vanish/>"
    body = p(r("thấy") + r("nháp", hidden) + r(" được", '<w:vanish w:val="0"/>'))
    source = read(word(body + tbl(tr("1"), tr("2", properties="<w:hidden/>"))), ".docx")
    assert texts(source) == ["thấy được"] and rows(source) == [["1"]]
    assert codes(source) == {"hidden-content.text"} and source.warnings[0].values["count"] == 2


def test_text_is_hidden_by_styles_too(read):
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Con"><w:basedOn w:val="An"/></w:style>'
        '<w:style w:type="character" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>'
    )
    body = p(r("a", '<w:rStyle w:val="Con"/>') + r("b", '<w:rStyle w:val="Vong"/>'))
    assert text(read, body, styles=styles) == ["b"]


def test_signs_of_a_run_are_read_as_printed(read):
    run = (
        "<w:r><w:t>7/QĐ</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t><w:br/><w:t>ngày</w:t><w:tab/>"
        '<w:t>02</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F041"/></w:r>'
    )
    source = read(word(p(run)), ".docx")
    assert texts(source) == ["7/QĐ-UBND\nngày 02☑□"] and codes(source) == {"symbol"}


def test_fields_show_their_result_and_notes_no_mark(read):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        f'{r("mã")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("02/5/2016")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    note = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    source = read(
        word(p(field + note + r(" hết")) + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("sau")),
        ".docx",
    )
    assert texts(source) == ["02/5/2016 hết", "sau"] and codes(source) == {"note-marks"}


def test_links_formulas_and_ruby_are_text(read):
    square = "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    ruby = f"<w:r><w:ruby><w:rt>{r('âm')}</w:rt><w:rubyBase>{r('chữ')}</w:rubyBase></w:ruby></w:r>"
    body = p(f"<w:hyperlink>{r('7/QĐ')}</w:hyperlink>{r(' 5 ')}{square}{ruby}")
    assert text(read, body) == ["7/QĐ 5 m2chữ"]


def test_a_list_from_another_file_is_said(read):
    assert codes(read(word(p("a") + '<w:altChunk r:id="rId9"/>'), ".docx")) == {"other-file"}


def lists(*levels, overrides="", pattern=""):
    """Return the numbering part with list 1, whose levels are (format, text, more)."""
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>{more}</w:lvl>'
        for at, (form, shown, more) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{pattern}{inner}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def numbered(level=0, text="", number=1):
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["1.", "2.", "3."]),
        ("decimalZero", ["01.", "02.", "03."]),
        ("upperRoman", ["I.", "II.", "III."]),
        ("lowerLetter", ["a.", "b.", "c."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("none", [".", ".", "."]),
    ],
)
def test_automatic_numbers_are_read_as_word_prints_them(read, form, expected):
    table = tbl(*(tr(tc(numbered()), f"văn bản {count}") for count in range(3)))
    source = read(word(table, numbering=lists((form, "%1.", ""))), ".docx")
    assert [row[0] for row in rows(source)] == expected


def test_letters_double_after_z_and_an_unknown_form_is_said(read):
    many = read(
        word("".join(numbered(text="x") for _ in range(28)), numbering=lists(("lowerLetter", "%1)", ""))),
        ".docx",
    )
    assert texts(many)[25:] == ["z) x", "aa) x", "bb) x"]
    odd = read(word(numbered(text="x"), numbering=lists(("hindiVowels", "%1)", ""))), ".docx")
    assert texts(odd) == ["1) x"] and codes(odd) == {"numbering"}


def test_levels_count_below_each_other_and_start_anew(read):
    levels = [
        ("upperRoman", "%1.", ""),
        ("decimal", "%1.%2.", ""),
        ("lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>'),
    ]
    body = "".join(numbered(level, "x") for level in (0, 1, 1, 2, 0, 1, 2))
    expected = ["I. x", "I.1. x", "I.2. x", "a) x", "II. x", "II.1. x", "b) x"]
    assert text(read, body, numbering=lists(*levels)) == expected
    legal = [levels[0], ("decimal", "%1.%2.", "<w:isLgl/>")]
    assert text(read, numbered(0, "x") + numbered(1, "x"), numbering=lists(*legal))[1] == "1.1. x"


def test_a_list_told_to_start_does_so_once(read):
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = numbered(text="x") + numbered(text="x") + "".join(numbered(text="x", number=2) for _ in range(2))
    numbers = text(read, body, numbering=lists(("decimal", "%1", ""), overrides=start))
    assert numbers == ["1 x", "2 x", "5 x", "6 x"]


def test_styles_number_their_paragraphs(read):
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    )
    levels = [("upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'), ("decimal", "%2.", '<w:pStyle w:val="Con"/>')]
    styled = [p("x", f'<w:pStyle w:val="{name}"/>') for name in ("Muc", "Con", "Con")]
    off = p("x", '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = "".join(styled) + off
    assert text(read, body, styles=styles, numbering=lists(*levels)) == ["I. x", "1. x", "2. x", "x"]


def test_bullets_are_read_with_the_sign_they_show(read):
    bullet = ("bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    joined = ("bullet", "-", '<w:suff w:val="nothing"/>')
    body = numbered(0, "x") + numbered(1, "x")
    assert text(read, body, numbering=lists(bullet, joined)) == ["• x", "-x"]


def test_removed_paragraphs_are_not_counted(read):
    gone = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del {CHANGE}/></w:rPr>'
    body = numbered(text="một") + p(f"<w:del {CHANGE}><w:r><w:delText>bỏ</w:delText></w:r></w:del>", gone)
    assert text(read, body + numbered(text="hai"), numbering=lists(("decimal", "%1.", ""))) == [
        "1. một",
        "2. hai",
    ]


@pytest.mark.parametrize(
    ("font", "typed", "expected"),
    [
        (".VnTime", "QuyÕt ®Þnh tr\u00adêng", "Quyết định trường"),
        (".VnTimeH", "quyÕt ®Þnh", "QUYẾT ĐỊNH"),
        ("VNI-Times", "Quyeát ñònh", "Quyết định"),
        (".VnTime", "Quyết định", "Quyết định"),
    ],
)
def test_old_fonts_tell_the_code_of_their_text(read, font, typed, expected):
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    source = read(word(p(r(typed[:2], fonts) + r(typed[2:], fonts) + r(" 7/QĐ"))), ".docx")
    assert texts(source) == [f"{expected} 7/QĐ"]
    assert codes(source) == (set() if typed == expected else {"legacy-font"})


def test_the_font_of_a_style_tells_it_too(read):
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert text(read, p("Sè 5"), styles=styles) == ["Số 5"]


def test_a_file_in_strict_open_xml_is_read_as_any_other(read):
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
            b"http://purl.oclc.org/ooxml/wordprocessingml/",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/",
            b"http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, content in unzipped(word(tbl(tr("1", "7/QĐ")))).items()
    }
    assert rows(read(zipped(strict), ".docx")) == [["1", "7/QĐ"]]


def test_paragraphs_and_tables_keep_their_order(read):
    source = read(word(p("một") + tbl(tr("a")) + p("") + p("hai") + tbl(tr("b"))), ".docx")
    kinds = [block.text if isinstance(block, Paragraph) else block.place.ordinal for block in source.blocks]
    assert kinds == ["một", 1, "hai", 2]


def test_what_another_program_wrote_is_read(read):
    assert rows(read(word_of([["STT", "Số"], ["1", "7/QĐ"]]), ".docx")) == [["STT", "Số"], ["1", "7/QĐ"]]


def test_too_wide_spans_and_too_high_starts_are_bounded(read):
    wide = tbl(tr(tc("a", '<w:gridSpan w:val="999999999"/>'), "b"))
    assert len(rows(read(word(wide), ".docx"))[0]) == 64
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999999"/></w:lvlOverride>'
    body = numbered(text="x", number=2)
    assert text(read, body, numbering=lists(("decimal", "%1", ""), overrides=start)) == ["32767 x"]


def test_a_document_without_a_body_is_refused(read):
    broken = {**unzipped(word("")), "word/document.xml": b"<a/>"}
    with pytest.raises(TableError, match="no_main_part"):
        read(zipped(broken), ".docx")
