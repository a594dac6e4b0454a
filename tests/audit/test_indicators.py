"""The rules for indicators: silent on the invented programme, and heard as soon as one figure of it is wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyarchive.audit import audit
from policyarchive.audit.figures import figure_label, find_figure, measure_path
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, NOT_CHECKABLE, ROUNDING
from policyarchive.audit.target_state import target_state
from policyarchive.audit.wording import explanation
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.core.words import SOFTWARE_LANGUAGES
from tests.audit import programme as p
from tests.tables import check_each

# The rule that a wrong figure makes speak: the spoilt registry, the subject of the finding, its verdict.
SPOILT = {
    "indicator-percentage": (("xa-dien", "2042", {"percent": "70"}), "indicators/xa-dien/2042/percent", INCONSISTENT),
    "indicator-whole": (("xa-dien", "2042", {"percent": "70"}), "columns/2042", INCONSISTENT),
    "indicator-sum": (("von-dia-phuong", "2043", {"value": "214,8"}), "indicators/von/2043/value", INCONSISTENT),
    "indicator-total": (("duong-xa", "2043", {"value": "65,0"}), "indicators/duong/2043/value", INCONSISTENT),
    "comparison": (("ho-ngheo", "change", {"value": "-8.025"}), "indicators/ho-ngheo/change", INCONSISTENT),
    "comparison-times": (("ho-ngheo", "change", {"value": "-8.025"}), "columns/change", INCONSISTENT),
    "possible-value": (("xa-dien", "2042", {"value": "-88"}), "indicators/xa-dien/2042/value", INCONSISTENT),
    "unit-jump": (("von", "2042", {"value": "402.200"}), "indicators/von/2042/value", AMBIGUOUS),
}  # fmt: skip
EXACT = {"indicator-percentage", "indicator-sum", "indicator-total", "comparison"}


@pytest.fixture(scope="module")
def programme(invented):
    """The invented programme in place of the invented results."""
    return p.programme(invented)


def notes(registry):
    """Return the findings that are not consistent, as a set of (code, subject, verdict)."""
    return {(f.code, f.subject, f.verdict) for f in about_results(registry) if f.verdict != CONSISTENT}


def about_results(registry):
    """Return the findings about indicators and the columns of their table."""
    kinds = ("indicators/", "columns/", "reports/")
    return [f for f in audit(registry) if f.subject.startswith(kinds)]


def found(registry, code, subject):
    """Return the one finding of a rule about a subject."""
    (finding,) = (f for f in audit(registry) if (f.code, f.subject) == (code, subject))
    return finding


def test_nothing_right_is_reported_wrong(programme):
    assert not notes(programme)
    assert {f.code for f in about_results(programme)} == set(SPOILT)


def test_one_wrong_figure_makes_its_rule_speak(programme):
    def speaks(code):
        (key, place, fields), subject, verdict = SPOILT[code]
        assert (code, subject, verdict) in notes(p.cell(programme, key, place, **fields))

    check_each(SPOILT, speaks)


def test_every_finding_can_be_said_in_both_languages(programme):
    def can_be_said(code):
        (key, place, fields), *_ = SPOILT[code]
        for finding in about_results(p.with_report(p.cell(programme, key, place, **fields))):
            for language in SOFTWARE_LANGUAGES:
                text = explanation(finding, language)
                assert text and "{" not in text

    check_each(SPOILT, can_be_said)


def test_a_percentage_is_computed_from_the_row_that_counts_its_whole(programme):
    wrong = found(
        p.cell(programme, "ho-ngheo", "2041", percent="22,97"),
        "indicator-percentage",
        "indicators/ho-ngheo/2041/percent",
    )
    assert (wrong.verdict, wrong.formula) == (INCONSISTENT, "18.243 / 80.120 = 22,77%")
    assert wrong.concerns == ("indicators/ho-ngheo/2041/value", "indicators/tong-so-ho/2041/value")


def test_a_value_in_per_cent_is_computed_from_two_rows(programme):
    wrong = found(
        p.cell(programme, p.SHARE, "2042", value="19,50"),
        "indicator-percentage",
        f"indicators/{p.SHARE}/2042/value",
    )
    assert (wrong.verdict, wrong.formula) == (INCONSISTENT, "15.310 / 80.560 = 19,00%")


def test_where_no_row_is_named_the_share_is_found_by_its_figures(programme):
    share = programme.indicators[p.SHARE].model_copy(update={"denominator": None})
    alone = replace(programme, indicators=programme.indicators | {p.SHARE: share})
    assert not notes(alone)
    wrong = found(
        p.cell(alone, p.SHARE, "2042", value="19,50"),
        "indicator-percentage",
        f"indicators/{p.SHARE}/2042/value",
    )
    assert (wrong.verdict, wrong.formula) == (INCONSISTENT, "15.310 / 80.560 = 19,00%")


def test_printed_decimals_decide_what_rounding_may_hide(programme):
    cases = {
        ("ho-ngheo", "2041", "percent", "22,76"): ROUNDING,  # 22,7696 cut off
        ("ho-ngheo", "2041", "percent", "22,8"): CONSISTENT,
        ("ho-ngheo", "2041", "percent", "22,7"): ROUNDING,
        ("ho-ngheo", "growth", "value", "-19,55"): CONSISTENT,
        ("ho-ngheo", "growth", "value", "-19"): ROUNDING,
        ("ho-ngheo", "growth", "value", "19,5"): INCONSISTENT,
        ("von", "growth", "value", "13,72"): ROUNDING,  # 518,4 and 455,9 are rounded themselves
        ("von", "growth", "value", "13,9"): INCONSISTENT,
        ("von", "change", "value", "157,0"): ROUNDING,
        ("von", "change", "value", "157,1"): INCONSISTENT,
        ("ho-ngheo", "change", "value", "-8.051"): INCONSISTENT,  # households are counted whole
    }

    def judged(*case):
        key, place, part, text = case
        code = "comparison" if place in p.FORMS else "indicator-percentage"
        subject = f"indicators/{key}/{place}" + ("" if place in p.FORMS else f"/{part}")
        assert found(p.cell(programme, key, place, **{part: text}), code, subject).verdict == cases[case]

    check_each(cases, judged)


def test_a_comparison_is_of_the_times_named_or_of_those_that_most_rows_fit(programme):
    assert found(programme, "comparison", "indicators/ho-ngheo/change").formula == "10.191 − 18.243 = -8.052"
    named = p.comparison(programme, "change", later="2044", earlier="2042")
    assert found(named, "comparison", "indicators/ho-ngheo/change").formula == "10.191 − 15.310 = -5.119"
    ratio = p.comparison(programme, "growth", form="ratio")
    assert found(ratio, "comparison", "indicators/xa-nuoc/growth").formula == "67 / 58 = 115,52%"
    heading = p.comparison(programme, "change", heading="So sánh với năm 2042")
    assert found(heading, "comparison", "indicators/ho-ngheo/change").verdict == NOT_CHECKABLE


def test_what_is_missing_or_only_a_bound_is_not_checked(programme):
    for fields in ({"value": "", "percent": "", "missing": "–"}, {"qualifier": "tren"}):
        bare = p.cell(programme, "ho-ngheo", "2044", **fields)
        assert {(c, v) for c, _, v in notes(bare)} == {("comparison", NOT_CHECKABLE)}
        bare = p.cell(programme, "von-trung-uong", "2042", value="", missing="…")
        assert not notes(bare)


def test_parts_that_never_add_up_are_some_of_the_parts(programme):
    some = programme
    for time in p.TIMES:
        some = p.cell(some, "von-dia-phuong", time, value="1,0")
    sums = {(s, v) for c, s, v in notes(some) if c == "indicator-sum"}
    assert sums == {(f"indicators/von/{time}/value", NOT_CHECKABLE) for time in p.TIMES}


def test_rounded_parts_may_miss_their_whole(programme):
    near = p.cell(programme, "von", "2043", value="456,0")
    assert found(near, "indicator-sum", "indicators/von/2043/value").verdict == ROUNDING


def test_impossible_values_are_said_as_what_they_are(programme):
    cases = {
        ("xa-dien", "2042", "value", "-88"): "negative",
        ("xa-dien", "2042", "percent", "100,1"): "no-share",
        (p.SHARE, "2042", "value", "-1,5"): "no-share",
        (p.SHARE, "2042", "value", "190"): "no-share",
        ("von-trung-uong", "2042", "value", "402,3"): "part",
        ("ho-ngheo", "2042", "value", "80.561"): "part",
    }

    def is_said(*case):
        key, place, part, text = case
        findings = about_results(p.cell(programme, key, place, **{part: text}))
        subject = f"indicators/{key}/{place}/{part}"
        assert cases[case] in {
            f.wording for f in findings if (f.code, f.subject) == ("possible-value", subject)
        }

    check_each(cases, is_said)


def test_a_bound_may_be_in_another_unit(programme):
    large = p.cell(programme, "von", "2042", value="402.200", qualifier="tren")
    assert ("unit-jump", "indicators/von/2042/value", AMBIGUOUS) in notes(large)


def test_the_odd_one_out_is_the_value_in_another_unit(programme):
    cases = {"2041": "361.500", "2042": "402.200.000", "2044": "0,5"}

    def is_noted(time):
        jumps = {
            s for c, s, _ in notes(p.cell(programme, "von", time, value=cases[time])) if c == "unit-jump"
        }
        assert jumps == {f"indicators/von/{time}/value"}

    check_each(cases, is_noted)


def test_a_further_report_agrees_or_differs(programme):
    both = p.with_report(programme)
    assert not notes(both)
    assert found(both, "between-reports", "reports/2045/von/2044/value").verdict == CONSISTENT
    wrong = p.cell(both, "von", "2044", value="520,0")
    assert found(wrong, "between-reports", "reports/2045/von/2044/value").verdict == INCONSISTENT
    rounded = p.cell(both, "von", "2044", value="518")
    assert found(rounded, "between-reports", "reports/2045/von/2044/value").verdict == ROUNDING


def test_the_table_of_a_further_report_is_checked_as_that_of_the_source(programme):
    spoilt = p.with_report(p.cell(programme, "von-dia-phuong", "2043", value="214,8"))
    sums = {s for c, s, v in notes(spoilt) if (c, v) == ("indicator-sum", INCONSISTENT)}
    assert sums == {"indicators/von/2043/value", "reports/2045/von/2043/value"}
    text = explanation(found(spoilt, "indicator-sum", "reports/2045/von/2043/value"), "vi")
    assert (
        text
        == "Tổng vốn, Năm 2043 (6-BC/TINH): báo cáo in 455,9, trong khi các thành phần cộng lại được 251,1 + 214,8 = 465,9."
    )


def test_a_target_is_reached_in_the_direction_that_is_better(programme):
    states = {key: target_state(programme, i) for key, i in programme.indicators.items()}
    assert {key: state.reached for key, (state,) in states.items()} == {
        "tong-so-ho": None, "ho-ngheo": False, p.SHARE: False, "von": True, "von-trung-uong": True, "von-dia-phuong": True,
        "duong": False, "duong-xa": False, "duong-thon": False, "xa-nuoc": True, "xa-dien": False, "xa-truong": True,
    }  # fmt: skip
    (state,) = states["von"]
    assert (state.aim, state.result, state.gap) == (p.PLAN, "2044", Decimal("18.4"))


def test_a_target_without_a_sure_result_is_neither_reached_nor_missed(programme):
    cases = {
        "no result": p.cell(programme, "von", "2044", value="", missing="–"),
        "a bound": p.cell(programme, "von", "2044", qualifier="tren"),
        "equal to a bound": p.cell(
            p.cell(programme, "von", p.PLAN, qualifier="tren"), "von", "2044", value="500,0"
        ),
    }
    check_each(cases, lambda case: _is_open(cases[case]))
    assert not target_state(*_with_von(p.cell(programme, "von", p.PLAN, value="")))


def _is_open(registry):
    (state,) = target_state(*_with_von(registry))
    assert state.reached is None


def _with_von(registry):
    return registry, registry.indicators["von"]


def test_a_reference_leads_to_a_figure_of_an_indicator(programme):
    both = p.with_report(programme)
    cases = {
        "indicators/ho-ngheo/2041/value": ("18.243", "Hộ nghèo, Năm 2041"),
        "indicators/ho-ngheo/2041/percent": ("22,77", "Hộ nghèo, Năm 2041"),
        "indicators/ho-ngheo/change": ("-8.052", "Hộ nghèo, change"),
        "reports/2045/ho-ngheo/2041/value": ("18.243", "Hộ nghèo, Năm 2041"),
        "reports/2045/ho-ngheo/change": ("-8.052", "Hộ nghèo, change"),
    }

    def leads(reference):
        figure = find_figure(both, reference)
        assert (figure.subject, figure.text, figure_label(both, reference)["vi"]) == (
            reference,
            *cases[reference],
        )
        assert measure_path(both, reference) == "indicators/ho-ngheo"

    check_each(cases, leads)


def test_a_reference_to_no_figure_leads_nowhere(programme):
    bare = p.cell(programme, "von", "2044", value="", missing="–")
    for reference in (
        "indicators/von/2044/value",
        "indicators/von/2044/percent",
        "indicators/von/2050/value",
        "indicators/x/2044/value",
    ):
        with pytest.raises(KeyError):
            find_figure(bare, reference)


def cells(registry):
    """Return the cells of the indicators that hold a figure, as (indicator, time or comparison, part)."""
    return [
        (key, place, part)
        for key, indicator in registry.indicators.items()
        for place, cell in (*indicator.observations.items(), *indicator.comparisons.items())
        for part in ("value", "percent")
        if getattr(cell, part)
    ]


def subject_of(key, place, part):
    """Return the path of a cell."""
    return f"indicators/{key}/{place}" + ("" if place in p.FORMS else f"/{part}")


def test_every_figure_of_the_programme_is_in_something_that_is_computed_again(programme):
    findings = [f for f in about_results(programme) if f.code in EXACT and f.verdict == CONSISTENT]
    checked = {subject for f in findings for subject in (f.subject, *f.concerns)}
    assert {subject_of(*cell) for cell in cells(programme)} <= checked


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), factor=st.sampled_from(["0.001", "0.1", "0.5", "0.9", "1.1", "2", "10", "1000"]))
def test_a_wrong_figure_is_noticed(programme, data, factor):
    key, place, part = data.draw(st.sampled_from(cells(programme)))
    held = programme.indicators[key]
    text = getattr({**held.observations, **held.comparisons}[place], part)
    wrong = format_figure(parse_figure(text) * Decimal(factor), decimals(text))
    new = notes(p.cell(programme, key, place, **{part: wrong})) - notes(programme)
    assert new
