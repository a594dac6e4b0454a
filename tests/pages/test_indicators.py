"""Pages of indicators that are no criteria: sentences, cells, plans, tables, ways to them, an archive without results."""

from dataclasses import replace

import pytest

from macros.all import Macros
from policyarchive.core.git import UNKNOWN, Commit
from policyarchive.exports.catalogue import all_exports
from policyarchive.exports.changes.differences import differences
from policyarchive.exports.changes.log import changelog_view
from policyarchive.exports.changes.report import differences_view
from policyarchive.exports.search.records import payload
from policyarchive.exports.web.sitemap import sitemaps
from policyarchive.pages.generated import generated
from policyarchive.pages.overview import headline_view, timeline_view
from policyarchive.pages.results.amounts import cell_of
from policyarchive.pages.results.headline import headline_figures
from policyarchive.pages.results.indicator import indicator_view
from policyarchive.pages.results.indicator_tables import groups_view, later_tables
from policyarchive.pages.results.later_reports import breakdowns, targets_view
from policyarchive.pages.results.notes import page_keys
from policyarchive.pages.results.observations import observations_view
from policyarchive.pages.results.opening import opening_sentences
from policyarchive.pages.results.planned import planned_view
from policyarchive.pages.written import pages_without_content
from policyarchive.registry.model.appendices import NO_RESULTS
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.amounts import amount_of
from policyarchive.site.names import indicator_title
from policyarchive.site.site import site_for
from tests.support import LANGUAGES
from tests.tables import check_each

OPENINGS = [
    ("vi", "ho-dan-cu", "Năm 2045: 43.165 hộ; tăng 1.915 hộ so với năm 2042 (41.250 hộ)."),
    ("en", "ho-dan-cu", "2045: 43,165 households; up 1,915 households from 41,250 households (2042)."),
    ("vi", "ho-ngheo", "Năm 2045: 3.885 hộ, bằng 9% tổng số hộ dân cư; giảm 3.540 hộ so với năm 2042 (7.425 hộ), đúng chiều mong muốn."),
    ("en", "ho-ngheo", "2045: 3,885 households, 9% of all households; down 3,540 households from 7,425 households (2042), in the desired direction."),
    ("vi", "ty-le-ho-ngheo", "Năm 2045: 9,0% tổng số hộ dân cư; giảm 9,0 điểm phần trăm so với năm 2042 (18,0%), đúng chiều mong muốn."),
    ("en", "ty-le-ho-ngheo", "2045: 9.0% of all households; down 9.0 percentage points from 18.0% (2042), in the desired direction."),
    ("en", "thu-nhap", "2045: over 45.2 million đồng per person and year; up from 32.5 million đồng per person and year (2042), in the desired direction."),
    ("en", "chi-so-hai-long", "2045: 73.1 points; up 1.85 points from 71.25 points (2043), in the desired direction."),
    ("vi", "xep-loai", "Năm 2045: “Tốt”."),
]  # fmt: skip


def changed(registry, identifier, **update):
    """Return a registry with some fields of an indicator changed."""
    indicator = registry.indicators[identifier].model_copy(update=update)
    return replace(registry, indicators=registry.indicators | {identifier: indicator})


def with_figures(registry, identifier, **values):
    """Return a registry with other observations of an indicator, by their times (y2045: that of 2045)."""
    held = registry.indicators[identifier].observations
    cells = {key.removeprefix("y"): Observation(**cell) for key, cell in values.items()}
    return changed(registry, identifier, observations=held | cells)


def test_the_opening_tells_figure_whole_share_and_change(measured_sites):
    check_each(
        OPENINGS,
        lambda language, name, text: _same(opening_sentences(measured_sites[language], name), [text]),
    )


def _same(found, expected):
    assert found == expected


def test_no_change_is_called_good_or_bad_without_a_direction(measured):
    for direction in ("more", "less", "neither"):
        site = site_for(changed(measured, "ho-ngheo", direction=direction), "en")
        (text,) = opening_sentences(site, "ho-ngheo")
        assert ("desired direction" in text) == (direction != "neither")
        assert ("against" in text) == (direction == "more")


def test_the_opening_of_what_stays_or_is_not_measured(measured):
    def opening(registry):
        return opening_sentences(site_for(registry, "en"), "giuong-benh")[0]

    still = with_figures(measured, "giuong-benh", y2045={"value": "24,5"})
    assert opening(still) == "2045: 24.5 beds per 10,000 people, unchanged since 2042."
    plan = {"2045-plan": measured.indicators["giuong-benh"].observations["2045-plan"]}
    assert opening(changed(measured, "giuong-benh", observations=plan)).startswith(
        "The table prints no actual"
    )


def test_a_rank_is_told_among_shares_of_the_same_whole_alone(measured):
    site = site_for(measured, "en")
    assert all(
        len(opening_sentences(site, key)) == 1 for key in measured.indicators
    )  # two shares are too few
    third = changed(measured, "chi-so-hai-long", unit="phan-tram", denominator="tong-so-ho")
    (_, rank) = opening_sentences(site_for(third, "en"), "nuoc-sach")
    assert rank == "Number 1 from the top among 3 indicators measured on all households."
    (_, rank) = opening_sentences(site_for(third, "vi"), "ty-le-ho-ngheo")
    assert rank == "Cao thứ 3 trong 3 chỉ tiêu cùng tính trên tổng số hộ dân cư."
    bound = with_figures(third, "nuoc-sach", y2045={"value": "77,85", "qualifier": "tren"})
    assert len(opening_sentences(site_for(bound, "en"), "nuoc-sach")) == 1


def test_a_cell_is_written_as_the_language_does(measured_sites):
    def written(language, cell, kind, text):
        found = cell_of(measured_sites[language], Observation(**cell) if cell is not None else None)
        assert (found["kind"], found["text"]) == (kind, text)

    cases = [
        ("vi", {"value": "185.400"}, "figure", "185.400"),
        ("en", {"value": "185.400"}, "figure", "185,400"),
        ("en", {"value": "-1.250,5"}, "figure", "−1,250.5"),
        ("vi", {"value": "45,2", "printed": "trên 45,2", "qualifier": "tren"}, "figure", "trên 45,2"),
        ("en", {"value": "45,2", "printed": "trên 45,2", "qualifier": "tren"}, "figure", "over 45.2"),
        ("en", {"printed": "Khá"}, "words", "Khá"),
        ("en", {"missing": "…"}, "missing", "…"),
        ("en", {}, "empty", ""),
        ("en", None, "empty", ""),
    ]
    check_each(cases, written)


def test_the_sign_for_want_of_a_figure_says_what_it_means(measured_sites):
    assert (
        cell_of(measured_sites["en"], Observation(missing="–"))["title"]
        == "The table prints “–”, and no figure"
    )
    page = Macros(site=measured_sites["vi"], page="x/").indicator_page("nuoc-sach")
    assert '<span title="Bảng in “…”, không có số liệu">…</span>' in page


def test_one_of_a_unit_has_its_own_form(measured_sites):
    assert amount_of(measured_sites["en"], "ho", Observation(value="1")) == "1 household"
    assert amount_of(measured_sites["vi"], "phan-tram", Observation(value="9,0")) == "9,0%"


def test_the_print_stands_beside_a_figure_that_is_written_otherwise(measured):
    table = measured.result_table

    def has(language, name):
        row = measured.indicators[name]
        return observations_view(site_for(measured, language), row.unit, row, table)["has"]

    assert has("en", "ho-ngheo") == {"stage": True, "percent": True, "printed": True}
    assert has("vi", "ho-ngheo")["printed"] is False
    assert has("en", "xep-loai") == {"stage": False, "percent": False, "printed": False}


def test_plans_and_targets_stand_beside_what_was_reached(measured_sites):
    rows = planned_view(measured_sites["en"])
    told = {(row["name"], row["when"]): (row["stage"], row["planned"]["text"], row["actual"]["text"], row["reached"]) for row in rows}  # fmt: skip
    assert told["Poor households", "2045"] == ("Plan", "4,100", "3,885", "reached")
    assert told["Communes with a motor road to the centre", "2045"] == ("Plan", "60", "57", "not reached")
    assert told["Households", "2045"][3] == ""  # neither way is better
    assert told["Share of poor households", "2046"] == (
        "Target",
        "8.0",
        "7.6",
        "reached",
    )  # of a later report
    assert told["Share of households with clean water", "2046"] == ("Target", "80.0", "…", "")
    assert [row["when"] for row in planned_view(measured_sites["en"], "ty-le-ho-ngheo")] == ["2045", "2046"]


def test_the_tables_of_groups_have_the_columns_of_the_print(measured_sites):
    groups = groups_view(measured_sites["en"])
    assert [group["label"] for group in groups] == ["Livelihoods", "Infrastructure", "Society"]
    assert [len(group["rows"]) for group in groups] == [6, 3, 3]
    expected = ["2042", "2043", "2044", "Plan for 2045", "Actual 2045", "Actual 2045, share (%)", "Actual as % of plan for 2045", "Change since 2042"]  # fmt: skip
    assert all(group["columns"] == expected for group in groups)
    poor, parts = groups[0]["rows"][1], [row["part"] for row in groups[0]["rows"]]
    assert [cell["text"] for cell in poor["cells"]] == ["7,425", "6,297", "5,113", "4,100", "3,885", "9", "94.76", "−3,540"]  # fmt: skip
    assert parts == [False, False, True, True, False, False]
    (later,) = later_tables(measured_sites["en"])
    assert later["lines"] == [5, 6] and later["columns"][1] == "Target for 2046"


def test_a_change_for_the_worse_is_marked_and_no_other(measured):
    def judged(registry, name):
        rows = [row for group in groups_view(site_for(registry, "vi")) for row in group["rows"]]
        return next(row["cells"][-1]["judged"] for row in rows if row["key"] == f"indicator:{name}")

    assert judged(measured, "ho-ngheo") == "better" and judged(measured, "ho-dan-cu") == ""
    assert judged(changed(measured, "ho-ngheo", direction="more"), "ho-ngheo") == "worse"


def test_a_page_leads_to_its_parts_its_group_and_its_neighbours(measured_sites):
    view = indicator_view(measured_sites["en"], "ho-ngheo")
    assert [part["key"] for part in view["parts_of"]] == [
        "indicator:ho-ngheo-vung-cao", "indicator:ho-ngheo-vung-thap",
    ]  # fmt: skip
    assert [item["key"] for item in view["strip"] if item["current"]] == ["indicator:ho-ngheo"]
    assert view["strip"][-1]["amount"] == "over 45.2 million đồng per person and year"
    assert (view["previous"]["key"], view["next"]["key"]) == (
        "indicator:ho-dan-cu",
        "indicator:ho-ngheo-vung-cao",
    )
    assert (
        indicator_view(measured_sites["en"], "ho-ngheo-vung-cao")["facts"]["parent"]["key"]
        == "indicator:ho-ngheo"
    )
    assert [row["id"] for row in view["figures"]["rows"]] == ["i-ho-ngheo"]
    assert [item["rows"][0]["value"] for item in view["breakdowns"]] == ["1,620"]
    assert view["edit"]["file"].endswith("registry/indicators/ho-ngheo.yml")


def test_figures_by_area_are_on_the_page_of_their_indicator_alone(measured_sites):
    site = measured_sites["vi"]
    assert len(breakdowns(site)) == len(breakdowns(site, "indicators/ho-ngheo")) == 1
    assert breakdowns(site, "indicators/ho-dan-cu") == []


def test_a_target_of_the_body_stands_beside_a_figure_with_its_unit(measured_sites):
    observed = [row["observed"]["amount"] for row in targets_view(measured_sites["en"])["targets"]]
    assert observed == ["9.0%", "77.85%"]


def test_what_was_aimed_at_is_no_headline_of_results(measured_sites):
    assert [figure["id"] for figure in headline_figures(measured_sites["vi"])] == ["i-ho-ngheo"]


def test_indicators_of_one_name_are_told_apart(measured):
    name = measured.indicators["ho-ngheo"].name
    site = site_for(changed(measured, "ho-ngheo-vung-cao", name=name), "en")
    assert indicator_title(site, "ho-ngheo-vung-cao") == "Poor households (Poor households)"
    assert indicator_title(site, "ho-ngheo") == "Poor households (Livelihoods)"
    assert indicator_title(site, "ho-dan-cu") == "Households"


def test_the_home_page_counts_changes_in_the_desired_direction(measured):
    def counts(registry):
        headline = headline_view(site_for(registry, "vi"))
        return headline["better"], headline["judged"]

    assert counts(measured) == (9, 9)
    assert counts(changed(measured, "ho-ngheo", direction="more")) == (8, 9)
    assert "9 / 9" in Macros(site=site_for(measured, "vi"), page="").home()


def test_the_timeline_has_times_that_were_measured_and_no_plans(measured_sites):
    events = [event for year in timeline_view(measured_sites["en"]) for event in year["events"]]
    assert [e["label"] for e in events if e["kind"] == "observation"] == [
        "2042",
        "2043",
        "2044",
        "Actual 2045",
    ]
    assert "Figures on 12 indicators: 2042" in Macros(site=measured_sites["en"], page="x/").timeline()


def test_every_way_to_a_page_knows_indicators(measured_sites, measured):
    site, key = measured_sites["en"], "indicator:ho-ngheo"
    assert site.path(key) == "en/indicators/ho-ngheo/"
    assert measured_sites["vi"].path(key) == "chi-tieu/ho-ngheo/"
    records = {record.get("url"): record for record in payload(site)["records"]}
    assert records["indicators/ho-ngheo/"]["kind"] == "indicator"
    assert "Số hộ nghèo" in records["indicators/ho-ngheo/"]["other"]
    assert "en/indicators/ho-ngheo/" in sitemaps(site, [key], UNKNOWN)["sitemap.xml"]
    assert page_keys(site, "indicators/ho-ngheo/2045/value")[0] == key
    assert page_keys(site, "reports/2046/nuoc-sach/2045/value")[0] == "indicator:nuoc-sach"
    commit = Commit(
        hash="1",
        subject="",
        time="2045-12-30T10:00:00+07:00",
        files=(("changed", "indicators/ho-ngheo.yml"),),
    )
    (day,) = changelog_view(site, [commit])
    assert (day["records"][0]["name"], day["records"][0]["key"]) == ("Poor households", key)
    other = changed(measured, "ho-ngheo", line=90)
    view = differences_view(site, site_for(other, "en"), differences(measured, other))
    assert view["pages"] == [{"name": "Poor households", "url": site.permalink(key)}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_macros_lead_to_indicators_and_print_their_figures(measured_sites, language):
    macros = Macros(site=measured_sites[language], page="x/")
    amount = {"vi": "3.885 hộ", "en": "3,885 households"}[language]
    assert amount in macros.result("ho-ngheo", "2045") and "9%" in macros.result(
        "ho-ngheo", "2045", "percent"
    )
    assert "ho-ngheo/" in macros.indicator("ho-ngheo")
    assert macros.count("indicators") == "12" and macros.count("criteria") == "0"


@pytest.fixture
def bare(measured):
    """The registry without results, and without figures of the body."""
    return replace(measured, indicators={}, result_table=NO_RESULTS, sections={}, reports={}, breakdowns={})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_archive_without_results_has_no_block_of_them(bare, language):
    site = site_for(bare, language)
    assert pages_without_content(site) == {"page:results", "page:figures", "page:dossiers"}
    macros = Macros(site=site, page="x/")
    assert macros.results_overview() == macros.results_table() == ""
    home, results = macros.home(), site.urls.link("x/", site.path("page:results"))
    assert results not in home and "way-criterion" not in home and "way-indicator" not in home
    documents = [page for page in generated(site) if page.key.startswith("document:")]
    assert documents and all('id="criteria"' not in page.body() for page in documents)


def test_an_archive_without_results_has_no_files_of_them(bare):
    names = [export.name for export in all_exports(site_for(bare, "vi"), UNKNOWN)]
    assert not [
        name
        for name in names
        if name.startswith(("results.", "results-wide", "indicators.", "appendix-2", "statements."))
    ]


def test_words_alone_are_in_tables_and_have_no_chart(measured):
    words = replace(measured, indicators={"xep-loai": measured.indicators["xep-loai"]}, sections={}, reports={}, breakdowns={})  # fmt: skip
    macros = Macros(site=site_for(words, "vi"), page="x/")
    assert macros.results_overview() == "" and "Khá" in macros.results_table()
    assert "<figure" not in macros.indicator_page("xep-loai")


def test_an_archive_with_results_has_all_its_pages(measured_sites, sites):
    assert pages_without_content(measured_sites["vi"]) == {"page:dossiers"}
    assert not pages_without_content(sites["vi"])
