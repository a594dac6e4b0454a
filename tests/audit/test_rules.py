"""Each rule: silent on the invented registry, and heard as soon as one thing in it is wrong."""

from dataclasses import replace

import pytest

from policyarchive.audit import RULES, audit
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    ROUNDING,
    VARIANT,
    by_matter,
)
from policyarchive.audit.wording import audit_wording, describe_inference, explanation, own_copy
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.model.appendices import top_of
from policyarchive.registry.model.explanations import Explanation
from tests.audit import change
from tests.audit.test_indicators import SPOILT as INDICATORS_SPOILT
from tests.support import JOINT

SPOILT = {
    "percentage": lambda r: change.cell(r, "2", "2010-03", percent="41,68"),
    "one-base": lambda r: change.cell(r, "2", "2001", percent="11,63"),
    "same-time": lambda r: change.column(r, "2010-03", date="2001-03"),
    "same-time-total": lambda r: change.column(r, "2010-03", date="2001-03"),
    "change": lambda r: change.criterion_change(r, "3", "21"),
    "change-base": lambda r: change.criterion_change(r, "3", "21"),
    "share": lambda r: change.statement(r, "ii/cau-da-ty-le", value="46"),
    "sum": lambda r: change.statement(r, "ii/cau-go", value="540"),
    "difference": lambda r: change.statement(r, "ii/xa-dat-4-thay-doi", value="2"),
    "part": lambda r: change.statement(r, "ii/cau-go", value="4.500"),
    "average": lambda r: change.statement(r, "ii/binh-quan", value="3,4"),
    "all-criteria": lambda r: change.statement(r, "ii/dat-het", value="17"),
    "same-figure": lambda r: change.statement(r, "ii/xa-dat-2", value="81"),
    "one-total": lambda r: change.statement(r, "ii/ho-b", value="25,4"),
    "between-reports": lambda r: change.cell(r, "1", "2010-03", value="34"),
    "report-table": lambda r: change.further_cell(r, "2012", "1", "2012-04", value="36"),
    "by-area": lambda r: change.statement(r, "ii/cau-go", value="451"),
    "least-average": lambda r: change.statement(r, "ii/muc-tieu", value="2"),
    "brackets": lambda r: change.statement(r, "ii/dien", words="97% (năm 2009"),
    "times": lambda r: change.statement(r, "ii/gap", words="tăng 2 lần"),
    "percentage-alone": lambda r: change.statement(r, "ii/cau-da-ty-le", computed_from=None),
    "count": lambda r: change.statement(r, "i/quyet-dinh", value="6"),
    "period": lambda r: change.section(r, "A", last_year="2006"),
    "date-in-period": lambda r: change.document(r, "tinh/2004/7-kh-tinh", date="2014-06-07"),
    "order": lambda r: change.document(r, "tinh/2001/25-qd-tinh", date="2002-05-06"),
    "after-report": lambda r: change.document(r, "dang/2007/60-qd-dang", date="2010-07-01"),
    "number-order": lambda r: change.document(r, "tinh/2001/25-qd-tinh", date="2001-10-06"),
    "date-between": lambda r: change.document(r, "tinh/2001/25-qd-tinh", date="2002-05-06"),
    "year-in-number": lambda r: change.document(r, "tinh/2003/02-2003-qd-tinh", date="2002-03-04"),
    "number-form": lambda r: change.document(r, "tinh/2004/88-tinh-nl", type="ke-hoach"),
    "issuer-symbol": lambda r: change.issuer(r, "tinh", symbols=["UBND"]),
    "unknown-symbol": lambda r: change.document(r, "tinh/2004/7-kh-tinh", number="7/XYZ-TINH"),
    "number-as-printed": lambda r: change.document(r, "tinh/2004/88-tinh-nl", number="Không số"),
    "one-series": lambda r: change.document(r, "dang/2003/950-qd-dang", number="3-QĐ/DANG"),
    "one-period": lambda r: change.document(
        r, "tinh/2004/7-kh-tinh", title={"vi": "Kế hoạch nước máy 2000 - 2005"}
    ),
    "criterion-name": lambda r: change.criterion(r, "1", name={"vi": "Cầu cáng", "en": "Bridges"}),
    "title": lambda r: change.document(
        r, "tinh/2003/02-2003-qd-tinh", title={"vi": "Ban hành Quy định về chính sách hỗ trợ gieo trồng rau sạch tỉnh Sông Mơ"}
    ),
    "cited-date": lambda r: change.document(r, "tinh/2003/02-2003-qd-tinh", date="2003-03-05"),
    "as-printed": lambda r: change.document(r, "tinh/2004/7-kh-tinh", date="2004-06-08"),
}  # fmt: skip


def notes(registry, code=None):
    """Return the findings that are not consistent, as a set of (code, subject, verdict)."""
    found = (f for f in audit(registry) if f.verdict != CONSISTENT and code in (None, f.code))
    return {(f.code, f.subject, f.verdict) for f in found}


def test_every_rule_has_a_wrong_case_and_wording():
    assert set(SPOILT) | set(INDICATORS_SPOILT) == set(audit_wording()["rules"])


def test_every_rule_speaks(invented):
    spoilt = change.column(invented, "2010-03", date="2001-03")
    for code in ("issuer-symbol", "unknown-symbol", "number-as-printed"):
        spoilt = SPOILT[code](spoilt)
    heard = {finding.code for finding in audit(spoilt)}
    assert heard == set(SPOILT)
    assert len(RULES) == len(set(RULES))


def test_nothing_right_is_reported_wrong(invented):
    assert notes(invented) == {
        ("one-total", "columns/2001", AMBIGUOUS),
        ("percentage-alone", "statements/ii/dien", NOT_CHECKABLE),
        ("count", "statements/i/van-ban", NOT_CHECKABLE),
    }


@pytest.mark.parametrize("code", SPOILT)
def test_one_wrong_thing_makes_its_rule_speak(invented, code):
    assert notes(SPOILT[code](invented), code) > notes(invented, code)


def test_a_figure_of_nothing_divides_nothing(invented):
    for identifier in invented.statements:
        assert audit(change.statement(invented, identifier, value="0"))


def finding(registry, code, subject):
    """Return the one finding of a rule about a subject."""
    (found,) = (f for f in audit(registry) if (f.code, f.subject) == (code, subject))
    return found


def test_a_percentage_taken_over_from_another_column(invented):
    spoilt = change.cell(invented, "3", "2001", value="7", percent="16,28")
    spoilt = change.cell(spoilt, "3", "2010-03", value="7", percent="16,28")
    found = finding(spoilt, "percentage", "criteria/3/2001/percent")
    assert (found.verdict, found.computed, found.formula) == (INCONSISTENT, "14,89", "7 / 47 = 14,89%")
    assert (found.inference.code, found.inference.found["base"]) == ("same-row", "43")


def test_a_percentage_of_another_base(invented):
    found = finding(
        change.cell(invented, "2", "2001", percent="11,63"), "percentage", "criteria/2/2001/percent"
    )
    assert found.inference.code == "other-base"


def test_cutting_off_is_rounding(invented):
    found = finding(
        change.cell(invented, "3", "2001", percent="14,8"), "percentage", "criteria/3/2001/percent"
    )
    assert found.verdict == ROUNDING


def test_a_one_digit_slip_is_named_as_inference(invented):
    found = finding(
        change.statement(invented, "ii/cau-da-ty-le", value="61"), "share", "statements/ii/cau-da-ty-le"
    )
    assert found.verdict == INCONSISTENT
    assert found.inference.found["slips"].startswith("61 → 64")


def test_two_shares_that_imply_two_totals(invented):
    found = finding(SPOILT["one-total"](invented), "one-total", "statements/ii/ho-a")
    assert (found.verdict, found.computed) == (INCONSISTENT, "7.844–7.889")
    assert set(found.concerns) == {"statements/ii/ho-b", "statements/ii/ho-a-so", "statements/ii/ho-b-so"}


def test_a_share_without_its_whole_says_what_it_implies(invented):
    lonely = change.statement(invented, "ii/ho-b", computed_from=None)
    assert finding(lonely, "one-total", "statements/ii/ho-a").verdict == NOT_CHECKABLE


def test_a_total_of_another_date_is_ambiguous(invented):
    found = finding(change.statement(invented, "ii/xa", value="40"), "one-total", "statements/ii/xa")
    assert (found.verdict, found.stated, found.computed) == (AMBIGUOUS, "40", "43")


def test_a_change_without_the_earlier_figure_implies_it(invented):
    computed = invented.statements["ii/xa-dat-4-thay-doi"].computed_from.model_copy(
        update={"subtrahend": None}
    )
    lonely = change.statement(invented, "ii/xa-dat-4-thay-doi", computed_from=computed)
    found = finding(lonely, "difference", "statements/ii/xa-dat-4-thay-doi")
    assert (found.verdict, found.found["implied"]) == (NOT_CHECKABLE, "19")


def test_the_number_between_its_neighbours_betrays_the_year(invented):
    found = finding(SPOILT["date-between"](invented), "date-between", "documents/tinh/2001/25-qd-tinh")
    assert (found.verdict, found.computed) == (INCONSISTENT, "03/2/2001–08/9/2001")
    assert found.inference.found == {"year": "2001", "printed": "2002"}


def test_of_two_that_are_out_of_order_neither_is_accused(invented):
    swapped = change.document(invented, "tinh/2001/31-qd-tinh", date="2001-03-08")
    assert {s for _, s, v in notes(swapped, "order") if v == AMBIGUOUS} == {"documents/tinh/2001/31-qd-tinh"}


def test_party_numbers_run_per_term(invented):
    low = change.document(invented, "dang/2003/950-qd-dang", number="12-QĐ/DANG")
    assert notes(low, "number-order")
    assert not notes(change.document(invented, "dang/2006/4-qd-dang", date="2005-01-02"), "number-order")


def test_a_date_outside_its_period_leaves_the_order_of_the_others_alone(invented):
    spoilt = change.document(invented, "tinh/2001/31-qd-tinh", date="2009-09-08")
    assert {s for _, s, _ in notes(spoilt, "order")} == {"documents/tinh/2001/31-qd-tinh"}


def test_capitals_and_abbreviations_are_no_other_name(invented):
    capitals = change.criterion(invented, "1", name={"vi": "CẦU cống", "en": "Bridges"})
    assert not notes(capitals, "criterion-name")


def test_a_table_without_percentages_cannot_be_checked(invented):
    bare = invented
    for number in invented.criteria:
        bare = change.cell(bare, number, "2001", value="0", percent="0")
    assert ("one-base", "columns/2001", NOT_CHECKABLE) in notes(bare)
    assert ("percentage", "criteria/1/2001/percent", NOT_CHECKABLE) in notes(bare)


def test_a_part_of_the_list_whose_heading_names_no_years_has_no_period(invented):
    without = change.section(invented, "A", first_year=None, last_year=None)
    in_part = {key for key, d in invented.documents.items() if d.provenance and top_of(d.section) == "A"}
    findings = audit(without)
    assert not {f.subject for f in findings if f.code == "date-in-period"} & {
        f"documents/{k}" for k in in_part
    }
    assert ("period", "parts/A") not in {(f.code, f.subject) for f in findings}
    assert notes(without, "order") == notes(invented, "order")


def test_two_columns_of_one_year_rest_on_two_totals(invented):
    spoilt = change.column(invented, "2010-03", date="2001-03")
    found = finding(spoilt, "same-time-total", "columns/2001")
    assert (found.verdict, found.stated, found.computed) == (AMBIGUOUS, "47", "43")
    assert ("one-total", "columns/2010-03") not in {(f.code, f.subject) for f in audit(spoilt)}


def test_which_of_two_columns_is_higher_and_which_the_changes_count_from(invented):
    same = change.column(invented, "2010-03", date="2001-03")
    mixed = finding(same, "same-time", "columns/2001")  # criterion 4 falls, the others rise
    assert (mixed.verdict, mixed.wording) == (AMBIGUOUS, None)
    one_way = change.criterion_change(change.cell(same, "4", "2010-03", value="21"), "4", "2")
    found = finding(one_way, "same-time", "columns/2001")
    assert (found.wording, found.found["number"], found.found["sums"]) == (
        "changes-from-lower",
        "5",
        "46/141",
    )
    assert found.found["counts"].startswith("1: 12/33; 2: 5/18")
    assert found.found["changes"].startswith("1: 21 → 0; 2: 13 → 0")


@pytest.mark.parametrize(
    ("cells", "wording", "criteria", "other"),
    [
        ({"2": "11,63"}, "other-base", "2", "43"),
        ({"2": "11,63", "3": "16,28"}, "other-base", "2, 3", "43"),
        ({"2": "12,20"}, None, "2", ""),
    ],
)
def test_a_column_of_two_totals_names_the_other_one(invented, cells, wording, criteria, other):
    spoilt = invented
    for number, percent in cells.items():
        spoilt = change.cell(spoilt, number, "2001", percent=percent)
    found = finding(spoilt, "one-base", "columns/2001")
    assert (found.wording, found.found["criteria"], found.found["other"]) == (wording, criteria, other)


def test_an_average_is_held_against_the_other_totals(invented):
    spoilt = change.statement(change.statement(invented, "ii/xa", value="40"), "ii/binh-quan", value="3,9")
    found = finding(spoilt, "average", "statements/ii/binh-quan")
    assert (found.verdict, found.wording) == (INCONSISTENT, "other-totals")
    assert found.found["others"] == "136 / 40 = 3,40; 136 / 47 = 2,89"


@pytest.mark.parametrize(
    ("percent", "verdict", "gap"),
    [("12,5", CONSISTENT, None), ("12,6", ROUNDING, "1"), ("12,7", INCONSISTENT, "64")],
)
def test_totals_that_a_last_digit_keeps_apart_differ_by_rounding(invented, percent, verdict, gap):
    found = finding(change.statement(invented, "ii/ho-a", value=percent), "one-total", "statements/ii/ho-a")
    assert found.verdict == verdict
    assert gap is None or found.found["gap"] == {"vi": f"{gap} hộ", "en": f"{gap} households"}


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Cầu cống", CONSISTENT),
        ("Cầu", VARIANT),
        ("Cống, cầu", VARIANT),
        ("Cầucống", CONSISTENT),
        ("Cầu cóng", INCONSISTENT),
        ("Đường sá", INCONSISTENT),
    ],
)
def test_the_same_in_fewer_words_or_another_order_is_a_variant(invented, name, verdict):
    found = finding(change.criterion(invented, "1", name={"vi": name}), "criterion-name", "criteria/1/name")
    assert found.verdict == verdict
    assert verdict == CONSISTENT or found.formula == f"“{name}” ≠ “Cầu cống”"


def test_another_year_in_a_name_is_no_variant(invented):
    title = "Sửa đổi Quy định về chính sách hỗ trợ trồng rau sạch 2004 tỉnh Sông Mơ"
    own = "Ban hành Quy định về chính sách hỗ trợ trồng rau sạch 2003 tỉnh Sông Mơ"
    spoilt = change.document(invented, "tinh/2004/05-2004-qd-tinh", title={"vi": title})
    spoilt = change.document(spoilt, "tinh/2003/02-2003-qd-tinh", title={"vi": own})
    found = finding(spoilt, "title", "documents/tinh/2004/05-2004-qd-tinh")
    assert (found.verdict, found.found["line"]) == (INCONSISTENT, "108")


@pytest.mark.parametrize(("certainty", "verdict"), [("stated", INCONSISTENT), ("inferred-strong", AMBIGUOUS)])
def test_a_name_compared_through_an_inferred_relation_is_at_most_ambiguous(invented, certainty, verdict):
    own = "Ban hành Quy định về chánh sách hỗ trợ trồng rau sạch tỉnh Sông Mơ"
    spoilt = change.document(invented, "tinh/2003/02-2003-qd-tinh", title={"vi": own})
    relations = spoilt.documents["tinh/2004/05-2004-qd-tinh"].relations
    relations = [relation.model_copy(update={"certainty": certainty}) for relation in relations]
    spoilt = change.document(spoilt, "tinh/2004/05-2004-qd-tinh", relations=relations)
    found = finding(spoilt, "title", "documents/tinh/2004/05-2004-qd-tinh")
    assert (found.verdict, found.formula) == (verdict, "“chính” ≠ “chánh”")
    assert all(explanation(found, language) for language in SOFTWARE_LANGUAGES)


def test_one_wrong_date_is_one_matter(invented):
    spoilt = change.document(invented, "tinh/2001/25-qd-tinh", date="2009-05-06")
    wrong = [f for f in audit(spoilt) if f.verdict == INCONSISTENT and not own_copy(f)]
    assert {"date-in-period", "order", "date-between"} <= {f.code for f in wrong}
    assert list(by_matter(wrong)) == ["documents/tinh/2001/25-qd-tinh/date"]


def test_a_wrong_base_is_one_matter_with_the_percentages_it_comes_from(invented):
    spoilt = change.cell(invented, "2", "2001", percent="11,63")
    matters = by_matter(f for f in audit(spoilt) if f.verdict == INCONSISTENT)
    assert {m: len(findings) for m, findings in matters.items()} == {"columns/2001/base": 2}


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2002-05-06", "year"),
        ("2002-05-05", "year-and-sunday"),
    ],  # a Monday; a Sunday, with a Saturday for 2001
)
def test_a_sunday_supports_another_year_weakly(invented, date, code):
    spoilt = change.document(invented, "tinh/2001/25-qd-tinh", date=date)
    found = finding(spoilt, "date-between", "documents/tinh/2001/25-qd-tinh").inference
    assert found.code == code
    assert code == "year" or found.found["sundays"] == "0"


def test_a_document_after_those_with_a_year_in_their_number_may_be_in_order(invented):
    numbers = {"10": "10/2001/QĐ-TINH", "25": "25/2001/QĐ-TINH"}
    spoilt = change.document(invented, "tinh/2001/31-qd-tinh", date="2001-03-08")
    assert finding(spoilt, "order", "documents/tinh/2001/31-qd-tinh").inference is None
    for number, with_year in numbers.items():
        spoilt = change.document(spoilt, f"tinh/2001/{number}-qd-tinh", number=with_year)
    found = finding(spoilt, "order", "documents/tinh/2001/31-qd-tinh")
    assert (found.verdict, found.inference.code) == (AMBIGUOUS, "numbers-with-year")
    assert found.inference.found["numbers"] == "10/2001/QĐ-TINH, 25/2001/QĐ-TINH"


def test_a_target_below_what_others_imply_is_weak_or_wrong(invented):
    exact = finding(SPOILT["least-average"](invented), "least-average", "statements/ii/muc-tieu")
    assert (exact.verdict, exact.computed) == (INCONSISTENT, "2,63")
    assert exact.formula == "(9 × 5 + 34 × 2) / 43 = 2,63"
    at_least = change.statement(invented, "ii/muc-tieu", value="2", qualifier="tren")
    assert finding(at_least, "least-average", "statements/ii/muc-tieu").verdict == AMBIGUOUS


def test_what_a_figure_in_open_brackets_may_belong_to(invented):
    words = "450 cầu gỗ (và 800 cầu đá (chiếm 64%) có 97 bậc"
    found = finding(
        change.statement(invented, "ii/dien", words=words, line=30, value="97"),
        "brackets",
        "statements/ii/dien",
    )
    assert (found.verdict, found.found["candidates"]) == (AMBIGUOUS, "450, 800")


def test_tang_lan_names_both_readings(invented):
    found = finding(SPOILT["times"](invented), "times", "statements/ii/gap")
    assert (found.verdict, found.stated, found.computed) == (AMBIGUOUS, "2", "3")


@pytest.mark.parametrize("words", ["giảm 2 lần", "tổ chức 2 lần", "gấp 2 lần, tăng nhanh"])
def test_other_multiples_have_one_reading(invented, words):
    assert (
        finding(change.statement(invented, "ii/gap", words=words), "times", "statements/ii/gap").verdict
        == CONSISTENT
    )


def test_no_document_listed_is_said_so(invented):
    documents = {i: d for i, d in invented.documents.items() if i != "tinh/2004/88-tinh-nl"}
    bare = replace(invented, documents=documents)
    assert finding(bare, "count", "statements/i/van-ban").wording == "none-listed"
    assert finding(invented, "count", "statements/i/van-ban").wording is None


def test_an_explanation_of_the_registry_stands_behind_what_a_rule_infers(invented):
    own = Explanation(rule="share", subject="statements/ii/cau-da-ty-le", text={"vi": "Lời riêng."}, line=30)
    spoilt = change.statement(replace(invented, explanations=(own,)), "ii/cau-da-ty-le", value="61")
    found = finding(spoilt, "share", "statements/ii/cau-da-ty-le").inference
    assert describe_inference(found, "vi").endswith("có thể là lỗi đánh máy. Lời riêng.")


@pytest.mark.parametrize("date", ["2001", "2001-Q3", "2001-09"])
def test_no_order_is_judged_by_a_date_that_is_not_known_to_the_day(invented, date):
    vague = change.document(invented, "tinh/2001/31-qd-tinh", date=date)
    rules = ("order", "number-order", "date-between", "after-report", "date-in-period", "year-in-number")
    assert not [found for rule in rules for found in notes(vague, rule)]
    assert "documents/tinh/2001/31-qd-tinh" not in {f.subject for f in audit(vague) if f.code == "order"}


def test_a_quarter_is_between_neighbours_as_far_as_it_is_known(invented):
    code, subject = "date-between", "documents/tinh/2001/25-qd-tinh"
    verdicts = {
        date: finding(change.document(invented, "tinh/2001/25-qd-tinh", date=date), code, subject).verdict
        for date in ("2001-Q1", "2001-Q2", "2001-Q3", "2001-Q4")
    }
    assert verdicts == dict.fromkeys(("2001-Q1", "2001-Q2", "2001-Q3"), CONSISTENT) | {
        "2001-Q4": INCONSISTENT
    }


def test_a_leap_day_is_moved_to_no_year_without_one(invented):
    spoilt = change.document(invented, "tinh/2001/25-qd-tinh", date="2004-02-29")
    found = finding(spoilt, "date-between", "documents/tinh/2001/25-qd-tinh")
    assert (found.verdict, found.inference) == (INCONSISTENT, None)


def test_a_quarter_and_its_months_are_of_one_time(invented):
    for date, same in (("2001-Q2", True), ("2001", True), ("2002-Q2", False)):
        codes = {f.code for f in audit(change.column(invented, "2010-03", date=date))}
        assert ("same-time" in codes) == same


def test_a_report_of_a_quarter_may_list_what_is_dated_in_it(invented):
    source = invented.archive.source
    for date, later in (("2010-Q2", False), ("2010-Q1", True)):
        report = change.document(invented, source, date=date)
        spoilt = change.document(report, "dang/2007/60-qd-dang", date="2010-05-06")
        assert bool([v for _, s, v in notes(spoilt, "after-report") if "60-qd-dang" in s]) == later


@pytest.mark.parametrize(
    ("number", "issuers", "verdict"),
    [
        ("2/2043/NQLT-HĐND-UBND", ["hdnd", "ubnd"], CONSISTENT),
        ("2/2043/NQLT-HĐND-UBND", ["ubnd", "hdnd"], CONSISTENT),
        ("2/2043/NQLT-HĐND-UBND", ["hdnd", "tinh-uy"], INCONSISTENT),
        ("2/2043/NQLT-HĐND-UBND", ["hdnd", "ubnd", "tinh-uy"], INCONSISTENT),
        ("2/2043/NQLT-HĐND-UBND-BTC", ["hdnd", "ubnd"], INCONSISTENT),
        ("5/NQ-UBND", ["hdnd", "ubnd"], CONSISTENT),
    ],
)
def test_a_joint_number_names_all_bodies_of_the_record_in_any_order(joint, number, issuers, verdict):
    spoilt = change.document(joint, JOINT, number=number, issuers=issuers)
    assert finding(spoilt, "issuer-symbol", f"documents/{JOINT}").verdict == verdict


def test_a_joint_number_names_more_than_one_body_of_a_record(joint):
    spoilt = change.document(joint, JOINT, issuer="hdnd", issuers=[])
    found = finding(spoilt, "issuer-symbol", f"documents/{JOINT}")
    assert (found.verdict, found.found["symbol"]) == (INCONSISTENT, "HĐND-UBND")


def test_bodies_of_one_joint_document_share_its_number(joint):
    """Consecutive numbers on one day are worth a note only between documents without a common body."""
    day = "2043-04-06"
    other = change.document(change.document(joint, JOINT, type="quyet-dinh", number="6/QĐ-UBND", date=day),
                            "ubnd/2044/7-qd-ubnd", date=day)  # fmt: skip
    apart = change.document(other, JOINT, issuers=["hdnd", "tinh-uy"])
    assert [notes(spoilt, "one-series") for spoilt in (other, apart)] == [
        set(),
        {("one-series", f"documents/{JOINT}", AMBIGUOUS)},
    ]


def test_a_plan_is_not_compared_with_the_result_of_its_year(invented):
    plan = change.column(invented, "2010-03", date="2001-03", stage="plan")
    assert not notes(plan, "same-time") and not notes(plan, "same-time-total")


def test_changes_count_from_the_column_that_the_table_names(invented):
    table = invented.result_table
    named = {"change": table.comparisons["change"].model_copy(update={"earlier": "2001"})}
    column = table.observations["2001"].model_copy(update={"date": "2002"})
    third = {"2001": table.observations["2001"], "2002": column, "2010-03": table.observations["2010-03"]}
    rows = {
        n: c.model_copy(
            update={
                "observations": c.observations
                | {"2002": c.observations["2001"].model_copy(update={"value": "0"})}
            }
        )
        for n, c in invented.criteria.items()
    }
    wide = replace(
        invented,
        criteria=rows,
        result_table=table.model_copy(update={"observations": third, "comparisons": named}),
    )
    assert finding(wide, "change", "criteria/3/change").formula == "29 − 7"


def test_changes_in_per_cent_are_no_differences(invented):
    table = invented.result_table
    named = {"change": table.comparisons["change"].model_copy(update={"form": "percent-change"})}
    other = replace(invented, result_table=table.model_copy(update={"comparisons": named}))
    assert not [f for f in audit(other) if f.code in ("change", "change-base")]
    assert {f.verdict for f in audit(other) if f.code == "comparison"} == {NOT_CHECKABLE}


def test_cells_without_a_figure_are_not_checked(invented):
    bare = change.further_cell(invented, "2012", "1", "2012-04", value="", percent="")
    found = finding(bare, "report-table", "reports/2012/1/2012-04/percent")
    assert found.verdict == NOT_CHECKABLE
    assert not [f for f in audit(bare) if f.subject == "reports/2012/1/change"]


def test_of_criteria_only_impossible_values_are_said(invented):
    spoilt = change.cell(invented, "2", "2001", percent="106,4")
    assert [f.subject for f in audit(spoilt) if f.code == "possible-value"] == ["criteria/2/2001/percent"]
