"""The charts of a registry: the figures that its source prints, what is noted on them, every chart in every language."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from policyarchive.exports.charts.choice import kind_of
from policyarchive.exports.charts.files import chart_figure, chart_files, chart_pictures
from policyarchive.exports.charts.results import indicators_chart, measure_chart, overview_chart
from policyarchive.registry.load import load
from policyarchive.registry.model.fields import Note
from policyarchive.registry.model.indicators import Indicator, Observation, PrintedRow
from policyarchive.registry.model.vocabularies import Term, Unit
from policyarchive.site.site import site_for
from policyarchive.site.templates import render
from tests.support import ROOT


@pytest.fixture(scope="module")
def registry():
    """The invented registry of the audit's tests."""
    return load(ROOT / "tests/audit/registry").usable


@pytest.fixture(params=["vi", "en"])
def site(registry, request):
    return site_for(registry, request.param)


def figures(chart):
    return {row.number: [point.text for point in row.points] for row in chart.rows}


def test_the_overview_has_every_figure_of_the_table_by_level(site):
    chart = overview_chart(site)
    assert figures(chart) == {
        number: [cell.value for cell in criterion.observations.values()]
        for number, criterion in site.registry.criteria.items()
    }
    levels = [row.points[-1].number for row in chart.rows]
    assert levels == sorted(levels, reverse=True) and kind_of(chart) == "dumbbell"
    assert [row.change_text for row in chart.rows if row.trend == "worse"] == ["−3"]


def test_a_chart_says_its_unit_denominators_dates_source_and_licence(registry):
    chart = overview_chart(site_for(registry, "en"))
    assert chart.title == "None of 5 criteria met by all 43 communes; each by at least a third"
    assert chart.subtitle == "Number of communes that meet each criterion. 2001: of 47; March 2010: of 43"
    assert chart.source == "Source: Report No. 9-BC/TINH of 30 June 2010, “Results”."
    assert "https://archive.example/" in chart.licence and "no licence has been chosen" in chart.licence
    assert chart.warnings == ("The totals differ from date to date, so shares compare better than numbers.",)


def test_figures_are_written_as_each_language_does(registry):
    texts = {
        language: measure_chart(site_for(registry, language), "criteria/5").rows[0].points[1].shown_in_full
        for language in ("vi", "en")
    }
    assert texts == {"vi": "40/43 xã (93,02%)", "en": "40 of 43 communes (93.02%)"}


def test_a_criterion_has_the_dates_of_later_reports_too(site):
    row = measure_chart(site, "criteria/1").rows[0]
    assert [point.date for point in row.points] == ["2001", "2010-03", "2012-04"]


def test_what_the_audit_notes_on_a_figure_has_a_mark_at_it(registry):
    observations = registry.criteria["5"].observations
    wrong = observations["2010-03"].model_copy(update={"percent": "39,02"})
    criterion = registry.criteria["5"].model_copy(update={"observations": {**observations, "2010-03": wrong}})
    site = site_for(replace(registry, criteria={**registry.criteria, "5": criterion}), "en")
    chart = measure_chart(site, "criteria/5")
    assert [point.shown_in_full for point in chart.rows[0].points][1] == "40 of 43 communes (39.02%)¹"
    assert chart.notes[0].startswith("¹ For criterion 5, column “March 2010”, 39.02% is printed")
    assert not any(
        point.mark for row in overview_chart(site).rows for point in row.points
    )  # it shows no shares


def with_notes(registry, **texts):
    """Return the registry with notes on criteria by number, in Vietnamese."""
    criteria = {
        number: criterion.model_copy(update={"notes": [Note(text={"vi": text}, line=1) for text in texts.get(f"n{number}", ())]})
        for number, criterion in registry.criteria.items()
    }  # fmt: skip
    return replace(registry, criteria=criteria)


def test_a_note_that_criteria_share_is_a_warning_and_any_other_has_a_mark(registry):
    noted = with_notes(registry, n1=["Bộ tiêu chí đã thay đổi."], n2=["Bộ tiêu chí đã thay đổi.", "Riêng."])
    chart = overview_chart(site_for(noted, "vi"))
    assert "Bộ tiêu chí đã thay đổi." in chart.warnings and "¹ Riêng." in chart.notes
    assert {row.number: row.mark for row in chart.rows if row.mark} == {"2": "¹"}


def indicator(name, unit, values, direction="less", line=1):
    observations = {
        key: Observation(value=value) if value else Observation(missing="…") for key, value in values.items()
    }
    return Indicator(
        name={"vi": name}, group="chung", unit=unit, direction=direction, line=line,
        printed=PrintedRow(name=name), observations=observations,
    )  # fmt: skip


@pytest.fixture(scope="module")
def general(registry):
    """The registry with two indicators that are no criteria."""
    terms = registry.terms.model_copy(
        update={
            "units": {**registry.terms.units, "ty-le": Unit(label={"vi": "%", "en": "%"}, kind="percent")},
            "qualifiers": {"hon": Term(label={"vi": "hơn {value}", "en": "over {value}"})},
        }
    )
    columns = registry.result_table.observations
    year = columns["2010-03"].model_copy(update={"date": "2010"})  # as long as the other time
    table = registry.result_table.model_copy(update={"observations": {**columns, "2010-03": year}})
    poor = indicator("Tỷ lệ hộ nghèo", "ty-le", {"2001": "25,3", "2010-03": "12,1"})
    over = poor.observations["2010-03"].model_copy(update={"qualifier": "hon"})
    poor = poor.model_copy(update={"observations": {**poor.observations, "2010-03": over}})
    gone = indicator("Tỷ lệ bỏ học", "ty-le", {"2001": "0,8", "2010-03": None})
    return replace(registry, terms=terms, result_table=table, indicators={"ho-ngheo": poor, "bo-hoc": gone})


def test_other_indicators_have_charts_of_their_own(general):
    site = site_for(general, "en")
    chart = indicators_chart(site)
    assert [row.name for row in chart.rows] == ["Tỷ lệ hộ nghèo", "Tỷ lệ bỏ học"] and chart.unit_mark == "%"
    poor, gone = chart.rows
    assert [point.shown for point in poor.points] == ["25.3%", "over 12.1%"] and poor.trend == "better"
    assert [point.text for point in gone.points] == ["0.8%", "…"] and len(gone.known) == 1
    assert measure_chart(site, "indicators/ho-ngheo").title == (
        "Tỷ lệ hộ nghèo: over 12.1% (2010), down from 25.3% (2001)"
    )
    names = {path.split("/")[-1] for path in chart_files(site)}
    assert {"indicators.vi.svg", "indicator-ho-ngheo.en.svg"} <= names


def test_a_plan_is_no_result(general):
    plan = general.result_table.observations["2010-03"].model_copy(update={"stage": "plan"})
    observations = {**general.result_table.observations, "2010-03": plan}
    table = general.result_table.model_copy(update={"observations": observations})
    chart = indicators_chart(site_for(replace(general, result_table=table), "vi"))
    assert [len(row.points) for row in chart.rows] == [1, 1]


def test_a_name_without_translation_stays_inside_its_chart(registry):
    """The sign of another language once ended the SVG on the page from the second row on."""
    criteria = {n: c.model_copy(update={"name": {"vi": c.name["vi"]}}) for n, c in registry.criteria.items()}
    site = site_for(replace(registry, criteria=criteria), "en")
    html = render(site, "results/chart.html.j2", "x/", figure=chart_figure(site, overview_chart(site)))
    drawings = [part.partition("</svg>")[0] for part in html.split("<svg ")[1:]]
    assert len(drawings) == 2 == html.count("</svg>")
    for drawing in drawings:
        assert "<span" not in drawing and "Sân chơi" in drawing
        assert ElementTree.fromstring(f"<svg {drawing}</svg>") is not None


def test_the_figure_on_a_page_has_the_chart_for_wide_and_small_screens_and_its_files(site):
    chart = overview_chart(site)
    html = render(site, "results/chart.html.j2", "x/", figure=chart_figure(site, chart, sortable=True))
    assert html.count('role="img"') == 2 and html.count("data-number=") == 2 * len(chart.rows)
    assert "\n\n" not in html and str(chart.title) in html and chart.warnings[0] in html
    for ending in ("svg", "png"):
        assert f'href="../data/charts/overview.{site.language}.{ending}"' in html


def test_every_chart_is_a_file_in_every_language(site):
    files = {path: make() for path, make in chart_files(site).items()}
    assert len(files) == 2 * (1 + 5)
    for text in files.values():
        assert ElementTree.fromstring(text).find("{http://www.w3.org/2000/svg}title").text
    pictures = dict(chart_pictures(site))
    assert {path.replace(".png", ".svg") for path in pictures} <= files.keys()
    assert next(iter(pictures.values()))().startswith(b"\x89PNG")


def test_an_archive_without_results_has_no_charts(registry):
    empty = replace(registry, criteria={}, indicators={})
    assert chart_files(site_for(empty, "vi")) == {}
