"""Importing a list of documents: what becomes of its rows, and that nothing is written unless all of it would pass."""

import json
import shutil

import openpyxl
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyarchive.audit import audit
from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file
from policyarchive.exports.data.appendices import document_table
from policyarchive.intake.formats.read import read_source, read_text
from policyarchive.intake.importing.importer import REFUSED, SAME, Goal, Imported, import_list
from policyarchive.intake.importing.refused import refused_rows
from policyarchive.intake.importing.report import report_json, report_text
from policyarchive.intake.lists.read import read_lists
from policyarchive.pages.documents.document import document_view
from policyarchive.pages.documents.sections import sections_view
from policyarchive.registry.list_rows import cells_of, cells_of_repeated
from policyarchive.site.site import site_for
from tests import support
from tests.intake.laid_out import as_excel, as_text, as_word, laid_out

INVENTED = checked_registry(FOLDER / "_registry")
HEADINGS = ["STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]
FURTHER = Goal(further="so-van-ban", name="Sổ văn bản")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


def table_of(rows):
    (table,) = read_lists(read_text("\n".join("\t".join(row) for row in rows)))
    return table


def imported(folder, rows, goal=FURTHER, **options) -> Imported:
    return import_list(checked_registry(folder), folder, table_of(rows), goal, **options)


def reasons(result):
    """Return the number of each refused row with the reason, in words."""
    rows = json.loads(report_json(result, (), "en"))["rows"]
    return {
        (row["number"] or row["title"]): row["problems"][0]["code"]
        for row in rows
        if row["action"] == REFUSED
    }


@pytest.mark.registry
@pytest.mark.parametrize("write", [as_text, as_word, as_excel])
def test_the_list_of_the_source_gives_its_records_again(real, tmp_path, write):
    first, rows = laid_out(document_table(real))
    (table,) = read_lists(read_source(write(rows, tmp_path)))
    goal = Goal(further=None, name="", first_line=first)
    result = import_list(real, support.ROOT / "registry", table, goal, dry_run=True)
    assert result.is_complete and len(result.outcomes) == 48 and result.written == []
    assert {outcome.state for outcome in result.outcomes.values()} == {SAME}


WRONG = [
    HEADINGS,
    ["I", "Ủy ban nhân dân tỉnh", "", "", ""],
    ["1", "Quyết định", "9 /QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["2", "Quyết định", "10/QĐ-UBND", "31/2/2004", "Về việc trồng rừng"],
    ["3", "Bài hát", "11/BH-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["4", "Quyết định", "12/QĐ-UBND", "02/3/2004", ""],
    ["5", "Quyết định", "9/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["6", "Quyết định", "14-16/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["7", "Quyết định", "…/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["8", "Quyết định", "14/QĐ-UBND, 15/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["9", "Hướng dẫn", "16/hd-ubnd", "02/3/2004", "Về việc trồng rừng"],
    ["10", "Kế hoạch", "17/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"],
    ["11", "Nghị quyết", "18/NQ-HĐND", "02/3/2004", "Về việc trồng rừng"],
    ["12", "Quyết định", "19/QĐ-UBND", "đầu năm", "Về việc trồng rừng"],
    ["13", "Quyết định", "20/QĐ-UBND", "02/3/2004", "Về vi\ufffdc tr\ufffdng"],
    ["II", "Sở Cây xanh", "", "", ""],
    ["1", "Hướng dẫn", "15/HD-SCX", "02/3/2004", "Về việc trồng rừng"],
]


def test_every_row_that_gives_no_record_says_why(folder):
    result = imported(folder, WRONG)
    assert reasons(result) == {
        "10/QĐ-UBND": "impossible-date",
        "11/BH-UBND": "no-type",
        "12/QĐ-UBND": "no-title",
        "9/QĐ-UBND": "twice",
        "14-16/QĐ-UBND": "number-range",
        "…/QĐ-UBND": "number-blank",
        "14/QĐ-UBND, 15/QĐ-UBND": "number-several",
        "16/hd-ubnd": "number-ambiguous",
        "17/QĐ-UBND": "other-type",
        "18/NQ-HĐND": "other-body",
        "19/QĐ-UBND": "no-date",
        "20/QĐ-UBND": "lost-letters",
        "15/HD-SCX": "no-section",
    }
    assert check(folder, today="2006-01-01").problems == []
    document = check(folder).registry.documents["ubnd/2004/9-qd-ubnd"]
    assert (document.number, document.printed.number, document.section) == ("9/QĐ-UBND", "9 /QĐ-UBND", "I")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_report_says_first_what_many_rows_have_in_common(folder, language):
    more = [["3", "Bài hát", f"{number}/BH-UBND", "02/3/2004", "Về việc hát"] for number in range(21, 25)]
    result = imported(folder, [*WRONG, *more], dry_run=True)
    lines = report_text(INVENTED, result, (), language).splitlines()
    assert lines[1].startswith("5 ") and lines[1].endswith("Bài hát ×5")
    assert any("31/2/2004" in line and " 4" in line for line in lines)


def test_the_report_offers_the_entries_that_rows_lack(folder):
    rows = [
        HEADINGS,
        ["1", "Bài hát", "11/BH-UBND", "02/3/2004", "Về việc trồng rừng"],
        ["2", "Bài hát", "12/BH-UBND", "02/3/2004", "Về việc trồng rừng"],
        ["3", "Hướng dẫn", "13/HD-SCX", "02/3/2004", "Về việc trồng rừng"],
        ["I", "Sở Cây xanh", "", "", ""],
        ["1", "Hướng dẫn", "15/HD-SCX", "02/3/2004", "Về việc trồng rừng"],
    ]
    report = report_text(INVENTED, imported(folder, rows), (), "en")
    types, issuers = report.partition("types.yml:\n")[2].partition("If this is a new body")[::2]
    assert yaml.safe_load(types) == {"bai-hat": {"label": {"vi": "Bài hát"}, "abbreviation": "BH"}}
    entries = issuers.partition(":\n")[2].partition("\ntext file")[0]
    assert yaml.safe_load(entries)["so-cay-xanh"] == {
        "label": {"vi": "Sở Cây xanh"},
        "full_name": {"vi": "Sở Cây xanh"},
        "symbols": ["SCX"],
    }


WIDE = [
    [
        "Số ký hiệu",
        "Ngày văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Cơ quan ban hành",
        "Người ký",
        "Nơi lưu",
    ],
    ["9/QĐ-UBND", "02-3-2004", "Quyết định Về việc trồng rừng", "UBND tỉnh", "Nguyễn Văn Rừng", "Tủ 3"],
    ["3/NQ-HĐND", "ngày 12 tháng 5 năm 2004", "Nghị quyết: trồng tre", "HĐND tỉnh", "", ""],
]


def test_columns_may_be_any_and_all_of_them_are_printed_back(folder):
    result = imported(folder, WIDE)
    registry = checked_registry(folder)
    assert result.is_complete and check(folder).problems == []
    first = registry.documents["ubnd/2004/9-qd-ubnd"]
    assert (first.type, first.signer, first.listing) == ("quyet-dinh", "Nguyễn Văn Rừng", "archive")
    assert first.title == {"vi": "Về việc trồng rừng"} and first.printed.cells["6"] == "Tủ 3"
    table = registry.lists["so-van-ban"]
    documents = sorted(
        (d for d in registry.documents.values() if d.provenance and d.provenance.in_list),
        key=lambda d: d.provenance.lines,
    )
    assert [cells_of(table, document, "vi") for document in documents] == WIDE[1:]


IN_PARTS = [
    ["STT", "Số", "Ký hiệu", "Ngày", "Tháng", "Năm", "Trích yếu"],
    ["1", "71", "NQ/TU", "2", "5", "2016", "về trồng cây"],
    ["2", "07", "/KH-UBND", "03", "06", "2016", "về tưới cây"],
    ["3", "8/QĐ-UBND", "QĐ-UBND", "31", "2", "2016", "về chặt cây"],
]


def test_numbers_and_dates_in_columns_of_their_parts_are_read_and_printed_back(folder):
    result = imported(folder, IN_PARTS)
    assert reasons(result) == {"8/QĐ-UBND": "impossible-date"}
    registry = checked_registry(folder)
    read = {
        d.number: (d.date, d.printed.number, d.printed.date)
        for d in registry.documents.values()
        if d.provenance.in_list
    }
    assert read == {
        "71-NQ/TU": ("2016-05-02", "71/NQ/TU", "2/5/2016"),
        "07/KH-UBND": ("2016-06-03", "07/KH-UBND", "03/06/2016"),
    }
    table = registry.lists["so-van-ban"]
    printed = [cells_of(table, d, "vi") for d in registry.documents.values() if d.provenance.in_list]
    assert printed == IN_PARTS[1:3]


def test_a_list_that_is_imported_twice_is_the_same(folder):
    imported(folder, WIDE)
    once = kept(folder)
    again = imported(folder, WIDE)
    assert {outcome.state for outcome in again.outcomes.values()} == {SAME} and kept(folder) == once


def test_what_may_be_right_is_written_and_said_to_be_looked_at(folder):
    result = imported(
        folder, [HEADINGS, ["1", "Quyết định", "9/2020/QĐ-UBND", "2/3/2021", "Về việc trồng rừng"]]
    )
    (row,) = json.loads(report_json(result, (), "en"))["rows"]
    assert (row["action"], row["problems"][0]["code"]) == ("new", "year-in-number")
    assert "to be looked at: ubnd/2021/9-2020-qd-ubnd" in report_text(INVENTED, result, (), "en")


def test_the_audit_takes_no_line_of_a_further_list_for_one_of_the_source(folder):
    before = {line for finding in audit(checked_registry(folder)) for line in finding.lines}
    rows = [
        [str(n), "Quyết định", f"{n}/QĐ-UBND", f"{9 - n}/3/2004", f"Về việc trồng rừng khu {n}"]
        for n in range(1, 9)
    ]
    imported(folder, [HEADINGS, *rows])
    found = audit(checked_registry(folder))
    assert any("so-van-ban" not in f.subject and "1-qd-ubnd" in f.subject for f in found)
    assert {line for finding in found for line in finding.lines} == before


def test_documents_that_the_archive_has_are_in_the_further_list_too(folder):
    imported(folder, WIDE)
    second = Goal(further="muc-luc", name="Mục lục")
    rows = [HEADINGS, ["1", "Quyết định", "9/QĐ-UBND", "2/3/2004", "Về việc trồng rừng"]]
    rows += [["2", "Quyết định", "10/QĐ-UBND", "4/3/2004", "Về việc trồng tre"]]
    assert [imported(folder, rows, second).written for _ in range(2)] == [
        ["documents/ubnd/2004/10-qd-ubnd.yml", "lists/muc-luc.yml"],
        [],
    ]
    registry = checked_registry(folder)
    (section,) = sections_view(site_for(registry, "vi"), "muc-luc")["sections"]
    assert [(row["order"], row["document"].number) for row in section["rows"]] == [
        ("1", "9/QĐ-UBND"),
        ("2", "10/QĐ-UBND"),
    ]
    table = registry.lists["muc-luc"]
    assert cells_of_repeated(table, table.repeated[0]) == rows[1]
    (also,) = document_view(site_for(registry, "vi"), "ubnd/2004/9-qd-ubnd")["provenance"]["also"]
    assert also["key"] == "list:muc-luc"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("document: ubnd/2004/9-qd-ubnd", "document: ubnd/2004/9-qd-ubn", "unknown-document"),
        ("'5': Về việc", "'7': Về việc", "unknown-column"),
        ("line: 2\n", "line: 3\n", "line-claimed-twice"),
    ],
)
def test_wrong_rows_for_documents_held_elsewhere_are_found(folder, old, new, code):
    imported(folder, WIDE)
    rows = [HEADINGS, ["1", "Quyết định", "9/QĐ-UBND", "2/3/2004", "Về việc trồng rừng"]]
    rows += [["2", "Quyết định", "10/QĐ-UBND", "4/3/2004", "Về việc trồng tre"]]
    imported(folder, rows, Goal(further="muc-luc", name="Mục lục"))
    file = folder / "lists/muc-luc.yml"
    before, repeated, after = file.read_text(encoding="utf-8").partition("repeated:")
    assert old in after
    file.write_text(before + repeated + after.replace(old, new), encoding="utf-8")
    assert code in {problem.code for problem in check(folder).problems}


def test_what_differs_is_told_and_never_overwritten(folder):
    imported(folder, WIDE)
    once = kept(folder)
    changed = [WIDE[0], [*WIDE[1][:4], "Trần Thị Tre", "Tủ 3"]]
    result = imported(folder, changed)
    assert [o.state for o in result.outcomes.values()] == ["differs"] and kept(folder) == once
    assert "signer: Nguyễn Văn Rừng ≠ Trần Thị Tre" in report_text(INVENTED, result, (), "vi")


def test_a_dry_run_says_the_same_and_writes_nothing(folder):
    before = kept(folder)
    ahead = imported(folder, WRONG, dry_run=True)
    assert kept(folder) == before
    assert report_json(ahead, (), "vi") == report_json(imported(folder, WRONG), (), "vi")


GROWN = [
    ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"],
    ["B", "GIAI ĐOẠN 2006 - 2007", "", ""],
    ["I", "Ủy ban nhân dân tỉnh", "", ""],
    ["1", "Quyết định", "Số 9/QĐ-UBND ngày 02/3/2006", "Về việc trồng rừng"],
    ["C", "CÁC VĂN BẢN KHÁC", "", ""],
    ["I", "Ủy ban nhân dân tỉnh", "", ""],
    ["1", "Quyết định", "Số 4/QĐ-UBND ngày 02/4/2007", "Về việc tưới cây"],
]


def test_the_list_of_the_source_grows_by_sections_and_keeps_its_comments(folder):
    file = folder / "appendices/documents.yml"
    file.write_text(file.read_text("utf-8").replace("sections:", "# hỏi lại\nsections:"), "utf-8")
    held = checked_registry(folder).document_list.sections
    imported(folder, GROWN, Goal(further=None, name="", first_line=30))
    grown = checked_registry(folder)
    sections = grown.document_list.sections
    assert {key: sections[key] for key in held} == held and sections["C.I"].issuer == "ubnd"
    assert (sections["B"].first_year, sections["B"].last_year, sections["B"].line) == ("2006", "2007", 31)
    assert grown.documents["ubnd/2006/9-qd-ubnd"].section == "B.I"
    assert "# hỏi lại\nsections:" in file.read_text("utf-8")
    assert fix_file(file, "appendices/documents.yml", ["vi", "en"]).text.encode() == file.read_bytes()


def test_the_same_mark_with_another_label_is_another_section(folder):
    rows = [GROWN[0], ["A", "VĂN BẢN MỚI", "", ""], *GROWN[2:4]]
    imported(folder, rows, Goal(further=None, name="", first_line=30))
    sections = checked_registry(folder).document_list.sections
    assert sections["A"].label != "VĂN BẢN MỚI" and sections["Ab"].label == "VĂN BẢN MỚI"


def test_refused_rows_are_kept_for_a_spreadsheet_and_read_again_when_they_are_mended(folder, tmp_path):
    file = tmp_path / "so.csv"
    file.write_text("\n".join(";".join(row) for row in WRONG[:4]), encoding="utf-8")
    done = support.call("import", file, "--registry", folder, "--lang", "vi")
    assert done.returncode == 1 and "lịch không có ngày" in done.stdout
    book = openpyxl.load_workbook(tmp_path / "so-bi-tu-choi.xlsx")
    rows = [[cell.value or "" for cell in row] for row in book.active.iter_rows()]
    assert rows[0][:5] == HEADINGS and rows[2][2] == "10/QĐ-UBND" and "31/2/2004" in rows[2][5]
    book.active.cell(row=3, column=4, value="28/2/2004")
    book.save(tmp_path / "so-sua.xlsx")
    done = support.call(
        "import", tmp_path / "so-sua.xlsx", "--list", "so", "--registry", folder, "--lang", "vi"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    registry = checked_registry(folder)
    assert registry.documents["ubnd/2004/10-qd-ubnd"].date == "2004-02-28" and list(registry.lists) == ["so"]
    assert len(registry.lists["so"].columns) == 5


def test_columns_are_told_where_headings_say_nothing(folder, tmp_path):
    file = tmp_path / "so.csv"
    file.write_text("Mã;Khi nào;Việc gì\n9/QĐ-UBND;2/3/2004;Về việc trồng rừng\n", encoding="utf-8")
    asked = support.call("import", file, "--registry", folder, "--lang", "en")
    assert asked.returncode == 1 and "--columns" in asked.stderr
    told = ("--columns", "Mã=number, 2=date, Việc gì=title")
    done = support.call("import", file, *told, "--registry", folder, "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    file.write_text("Mã;Khi nào;Việc gì\n10/QĐ-UBND;3/3/2004;Về việc tưới rừng\n", encoding="utf-8")
    done = support.call("import", file, "--registry", folder, "--lang", "en")
    assert done.returncode == 0, "what the columns hold is remembered: " + done.stdout + done.stderr
    wrong = support.call("import", file, "--columns", "Mã=so", "--registry", folder, "--lang", "en")
    assert wrong.returncode == 1 and "number_and_date" in wrong.stderr


def test_columns_are_asked_for_and_the_answers_remembered(folder, tmp_path):
    file = tmp_path / "so.csv"
    file.write_text(
        "Số ký hiệu;Ngày ban hành;Trích yếu;Bên ra\n9/QĐ-UBND;2/3/2004;Về rừng;Hội đồng nhân dân tỉnh\n",
        "utf-8",
    )
    asked = support.call("import", file, "--ask", "--registry", folder, "--lang", "vi", typed="issuer\n")
    assert (
        "Cột 4 “Bên ra” chứa gì?" in asked.stderr
        and asked.returncode == 1
        and "ký hiệu UBND trong số" in asked.stdout
    )
    file.write_text(
        "Số ký hiệu;Ngày ban hành;Trích yếu;Bên ra\n9/NQ-HĐND;2/3/2004;Về rừng;Hội đồng nhân dân tỉnh\n",
        "utf-8",
    )
    done = support.call("import", file, "--ask", "--registry", folder, "--lang", "vi", typed="issuer\n")
    assert done.returncode == 0, done.stdout + done.stderr
    held = checked_registry(folder)
    assert held.lists["so"].columns[3].holds == "issuer"
    assert held.documents["hdnd/2004/9-nq-hdnd"].printed.issuer == "Hội đồng nhân dân tỉnh"


def test_the_list_of_a_sheet_is_chosen_by_name(folder, tmp_path):
    book = openpyxl.Workbook()
    for name, number in (("Năm 2004", 9), ("Năm 2005", 10)):
        sheet = book.create_sheet(name)
        for row in (HEADINGS, ["1", "Quyết định", f"{number}/QĐ-UBND", "02/3/2004", "Về rừng"]):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "so.xlsx")
    done = support.call(
        "import",
        tmp_path / "so.xlsx",
        "--table",
        "Năm 2005",
        "--dry-run",
        "--format",
        "json",
        "--registry",
        folder,
    )
    assert [row["number"] for row in json.loads(done.stdout)["rows"]] == ["10/QĐ-UBND"]
    told = support.call(
        "import", tmp_path / "so.xlsx", "--dry-run", "--registry", folder, "--lang", "en"
    ).stdout
    assert "were not imported: 2 (Năm 2005)." in told
    wrong = support.call("import", tmp_path / "so.xlsx", "--table", "3", "--registry", folder, "--lang", "en")
    assert wrong.returncode == 1 and "1 (Năm 2004), 2 (Năm 2005)" in wrong.stderr


WORDS = st.text(st.sampled_from("abc ăê,;:/-0123"), min_size=1, max_size=12).map(str.strip).filter(bool)
NUMBERS = st.one_of(
    st.builds("{}/QĐ-UBND".format, st.integers(1, 99)),
    st.builds("{}-NQ/TU".format, st.integers(1, 99)),
    WORDS,
)
DATES = st.one_of(st.dates().map(lambda day: day.strftime("%d/%m/%Y")), WORDS)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=st.lists(st.tuples(NUMBERS, DATES, WORDS, WORDS), min_size=1, max_size=5))
def test_what_is_read_is_what_was_written_or_refused(tmp_path_factory, rows):
    """Of random rows: each record prints its row again, cell by cell, and the registry passes the check."""
    folder = shutil.copytree(FOLDER / "_registry", tmp_path_factory.mktemp("random") / "registry")
    headings = ["Số ký hiệu", "Ngày ban hành", "Trích yếu", "Nơi lưu"]
    for table in read_lists(read_text("\n".join("\t".join(row) for row in [headings, *rows]))):
        result = import_list(checked_registry(folder), folder, table, FURTHER)
        assert check(folder).problems == []
        registry = checked_registry(folder)
        for row in result.rows:
            if result.action(row) == "new":
                document = registry.documents[row.identifier]
                assert tuple(cells_of(registry.lists["so-van-ban"], document, "vi")) == row.entry.cells


DITTOS = [
    [*HEADINGS[:4], "Cơ quan ban hành", "Trích yếu"],
    ["1", "Quyết định", "9/QĐ-UBND", "02/3/2004", "UBND tỉnh", "Về việc trồng rừng"],
    ["2", "nt", "10/QĐ-UBND", "31/2/2004", "-nt-", "Về việc trồng tre"],
    ["3", "″", "11/QĐ-UBND", "03/3/2004", "//", "Về việc tưới rừng"],
    ["4", '"', "12/QĐ-UBND", "04/3/2004", "”", "Về việc tưới tre"],
    ["5", "Nghị quyết", "7/NQ-HĐND", "05/3/2004", "HĐND tỉnh", ""],
    ["6", "''", "8/NQ-HĐND", "06/3/2004", "Như trên", "Về việc trồng cây"],
]


def test_as_above_means_what_stands_there_also_among_the_refused_rows(folder):
    result = imported(folder, DITTOS)
    assert reasons(result) == {"10/QĐ-UBND": "impossible-date", "7/NQ-HĐND": "no-title"}
    read = {
        row.printed.number: (row.document.type, row.document.issuer) for row in result.rows if row.document
    }
    assert read == {
        "9/QĐ-UBND": ("quyet-dinh", "ubnd"),
        "11/QĐ-UBND": ("quyet-dinh", "ubnd"),
        "12/QĐ-UBND": ("quyet-dinh", "ubnd"),
        "8/NQ-HĐND": ("nghi-quyet", "hdnd"),
    }
    assert refused_rows(result, "vi")[1][:6] == [
        "2",
        "Quyết định",
        "10/QĐ-UBND",
        "31/2/2004",
        "UBND tỉnh",
        "Về việc trồng tre",
    ]
    table = checked_registry(folder).lists["so-van-ban"]
    assert cells_of(table, checked_registry(folder).documents["ubnd/2004/11-qd-ubnd"], "vi") == DITTOS[3]


SIGNED = [["Người lập", "", "", "", "CHỦ TỊCH"], ["Nguyễn Văn Rừng", "", "", "", "Trần Thị Tre"]]


def test_what_is_signed_below_a_list_is_said_once_and_is_no_row_of_it(folder):
    rows = [HEADINGS, ["1", "Quyết định", "9/QĐ-UBND", "02/3/2004", "Về việc trồng rừng"]]
    result = imported(folder, [*rows, *SIGNED], dry_run=True)
    assert result.is_complete and refused_rows(result, "vi") == []
    report = report_text(INVENTED, result, (), "en")
    assert "Below the list, not read as documents: Người lập | CHỦ TỊCH; Nguyễn Văn Rừng | Trần" in report
    document = ["2", "Quyết định", "", "", "Về việc tưới rừng"]
    for below in (document, ["", "Quyết định số 10/QĐ-UBND", "", "", ""]):
        result = imported(folder, [*rows, *SIGNED, below], dry_run=True)
        assert len(result.refusals) == 3 and not result.below


def test_before_there_is_an_archive_no_file_of_it_is_named(folder):
    rows = [HEADINGS, ["1", "Bài hát", "9/BH-UBND", "02/3/2004", "Về việc trồng rừng"]]
    result = imported(folder, rows, dry_run=True)
    ahead = report_text(INVENTED, result, (), "en", is_written=False)
    assert "--add-terms" in ahead and "bai-hat:" not in ahead
    assert "bai-hat:" in report_text(INVENTED, result, (), "en")
