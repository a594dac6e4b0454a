"""Headings name columns in any order and spelling, in one row or in two. All content is invented."""

from policyarchive.intake.formats.read import read_text
from policyarchive.intake.lists.read import read_lists
from tests.intake.formats.builders import tbl, tc, tr, word
from tests.intake.lists.told import wrong_rows

# The registers are those of Decree 30/2020/NĐ-CP, annexes IV and V; the others are usual.
HEADS = {
    "Số, ký hiệu văn bản | Ngày tháng văn bản | Tên loại và trích yếu nội dung văn bản | Người ký | Nơi nhận văn bản"
    " | Đơn vị, người nhận bản lưu | Số lượng bản | Ghi chú": "number date type_and_title signer other other other note",
    "Ngày đến | Số đến | Tác giả | Số, ký hiệu | Ngày tháng | Tên loại và trích yếu nội dung | Đơn vị hoặc người nhận"
    " | Ngày chuyển | Ký nhận | Ghi chú": "other other issuer number date type_and_title other other other note",
    "STT | Số, ký hiệu văn bản | Ngày tháng năm văn bản | Tên loại và trích yếu nội dung văn bản | Tác giả văn bản | Tờ số"
    " | Ghi chú": "order number date type_and_title issuer other note",
    "TT | SỐ/KÝ HIỆU | Ngày, tháng, năm ban hành | TRÍCH YẾU NỘI DUNG": "order number date title",
    "Trích yếu (nội dung) | Ngày ký | Cơ quan ban hành: | Số hiệu (nếu có": "title date issuer number",
    "STT | Hình thức văn bản | Số, ký hiệu và ngày, tháng, năm ban hành | Nội dung": "order type number_and_date title",
    "Số TT | Số và ngày ban hành | Loại văn bản, trích yếu": "order number_and_date type_and_title",
    "STT | Số | Ngày | V/v | Mã hồ sơ": "order number date title other",
    "STT | Số | Ký hiệu | Ngày | Tháng | Năm | Nội dung": "order number symbol day month year title",
    "STT | Ký hiệu | Ngày | Năm | Nội dung": "order number date other title",
    "No. | Document no. | Date of issue | Issued by | Subject | Remarks": "order number date issuer title note",
    "N° | Type d’acte | Numéro et date | Objet | Signataire": "order type number_and_date title signer",
    "Nº | Référence | Date d’adoption | Autorité émettrice | Intitulé": "order number date issuer title",
}
NO_LISTS = (
    "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 15/BC-UBND | Độc lập - Tự do - Hạnh phúc",
    "STT | Nội dung | ĐVT | Năm 2020",
    "STT | Số đến | Ngày đến | Trích yếu",
    "STT | Số lượng văn bản | Nội dung",
    "STT | Mã | Ngày ban hành | Trích yếu",
    "1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây",
)


def lists(*rows, **options):
    return read_lists(read_text("sep=|\n" + "\n".join(rows)), **options)


def kinds(*rows, **options):
    return [" ".join(column.kind for column in found.columns) for found in lists(*rows, **options)]


def test_headings_are_known_in_any_spelling():
    assert {head: found for head, wanted in HEADS.items() if (found := kinds(head)) != [wanted]} == {}


def test_what_names_no_numbers_and_titles_is_no_list():
    assert {
        head: found for head in NO_LISTS if (found := kinds(head, "1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây"))
    } == {}


def test_headings_are_printed_on_one_line_and_notes_kept():
    (found,) = lists('STT | "Số,\nký hiệu (1)"| Trích yếu', "1 | 7/QĐ-UBND | Trồng cây")
    assert [column.heading for column in found.columns] == ["STT", "Số, ký hiệu (1)", "Trích yếu"]


CASES = {
    "a spanning heading, column numbers, and both on each page": """
        ^ | DANH MỤC VĂN BẢN
        = | STT | Văn bản |  | Trích yếu
        = |  | Số | Ngày
        = | (1) | (2) | (3) | (4)
        > | 1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây
        = | STT | Văn bản |  | Trích yếu
        = |  | Số | Ngày
        = | 1 | 2 | 3 | 4
        > | 2 | 8/QĐ-UBND | 2/5/2016 | Trồng cây
    """,
    "a spanning heading over columns of no interest": """
        = | STT | Số, ký hiệu | Trích yếu | Ghi chú | Đến |
        = |  |  |  |  | Số | Ngày
        = | A | B | 1 | 2 | 3 | 4
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | Trồng cây |  | 15 | 3/5/2016
    """,
    "a column without a heading is no spanning one": """
        = | STT |  | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | x | 7-QĐ/TU | 3/5/2016 | Trồng cây
    """,
    "a title right above": """
        ^ | PHỤ LỤC
        ^ | (Kèm theo Báo cáo số 15/BC-UBND)
        ^ |  | Văn bản
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        > | 1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây
    """,
}  # fmt: skip


def test_rows_that_name_columns_are_noted():
    assert {name: wrong for name, case in CASES.items() if (wrong := wrong_rows(case))} == {}


def test_a_spanning_heading_stands_before_those_below_it(read):
    over, begins, goes_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    head = tr(tc("STT", begins), tc("Văn bản đến", over), tc("Trích yếu", begins), tc("Đến", over))
    below = tr(tc("", goes_on), "Số, ký hiệu", "Ngày tháng", tc("", goes_on), "Số", "Ngày")
    source = read(
        word(tbl(head, below, tr("1", "7/QĐ-UBND", "2/5/2016", "Trồng cây", "15", "3/5/2016"))), ".docx"
    )
    (found,) = read_lists(source)
    assert [(column.heading, column.kind) for column in found.columns] == [
        ("STT", "order"),
        ("Văn bản đến – Số, ký hiệu", "number"),
        ("Văn bản đến – Ngày tháng", "date"),
        ("Trích yếu", "title"),
        ("Đến – Số", "other"),
        ("Đến – Ngày", "other"),
    ]
    assert found.heading_rows == (1, 2) and len(found.entries) == 1


ROWS = ["1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây", "2 | 8/QĐ-UBND | 2/5/2016 | Tưới cây"]


def test_headings_can_be_told():
    head = "STT | Mã (hiệu) | Ngày ban hành | Diễn giải"
    told = {"mã": "number", "DIỄN GIẢI": "title", "Ngày ban hành": "other"}
    assert kinds(head, *ROWS, columns=told) == ["order number other title"]
    assert kinds(head, *ROWS, columns={"2": "number", "4": "title"}) == ["order number date title"]
    (found,) = lists(head, *ROWS, columns={"2": "number", "4": "title"})
    assert found.heading_rows == (1,) and found.columns[1].heading == "Mã (hiệu)"


def test_without_headings_nothing_is_guessed_but_ordinals_can_be_told():
    assert lists(*ROWS) == ()
    rows = ["DANH MỤC", "I | Tỉnh ủy", *ROWS]
    (found,) = lists(*rows, columns={"1": "order", "2": "number", "3": "date", "4": "title"})
    assert found.above == ("DANH MỤC",) and found.heading_rows == ()
    assert [entry.cells[1] for entry in found.entries] == ["7/QĐ-UBND", "8/QĐ-UBND"]
    assert {entry.path for entry in found.entries} == {("I",)}
    assert [(column.heading, column.kind) for column in found.columns][:2] == [("", "order"), ("", "number")]


def test_a_column_of_two_is_told():
    rows = [
        "STT | Số | Ngày ký | Ngày ban hành | Trích yếu",
        "1 | 7/QĐ-UBND | 2/5/2016 | 3/5/2016 | Trồng cây",
    ]
    assert [line.reason for line in lists(*rows)[0].unread] == ["import.unread.columns_twice"]
    (found,) = lists(*rows, columns={"Ngày ký": "other"})
    assert [entry.cells for entry in found.entries] == [
        ("1", "7/QĐ-UBND", "2/5/2016", "3/5/2016", "Trồng cây")
    ]
    assert kinds(*rows, columns={"3": "other"}) == ["order number other date title"]
