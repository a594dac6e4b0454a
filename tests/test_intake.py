"""Importing the appendices, in every form that people have them, gives the committed records again."""

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from macros import appendix
from macros.cases import FOLDER
from macros.check import check, checked
from macros.intake import asking, saving
from macros.intake.documents import read_documents
from macros.intake.report import documents_report
from macros.intake.results import read_results
from macros.intake.tables import TableError, read_table

REAL = Path(__file__).resolve().parent.parent / "registry"
FACTS = ("number", "type", "issuer", "date", "listing", "status", "provenance", "printed")


@pytest.fixture(scope="module")
def real():
    return checked(REAL)


def laid_out(rows):
    """Return the first line and the rows at their lines, empty ones between, all of one width."""
    table, width = dict(rows), max(len(cells) for _, cells in rows)
    first = min(table)
    full = [table.get(line, []) for line in range(first, max(table) + 1)]
    return first, [cells + [""] * (width - len(cells)) for cells in full]


def as_text(rows, folder):
    file = folder / "pasted.txt"
    file.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    return file


def as_word(rows, folder):
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(folder / "table.docx"))
    return folder / "table.docx"


def as_excel(rows, folder):
    book = openpyxl.Workbook()
    for row, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            book.active.cell(row=row, column=column, value=text or None)
    book.save(folder / "table.xlsx")
    return folder / "table.xlsx"


FORMS = pytest.mark.parametrize("write", [as_text, as_word, as_excel])


@pytest.mark.registry
@FORMS
def test_the_list_appendix_gives_its_records_again(real, tmp_path, write):
    first, rows = laid_out(appendix.document_table(real))
    result = read_documents(real, read_table(write(rows, tmp_path)), first_line=first)
    listed = {key: d for key, d in real.documents.items() if d.listing == "listed"}
    assert result.unread == [] and result.documents.keys() == listed.keys() and len(listed) == 48
    for key, document in listed.items():
        for fact in FACTS:
            assert getattr(result.documents[key], fact) == getattr(document, fact), (key, fact)
        assert result.documents[key].title["vi"] == document.title["vi"]


@pytest.mark.registry
@FORMS
def test_the_headings_of_parts_and_sections_are_kept(real, tmp_path, write):
    first, rows = laid_out(appendix.document_table(real))
    result = read_documents(real, read_table(write(rows, tmp_path)), first_line=first)
    parts = real.document_list.parts
    assert result.parts == {key: part.label for key, part in parts.items()}
    assert result.sections == {
        (key, mark): section.label for key, part in parts.items() for mark, section in part.sections.items()
    }


@pytest.mark.registry
@FORMS
def test_the_results_appendix_gives_its_figures_again(real, tmp_path, write):
    first, rows = laid_out(appendix.result_table(real, headings=True))
    facts, unread = read_results(real, read_table(write(rows, tmp_path)), first_line=first)
    assert unread == [] and facts.keys() == real.criteria.keys() and len(facts) == 19
    for number, criterion in real.criteria.items():
        for fact in ("number", "line", "printed", "observations", "change"):
            assert getattr(facts[number], fact) == getattr(criterion, fact), (number, fact)


INVENTED = checked(FOLDER / "_registry")
TABLE = """STT;Loại văn bản;Số, ký hiệu;Ngày ban hành;Trích yếu
A;GIAI ĐOẠN 2003 - 2005;;;
II;Ủy ban nhân dân tỉnh;;;
2;Quyết định;9 /QĐ-UBND;02/3/2004;Về việc trồng rừng
3;Quyết định;10/QĐ-UBND;31/2/2004;Về việc trồng rừng
4;Tờ trình;11/TTr-UBND;02/3/2004;Về việc trồng rừng
5;Quyết định;12/QĐ-UBND;02/3/2004;
x;Quyết định;13/QĐ-UBND;02/3/2004;Về việc trồng rừng
6;Quyết định;9/QĐ-UBND;02/3/2004;Về việc trồng rừng
"""


@pytest.fixture
def imported(tmp_path):
    file = tmp_path / "bang.csv"
    file.write_bytes(b"\xef\xbb\xbf" + TABLE.replace("\n", "\r\n").encode())
    return read_documents(INVENTED, read_table(file), first_line=30)


def test_every_row_that_gives_no_record_says_why(imported):
    assert [(row.line, row.reason.rpartition(".")[2]) for row in imported.unread] == [
        (34, "no_date"),
        (35, "no_type"),
        (36, "no_title"),
        (37, "no_order"),
        (38, "twice"),
    ]


def test_number_and_date_may_stand_in_two_columns(imported):
    (document,) = imported.documents.values()
    assert (document.number, document.printed.number, document.date) == (
        "9/QĐ-UBND",
        "9 /QĐ-UBND",
        "2004-03-02",
    )
    assert document.issuer == "ubnd" and document.provenance.lines == [33]


def test_a_table_without_headings_gives_nothing():
    result = read_documents(INVENTED, [["1", "Quyết định", "Số 9/QĐ-UBND ngày 02/3/2004", "Về việc"]])
    assert result.documents == {} and result.unread[0].reason == "import.unread.no_headings"


@pytest.mark.parametrize("name", ["scan.pdf", "trong.txt"])
def test_a_file_without_a_table_is_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"\n")
    with pytest.raises(TableError):
        read_table(tmp_path / name)


def test_importing_writes_new_records_and_overwrites_none(tmp_path, imported):
    folder = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")
    (outcome,) = saving.save_documents(INVENTED, folder, imported.documents)
    assert outcome.state == "new" and check(folder)[1] == []
    again, _ = check(folder)
    assert saving.outcome(again, *next(iter(imported.documents.items()))).state == "same"
    report = documents_report(imported, [outcome], "vi")
    assert "mới: ubnd/2004/9-qd-ubnd" in report and "dòng 34" in report


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"number": "8/QĐ-UBND", "date": "29/5/2004", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"number": "8 / QĐ–UBND", "date": "2004-05-29", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"title": "Luật rừng", "type": "Nghị quyết", "issuer": "hdnd"}, "hdnd/undated/luat-rung"),
    ],
)
def test_a_few_answers_make_a_record(typed, expected):
    made = asking.document(INVENTED, asking.Answers(**typed))
    assert made.identifier == expected and made.faults == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"number": "8/QĐ-UBND", "date": "30/2/2004"}, "new.no_date"),
        ({"number": "8/XX-YY"}, "new.needs_type"),
        ({"number": "8/QĐ-UBND", "type": "Tờ trình"}, "new.needs_type"),
        ({"number": "8/QĐ-XYZ"}, "new.needs_issuer"),
        ({"type": "quyet-dinh", "issuer": "ubnd"}, "new.needs_number"),
        ({"number": "8/QĐ-UBND", "line": "mười"}, "new.wrong"),
        ({"number": "7/QĐ-UBND", "date": "15/1/2004"}, "new.near"),
        ({"number": "8/QĐ-UBND", "title": "BAN HÀNH kế hoạch trồng cây."}, "new.near"),
    ],
)
def test_answers_that_make_no_record_say_why(typed, key):
    assert key in {fault.key for fault in asking.document(INVENTED, asking.Answers(**typed)).faults}


def test_questions_propose_what_the_number_says():
    asked = []
    answers = iter(["8/QĐ-UBND", "29/5/2004", "Về rừng", "", "", "", "", ""])

    def read(prompt):
        asked.append(prompt)
        return next(answers)

    made = asking.document(INVENTED, asking.ask(INVENTED, "vi", read))
    assert made.identifier == "ubnd/2004/8-qd-ubnd"
    assert any("[quyet-dinh]" in prompt for prompt in asked) and any("[ubnd]" in prompt for prompt in asked)
