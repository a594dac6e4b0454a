"""The steps of an import get the rows of a file, and a person what to look at. All content is invented."""

import shutil

import pytest

from policyarchive.checks.examples import FOLDER
from policyarchive.intake.formats.read import read_source, read_text
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.tables.read import read_table, rows_of
from tests import support
from tests.intake.formats.builders import excel, p, sheet, tbl, tc, tr, word


def written(folder, name, content):
    file = folder / name
    file.write_bytes(content)
    return file


CELL = '<c r="{0}" t="inlineStr"><is><t>{1}</t></is></c>'


def cells(row, *texts):
    inner = "".join(CELL.format(f"{letter}{row}", text) for letter, text in zip("ABC", texts, strict=False))
    return f'<row r="{row}">{inner}</row>'


def test_rows_stand_at_their_numbers_with_merged_cells_in_each(tmp_path):
    merges = '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>'
    book = excel(sheet(cells(2, "1", "Quyết định") + cells(4, "2"), after=merges), sheet(cells(1, "khác")))
    file = written(tmp_path, "bang.xlsx", book)
    assert read_table(file) == [["", ""], ["1", "Quyết định"], ["", ""], ["2", "Quyết định"]]


def test_of_a_workbook_with_results_the_first_sheet_is_read(tmp_path):
    source = read_source(written(tmp_path, "bang.xlsx", excel(sheet(cells(1, "a")), sheet(cells(1, "b")))))
    assert rows_of(source) == [["a"]]


def test_the_tables_of_a_word_file_stand_below_each_other(tmp_path):
    file = written(tmp_path, "bang.docx", word(p("Phụ lục") + tbl(tr("1", "a")) + tbl(tr(tc("2")))))
    assert read_table(file) == [["1", "a"], ["2", ""]]


def test_a_word_file_without_tables_has_no_rows(tmp_path):
    with pytest.raises(TableError, match="empty"):
        read_table(written(tmp_path, "bang.docx", word(p("Phụ lục"))))


def test_pasted_text_gives_rows():
    assert rows_of(read_text("STT\tSố\n1\t7/QĐ\n")) == [["STT", "Số"], ["1", "7/QĐ"]]


def test_rows_far_wider_than_most_are_refused(tmp_path):
    far = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, 100))
    file = written(tmp_path, "bang.xlsx", excel(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>' + far)))
    with pytest.raises(TableError, match="too_much"):
        read_table(file)


@pytest.fixture
def imported(tmp_path):
    registry = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")

    def run(name, content):
        file = written(tmp_path, name, content)
        return support.call("import", str(file), "--dry-run", "--registry", registry, "--lang", "vi")

    return run


def test_an_import_says_what_a_person_should_look_at(imported):
    removed = '<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>'
    done = imported("bang.docx", word(tbl(tr("Trích yếu", "Số, ký hiệu", tc(p(removed))))))
    assert "Xin lưu ý: Tệp còn dấu vết sửa đổi ở 1 chỗ" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("bang.csv", b'STT;S\n1;"x\n', 2, "dòng 2"),
        ("bang.xlsx", b"<html>", 2, "HTML"),
        ("bang.csv", b"\n\n", 1, "không có bảng nào"),
    ],
)
def test_a_file_that_cannot_be_read_ends_the_command_with_one_line(imported, name, content, code, words):
    done = imported(name, content)
    assert (done.returncode, done.stdout) == (code, "") and done.stderr.count("\n") == 1
    assert words in done.stderr
