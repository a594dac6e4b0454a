"""Importing the appendices, in every form that people have them, gives the committed records again."""

import shutil
from dataclasses import replace

import docx
import openpyxl
import pytest
import yaml

from policyarchive.audit import audit
from policyarchive.audit.wording import explanation
from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file
from policyarchive.exports.data.appendices import document_table, result_table
from policyarchive.intake import new_document, save
from policyarchive.intake.answers import Answers
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.proposal import propose, similar_documents
from policyarchive.intake.save import save_documents
from policyarchive.intake.tables.documents import read_documents
from policyarchive.intake.tables.headings import date_in
from policyarchive.intake.tables.read import read_table
from policyarchive.intake.tables.report import documents_report, results_report
from policyarchive.intake.tables.results import read_results, save_results
from policyarchive.registry.model.documents import issuers_of
from tests import support

REAL = support.ROOT / "registry"
FACTS = ("number", "type", "issuer", "issuers", "date", "listing", "status", "provenance", "printed")


@pytest.fixture(scope="module")
def real():
    return checked_registry(REAL)


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
    first, rows = laid_out(document_table(real))
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
    first, rows = laid_out(document_table(real))
    outline = read_documents(real, read_table(write(rows, tmp_path)), first_line=first).outline
    wanted = {key: section.label for key, section in real.document_list.sections.items()}
    assert {heading.mark: heading.label for heading in outline.headings} == wanted
    assert {heading.state for heading in outline.headings} == {
        "same"
    } and outline.extended_list == real.document_list


@pytest.mark.registry
@FORMS
def test_the_results_appendix_gives_its_figures_again(real, tmp_path, write):
    first, rows = laid_out(result_table(real, headings=True))
    facts, unread = read_results(real, read_table(write(rows, tmp_path)), first_line=first)
    assert unread == [] and facts.keys() == real.criteria.keys() and len(facts) == 19
    for number, criterion in real.criteria.items():
        for fact in ("number", "line", "printed", "observations", "change"):
            assert getattr(facts[number], fact) == getattr(criterion, fact), (number, fact)


INVENTED = checked_registry(FOLDER / "_registry")
TABLE = """STT;Loại văn bản;Số, ký hiệu;Ngày ban hành;Trích yếu
A;GIAI ĐOẠN 2003 - 2005;;;
II;Ủy ban nhân dân tỉnh;;;
2;Quyết định;9 /QĐ-UBND;02/3/2004;Về việc trồng rừng
3;Quyết định;10/QĐ-UBND;31/2/2004;Về việc trồng rừng
4;Bài hát;11/BH-UBND;02/3/2004;Về việc trồng rừng
5;Quyết định;12/QĐ-UBND;02/3/2004;
x;Quyết định;13/QĐ-UBND;02/3/2004;Về việc trồng rừng
6;Quyết định;9/QĐ-UBND;02/3/2004;Về việc trồng rừng
7;Quyết định;14-16/QĐ-UBND;02/3/2004;Về việc trồng rừng
8;Quyết định;…/QĐ-UBND;02/3/2004;Về việc trồng rừng
9;Quyết định;14/QĐ-UBND, 15/QĐ-UBND;02/3/2004;Về việc trồng rừng
10;Hướng dẫn;16/hd-ubnd;02/3/2004;Về việc trồng rừng
"""


@pytest.fixture
def imported(tmp_path):
    file = tmp_path / "bang.csv"
    file.write_bytes(b"\xef\xbb\xbf" + TABLE.replace("\n", "\r\n").encode())
    return read_documents(INVENTED, read_table(file), first_line=30)


def test_every_row_that_gives_no_record_says_why(imported):
    assert [(row.line, row.reason.rpartition(".")[2]) for row in imported.unread] == [
        (34, "impossible_date"),
        (35, "no_type"),
        (36, "no_title"),
        (37, "no_order"),
        (38, "twice"),
        (39, "number_range"),
        (40, "number_blank"),
        (41, "number_several"),
        (42, "number_ambiguous"),
    ]


def test_the_report_offers_the_entries_that_rows_lack(tmp_path):
    rows = [
        ["STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"],
        ["1", "Bài hát", "11/BH-UBND", "02/3/2004", "Về việc trồng rừng"],
        ["2", "Bài hát", "12/BH-UBND", "02/3/2004", "Về việc trồng rừng"],
        ["3", "Hướng dẫn", "13/HD-SCX", "02/3/2004", "Về việc trồng rừng"],
        ["4", "", "14-BHL/TU", "02/3/2004", "Về việc trồng rừng"],
        ["A", "GIAI ĐOẠN 2003 - 2005", "", "", ""],
        ["IX", "Sở Cây xanh", "", "", ""],
        ["1", "Hướng dẫn", "15/HD-SCX", "02/3/2004", "Về việc trồng rừng"],
        ["2", "Hướng dẫn", "ngày", "02/3/2004", "Về việc trồng rừng"],
    ]
    report = documents_report(INVENTED, read_documents(INVENTED, rows), [], "en")
    types, issuers = report.partition("types.yml:\n")[2].partition("If this is a new body")[::2]
    assert yaml.safe_load(types) == {
        "bai-hat": {"label": {"vi": "Bài hát"}, "abbreviation": "BH"},
        "bhl": {"label": {"vi": "…"}, "abbreviation": "BHL"},
    }
    assert yaml.safe_load(issuers.partition(":\n")[2]) == {
        "scx": {"label": {"vi": "…"}, "full_name": {"vi": "…"}, "symbols": ["SCX"]},
        "so-cay-xanh": {
            "label": {"vi": "Sở Cây xanh"},
            "full_name": {"vi": "Sở Cây xanh"},
            "symbols": ["SCX"],
        },
    }


def test_number_and_date_may_stand_in_two_columns(imported):
    (document,) = imported.documents.values()
    assert (document.number, document.printed.number, document.date) == (
        "9/QĐ-UBND",
        "9 /QĐ-UBND",
        "2004-03-02",
    )
    assert document.issuer == "ubnd" and document.provenance.lines == [33]


HEADINGS = ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"]


@pytest.mark.parametrize(
    ("cell", "number", "printed", "date"),
    [
        ("Số 9/QĐ-UBND ngày 02/3/2004", "9/QĐ-UBND", "02/3/2004", "2004-03-02"),
        ("Số 9/QĐ-UBND, ngày 02-3-2004.", "9/QĐ-UBND", "02-3-2004", "2004-03-02"),
        ("9/QĐ-UBND ngày 02 tháng 3 năm 2004", "9/QĐ-UBND", "02 tháng 3 năm 2004", "2004-03-02"),
        ("Số 9/QĐ-UBND ngày 2.3.04", "9/QĐ-UBND", "2.3.04", "2004-03-02"),
        ("Số 9/QĐ-UBND tháng 3/2004", "9/QĐ-UBND", "tháng 3/2004", "2004-03"),
        ("Số 9/QĐ-UBND, Quý I/2004", "9/QĐ-UBND", "Quý I/2004", "2004-Q1"),
        ("Số 9/QĐ-UBND năm 2004", "9/QĐ-UBND", "năm 2004", "2004"),
    ],
)
def test_a_date_in_any_form_is_kept_as_printed_beside_its_reading(cell, number, printed, date):
    result = read_documents(
        INVENTED,
        [HEADINGS, ["A", "GIAI ĐOẠN"], ["II", "Ủy ban nhân dân tỉnh"], ["9", "Quyết định", cell, "Về rừng"]],
    )
    (document,) = result.documents.values()
    assert (document.number, document.printed.date, document.date) == (number, printed, date)
    dated = INVENTED.document_list.print_number_and_date(document.printed.number, document.printed.date)
    assert dated == f"Số {number} {'ngày ' * printed[0].isdigit()}{printed}"


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Số 9/QĐ-UBND ngày 31/4/2004", "impossible_date"),
        ("Số 9/QĐ-UBND Quý V/2004", "impossible_date"),
        ("Số 9/QĐ-UBND ngày … tháng 3 năm 2004", "no_date"),
        ("Số 9/QĐ-UBND ngày 02/3/20..", "no_date"),
        ("Số 9/QĐ-UBND", "no_number_and_date"),
    ],
)
def test_a_date_that_cannot_be_read_says_why(cell, reason):
    result = read_documents(
        INVENTED,
        [HEADINGS, ["A", "GIAI ĐOẠN"], ["II", "Ủy ban nhân dân tỉnh"], ["9", "Quyết định", cell, "Về rừng"]],
    )
    assert [row.reason for row in result.unread] == [f"import.unread.{reason}"]
    assert documents_report(INVENTED, result, [], "vi") and documents_report(INVENTED, result, [], "en")


def test_a_table_without_headings_gives_nothing():
    result = read_documents(INVENTED, [["1", "Quyết định", "Số 9/QĐ-UBND ngày 02/3/2004", "Về việc"]])
    assert result.documents == {} and result.unread[0].reason == "import.unread.no_headings"


@pytest.mark.parametrize(
    ("name", "raw", "key"),
    [
        ("scan.pdf", b"%PDF", "kind"),
        ("trong.txt", b"\n", "empty"),
        ("hong.docx", b"khong phai Word", "broken"),
        ("hong.xlsx", b"khong phai Excel", "broken"),
        ("khong-co.csv", None, "missing"),
    ],
)
def test_a_file_without_a_table_is_refused(tmp_path, name, raw, key):
    if raw:
        (tmp_path / name).write_bytes(raw)
    with pytest.raises(TableError, match=f"import.error.{key}"):
        read_table(tmp_path / name)


def test_importing_writes_new_records_and_overwrites_none(tmp_path, imported):
    folder = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")
    (outcome,) = save_documents(INVENTED, folder, imported)
    assert outcome.state == "new" and check(folder).problems == []
    again = check(folder).registry
    assert save.compare_document(again, *next(iter(imported.documents.items()))).state == "same"
    report = documents_report(INVENTED, imported, [outcome], "vi")
    assert "mới: ubnd/2004/9-qd-ubnd" in report and "dòng 34" in report


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"number": "8/QĐ-UBND", "date": "29/5/2004", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"number": "8 / QĐ–UBND", "date": "2004-05-29", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"title": "Luật rừng", "type": "Nghị quyết", "issuer": "hdnd"}, "hdnd/undated/luat-rung"),
        ({"number": "8/QĐ-UBND", "date": "Quý II/2004", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
    ],
)
def test_a_few_answers_make_a_record(typed, expected):
    made = new_document.make_document(INVENTED, Answers(**typed))
    assert made.identifier == expected and made.faults == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"number": "8/QĐ-UBND", "date": "30/2/2004"}, "new.impossible_date"),
        ({"number": "8.XX.YY.ZZ"}, "new.needs_type"),
        ({"number": "8/QĐ-UBND", "type": "Bài hát"}, "new.unknown_type"),
        ({"number": "8-9/QĐ-UBND"}, "new.number_range"),
        ({"number": "/QĐ-UBND"}, "new.number_blank"),
        ({"number": "8/QĐ-UBND và 9/QĐ-UBND"}, "new.number_several"),
        ({"number": "8/hd-ubnd"}, "new.number_ambiguous"),
        ({"number": "8/QĐ-XYZ"}, "new.needs_issuer"),
        ({"type": "quyet-dinh", "issuer": "ubnd"}, "new.needs_number"),
        ({"number": "8/QĐ-UBND", "line": "mười"}, "new.no_line"),
        ({"number": "8/QĐ-UBND", "type": "hd"}, "new.which_type"),
        ({"number": "8/QĐ-UBND", "issuer": "Sở Nông nghiệp"}, "new.which_issuer"),
        ({"number": "8/QĐ-UBND ngày 31/2/2004"}, "new.impossible_date"),
        ({"number": "Không số", "type": "TB", "issuer": "UBND"}, "new.needs_number"),
        ({"number": "8/QĐ-UBND", "issuer": "Sở Du lịch"}, "new.unknown_issuer"),
    ],
)
def test_answers_that_make_no_record_say_why(typed, key):
    made = new_document.make_document(INVENTED, Answers(**typed))
    assert key in {fault.key for fault in made.faults} and made.document is None


def test_where_the_number_is_refused_nothing_is_said_of_what_it_would_tell():
    made = new_document.make_document(INVENTED, Answers(number="101-105/QĐ-UBND"))
    assert [fault.key for fault in made.faults] == ["new.number_range"]


def test_a_symbol_of_another_body_is_not_offered_for_a_new_one():
    made = new_document.make_document(INVENTED, Answers(number="8/QĐ-UBND", issuer="Sở Du lịch"))
    entry = yaml.safe_load(made.faults[-1].entry)["so-du-lich"]
    assert entry == {"label": {"vi": "Sở Du lịch"}, "full_name": {"vi": "Sở Du lịch"}}


def test_a_record_is_made_from_what_stands_around_the_number_too():
    made = new_document.make_document(INVENTED, Answers(number="Số: 8/QĐ-UBND ngày 3/4/2004", reference="x"))
    assert (made.document.number, made.document.date) == ("8/QĐ-UBND", "2004-04-03")
    assert made.document.printed.number == "Số: 8/QĐ-UBND ngày 3/4/2004"
    assert [remark.key for remark in made.remarks] == ["new.mended_kept", "new.date_behind"]


def run(command, *arguments, registry):
    return support.call(command, *arguments, "--registry", registry, "--lang", "vi")


def test_a_line_of_the_source_is_never_guessed(folder, tmp_path):
    file, before = as_text(GROWN, tmp_path), kept(folder)
    asked = run("import", file, registry=folder)
    assert asked.returncode == 1 and "--first-line" in asked.stdout and kept(folder) == before
    ahead = run("import", file, "--dry-run", registry=folder)
    assert ahead.stdout.endswith("Chỉ xem trước, chưa ghi gì.\n") and kept(folder) == before
    run("import", file, "--first-line", "30", registry=folder)
    assert checked_registry(folder).document_list.sections["B"].line == 33


def test_the_commands_show_the_problems_of_a_registry_once(folder, tmp_path):
    (folder / "criteria" / "1.yml").write_text("number: '1'\n", encoding="utf-8")
    for command, arguments in (("import", [as_text(GROWN, tmp_path)]), ("new", [])):
        done = run(command, *arguments, registry=folder)
        assert done.returncode == 1 and done.stdout == "" and done.stderr.count("Phải có trường “name”") == 1


def test_a_similar_record_stops_the_command_and_says_how_to_go_on(folder):
    arguments = ["7/QĐ-UBND", "--date", "15/1/2004", "--title", "Ban hành kế hoạch trồng cây"]
    done = run("new", *arguments, registry=folder)
    assert done.returncode == 1 and "--again" in done.stdout


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7/QD-UBND", "7/QĐ-UBND"), ("7/qđ-ubnd", "7/QĐ-UBND"), ("7/QĐ-UBND", "7/QĐ-UBND"), ("7/XYZ", "7/XYZ")],
)
def test_symbols_typed_without_accents_are_written_as_the_records_write_them(registry, typed, number):
    assert propose(registry, typed, None).number == number


GROWN = [
    ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"],
    ["A", "GIAI ĐOẠN 2003 – 2005", "", ""],
    ["II", "ỦY BAN NHÂN DÂN TỈNH", "", ""],
    ["B", "GIAI ĐOẠN 2006 - 2007", "", ""],
    ["I", "Ủy ban nhân dân tỉnh", "", ""],
    ["1", "Quyết định", "Số 9/QĐ-UBND ngày 02/3/2006", "Về việc trồng rừng"],
    ["II", "Sở Nông nghiệp", "", ""],
    ["1", "Quyết định", "Số 4/QĐ-UBND ngày 02/4/2006", "Về việc tưới cây"],
    ["C", "CÁC VĂN BẢN KHÁC", "", ""],
    ["I", "Ủy ban nhân dân tỉnh", "", ""],
]


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


def test_new_parts_and_sections_are_written_and_none_is_overwritten(folder):
    result = read_documents(INVENTED, GROWN, first_line=30)
    assert [(h.line, h.mark, h.state) for h in result.outline.headings] == [
        (31, "A", "differs"),
        (32, "A.II", "differs"),
        (33, "B", "new"),
        (34, "B.I", "new"),
        (36, "B.II", "no_issuer"),
        (38, "C", "new"),
        (39, "C.I", "new"),
    ]
    save_documents(INVENTED, folder, result)
    checked = check(folder)
    grown, problems = checked.registry, checked.problems
    assert problems == [] and grown.document_list.sections["A"] == INVENTED.document_list.sections["A"]
    sections = grown.document_list.sections
    part = sections["B"]
    assert (part.first_year, part.last_year, part.line) == ("2006", "2007", 33)
    assert sections["C"].first_year is None
    assert part.name == {"vi": part.label} and sections["B.I"].issuer == "ubnd" and "B.II" not in sections
    assert grown.documents["ubnd/2006/9-qd-ubnd"].section == "B.I"
    assert [(row.line, row.reason) for row in result.unread] == [(37, "import.unread.no_section")]


def test_written_headings_are_canonical_and_comments_stay(folder):
    file = folder / "appendices" / "documents.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("sections:", "# hỏi lại\nsections:"), encoding="utf-8"
    )
    save_documents(
        checked_registry(folder), folder, read_documents(checked_registry(folder), GROWN, first_line=30)
    )
    assert "# hỏi lại\nsections:" in file.read_text(encoding="utf-8")
    fix = fix_file(file, "appendices/documents.yml", ["vi", "en"])
    assert fix.text.encode() == file.read_bytes()


def test_importing_twice_changes_nothing_more(folder):
    save_documents(INVENTED, folder, read_documents(INVENTED, GROWN, first_line=30))
    once, again = kept(folder), checked_registry(folder)
    result = read_documents(again, GROWN, first_line=30)
    outcomes = save_documents(again, folder, result)
    assert kept(folder) == once and [outcome.state for outcome in outcomes] == ["same"]


def test_without_a_folder_nothing_is_written(folder):
    before = kept(folder)
    save_documents(
        checked_registry(folder), None, read_documents(checked_registry(folder), GROWN, first_line=30)
    )
    save_results(
        checked_registry(folder), None, read_results(checked_registry(folder), RESULTS, first_line=40)[0]
    )
    assert kept(folder) == before


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_report_names_every_heading_that_is_not_as_it_was(language):
    result = read_documents(INVENTED, GROWN, first_line=30)
    outcomes = save_documents(INVENTED, None, result)
    report = documents_report(INVENTED, result, outcomes, language)
    for said in ("31", "GIAI ĐOẠN 2003 - 2005", "33", "Sở Nông nghiệp", "CÁC VĂN BẢN KHÁC", "issuers.yml"):
        assert said in report


def test_documents_under_no_heading_are_in_no_appendix(folder):
    rows = [GROWN[0], GROWN[5]]
    result = read_documents(INVENTED, rows)
    (document,) = result.documents.values()
    assert (document.listing, document.provenance) == ("external", None)
    save_documents(INVENTED, folder, result)
    assert check(folder).problems == []


RESULTS = [
    ["TT", "Nội dung", "ĐVT", "Năm 2003", "", "So sánh"],
    ["", "", "", "Số làng", "Tỷ lệ (%)", ""],
    ["I", "Môi trường", "", "", "", ""],
    ["1", "Tiêu chí 1: Cây xanh", "Làng", "4", "40", "4"],
    ["2", "Tiêu chí 2: Nước sạch", "Làng", "5", "50,5", "-1"],
    ["3", "Tiêu chí 3: Đường", "Làng", "năm", "50", "0"],
    ["2", "Tiêu chí 2: Nước sạch", "Làng", "6", "60", "0"],
]


def test_a_criterion_that_has_no_record_gets_one(folder):
    facts, unread = read_results(INVENTED, RESULTS, first_line=40)
    assert [(row.line, row.reason.rpartition(".")[2]) for row in unread] == [
        (45, "no_figures"),
        (46, "twice"),
    ]
    save_results(INVENTED, folder, facts)
    checked = check(folder)
    registry, problems = checked.registry, checked.problems
    assert problems == []
    criterion = registry.criteria["2"]
    assert (criterion.name, criterion.group, criterion.line) == ({"vi": "Nước sạch"}, "moi-truong", 44)
    assert criterion.printed.name == "Tiêu chí 2: Nước sạch" and criterion.change == "-1"
    assert criterion.observations["2003"].percent == "50,5"
    file = folder / "criteria" / "2.yml"
    assert fix_file(file, "criteria/2.yml", ["vi", "en"]).text.encode() == file.read_bytes()


def test_notes_are_written_while_a_name_waits_for_its_translation(folder):
    save_documents(INVENTED, folder, read_documents(INVENTED, GROWN, first_line=30))
    notes = [explanation(finding, "en") for finding in audit(checked_registry(folder))]
    assert len(notes) > 1 and all(notes)


def test_figures_that_differ_are_told_and_never_overwritten(folder):
    before = (folder / "criteria" / "1.yml").read_bytes()
    rows = [*RESULTS[:3], ["1", "Tiêu chí 1: Cây xanh", "Làng", "9", "90", "9"]]
    facts, unread = read_results(INVENTED, rows, first_line=22)
    (outcome,) = save_results(INVENTED, folder, facts)
    held = INVENTED.criteria["1"]
    assert outcome.state == "differs" and (folder / "criteria" / "1.yml").read_bytes() == before
    assert f"observations.2003.count: {held.observations['2003'].count} ≠ 9" in outcome.fields
    report = results_report(INVENTED, [outcome], unread, "vi")
    assert report.startswith("dòng 25: khác với hồ sơ") and "≠ 9" in report


def test_a_missing_observation_is_added_between_the_others(folder):
    columns = folder / "appendices" / "results.yml"
    column = "observations:\n  '2002':\n    heading: Năm 2002\n    label: {vi: Năm 2002}\n    date: '2002'\n"
    columns.write_text(columns.read_text(encoding="utf-8").replace("observations:\n", column), "utf-8")
    checked = check(folder)
    registry, problems = checked.registry, checked.problems
    assert {problem.code for problem in problems} == {"observation-columns"}
    rows = [["TT", "Nội dung", "ĐVT", "Năm 2002", ""], ["1", "Tiêu chí 1: Cây xanh", "Làng", "1", "10"]]
    (filled, *rest) = save_results(registry, folder, read_results(registry, rows, first_line=22)[0])
    assert (filled.state, filled.fields) == ("filled", ("2002",)) and {o.state for o in rest} <= {"differs"}
    checked = check(folder)
    again, problems = checked.registry, checked.problems
    assert problems == [] and list(again.criteria["1"].observations) == ["2002", "2003"]
    assert again.criteria["1"].observations["2003"] == INVENTED.criteria["1"].observations["2003"]


@pytest.mark.parametrize(
    ("rows", "state"),
    [([RESULTS[0], RESULTS[4]], "no_group"), ([[*row[:5], *row[6:]] for row in RESULTS[:5]], "no_columns")],
)
def test_a_criterion_is_not_written_by_halves(folder, rows, state):
    before = kept(folder)
    facts, unread = read_results(INVENTED, rows)
    outcomes = save_results(INVENTED, folder, facts)
    assert outcomes[-1].state == state and kept(folder) == before
    assert "criteria/2" in results_report(INVENTED, outcomes, unread, "en")


@pytest.mark.parametrize(
    ("heading", "date"),
    [
        ("Năm 2041", "2041"),
        ("Năm 2041 (đến 30/5/2041)", "2041-05-30"),
        ("Kết quả đến ngày 30 tháng 5 năm 2041", "2041-05-30"),
        ("THÁNG 6 NĂM 2045", "2045-06"),
        ("Tha\u0301ng 06/2045", "2045-06"),
        ("June 2045", "2045-06"),
        ("Jun. 2045", "2045-06"),
        ("Quý II/2045", "2045-Q2"),
        ("Năm 2045 (hết quý 3 năm 2045)", "2045-Q3"),
        ("Q4 2045", "2045-Q4"),
        ("as of 30 June 2045", "2045-06-30"),
        ("30.5.2041", "2041-05-30"),
        ("2041-05-30", "2041-05-30"),
        ("Giai đoạn 2041-2045", "2045"),
        ("10-12/2041", "2041-12"),
        ("Theo Quyết định 15/2041", "2041"),
        ("31/2/2041", "2041-02"),
        ("Số máy 2041", "2041"),
        ("Kết quả", None),
    ],
)
def test_a_heading_says_its_time_as_exactly_as_it_is_printed(heading, date):
    assert date_in(heading) == date


@pytest.mark.parametrize(
    ("number", "date", "found"),
    [
        ("07/QD-UBND", "2004-01-15", ["ubnd/2004/7-qd-ubnd"]),
        ("7/2004/QĐ-UBND", "2004", ["ubnd/2004/7-qd-ubnd"]),
        ("7/QĐ-UBND", "2005", []),
        ("7a/QĐ-UBND", "2004", []),
        (None, "2004", []),
    ],
)
def test_a_number_written_otherwise_is_near_in_its_year(number, date, found):
    assert list(similar_documents(INVENTED, number, date, "")) == found


def test_a_joint_number_proposes_all_of_its_bodies():
    typed = Answers(number="8/2004/NQLT-HĐND-UBND", date="29/5/2004", title="Về rừng")
    made = new_document.make_document(INVENTED, typed)
    assert made.identifier == "hdnd/2004/8-2004-nqlt-hdnd-ubnd"
    assert made.document.issuers == ["hdnd", "ubnd"] and made.document.issuer is None


def test_bodies_of_a_joint_document_are_typed_with_semicolons():
    typed = Answers(title="Luật rừng", type="Nghị quyết", issuer="ubnd;  Hội đồng nhân dân tỉnh ;")
    assert new_document.make_document(INVENTED, typed).document.issuers == ["ubnd", "hdnd"]
    twice = new_document.make_document(INVENTED, replace(typed, issuer="ubnd; ubnd")).document
    assert (twice.issuer, twice.issuers) == ("ubnd", [])


def test_a_body_that_is_not_known_is_named_among_several():
    typed = Answers(title="Luật rừng", type="Nghị quyết", issuer="ubnd; Hội trồng rừng")
    fault, *_, entry = new_document.make_document(INVENTED, typed).faults
    assert (fault.key, fault.values["typed"]) == ("new.unknown_issuer", "Hội trồng rừng")
    assert yaml.safe_load(entry.entry)["hoi-trong-rung"]["label"] == {"vi": "Hội trồng rừng"}


@pytest.mark.parametrize(
    ("number", "issuers"),
    [
        ("9/2004/NQLT-HĐND-UBND", ("hdnd", "ubnd")),
        (
            "9/2004/NQLT-HĐND-TU",
            ("ubnd",),
        ),  # the section is of a body that the number does not name: the audit says so
    ],
)
def test_a_row_below_one_of_the_bodies_of_its_number_has_them_all(number, issuers):
    heading, *_ = TABLE.split("\n")
    rows = [heading.split(";"), ["A", "GIAI ĐOẠN 2003 - 2005"], ["II", "Ủy ban nhân dân tỉnh"],
            ["2", "Nghị quyết liên tịch", number, "02/3/2004", "Về rừng"]]  # fmt: skip
    (document,) = read_documents(INVENTED, rows, first_line=30).documents.values()
    assert issuers_of(document) == issuers
