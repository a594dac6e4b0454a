"""Importing tables of results: rows find their records by name, nothing is overwritten, and what is read passes the check."""

import json
import re
import shutil
from dataclasses import replace

import pytest

from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file
from policyarchive.exports.data.appendices import result_table
from policyarchive.intake.formats.read import read_source, read_text
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.indicators.choice import ask_columns, meanings_told, read_told, refuse_areas
from policyarchive.intake.indicators.facts import FactsReader
from policyarchive.intake.indicators.importer import import_results
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.own_tables import held_columns
from policyarchive.intake.indicators.placing import first_line_in_source, refuse_other_lines
from policyarchive.intake.indicators.report import report_text
from policyarchive.intake.indicators.report_data import report_json
from policyarchive.intake.indicators.shape import shape_of
from policyarchive.intake.indicators.terms import Terms
from policyarchive.intake.indicators.unit_names import kind_of, unit_named
from policyarchive.intake.message import Message
from policyarchive.intake.results.read import read_results
from policyarchive.intake.starter.appendix import parse_head
from policyarchive.registry.model.vocabularies import Unit
from tests import support
from tests.intake.laid_out import as_excel, as_text, as_word, laid_out
from tests.tables import check_each

REAL = support.ROOT / "registry"
INVENTED = checked_registry(FOLDER / "_registry")
HEAD = "TT|Nội dung|ĐVT|Năm 2003||So sánh\n|||Số làng|Tỷ lệ (%)|\nI|Môi trường||||\n"
RESULTS = HEAD + (
    "1|Tiêu chí 1: Cây xanh|Làng|4|40|4\n2|Tiêu chí 2: Nước sạch|Làng|5|50,5|-1\n"
    "3|Tiêu chí 3: Đường|Làng|năm|50|0\n2|Tiêu chí 2: Nước sạch|Làng|6|60|0\n"
)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def table_of(text, **told):
    (table,) = read_results(read_text("sep=|\n" + text), **told)
    return table


def imported(folder, text, first_line=22):
    registry = checked_registry(folder)
    table = table_of(text, columns=held_columns(registry))
    return import_results(registry, folder, table, Lines(first_line=first_line))


def codes(rows):
    """Return the state of each row, with the code of a reason."""
    return [
        row.reason.key.rpartition(".")[2]
        if isinstance(row.reason, Message)
        else getattr(row.reason, "code", row.state)
        for row in rows
    ]


@pytest.mark.registry
@pytest.mark.parametrize("write", [as_text, as_word, as_excel])
def test_the_results_appendix_gives_its_records_again(tmp_path, write):
    registry = shutil.copytree(REAL, tmp_path / "registry")
    real = checked_registry(registry)
    first, rows = laid_out(result_table(real, headings=True))
    (table,) = read_results(read_source(write(rows, tmp_path)))
    same = import_results(real, registry, table, Lines(first_line=first))
    assert {row.state for row in same.rows} == {"same"} and len(same.rows) == 19 and same.is_complete
    reader = FactsReader(real, table, shape_of(real, table), Terms(real))
    for row in table.rows:
        facts, held = reader.facts(row, Lines(first_line=first).of_row(table, row)), real.criteria[row.order]
        for fact in ("line", "printed", "observations", "comparisons"):
            assert getattr(facts, fact) == getattr(held, fact), (row.order, fact)


def test_a_criterion_that_has_no_record_gets_one(folder):
    result = imported(folder, RESULTS, first_line=40)
    assert [(line.line, line.reason.rpartition(".")[2]) for line in result.table.unread] == [
        (6, "no_figure"),
        (7, "twice"),
    ]
    checked = check(folder)
    assert checked.problems == []
    criterion = checked.registry.criteria["2"]
    assert (criterion.name, criterion.group, criterion.line) == ({"vi": "Nước sạch"}, "moi-truong", 44)
    assert criterion.printed.name == "Tiêu chí 2: Nước sạch" and criterion.change == "-1"
    assert criterion.observations["2003"].percent == "50,5"
    file = folder / "criteria" / "2.yml"
    assert fix_file(file, "criteria/2.yml", ["vi", "en"]).text.encode() == file.read_bytes()


def test_figures_that_differ_are_told_and_never_overwritten(folder):
    before = (folder / "criteria" / "1.yml").read_bytes()
    result = imported(folder, HEAD + "1|Tiêu chí 1: Cây xanh|Làng|9|90|9\n")
    held = INVENTED.criteria["1"].observations["2003"].value
    assert (folder / "criteria" / "1.yml").read_bytes() == before
    assert f"observations.2003.value: {held} ≠ 9" in result.rows[0].fields
    report = report_text(INVENTED, result, (), "vi")
    assert "khác với hồ sơ" in report and "≠ 9" in report and "“Năm 2003 – Số làng” → value@2003" in report


def test_a_missing_observation_is_added_between_the_others(folder):
    columns = folder / "appendices" / "results.yml"
    column = "observations:\n  '2002':\n    heading: Năm 2002\n    label: {vi: Năm 2002}\n    date: '2002'\n"
    columns.write_text(columns.read_text(encoding="utf-8").replace("observations:\n", column), "utf-8")
    registry = check(folder).registry
    table = table_of("TT|Nội dung|ĐVT|Năm 2002|\n|||Số làng|Tỷ lệ (%)\n1|Tiêu chí 1: Cây xanh|Làng|1|10")
    (row,) = import_results(registry, folder, table, Lines(first_line=22)).rows
    assert (row.state, row.fields) == ("filled", ("2002",))
    again = checked_registry(folder).criteria["1"]
    assert list(again.observations) == ["2002", "2003"]
    assert again.observations["2003"] == INVENTED.criteria["1"].observations["2003"]


def test_a_row_is_never_matched_by_its_ordinal_alone(folder):
    result = imported(folder, HEAD + "1|Tiêu chí 1: Đường làng|Làng|4|40|4\n")
    assert codes(result.rows) == ["other_name"] and result.written == []
    assert "“Tiêu chí 1: Cây xanh”" in report_text(INVENTED, result, (), "en")
    moved = imported(folder, HEAD + "7|Tiêu chí 7: Cây xanh|Làng|4|40|4\n")
    assert [(row.path, [doubt.key for doubt in row.doubts]) for row in moved.rows] == [
        ("criteria/1", ["import.doubt.order"])
    ]


def test_other_times_are_those_of_a_later_report(folder):
    with pytest.raises(ChoiceError, match="other_times"):
        imported(folder, "TT|Nội dung|ĐVT|Năm 2004\n1|Tiêu chí 1: Cây xanh|Làng|4")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD.replace("I|Môi trường||||\n", "") + "2|Tiêu chí 2: Nước sạch|Làng|5|50|-1", "no_group"),
        ("TT|Nội dung|ĐVT|Năm 2003|\n|||Số làng|Tỷ lệ (%)\nI|Môi trường|||\n2|Tiêu chí 2: Nước|Làng|5|50", "no_columns"),
        (HEAD + "2|Tiêu chí 2: Nước sạch||5|50|-1", "unit_unclear"),
        (HEAD + "2|Tiêu chí 2: Nước sạch|Làng|–|–|–", "criterion-without-count"),
    ],
)  # fmt: skip
def test_a_row_is_not_written_by_halves(folder, text, code):
    before = {file: file.read_bytes() for file in folder.rglob("*.yml")}
    result = imported(folder, text)
    assert codes(result.rows) == [code] and not result.is_complete
    assert {file: file.read_bytes() for file in folder.rglob("*.yml")} == before


INDICATORS = """Phụ lục 2: KẾT QUẢ
TT|Chỉ tiêu|ĐVT|Năm 2042|Năm 2043|||So với năm 2042|Ghi chú
||||Kế hoạch|Thực hiện|Tỷ lệ (%)||
I|Giảm nghèo||||||||
1|Số hộ nghèo|Hộ|7.425|6.500|6.297|15|-1.128|
a)|Trong đó: vùng cao|Hộ|4.950|–|hơn 4.302|||ước
2|Tỷ lệ hộ nghèo|%|18,0|16|15,5||-2,5|
3|Xếp loại thi đua||Khá||Tốt|||
II|Kinh tế||||||||
1|Vốn|Triệu đồng|185.400|190.000,5|192.750||7.350|"""


@pytest.fixture
def begun(folder):
    """A registry without results, into which the table of indicators was imported."""
    shutil.rmtree(folder / "criteria")
    (folder / "appendices" / "results.yml").unlink()
    document = folder / "documents/ubnd/2004/7-qd-ubnd.yml"
    text = document.read_text(encoding="utf-8")
    document.write_text(re.sub(r"criteria:.*\n(?:  .*\n)*", "", text), encoding="utf-8")
    shutil.rmtree(folder / "statements", ignore_errors=True)
    result = import_results(check(folder).registry, folder, table_of(INDICATORS), Lines(first_line=50))
    return folder, result


def test_any_indicators_at_any_times_begin_results(begun):
    folder, result = begun
    assert codes(result.rows) == ["new"] * 5 and result.is_complete
    registry = checked_registry(folder)
    table = registry.result_table
    assert (
        list(table.observations) == ["2042", "2043-plan", "2043"]
        and table.observations["2043-plan"].stage == "plan"
    )
    assert (table.comparisons["change"].later, table.comparisons["change"].earlier) == ("2043", "2042")
    assert table.heading_lines == [51] and len(table.headings) == 2
    part, share = registry.indicators["vung-cao"], registry.indicators["ty-le-ho-ngheo"]
    assert (part.parent, part.line, part.printed.cells) == ("so-ho-ngheo", 55, {"9": "ước"})
    assert part.observations["2043"].qualifier and part.observations["2043"].printed == "hơn 4.302"
    assert part.observations["2043-plan"].missing == "–"
    assert registry.terms.units[share.unit].kind == "percent" and share.observations["2042"].value == "18,0"
    assert registry.terms.groups[registry.indicators["von"].group].label == {"vi": "Kinh tế"}
    assert registry.indicators["xep-loai-thi-dua"].observations["2043"].printed == "Tốt"
    assert registry.terms.units[registry.indicators["von"].unit].kind == "money"


def test_the_same_table_again_says_that_all_is_there(begun):
    folder, _ = begun
    again = import_results(checked_registry(folder), folder, table_of(INDICATORS), Lines(first_line=50))
    assert {row.state for row in again.rows} == {"same"} and again.written == []


def test_the_report_for_programs_has_columns_rows_and_figures(begun):
    _, result = begun
    data = json.loads(report_json(result, (), "en"))
    assert data["columns"][4] == {
        "heading": "Năm 2043 – Kế hoạch",
        "meaning": "value@2043-plan",
        "time": "2043-plan",
    }
    row = data["rows"][0]
    assert (row["order"], row["name"], row["indicator"], row["action"]) == (
        "1",
        "Số hộ nghèo",
        "indicators/so-ho-ngheo",
        "new",
    )
    figures = {figure["time"]: figure for figure in row["figures"]}
    assert figures["2043"] == {
        "time": "2043",
        "value": 6297,
        "percent": 15,
        "printed": "6.297",
        "percent_printed": "15",
    }
    assert figures["difference@2043/2042"]["value"] == -1128


def test_what_is_asked_is_told_by_a_person():
    source = read_text("sep=|\nTT|Chỉ tiêu|ĐVT|Chỉ tiêu năm 2043|Năm 2042\n1|Cây|cây|5|4")
    table = read_told(source, {}, None, decimal="", languages=["vi"])
    answers = ask_columns(table, "en", lambda question: "target@2043\n" if "column 4" in question else "?")
    told = read_told(source, answers, "1", decimal="", languages=["vi"])
    assert answers == {"4": "target@2043"} and told.columns[3].meaning == "value@2043-target"
    assert meanings_told("Năm 2042=plan@2042, 4=note") == {"Năm 2042": "plan@2042", "4": "note"}
    for wrong in ("4", "4=value", "4=wert@2020"):
        with pytest.raises(ChoiceError, match="meanings_form"):
            meanings_told(wrong)
    with pytest.raises(ChoiceError, match="no_table"):
        read_told(source, {}, "2", decimal="", languages=["vi"])


def test_a_unit_says_what_it_measures():
    check_each(
        [("%", "percent"), ("điểm %", "percent"), ("phần trăm", "percent"), ("% số xã", "percent"), ("Triệu đồng/người", "money"), ("tỷ đồng", "money"),
         ("million USD", "money"), ("billion VND", "money"), ("1.000 đồng", "money"), ("lần", "ratio"), ("tấn/ha", "ratio"), ("Điểm", "index"),
         ("Xếp loại", "text"), ("Đạt/không đạt", "text"), ("hộ", "count")],
        lambda printed, kind: check_kind(printed, kind),
    )  # fmt: skip


def check_kind(printed, kind):
    assert kind_of(printed) == kind


def test_a_new_unit_keeps_its_letters_and_is_named_in_the_other_languages_that_the_words_know():
    check_each(
        [("Triệu USD", {"vi": "triệu USD"}), ("Tỷ đồng", {"vi": "tỷ đồng", "en": "billion đồng"}), ("MW", {"vi": "MW"}), ("%", {"vi": "%", "en": "%"}),
         ("Hộ", {"vi": "hộ", "en": "households"})],
        lambda printed, label: check_label(printed, label),
    )  # fmt: skip
    assert unit_named("million USD", ["en"]).label == {"en": "million USD"}


def check_label(printed, label):
    found = unit_named(printed, ["vi", "en"]).label
    assert {code: found.get(code) for code in label} == label


def test_a_unit_whose_kind_nobody_recorded_gets_the_one_that_its_name_says(begun):
    folder, _ = begun
    registry = checked_registry(folder)
    (key,) = [key for key, unit in registry.terms.units.items() if unit.label["vi"] == "%"]
    bare = Unit(label=registry.terms.units[key].label)
    terms = registry.terms.model_copy(update={"units": {**registry.terms.units, key: bare}})
    found = Terms(replace(registry, terms=terms))
    assert found.unit("%") == key
    extended = found.extended(registry.indicators.values()).units[key]
    assert extended.kind == "percent" and "reference" not in extended.model_fields_set


def test_a_line_that_states_the_unit_is_no_title(folder):
    text = "KẾT QUẢ TRỒNG CÂY\n(Kèm theo Báo cáo số 1)\nĐơn vị tính: hộ\nTT|Chỉ tiêu|Năm 2043\n1|Trồng cây|5"
    table = table_of(text)
    head = parse_head(table.above)
    assert (table.unit, head.title) == ("hộ", "KẾT QUẢ TRỒNG CÂY")
    assert parse_head(["KẾT QUẢ TRỒNG CÂY", "Đơn vị tính: hộ"]).title == "KẾT QUẢ TRỒNG CÂY"


def test_lines_are_those_of_the_text_of_the_source(folder):
    source = folder.parent / "source"
    source.mkdir()
    (source / "appendix-1.tsv").write_text("a\nb\n", encoding="utf-8")
    rows = "KẾT QUẢ\nTT|Chỉ tiêu|ĐVT|Năm 2043\n1|Trồng cây|cây|5\n2|Trồng rừng|ha|6"
    registry, table = checked_registry(folder), table_of(rows)
    assert first_line_in_source(registry, table) is None
    (source / "appendix-2.tsv").write_text(rows.replace("|", "\t") + "\n", encoding="utf-8")
    assert first_line_in_source(registry, table) == 3
    refuse_other_lines(registry, table, Lines(first_line=3))
    with pytest.raises(ChoiceError, match="other_lines") as caught:
        refuse_other_lines(registry, table, Lines(first_line=4))
    assert (caught.value.values["first"], caught.value.values["line"]) == (3, 5)


def test_a_target_in_words_has_no_value(begun):
    folder, _ = begun
    text = INDICATORS.replace("190.000,5", "tăng 5%")
    shutil.rmtree(folder / "indicators")
    (folder / "appendices" / "results.yml").unlink()
    result = import_results(check(folder).registry, folder, table_of(text), Lines(first_line=50))
    held = checked_registry(folder).indicators["von"].observations["2043-plan"]
    assert (held.printed, held.value) == ("tăng 5%", "")
    assert "“tăng 5%”" in report_text(checked_registry(folder), result, (), "vi")


def test_rows_that_are_areas_are_no_indicators():
    areas = "TT|Đơn vị (xã)|Số hộ nghèo năm 2043|Số hộ khác năm 2043\n1|Xã Thượng|5|6\n2|Thị trấn Hạ|7|8\n|Tổng cộng|12|14"
    with pytest.raises(ChoiceError, match="by_area") as caught:
        refuse_areas(table_of(areas))
    assert caught.value.values == {"name": "Xã Thượng"}
    refuse_areas(table_of("TT|Chỉ tiêu|ĐVT|Năm 2043\n1|Xã có điện|xã|5\n2|Thôn có chợ|thôn|7"))


def test_what_the_audit_finds_in_new_rows_stands_beside_them(begun):
    folder, _ = begun
    shutil.rmtree(folder / "indicators")
    (folder / "appendices" / "results.yml").unlink()
    text = "TT|Chỉ tiêu|ĐVT|Năm 2041|Năm 2042|Năm 2043\nI|Dân cư||||\n1|Số hộ|hộ|100|105|110\n1.1|Hộ nghèo|hộ|20|25|120\n2|Vốn|triệu đồng|2.100|2.150|2.205.000"
    result = import_results(
        check(folder).registry, folder, table_of(text), Lines(first_line=50), dry_run=True
    )
    problems = {
        row["name"]: [problem["code"] for problem in row["problems"]]
        for row in json.loads(report_json(result, (), "en"))["rows"]
    }
    assert not problems["Số hộ"] and problems["Hộ nghèo"] and problems["Vốn"]
    assert "120" in report_text(checked_registry(folder), result, (), "vi")
