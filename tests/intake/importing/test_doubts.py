"""Rows that contradict themselves or others: refused, or read with what is to be looked at. The documents are invented."""

import json

from policyarchive.intake.importing.importer import Goal
from policyarchive.intake.importing.report import report_json
from tests.intake.importing.test_import import GROWN, imported, reasons

HEADINGS = ["Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"]


def row(number, date="02/3/2004", title="Về việc trồng rừng", kind="Quyết định", body="UBND tỉnh"):
    return [kind, number, date, body, title]


def said(result):
    """Return what is to be looked at in each row that was read, by its number as printed."""
    rows = json.loads(report_json(result, (), "en"))["rows"]
    read = [one for one in rows if one["action"] == "new"]
    return {one["number"]: [(p["code"], p["text"]) for p in one["problems"]] for one in read}


def test_one_number_and_date_is_of_one_document_of_a_body(folder):
    rows = [
        row("9/QĐ-UBND"),
        row("9/QĐ-UBND", title="Về việc trồng tre"),
        row("9/QĐ-UBND", date="03/3/2004", title="Về việc trồng tre"),
        row("Không số", title="Về việc trồng tre"),
        row("Không số", title="Về việc tưới tre"),
    ]
    result = imported(folder, [HEADINGS, *rows], dry_run=True)
    assert reasons(result) == {"9/QĐ-UBND": "same-number"}
    assert [refusal.printed.title for refusal in result.refusals] == ["Về việc trồng tre"]
    assert "ubnd/2004/9-qd-ubnd" in result.refusals[0].reason.sentence("en")


def test_the_archive_has_that_number_of_another_title_or_type(folder):
    imported(folder, [HEADINGS, row("9-NQ/TU", kind="Nghị quyết", body="Tỉnh ủy")])
    again = [row("9-NQ/TU", kind="Nghị quyết", body="Tỉnh ủy", title="Về việc trồng tre")]
    result = imported(folder, [HEADINGS, *again], dry_run=True)
    assert [outcome.state for outcome in result.outcomes.values()] == ["differs"] and result.written == []


def test_no_document_is_of_a_day_to_come(folder):
    rows = [
        HEADINGS,
        row("9/QĐ-UBND", date="30/4/2032"),
        row("10/QĐ-UBND", date="29/4/2032"),
        row("11/QĐ-UBND"),
    ]
    result = imported(folder, rows, dry_run=True, today="2032-04-29")
    assert reasons(result) == {"9/QĐ-UBND": "future-date"}
    of_report = imported(
        folder, rows[:1] + [row("9/QĐ-UBND", date="30/4/2005")], dry_run=True, today="2004-12-31"
    )
    assert reasons(of_report) == {}, "the report of the archive is of 2005"


def test_the_date_behind_a_number_is_that_of_its_column(folder):
    rows = [
        row("9/QĐ-UBND ngày 21/7/2020", date="22/7/2020"),
        row("10/QĐ-UBND ngày 21/7/2020", date="21/7/2020"),
    ]
    result = imported(folder, [HEADINGS, *rows], dry_run=True)
    assert reasons(result) == {"9/QĐ-UBND ngày 21/7/2020": "other-date"} and len(said(result)) == 1


def test_a_number_that_is_not_as_it_should_be_is_said(folder):
    numbers = {
        "9/QĐUBND": ("9/QĐ-UBND", "mended"),
        "33/CT-TU": ("33-CT/TU", "mended"),
        "6O1/QĐ-UBND": ("6O1/QĐ-UBND", "near"),
        "12/QĐ-UBND": ("12/QĐ-UBND", None),
        "Số 13 /QĐ-UBND": ("13/QĐ-UBND", None),
        "14/QÐ-UBND": ("14/QĐ-UBND", None),
    }
    kinds = {"33/CT-TU": ("Chỉ thị", "Tỉnh ủy")}
    rows = [
        row(
            number,
            title=f"Về rừng {number[:2]}",
            **dict(zip(("kind", "body"), kinds.get(number, ()), strict=False)),
        )
        for number in numbers
    ]
    result = imported(folder, [HEADINGS, *rows], dry_run=True)
    assert reasons(result) == {}
    found = said(result)
    assert {number: [code for code, _ in found[number]][:1] for number, _ in numbers.values()} == {
        number: [code] if code else [] for number, code in numbers.values()
    }
    assert found["33-CT/TU"][0][1] == "printed “33/CT-TU”, read as 33-CT/TU"


def test_a_date_outside_the_years_of_its_section_is_said(folder):
    rows = [
        HEADINGS,
        ["NĂM 2004", "", "", "", ""],
        row("9/QĐ-UBND"),
        row("10/QĐ-UBND", date="02/3/2005", title="Về tre"),
    ]
    found = said(imported(folder, rows, dry_run=True))
    assert found["9/QĐ-UBND"] == []
    assert found["10/QĐ-UBND"] == [
        ("other-section", "the date “02/3/2005” is outside the years of the section “NĂM 2004”")
    ]


def test_a_date_after_the_report_of_the_list_is_said(folder):
    before = [GROWN[0], GROWN[4], ["1", "Quyết định", "Số 8/QĐ-UBND ngày 02/3/2005", "Về việc trồng tre"]]
    of_source, further = Goal(further=None, name="", first_line=30), imported(folder, GROWN, dry_run=True)
    codes = {
        number: [code for code, _ in problems]
        for rows in (before, GROWN)
        for number, problems in said(imported(folder, rows, of_source, dry_run=True)).items()
    }
    assert codes == {"8/QĐ-UBND": [], "9/QĐ-UBND": ["after-report"], "4/QĐ-UBND": ["after-report"]}
    assert said(further) == {"9/QĐ-UBND": [], "4/QĐ-UBND": []}
