"""Lists over several tables and sheets, with paragraphs above, between and below. All content is invented."""

import io

import openpyxl
import pytest

from policyarchive.intake.formats.source import Place
from policyarchive.intake.lists.lines import lines_of
from policyarchive.intake.lists.read import read_lists
from tests.intake.formats.builders import p, tbl, tc, tr, word
from tests.intake.lists.told import told

HEAD = "STT | Số, ký hiệu | Ngày ban hành | Trích yếu"
WIDER = "STT | Loại văn bản | Số, ký hiệu | Ngày ban hành | Trích yếu"
ONE, TWO = "1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây", "2 | 8/QĐ-UBND | 2/5/2016 | Tưới cây"
LETTERHEAD = ["ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/BC-UBND | Độc lập - Tự do"]
SIGNED = ["Nơi nhận: | TM. ỦY BAN NHÂN DÂN", "- Như trên; | CHỦ TỊCH"]
RESULTS = ["STT | Chỉ tiêu | Năm 2020 | Năm 2021", "1 | Tỷ lệ hộ nghèo | 31,82 | 40,9"]
TITLE, ATTACHED = "Phụ lục 1: DANH MỤC VĂN BẢN", "(Kèm theo Báo cáo số 15/BC-UBND)"

# The blocks of a document (a text is a paragraph, a list a table), and what becomes of its lines; "/" before another list.
DOCUMENTS = {
    "a letterhead above, a signature below": (
        [LETTERHEAD, TITLE, ATTACHED, [HEAD, ONE, TWO], SIGNED, "Ghi chú: hết"],
        "^ ^ ^ ^ = > > !below_list !below_list !below_list",
    ),
    "a table on each page, with headings": ([TITLE, [HEAD, ONE], [HEAD, TWO]], "^ = > = >"),
    "a table on each page, without": ([TITLE, [HEAD, ONE], [TWO], ["3 | 9/QĐ-UBND | 2/5/2016"]], "^ = > > !below_list"),
    "a title that goes on on the next page": ([[HEAD, ONE], [" |  |  | và bón cây", TWO]], "= > !goes_on >"),
    "columns without a text at the end": (
        [[f"{HEAD} | Ghi chú", f"{ONE} | x"], [TWO], [f"{TWO} | x"], [f"{TWO} | x | y"]],
        "= > > > !below_list",
    ),
    "titles printed again": (
        [TITLE, [HEAD, ONE], "Phụ lục 1 (tiếp theo)", [HEAD, TWO], TITLE, [TWO], "(tiếp theo)", [TWO]],
        "^ = > = = > = > = >",
    ),
    "all lines of a title printed again": (
        [TITLE, "DANH MỤC", "Tỉnh ủy", [HEAD, ONE], TITLE, "DANH MỤC", [HEAD, TWO, "Tỉnh ủy", ONE]],
        "^ ^ ^ = > = = = > §1 >1",
    ),
    "a title printed again in the table": ([[TITLE, "DANH MỤC", HEAD, ONE, TITLE, "DANH MỤC", HEAD, TWO]], "^ ^ = > = = = >"),
    "a further appendix": (
        [TITLE, [HEAD, ONE], SIGNED, "Phụ lục 2: DANH MỤC VĂN BẢN KHÁC", [HEAD, ONE], ["Người lập |  | "]],
        "^ = > / ^ ^ ^ = > !below_list",
    ),
    "a further appendix without headings": ([[HEAD, ONE], "Phụ lục 2", [TWO]], "= > !below_list !below_list"),
    "an attachment of its own": ([TITLE, [HEAD, ONE], ATTACHED, [HEAD, TWO]], "^ = > / ^ = >"),
    "other columns": ([[HEAD, ONE], [WIDER, "1 | Luật | 7/LUẬT | 2/5/2016 | Cây"]], "= > / = >"),
    "other columns in one table": (
        [[HEAD, ONE, "Người lập biểu", "DANH MỤC KHÁC", WIDER, "1 | Luật | 7/L-QH | 2/5/2016 | Cây"]],
        "= > / ^ ^ = >",
    ),
    "a further appendix in one table": ([[TITLE, HEAD, ONE, "Phụ lục 2", HEAD, TWO]], "^ = > / ^ = >"),
    "a table of results": ([[HEAD, ONE], RESULTS], "= > !below_list !below_list"),
    "a table of results between": ([[HEAD, ONE], RESULTS, [HEAD, TWO]], "= > / ^ ^ = >"),
    "a table of results without headings": ([[HEAD, ONE], RESULTS[1:]], "= > !below_list"),
    "prose between": (
        [[HEAD, ONE], "các văn bản sau đây đã hết hiệu lực, trừ hai văn bản.", [TWO]],
        "= > !below_list !below_list",
    ),
    "headings between": (
        [[HEAD, "I | Tỉnh ủy", ONE], "II. Ủy ban nhân dân tỉnh", [HEAD, ONE], "III. Sở", [ONE]],
        "= §I >I §II = >II §III >III",
    ),
    "headings without marks between": ([[HEAD, ONE], "Ủy ban nhân dân tỉnh", [HEAD, ONE]], "= > §1 = >1"),
    "a heading above that those between go on with": (
        [TITLE, "A. GIAI ĐOẠN 2016 - 2020", "I. Tỉnh ủy", [HEAD, ONE], "II. Ủy ban nhân dân tỉnh", [HEAD, ONE]],
        "^ §A §A.I = >A.I §A.II = >A.II",
    ),
    "a heading above that is of the report": ([TITLE, "I. DANH MỤC VĂN BẢN", [HEAD, ONE]], "^ ^ = >"),
    "a report that goes on below": (
        [[HEAD, "I | Tỉnh ủy", ONE], "II. KẾT QUẢ", "Kết quả như sau."],
        "= §I >I !below_list !below_list",
    ),
    "prose between a list and its headings again": (
        [[HEAD, "I | Tỉnh ủy", ONE], "trong đó có các văn bản sau:", [HEAD, TWO, "II | Sở", ONE]],
        "= §I >I !unclear = !after_unread_heading §II >II",
    ),
    "no list": ([LETTERHEAD, TITLE, SIGNED], "^ ^ ^ ^ ^"),
}  # fmt: skip


def document(blocks):
    return word("".join(p(block) if isinstance(block, str) else tbl(*map(row, block)) for block in blocks))


def row(cells):
    return tr(*(tc(cell.strip()) for cell in cells.split(" | ")))


def fates(read, blocks):
    """Return what becomes of the lines of a document, with "/" before each list but the first."""
    source = read(document(blocks), ".docx")
    lists = read_lists(source)
    all_told = told(source, lists)
    for found in reversed(lists[1:]):
        all_told.insert(min(found.heading_rows) - 1 - len(found.above), "/")
    return " ".join(all_told)


def test_lists_go_on_over_tables_and_end_where_another_begins(read):
    wrong = {
        name: found
        for name, (blocks, wanted) in DOCUMENTS.items()
        if (found := fates(read, blocks)) != wanted
    }
    assert wrong == {}


def test_what_is_above_and_where_a_list_begins(read):
    (found,) = read_lists(read(document([LETTERHEAD, TITLE, [HEAD, ONE], [HEAD, TWO]]), ".docx"))
    assert found.above == (
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 15/BC-UBND Độc lập - Tự do",
        TITLE,
    )
    assert found.place == Place("table", 2)
    assert [(entry.place.table.ordinal, entry.place.row, entry.line) for entry in found.entries] == [
        (2, 2, 5),
        (3, 2, 7),
    ]


def workbook(*sheets, merge=""):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for cells in rows:
            sheet.append([cell.strip() or None for cell in cells.split(" | ")])
        if merge:
            sheet.merge_cells(merge)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_each_sheet_holds_a_list_of_its_own(read):
    source = read(
        workbook(
            ("Bìa", ["Bìa"]),
            ("2020", [TITLE, " ", HEAD, ONE, "Người lập"]),
            ("2021", [HEAD, TWO]),
            ("x", ["y"]),
        ),
        ".xlsx",
    )
    lists = read_lists(source)
    assert told(source, lists) == ["^", "^", "=", ">", "!below_list", "=", ">", "!below_list"]
    assert [found.place.name for found in lists] == ["2020", "2021"]
    assert lists[0].above == ("Bìa", TITLE) and lists[1].above == ()
    assert lists[0].entries[0].place.row == 4 and lists[0].entries[0].line == 4


def test_a_blank_row_ends_a_title(read):
    source = read(workbook(("2020", [HEAD, "I | Tỉnh ủy", ONE, " ", " |  |  | Sở", TWO])), ".xlsx")
    assert told(source, read_lists(source)) == ["=", "§I", ">I", "!unclear", "!after_unread_heading"]


def test_a_cell_merged_over_rows_of_a_sheet(read):
    source = read(workbook(("2020", [HEAD, ONE, "2 |  | 3/5/2016 | Tưới cây"]), merge="B2:B3"), ".xlsx")
    (found,) = read_lists(source)
    assert found.entries[1].cells == ("2", "7/QĐ-UBND", "3/5/2016", "Tưới cây")


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_lines_are_counted_through_the_whole_file(read, ending):
    if ending == ".docx":
        content = document(["Một", "", ["a | b", " | ", "c | d"], "Hai"])
    else:
        content = workbook(("1", ["Một", " | ", "a | b"]), ("2", ["c | d", "Hai"]))
    assert lines_of(read(content, ending)) == [["Một"], ["a", "b"], ["c", "d"], ["Hai"]]
