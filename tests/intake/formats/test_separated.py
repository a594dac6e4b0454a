"""Text files and pasted text give their rows, whatever parts the cells. All content is invented."""

import unicodedata

import pytest

from policyarchive.intake.formats.read import read_text
from policyarchive.intake.formats.source import TableError

HEAD = ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"]
ROWS = [
    ["1", "Quyết định", "Số 7/QĐ-UBND, ngày 02/5/2016", "Trồng cây"],
    ["2", "Kế hoạch", "Số 8/KH", "Tưới; bón"],
]


def joined(separator, rows, end="\n"):
    quoted = [[f'"{cell}"' if set(cell) & set(",;|") else cell for cell in row] for row in rows]
    return "".join(separator.join(row) + end for row in quoted)


def cells(source):
    return [list(row.cells) for row in source.tables[0].rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_is_found(read, separator, end):
    assert cells(read(joined(separator, [HEAD, *ROWS], end), ".csv")) == [HEAD, *ROWS]


def test_a_title_above_does_not_mislead(read):
    plain = "DANH MỤC VĂN BẢN, GIAI ĐOẠN 2016, 2020\n\n" + joined(";", [HEAD, *ROWS])
    source = read(plain, ".csv")
    assert [row.number for row in source.tables[0].rows] == [1, 3, 4, 5]
    assert cells(source) == [["DANH MỤC VĂN BẢN, GIAI ĐOẠN 2016, 2020"], HEAD, *ROWS]


def test_separators_within_cells_do_not_mislead(read):
    rows = [["STT", "Số", "Trích yếu"], ["1", "7/QĐ", "a; b; c; d; e; f; g"]]
    assert cells(read(joined(",", rows), ".csv")) == rows
    assert cells(read('STT,Số\n1,"một\thai"\n', ".csv")) == [["STT", "Số"], ["1", "một hai"]]


def test_blanks_after_a_sign_tell_a_sentence(read):
    assert cells(read("1,a; b; c; d\n2,e; f; g; h\n", ".csv")) == [["1", "a; b; c; d"], ["2", "e; f; g; h"]]
    assert cells(read("STT; Số; Trích yếu\n1; 7,5; a\n2; 8,5; b\n", ".csv"))[1:] == [
        ["1", "7,5", "a"],
        ["2", "8,5", "b"],
    ]


def test_two_separators_that_fit_equally_are_asked_for(read):
    with pytest.raises(TableError, match="separator") as refused:
        read("1;31,82\n2;40,9\n", ".csv")
    assert refused.value.values == {"one": ";", "other": ","}
    assert cells(read("sep=;\n1;31,82\n2;40,9\n", ".csv")) == [["1", "31,82"], ["2", "40,9"]]


def test_excel_is_told_the_separator_by_a_first_line(read):
    source = read("sep=|\nSTT|Số;x\n1|7;8\n", ".csv")
    assert [(row.number, row.cells) for row in source.tables[0].rows] == [
        (1, ("STT", "Số;x")),
        (2, ("1", "7;8")),
    ]


def test_quotes_hold_breaks_and_quotes_also_after_a_blank(read):
    source = read('STT; Số\n1; "7/QĐ\nngày ""02"""\n2; 8\n', ".csv")
    assert cells(source) == [["STT", "Số"], ["1", '7/QĐ\nngày "02"'], ["2", "8"]]
    assert [row.number for row in source.tables[0].rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('STT,Số\n1,"7\n2,8\n', 2),
        ('STT,Số\n1,7\n2,"8\n3,"9"\n', 3),
        ('STT,Số,c\n1,Luật,x\n2,"Luật "Đất đai" mới",x\n', 3),
        ('sep=,\nSTT,Số\n1,"7\n', 3),
        ('STT,"a\nb"\n1,"7\n', 3),
    ],
)
def test_a_quote_that_does_not_fit_is_refused_with_the_line_of_its_row(read, text, line):
    with pytest.raises(TableError, match="quote") as refused:
        read(text, ".csv")
    assert refused.value.values == {"line": line}


def test_quotes_of_pasted_text_may_be_just_letters():
    pasted = 'STT\tTrích yếu\n1\t"Đề án" của tỉnh\n2\tLuật "Đất đai"\n'
    assert cells(read_text(pasted)) == [
        ["STT", "Trích yếu"],
        ["1", '"Đề án" của tỉnh'],
        ["2", 'Luật "Đất đai"'],
    ]
    with pytest.raises(TableError, match="quote"):
        read_text('STT\tTrích yếu\n1\t"Đề án" của\ntỉnh\n')


def test_cells_of_pasted_text_may_be_quoted():
    assert cells(read_text('STT\t"Số, ngày"\n1\t"7\nngày"\n')) == [["STT", "Số, ngày"], ["1", "7\nngày"]]


def test_commas_part_the_cells_of_csv_files_only(read):
    prose = "Phụ lục 1, danh mục\nKèm theo Báo cáo, ngày 2\nHết, cuối\n"
    assert cells(read(prose, ".txt")) == [[line] for line in prose.splitlines()]
    assert len(cells(read(prose, ".csv"))[0]) == 2


def test_too_long_a_cell_is_refused(read):
    with pytest.raises(TableError, match="cell"):
        read("a;b\n1;" + "x" * 140_000 + "\n", ".csv")


LETTERS = "STT;Loại văn bản;Trích yếu\n1;Quyết định;Về việc thử một nghìn chữ\n"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_code_of_unicode_is_read(read, code):
    assert cells(read(LETTERS.encode(code), ".csv")) == [line.split(";") for line in LETTERS.splitlines()]


def in_windows_1258(letter):
    """Return a letter with its tone, if it has one, as a sign of its own."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone)) + tone


def test_windows_1258_is_read_where_its_tones_prove_it(read):
    raw = "".join(map(in_windows_1258, LETTERS)).encode("cp1258")
    source = read(raw, ".csv")
    assert cells(source) == [line.split(";") for line in LETTERS.splitlines()]
    assert [(warning.code, warning.values) for warning in source.warnings] == [
        ("encoding", {"name": "Windows-1258"})
    ]


@pytest.mark.parametrize(
    "raw", ["STT;Quyêt;2\n".encode("cp1258"), "café;déjà;naïve".encode("cp1252"), b"a;\x81;b"]
)
def test_a_code_that_nothing_proves_is_refused(read, raw):
    with pytest.raises(TableError, match="encoding"):
        read(raw, ".csv")


def test_text_files_of_old_codes_are_read_where_their_words_prove_it(read):
    source = read("STT;Lo¹i v¨n b¶n\n1;QuyÕt ®Þnh\n".encode("latin-1"), ".csv")
    assert cells(source) == [["STT", "Loại văn bản"], ["1", "Quyết định"]]
    assert [(w.code, w.kind, w.values["name"]) for w in source.warnings] == [("legacy-font", "text", "TCVN3")]


def test_letters_that_were_lost_are_named(read):
    with pytest.raises(TableError, match="lost_letters") as refused:
        read("STT;Lo?i v?n b?n\n1;Quy?t ??nh s? 5 v? vi?c h?p\n", ".csv")
    assert refused.value.values == {"example": "Lo?i"}
    assert cells(read("STT;Sao?Vì?\n1;trang?id=5\n", ".csv"))


@pytest.mark.parametrize("raw", [b"STT;S\0;x\n", "STT;a\0b\n".encode("utf-16")])
def test_zero_bytes_are_refused(read, raw):
    with pytest.raises(TableError, match="nul"):
        read(raw, ".csv")
