"""Charts, tables and notes as views: positions, words in both languages, files to take away."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyarchive.exports import charts
from policyarchive.exports.charts import (
    chart_figure,
    chart_files,
    criterion_chart,
    format_change,
    overview_chart,
)
from policyarchive.pages.results import figures, notes
from policyarchive.registry.load import load
from policyarchive.registry.model.fields import Note
from policyarchive.site.site import site_for
from policyarchive.site.templates import render
from tests.audit import change
from tests.support import ROOT


@pytest.fixture(scope="module")
def registry():
    """The invented registry of the audit's tests."""
    result = load(ROOT / "tests/audit/registry")
    loaded, problems = result.usable, result.problems
    assert not problems
    return loaded


@pytest.fixture(params=["vi", "en"])
def site(registry, request):
    return site_for(registry, request.param)


@given(st.lists(st.lists(st.integers(0, 300), min_size=2, max_size=4), min_size=1, max_size=25))
def test_every_mark_lies_on_the_track(rows):
    drawn = charts.overview(rows, len(rows[0]))
    for row in drawn["rows"]:
        assert all(0 <= float(x.rstrip("%")) <= 100 for x in row["points"])
        assert float(row["from"].rstrip("%")) <= float(row["to"].rstrip("%"))
    assert drawn["height"] >= drawn["rows"][-1]["y"] + charts.ROW


def test_a_fall_is_drawn_as_a_fall(site):
    rows = overview_chart(site)["rows"]
    assert [row["change"] for row in rows if row["fall"]] == ["−3"]
    assert format_change(0) == "0" and format_change(7) == "+7"


def test_the_chart_says_all_its_values_in_words(site):
    chart = overview_chart(site)
    assert "12 → 33 (+21)" in chart["desc"] and "19 → 16 (−3)" in chart["desc"]
    html = render(site, "results/chart.html.j2", "x/", **chart_figure(site, chart, "overview", sortable=True))
    assert html.count("chart-row") == 5 and 'role="img"' in html
    assert "chart-fall" in html and 'data-change="-3"' in html


def test_bars_show_counts_against_the_whole(site):
    chart = criterion_chart(site, "5")
    assert [bar["width"] for bar in chart["bars"]] == ["6.38%", "85.11%"]
    assert "93" in chart["desc"]


def test_chart_files_are_whole_in_every_language(site):
    files = chart_files(site)
    assert len(files) == 2 * (1 + 5)
    for text in files.values():
        root = ElementTree.fromstring(text)
        assert root.find("{http://www.w3.org/2000/svg}title").text
        assert "var(--accent)" in text and "--accent:" in text


@pytest.mark.parametrize(
    ("language", "identifier", "text"),
    [
        ("vi", "ii/cau", "1.250 cầu"),
        ("en", "ii/cau", "1,250 bridges"),
        ("vi", "ii/ho-a", "12,5%"),
        ("en", "ii/ho-a", "12.5%"),
        ("vi", "i/van-ban", "trên 50 văn bản"),
        ("en", "i/van-ban", "over 50 documents"),
        ("en", "ii/xa-dat-4-thay-doi", "−3 communes"),
    ],
)
def test_figures_are_written_as_each_language_does(registry, language, identifier, text):
    assert figures.amount(site_for(registry, language), registry.statements[identifier]) == text


def test_a_figure_tells_its_date_parts_and_check(site):
    row = figures.figure_row(site, "ii/cau-da-ty-le")
    assert row["formula"].replace(",", ".") == "800 / 1.250"
    assert (row["line"], row["verdict"]["id"]) == (30, "consistent")
    assert figures.figure_row(site, "i/quyet-dinh")["when"] == "2001–2005"


def test_a_note_on_how_a_figure_is_read_is_shown_beside_it(registry):
    note = Note(text={"vi": "Có thể đọc cách khác.", "en": "It can be read otherwise."}, line=30)
    site = site_for(change.statement(registry, "ii/ho-a", notes=[note]), "en")
    html = render(site, "results/figures_page.html.j2", "en/figures/", sections=figures.sections_view(site))
    assert html.count("It can be read otherwise.") == 1


def test_a_note_stands_on_every_page_that_shows_the_figure(registry):
    spoilt = site_for(change.cell(registry, "2", "2010-03", percent="41,68"), "vi")
    for key in ("criterion:2", "page:results"):
        assert any(row["code"] == "percentage" for row in notes.page_notes(spoilt, key))
    assert notes.page_notes(spoilt, "criterion:3") == []


def test_the_page_of_notes_counts_every_check(site):
    view = notes.notes_view(site)
    assert view["checks"] + view["copies"] == len(site.index.findings)
    assert sum(group["count"] for group in view["verdicts"]) == view["checks"]
    assert sum(rule["total"] for family in view["families"] for rule in family["rules"]) == len(
        site.index.findings
    )
    html = render(site, "results/notes_page.html.j2", "x/", **view)
    assert html.count('class="data-note ') == sum(len(group["rows"]) for group in view["verdicts"])


def test_every_section_is_shown_with_what_was_left_out(site):
    html = render(site, "results/figures_page.html.j2", "x/", sections=figures.sections_view(site))
    assert all(f'id="{identifier.replace("/", "-")}"' in html for identifier in site.registry.statements)


def test_several_places_of_one_matter_count_once(registry):
    spoilt = site_for(change.cell(registry, "2", "2001", percent="11,63"), "en")  # one cell of another total
    assert notes.matters_view(spoilt) == {"matters": 1, "places": 2}
    view = notes.notes_view(spoilt)
    group = next(group for group in view["verdicts"] if group["id"] == "inconsistent")
    assert (group["matters"], group["count"], len(group["rows"])) == (1, 2, 2)
    html = render(spoilt, "results/notes_page.html.j2", "x/", **view)
    assert "<strong>1</strong> Inconsistent</a> (places: 2)" in html


def test_notes_on_one_matter_stand_together(registry):
    spoilt = change.document(registry, "tinh/2001/25-qd-tinh", date="2009-05-06")
    spoilt = site_for(change.document(spoilt, "tinh/2004/7-kh-tinh", date="2014-06-07"), "vi")
    group = next(g for g in notes.notes_view(spoilt)["verdicts"] if g["id"] == "inconsistent")
    keys = [row["key"] for row in group["rows"] if row["code"] != "as-printed"]
    assert len(keys) > len(set(keys)) == 2
    assert keys == sorted(keys, key=keys.index)
