"""Any mixture of times, stages and missing cells makes every page and every chart; unlike times are never compared."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.dates import length, order
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.exports.charts.files import chart_files
from policyarchive.exports.charts.results import indicators_chart, measure_chart
from policyarchive.pages.generated import generated
from policyarchive.pages.overview import headline_view, timeline_view
from policyarchive.pages.results.indicator_tables import groups_view
from policyarchive.pages.results.opening import opening_sentences
from policyarchive.pages.results.planned import planned_view
from policyarchive.registry.load import load
from policyarchive.registry.model.appendices import Comparison, ObservationColumn
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.amounts import join
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.site import site_for
from policyarchive.site.times import period_of
from tests.support import LANGUAGES, MEASURED
from tests.tables import check_each

STAGES = get_args(ObservationColumn.model_fields["stage"].annotation)
DATES = ("2041", "2042", "2042-Q1", "2042-Q4", "2042-01", "2042-02", "2042-12", "2042-06-30", "2043")
CELLS = st.sampled_from(
    [{"value": "12,5"}, {"value": "-3"}, {"value": "0"}, {"value": "1554", "qualifier": "tren"}, {"printed": "Tốt"},
     {"missing": "…"}, {}, None]
)  # fmt: skip


@pytest.fixture(scope="module")
def registry():
    """The invented programme with indicators of many kinds."""
    return load(MEASURED).usable


def column(date, until=None, stage="actual", label=None):
    text = label or f"Cột {date} {until} {stage}"
    return ObservationColumn(heading=text, label={"vi": text}, date=date, until=until, stage=stage)


def with_times(registry, columns, cells, unit=None):
    """Return the registry with one indicator at other times. columns: by key; cells: the observation of each, or None."""
    held = registry.indicators["thu-nhap"]
    found = {key: Observation(**cell) for key, cell in cells.items() if cell is not None}
    update = {"observations": found, "comparisons": {}, "unit": unit or held.unit, "denominator": None}
    table = registry.result_table.model_copy(update={"observations": columns, "comparisons": {}})
    indicators = {"thu-nhap": held.model_copy(update=update)}
    return replace(
        registry, result_table=table, indicators=indicators, breakdowns={}, reports={}, sections={}
    )


@st.composite
def times(draw):
    date, until = draw(st.sampled_from(DATES)), draw(st.sampled_from((None, None, *DATES)))
    return column(date, until if until and order(until) > order(date) else None, draw(st.sampled_from(STAGES)), draw(st.sampled_from((None, "Cột"))))  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(columns=st.lists(times(), min_size=1, max_size=6), data=st.data())
def test_any_mixture_of_times_makes_every_page_and_chart(registry, columns, data):
    keyed = {f"t{number}": one for number, one in enumerate(columns)}
    changed = with_times(registry, keyed, {key: data.draw(CELLS) for key in keyed})
    for language in LANGUAGES:
        site = site_for(changed, language)
        pages = [page for page in generated(site) if page.key.startswith(("indicator:", "page:"))]
        assert all(page.body() for page in pages) and any(page.key == "indicator:thu-nhap" for page in pages)
        (group,) = groups_view(site)
        assert len(group["rows"]) == 1 and headline_view(site)["judged"] <= 1
        assert all(row["stage"] for row in planned_view(site))
        assert all(
            event["label"]
            for year in timeline_view(site)
            for event in year["events"]
            if event["kind"] == "observation"
        )
        chart = measure_chart(site, "indicators/thu-nhap")
        lengths = [{point.days for point in row.points} for row in chart.rows]
        assert all(len(found) <= 1 for found in lengths)
        assert len({point.days for row in indicators_chart(site).rows for point in row.points}) <= 1
    assert all(make().startswith("<svg") for make in chart_files(site_for(changed, "vi")).values())


def test_figures_are_known_at_the_end_of_their_time(registry):
    columns = {"nam": column("2042"), "thang-sau": column("2042-06-30"), "truoc": column("2041")}
    site = site_for(with_times(registry, columns, dict.fromkeys(columns, {"value": "1"})), "vi")
    events = [event for year in timeline_view(site) for event in year["events"]]
    dates = [event["date"] for event in events if event["kind"] == "observation"]
    assert dates == ["2041", "2042-06-30", "2042"]


def test_every_stage_has_its_words_wherever_stages_are_named():
    for language in SOFTWARE_LANGUAGES:
        assert all(
            translate(language, f"{kind}.{stage}") for kind in ("stage", "sheet.stage") for stage in STAGES
        )


def test_times_of_one_length_are_told_from_others():
    months = [length("2042-01"), length("2042-02"), length("2043-12"), length("2042-01-01", "2042-01-31")]
    quarters = [length("2042-Q1"), length("2042-04", "2042-06")]
    years = [length("2042"), length("2044"), length("2042-01", "2042-12"), length("2041-12-15", "2042-12-14")]
    kinds = [
        months,
        quarters,
        years,
        [length("2042-06-30")],
        [length("2042", "2046"), length("2047", "2051")],
    ]
    assert [len(set(kind)) for kind in kinds] == [1] * 5
    assert len({kind[0] for kind in kinds}) == 5


UNLIKE = [
    ("a period and a year", {"a": column("2036", "2040"), "b": column("2043")}),
    ("months and a year", {"a": column("2042"), "b": column("2043-01", "2043-09")}),
    ("a quarter and its year", {"a": column("2043-Q1"), "b": column("2043")}),
]


def test_unlike_times_are_neither_compared_nor_joined(registry):
    def check(_, columns):
        changed = with_times(registry, columns, {"a": {"value": "72,1"}, "b": {"value": "73,4"}})
        site = site_for(changed, "en")
        (sentence,) = opening_sentences(site, "thu-nhap")
        assert "since" not in sentence
        chart = measure_chart(site, "indicators/thu-nhap")
        assert chart.apart and len(chart.rows) == 2 and "up from" not in chart.title

    check_each(UNLIKE, check)


def test_like_times_are_compared_in_the_order_of_their_times(registry):
    columns = {"a": column("2043-01", "2043-09"), "b": column("2042-01", "2042-09"), "c": column("2042")}
    cells = {"a": {"value": "14,7"}, "b": {"value": "24"}, "c": {"value": "23"}}
    found = {
        language: opening_sentences(
            site_for(with_times(registry, columns, cells, "phan-tram"), language), "thu-nhap"
        )[0]
        for language in LANGUAGES
    }
    assert found == {
        "vi": "9 tháng đầu năm 2043: 14,7%; giảm 9,3 điểm phần trăm so với 9 tháng đầu năm 2042 (24%), ngược chiều mong muốn.",
        "en": "January–September 2043: 14.7%; down 9.3 percentage points from 24% (January–September 2042), against the desired direction.",
    }


def test_percentages_differ_by_points_whatever_the_kind_of_their_unit(registry):
    units = registry.terms.units
    terms = registry.terms.model_copy(
        update={"units": units | {"phan-tram": units["phan-tram"].model_copy(update={"kind": "count"})}}
    )
    columns = {"a": column("2042"), "b": column("2043")}
    changed = with_times(
        replace(registry, terms=terms), columns, {"a": {"value": "24"}, "b": {"value": "14,7"}}, "phan-tram"
    )
    site = site_for(changed, "vi")
    assert "giảm 9,3 điểm phần trăm so với" in opening_sentences(site, "thu-nhap")[0]
    assert indicators_chart(site).rows[0].change_unit == "điểm phần trăm"


def test_no_exact_change_is_told_of_inexact_figures(registry):
    columns = {"a": column("2042"), "b": column("2043")}
    changed = with_times(
        registry, columns, {"a": {"value": "340", "qualifier": "tren"}, "b": {"value": "400"}}
    )
    assert indicators_chart(site_for(changed, "vi")).rows[0].change_text == ""


PERIODS = [
    ("2043-01", "2043-06", "6 tháng đầu năm 2043", "January–June 2043"),
    ("2043-04", "2043-06", "tháng 4–6 năm 2043", "April–June 2043"),
    ("2043-01", "2043-12", "năm 2043", "2043"),
    ("2041", "2045", "giai đoạn 2041–2045", "2041–2045"),
    ("2042-10", "2043-03", "tháng 10 năm 2042 – tháng 3 năm 2043", "October 2042 – March 2043"),
]


def test_periods_are_called_as_people_call_them(registry):
    sites = {language: site_for(registry, language) for language in LANGUAGES}

    def check(date, until, vietnamese, english):
        found = [period_of(sites[language], date, until, form="long") for language in LANGUAGES]
        assert found == [vietnamese, english]

    check_each(PERIODS, check)


TIMES = {
    "2043-01-to-2043-09": column("2043-01", "2043-09"),
    "2042-01-to-2042-09": column("2042-01", "2042-09"),
    "2043-plan": column("2043", stage="plan"),
    "2043": column("2043"),
    "2043-Q3": column("2043-Q3"),
    "2042-Q3": column("2042-Q3"),
}
COMPARED = [
    ("2043-01-to-2043-09", "2042-01-to-2042-09", "ratio", "2043-01-to-2043-09/2042-01-to-2042-09 (%)", "So", "January–September 2043 against January–September 2042, %"),
    ("2043", "2043-plan", "ratio", "2043/plan 2043 (%)", "So", "2043: achieved against plan (%)"),
    (None, None, "ratio", "Change", "% so với KH năm", "Achieved against plan (%)"),
    ("2043", "2043-plan", "ratio", "Actual as % of plan", "So", "Actual as % of plan"),
    ("2043", "2043-plan", "difference", None, "So", "Change from 2043: plan to 2043"),
    ("2043-Q3", "2042-Q3", "difference", None, "So", "Change from the third quarter of 2042 to the third quarter of 2043"),
    ("2043-Q3", "2042-Q3", "ratio", None, "So", "The third quarter of 2043 against the third quarter of 2042, %"),
]  # fmt: skip


def test_no_comparison_is_called_by_the_keys_of_its_times(registry):
    def check(later, earlier, form, own, heading, expected):
        label = {"vi": heading} | ({"en": own} if own else {})
        comparison = Comparison(heading=heading, label=label, later=later, earlier=earlier, form=form)
        assert comparison_label(site_for(registry, "en"), comparison, TIMES) == expected
        assert comparison_label(site_for(registry, "vi"), comparison, TIMES) == heading

    check_each(COMPARED, check)


def test_a_plan_stands_beside_the_estimate_where_there_is_no_result(registry):
    columns = {"a": column("2043", stage="plan"), "b": column("2043", stage="estimate")}
    (row,) = planned_view(
        site_for(with_times(registry, columns, {"a": {"value": "18"}, "b": {"value": "17,8"}}), "vi")
    )
    assert (row["planned"]["text"], row["actual"]["text"], row["reached"]) == ("18", "ước 17,8", "")


def test_thousands_are_grouped_and_a_unit_that_begins_with_a_number_is_in_brackets(registry):
    columns = {"a": column("2043")}
    changed = with_times(registry, columns, {"a": {"value": "1554"}})
    texts = [
        groups_view(site_for(changed, language))[0]["rows"][0]["cells"][0]["text"] for language in LANGUAGES
    ]
    assert texts == ["1.554", "1,554"]
    assert (
        join("50,75", "1.000 tấn") == "50,75 (1.000 tấn)"
        and join("9", "%") == "9%"
        and join("9", "xã") == "9 xã"
    )
