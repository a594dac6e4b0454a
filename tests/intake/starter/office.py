"""The appendices of an office that does not exist, in Word and Excel, as such an office would have them."""

from pathlib import Path

import docx
import openpyxl

ATTACHED = "(Kèm theo Báo cáo số 88-BC/TU ngày 15 tháng 8 năm 2045 của Tỉnh ủy Thanh Vân)"
TITLE = "Phụ lục 1: DANH MỤC VĂN BẢN THỰC HIỆN CHƯƠNG TRÌNH LÀNG XANH, GIAI ĐOẠN 2041 - 2045"
READ = [
    ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"],
    ["A", "GIAI ĐOẠN 2041 - 2042", "", ""],
    ["I", "Hội đồng nhân dân tỉnh", "", ""],
    ["1", "Nghị quyết", "Số 3/2041/NQ-HĐND ngày 08/3/2041", "Ban hành Chương trình làng xanh"],
    ["2", "Nghị quyết", "Số 5/NQ-HĐND ngày 11/12/2042", "Về việc trồng cây dọc đường làng."],
    ["II", "UBND tỉnh", "", ""],
    ["1", "Quyết định", "Số 7 /QĐ-UBND ngày 02/5/2041", "Quy định tưới cây"],
    ["B", "GIAI ĐOẠN 2043 - 2045", "", ""],
    ["II", "Ủy ban nhân dân tỉnh", "", ""],
    ["1", "Kế hoạch", "Số 15/KH-UBND ngày 01/02/2045", "thực hiện Nghị quyết số 3/2041/NQ-HĐND"],
]
LEFT = [
    ["III", "Sở Cây xanh", "", ""],
    ["1", "Hướng dẫn", "Số 12/HD-SCX ngày 21/7/2044", "Cách tưới cây"],
    ["IV", "Ban Chỉ đạo tỉnh", "", ""],
    ["1", "Kế hoạch", "Số 16/KH-BCĐ ngày 31/02/2045", "Thực hiện tiếp"],
]
RESULTS = [
    ["Phụ lục 2: KẾT QUẢ CHƯƠNG TRÌNH LÀNG XANH"],
    [ATTACHED],
    ["TT", "Nội dung", "ĐVT", "Kết quả thực hiện", None, None, None, "So sánh với năm 2041"],
    [None, None, None, "Năm 2041", None, "Tháng 6 năm 2045", None, None],
    [None, None, None, "Số làng", "Tỷ lệ (%)", "Số làng", "Tỷ lệ (%)", None],
    [1, "Tiêu chí 1: Cây xanh", "Làng", 2, 20, 9, 90, 7],
    [2, "Tiêu chí 2: Công trình nước", "Làng", 5, 50, 4, 40.1, -1],
    [3, "Tiêu chí 3: Đường làng", "Làng", "ba", 30, 3, 30, 0],
]
RESULT_ROWS = ["1\tTiêu chí 1: Cây xanh\tLàng\t2\t20\t9\t90\t7", "2\tTiêu chí 2: Công trình nước\tLàng\t5\t50\t4\t40,1\t-1"]  # fmt: skip


def list_file(
    folder: Path, rows: list[list[str]], *, attached: str | None = ATTACHED, title: str = TITLE
) -> Path:
    """Write the list: a title, what it is attached to, a table whose headings of parts are merged cells."""
    document = docx.Document()
    for text in filter(None, (title, attached)):
        document.add_paragraph(text)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
        if cells[2:] == ["", ""]:
            row.cells[1].merge(row.cells[3])
    document.save(str(folder / "danh-muc.docx"))
    return folder / "danh-muc.docx"


def results_file(folder: Path, rows: list[list] = RESULTS) -> Path:
    """Write the results, numbers as numbers."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "ket-qua.xlsx")
    return folder / "ket-qua.xlsx"
