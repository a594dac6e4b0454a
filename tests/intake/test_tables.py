"""Importing the appendices, in every form that people have them, gives the committed records again."""

import shutil
from dataclasses import replace

import docx
import openpyxl
import pytest
import yaml

from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file
from policyarchive.exports.data.appendices import result_table
from policyarchive.intake import new_document
from policyarchive.intake.answers import Answers
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.proposal import propose, similar_documents
from policyarchive.intake.tables.headings import date_in
from policyarchive.intake.tables.read import read_table
from policyarchive.intake.tables.report import results_report
from policyarchive.intake.tables.results import read_results, save_results
from tests import support

REAL = support.ROOT / "registry"


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
def test_the_results_appendix_gives_its_figures_again(real, tmp_path, write):
    first, rows = laid_out(result_table(real, headings=True))
    facts, unread = read_results(real, read_table(write(rows, tmp_path)), first_line=first)
    assert unread == [] and facts.keys() == real.criteria.keys() and len(facts) == 19
    for number, criterion in real.criteria.items():
        for fact in ("number", "line", "printed", "observations", "change"):
            assert getattr(facts[number], fact) == getattr(criterion, fact), (number, fact)


INVENTED = checked_registry(FOLDER / "_registry")


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


def test_the_commands_show_the_problems_of_a_registry_once(folder, tmp_path):
    (folder / "criteria" / "1.yml").write_text("number: '1'\n", encoding="utf-8")
    for command, arguments in (("import", [as_text(RESULTS, tmp_path)]), ("new", [])):
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


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


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


def test_figures_that_differ_are_told_and_never_overwritten(folder):
    before = (folder / "criteria" / "1.yml").read_bytes()
    rows = [*RESULTS[:3], ["1", "Tiêu chí 1: Cây xanh", "Làng", "9", "90", "9"]]
    facts, unread = read_results(INVENTED, rows, first_line=22)
    (outcome,) = save_results(INVENTED, folder, facts)
    held = INVENTED.criteria["1"]
    assert outcome.state == "differs" and (folder / "criteria" / "1.yml").read_bytes() == before
    assert f"observations.2003.value: {held.observations['2003'].value} ≠ 9" in outcome.fields
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
