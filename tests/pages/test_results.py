"""Tables and notes of results as views: words in both languages."""

from dataclasses import replace

import pytest

from policyarchive.audit.finding import NOTED
from policyarchive.pages.results import figures, notes, notes_page
from policyarchive.pages.results.criterion import criterion_view, results_view
from policyarchive.pages.results.criterion_opening import criterion_sentences
from policyarchive.pages.results.note_headings import heading_of
from policyarchive.pages.results.rows import falls
from policyarchive.pages.results.shared_notes import share_notes
from policyarchive.registry.load import load
from policyarchive.registry.model.fields import Note
from policyarchive.site.site import site_for
from policyarchive.site.templates import render
from tests.audit import change, programme
from tests.support import ROOT


@pytest.fixture(scope="module")
def registry():
    """The invented registry of the audit's tests."""
    result = load(ROOT / "tests/audit/registry")
    loaded, problems = result.usable, result.problems
    assert not problems
    return loaded


@pytest.mark.parametrize(
    ("label", "when", "shown"),
    [
        ("Nghị quyết của tỉnh, giai đoạn 2041–2045", "2041–2045", "Nghị quyết của tỉnh"),
        ("Resolutions of the province, 2041–2045", "2041–2045", "Resolutions of the province"),
        ("Nghị quyết của tỉnh, giai đoạn 2041–2045", "2041–2050", "Nghị quyết của tỉnh, giai đoạn 2041–2045"),
        ("Nghị quyết của tỉnh, giai đoạn 2041–2045", "", "Nghị quyết của tỉnh, giai đoạn 2041–2045"),
        ("Hộ nghèo, trong 3 huyện đến 2045", "2045", "Hộ nghèo, trong 3 huyện đến 2045"),
        ("Sổ tay giai đoạn 2041–2045", "2041–2045", "Sổ tay giai đoạn 2041–2045"),
    ],
)  # fmt: skip
def test_a_name_does_not_say_the_time_of_its_column_again(site, monkeypatch, label, when, shown):
    row = {"label": label, "when": when, "notes": []}
    monkeypatch.setattr(figures, "figure_row", lambda *_: row)
    table = figures.figure_table(site, ["i/one"])
    assert table["rows"][0]["label"] == shown and table["dated"] == bool(when)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_note_has_no_sentence_where_its_sum_says_all(registry, language):
    spoilt = change.cell(registry, "2", "2001", percent="11,63")
    spoilt = change.statement(spoilt, "ii/cau-da-ty-le", value="61")
    site = site_for(change.document(spoilt, "tinh/2004/7-kh-tinh", date="2014-06-07"), language)
    rows = [notes.note_row(site, finding) for finding in site.index.findings if finding.verdict in NOTED]
    said = {row["code"]: row["said"] for row in rows}
    assert said["percentage"] is said["share"] is None and said["one-base"]
    assert all(row["sum"] for row in rows if not row["said"])
    assert not any(row["said"].startswith(f"{row['subject']['label']}: ") for row in rows if row["said"])


@pytest.fixture(params=["vi", "en"])
def site(registry, request):
    return site_for(registry, request.param)


def test_changes_have_their_signs(site):
    changes = {row["number"]: row["change"] for row in results_view(site)["rows"]}
    assert changes.pop("4") == "−3"
    assert all(change == "0" or change.startswith("+") for change in changes.values())


def test_falls_are_named_with_their_notes(site):
    assert [(fall["number"], fall["change"], fall["notes"]) for fall in falls(site)] == [("4", "−3", [])]


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
    html = render(site, "results/figures_page.html.j2", "en/figures/", **figures.figures_view(site))
    assert html.count("It can be read otherwise.") == 1


def test_a_note_stands_on_every_page_that_shows_the_figure(registry):
    spoilt = site_for(change.cell(registry, "2", "2010-03", percent="41,68"), "vi")
    for key in ("criterion:2", "page:results"):
        assert any(row["code"] == "percentage" for row in notes.page_notes(spoilt, key))
    assert notes.page_notes(spoilt, "criterion:3") == []


def test_a_note_on_a_figure_of_an_indicator_is_on_its_page_and_on_that_of_its_parts(registry):
    spoilt = programme.cell(programme.programme(registry), "von-dia-phuong", "2043", value="214,8")
    site = site_for(programme.with_report(spoilt), "vi")
    for key in ("indicator:von", "indicator:von-dia-phuong", "page:results"):
        subjects = {f.subject for f in notes.page_findings(site, key) if f.code == "indicator-sum"}
        assert subjects == {"indicators/von/2043/value", "reports/2045/von/2043/value"}
    assert notes.page_findings(site, "indicator:xa-dien") == []


def test_the_page_of_notes_counts_every_check(site):
    view = notes_page.notes_view(site)
    assert view["checks"] + view["copies"] == len(site.index.findings)
    assert sum(group["places"] for group in view["groups"]) + view["passed"] == view["checks"]
    assert sum(rule["total"] for family in view["families"] for rule in family["rules"]) == len(
        site.index.findings
    )
    html = render(site, "results/notes_page.html.j2", "x/", **view)
    noted = [finding for finding in site.index.findings if finding.verdict != "consistent"]
    assert all(html.count(f'id="{site.index.note_id(finding)}"') == 1 for finding in noted)


def test_every_section_is_shown_with_what_was_left_out(site):
    html = render(site, "results/figures_page.html.j2", "x/", **figures.figures_view(site))
    assert all(f'id="{identifier.replace("/", "-")}"' in html for identifier in site.registry.statements)


def group_of(site, name):
    """Return a group of the page of notes."""
    return next(group for group in notes_page.notes_view(site)["groups"] if group["id"] == name)


def test_several_places_of_one_matter_count_once(registry):
    spoilt = site_for(change.cell(registry, "2", "2001", percent="11,63"), "en")  # one cell of another total
    assert notes_page.matters_view(spoilt) == {"matters": 1, "figures": 1, "dates": 0, "places": 2}
    group = group_of(spoilt, "inconsistent")
    assert (group["count"], group["places"], len(group["matters"])) == (1, 2, 1)
    whole, cell = group["matters"][0]
    assert (whole["code"], cell["code"]) == ("one-base", "percentage")
    html = render(spoilt, "results/notes_page.html.j2", "x/", **notes_page.notes_view(spoilt))
    assert "<strong>1</strong> Figures that do not agree</a> (in 2 places)" in html
    assert "on 1 issue, which shows in 2 places" in html


@pytest.mark.parametrize("language", ["vi", "en"])
def test_counts_are_those_of_what_they_lead_to(registry, language):
    spoilt = change.cell(registry, "2", "2001", percent="11,63")
    spoilt = site_for(change.statement(spoilt, "ii/cau-da-ty-le", value="61"), language)
    counts = notes_page.matters_view(spoilt)
    by_group = {name: group_of(spoilt, name) for name in ("inconsistent", "dates")}
    assert counts["figures"] == by_group["inconsistent"]["count"] == len(by_group["inconsistent"]["matters"])
    assert counts["dates"] == by_group["dates"]["count"]
    assert counts["matters"] == counts["figures"] + counts["dates"] >= 2
    assert counts["places"] == sum(group["places"] for group in by_group.values())
    page = figures.figures_view(spoilt)
    assert page["issues"] == counts["figures"]
    html = render(spoilt, "results/figures_page.html.j2", "x/", **page)
    assert html.count(" data-wrong") == page["wrong"]
    notes = render(spoilt, "results/notes_page.html.j2", "x/", **notes_page.notes_view(spoilt))
    assert notes.count('id="note-counts"') == 1  # where the counts of the first page and of the report lead


@pytest.mark.parametrize(
    ("language", "heading"),
    [("vi", "Tỷ lệ cầu, đá: in 61%, tính được 64,00%"), ("en", "61% printed, 64.00% computed")],
)
def test_the_heading_of_a_note_says_what_is_printed_and_what_is_computed(registry, language, heading):
    site = site_for(change.statement(registry, "ii/cau-da-ty-le", value="61"), language)
    rows = [rows[0]["heading"] for rows in group_of(site, "inconsistent")["matters"]]
    assert any(row.endswith(heading.partition(": ")[2] or heading) for row in rows)
    for finding in site.index.findings:
        assert finding.verdict == "consistent" or " ≠ " not in heading_of(site, finding)


def test_a_note_that_rows_have_in_common_is_said_once():
    note, other = ({"text": text, "line": 3, "reference": None} for text in ("Chung", "Riêng"))
    rows = [{"notes": [note]}, {"notes": [note, other]}, {"notes": []}]
    found, shared = share_notes(rows)
    assert [(row["notes"], row["mark"]) for row in found] == [([], "¹"), ([other], "¹"), ([], "")]
    assert [(one["mark"], one["note"]) for one in shared] == [("¹", note)]


def test_figures_of_a_criterion_say_a_note_of_several_once(registry):
    note = Note(text={"vi": "Giai đoạn là suy luận.", "en": "The period is inferred."}, line=30)
    for identifier in ("ii/cau", "ii/ho-a"):
        registry = change.statement(registry, identifier, criterion="4", notes=[note])
    table = criterion_view(site_for(registry, "en"), "4")["figures"]
    marked = [row["id"] for row in table["rows"] if row["mark"] == "¹"]
    assert marked == ["ii-cau", "ii-ho-a"] and len(table["notes"]) == 1


def test_dates_and_wording_are_apart_from_figures(registry):
    spoilt = change.document(registry, "tinh/2001/25-qd-tinh", date="2009-05-06")
    spoilt = site_for(change.document(spoilt, "tinh/2004/7-kh-tinh", date="2014-06-07"), "vi")
    own = [row for matter in group_of(spoilt, "inconsistent")["matters"] for row in matter]
    assert {row["code"] for row in own} == {"as-printed"}
    for matter in group_of(spoilt, "dates")["matters"]:
        assert len({row["subject"]["key"] for row in matter}) == 1


def test_a_note_says_its_sum_in_one_line_and_its_mark_leads_to_it(registry):
    spoilt = change.statement(registry, "ii/cau-da-ty-le", value="61")
    for language, sum_of_note in (("vi", "800 / 1.250 = 64,00% ≠ 61%"), ("en", "800 / 1,250 = 64.00% ≠ 61%")):
        site = site_for(spoilt, language)
        note = figures.figure_row(site, "ii/cau-da-ty-le")["verdict"]["note"]
        assert note == {"id": "share-statements-ii-cau-da-ty-le", "sum": sum_of_note}
        html = render(site, "results/figures_page.html.j2", "x/", **figures.figures_view(site))
        assert f'#{note["id"]}">' in html and sum_of_note in html
        assert f'id="{note["id"]}"' in render(
            site, "results/notes_page.html.j2", "x/", **notes_page.notes_view(site)
        )


def test_the_link_of_a_note_names_its_thing(registry):
    site = site_for(change.cell(registry, "2", "2010-03", percent="41,68"), "vi")
    row = next(row for row in notes.page_notes(site, "criterion:2") if row["code"] == "percentage")
    assert row["subject"] == {"key": "criterion:2", "anchor": "", "label": "Tiêu chí 2"}


@pytest.mark.parametrize(
    ("percent", "vietnamese", "english"),
    [
        ("93,02", "Tỷ lệ đạt đứng đầu trong 5 tiêu chí, ngang với tiêu chí 5.", "The highest share of the 5 criteria, level with criterion 5."),
        ("41,86", "Tỷ lệ đạt đứng thứ 4 trong 5 tiêu chí.", "By share, number 4 of the 5 criteria."),
        ("37,21", "Tỷ lệ đạt đứng cuối trong 5 tiêu chí, ngang với tiêu chí 4.", "The lowest share of the 5 criteria, level with criterion 4."),
    ],
)  # fmt: skip
def test_the_place_of_a_criterion_names_those_level_with_it(registry, percent, vietnamese, english):
    changed = change.cell(registry, "2", "2010-03", percent=percent)
    assert criterion_sentences(site_for(changed, "vi"), "2")[1] == vietnamese
    assert criterion_sentences(site_for(changed, "en"), "2")[1] == english


def test_the_page_of_a_criterion_says_each_note_once_and_its_finding_above_the_chart(registry):
    note = Note(text={"vi": "Không so được với năm trước.", "en": "It does not compare."}, line=30)
    criteria = registry.criteria | {"2": registry.criteria["2"].model_copy(update={"notes": [note]})}
    view = criterion_view(site_for(replace(registry, criteria=criteria), "en"), "2")
    html = render(site_for(registry, "en"), "results/criterion.html.j2", "en/criteria/2/", **view)
    assert html.count("It does not compare.") == 1 and 'class="chart-title"' not in html
