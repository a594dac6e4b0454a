"""Further reports beside the source, figures by area, targets: imported, checked, shown."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.all import Macros
from policyarchive.audit import audit
from policyarchive.audit.finding import INCONSISTENT
from policyarchive.audit.wording import explanation
from policyarchive.checks.check import check, checked_registry
from policyarchive.exports.changes.differences import differences
from policyarchive.exports.changes.report import differences_view
from policyarchive.exports.charts.results import measure_chart
from policyarchive.pages.results.later_reports import further_tables, targets_view
from policyarchive.registry.model.reports import Breakdown, FurtherReport
from policyarchive.registry.model.vocabularies import Area, Areas
from policyarchive.site.site import site_for
from tests import support
from tests.audit import change

REPORT = "ubnd/2045/15-kh-ubnd"
TABLE = support.FIXTURES / "invented/further/appendix.tsv"


@pytest.fixture(scope="module")
def imports(tmp_path_factory):
    """The invented registry with the appendix of a further report imported, and what two imports printed."""
    directory = support.copied(tmp_path_factory.mktemp("imports"))
    arguments = (TABLE, "--registry", directory, "--report", REPORT, "--first-line", 10, "--lang", "en")
    result = support.call("import", *arguments)
    again = support.call("import", *arguments)
    return directory, result, again


@pytest.fixture
def imported(imports, tmp_path):
    """A copy of that registry which a test may change."""
    return Path(shutil.copytree(imports[0], tmp_path / "registry"))


def test_an_appendix_is_imported_beside_the_first(imports):
    directory, result, again = imports
    assert "“Tháng 12 năm 2047” → value@2047-12" in result.stdout and "new: 2; refused: 1" in result.stdout
    assert "row 4: the archive has no indicator of this name" in result.stdout and result.returncode == 1
    assert "there and equal: 2" in again.stdout and again.returncode == 1
    report = checked_registry(directory).reports["2045-15-kh-ubnd"]
    assert report.table.observations["2047-12"].label == {"vi": "Tháng 12 năm 2047", "en": "December 2047"}
    assert report.table.rows["2"].observations["2047-12"].value == "6"
    assert report.table.rows["2"].line == 12
    assert report.table.change.label == {"vi": "So với tháng 6 năm 2045", "en": "Change"}


@pytest.mark.parametrize(
    ("heading", "said"),
    [("Kết quả", "4. “Kết quả” → to be told"), ("Giải thích", "holds no table of results")],
)
def test_a_table_without_dates_is_refused(tmp_path, heading, said):
    table = tmp_path / "t.tsv"
    table.write_text(f"TT\tNội dung\tĐVT\t{heading}\n1\tA\tB\t2\n", encoding="utf-8")
    result = support.call("import", table, "--registry", support.INVENTED, "--report", REPORT, "--lang", "en")
    assert result.returncode == 1 and said in result.stdout + result.stderr


def test_what_two_reports_print_differently_is_a_note(imported):
    registry = checked_registry(imported)
    assert all(
        explanation(finding, language) for finding in audit(registry) for language in support.LANGUAGES
    )
    clashes = {
        f.subject: f for f in audit(registry) if f.code == "between-reports" and f.verdict == INCONSISTENT
    }
    assert set(clashes) == {f"reports/2045-15-kh-ubnd/2/2045-06/{part}" for part in ("count", "percent")}
    found = clashes["reports/2045-15-kh-ubnd/2/2045-06/count"]
    assert (found.stated, found.computed, found.lines) == ("5", "4", (32,))


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_further_dates_are_shown_with_their_report(imported, language):
    site = site_for(checked_registry(imported), language)
    assert [point.text for point in measure_chart(site, "criteria/1").rows[0].points] == ["2", "9", "10"]
    (table,) = further_tables(site, "2")
    assert table["report"].id == REPORT and [cell.value for cell in table["rows"][0]["cells"]] == [
        "5",
        "5",
        "6",
    ]
    page = Macros(site=site, page=site.path("criterion:2")).criterion_page("2")
    assert "15/KH-UBND" in page
    assert "15/KH-UBND" in Macros(site=site, page="x/").further_results()
    assert "<table" not in Macros(site=site, page="x/").further_results().partition("</section>")[2]


def test_a_later_figure_stands_beside_the_first(registry):
    later = {
        "report": REPORT,
        "figures": {"ii/lang": [{"value": "11", "as_of": "2047", "words": "11 làng", "line": 3}]},
    }
    held = replace(registry, reports={"2047": FurtherReport.model_validate(later)})
    html = Macros(site=site_for(held, "en"), page="x/").figures()
    assert "11 villages (2047)" in html and "15/KH-UBND" in html


@pytest.fixture
def parted(registry):
    """The invented registry with one figure by two districts."""
    terms = registry.terms.model_copy(
        update={"units": registry.terms.units | {"huyen": registry.terms.units["lang"]}}
    )
    areas = {key: Area(label={"vi": key.upper(), "en": key.title()}, kind="huyen") for key in ("dong", "tay")}
    values = {"dong": {"value": "5", "line": 9}, "tay": {"value": "4", "printed": "bốn", "line": 9}}
    held = Breakdown.model_validate({"of": "criteria/1/2045-06/count", "values": values})
    return replace(registry, terms=terms, areas=Areas(areas=areas), breakdowns={"cay": held})


def test_figures_by_area_are_shown_and_added_up(parted):
    (found,) = [f for f in audit(parted) if f.code == "by-area"]
    assert (found.verdict, found.formula) == ("consistent", "5 + 4 = 9")
    html = Macros(site=site_for(parted, "en"), page="x/").criterion_page("1")
    assert "Dong" in html and "bốn" in html
    assert "bốn" in Macros(site=site_for(parted, "vi"), page="x/").further_results()


def test_a_part_of_the_areas_is_not_added_up(parted):
    (held,) = parted.breakdowns.values()
    some = held.model_copy(update={"values": {"dong": held.values["dong"]}})
    (found,) = [f for f in audit(replace(parted, breakdowns={"cay": some})) if f.code == "by-area"]
    assert found.verdict == "not-checkable"


def test_a_target_stands_beside_the_observation(registry):
    held = change.statement(registry, "ii/lang-co-cay", target=True, observed="criteria/1/2045-06/count")
    view = targets_view(site_for(held, "en"))
    assert [(row["amount"], row["observed"]["amount"]) for row in view["targets"]] == [("9 villages", "9")]
    assert "not results" in Macros(site=site_for(held, "en"), page="x/").targets()
    assert "no targets" in Macros(site=site_for(registry, "en"), page="x/").targets()


def test_rows_in_other_units_have_a_base_of_their_own(registry):
    printed = registry.criteria["3"].printed.model_copy(update={"unit": "Huyện"})
    held = change.criterion(registry, "3", printed=printed)
    html = Macros(site=site_for(held, "vi"), page="x/").results_table()
    assert "Số đơn vị đạt" in html and "(huyện)" in html and "(làng)" in html
    verdicts = {
        f.verdict for f in audit(held) if f.code == "percentage" and f.subject.startswith("criteria/3/")
    }
    assert verdicts == {"consistent"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (f"report: {REPORT}", "report: ubnd/2045/16-kh-ubnd", "unknown-document"),
        ("    '2':\n", "    '9':\n", "unknown-criterion"),
        ("        2047-12:\n          value: '6'\n          percent: '60'\n", "", "observation-columns"),
    ],
)
def test_a_further_report_names_what_is_known(imported, old, new, code):
    support.replace(imported / "reports/2045-15-kh-ubnd.yml", old, new)
    assert code in {problem.code for problem in check(imported).problems}


@pytest.mark.registry
def test_the_targets_for_2025_are_those_of_section_four(real):
    view = targets_view(site_for(real, "vi"))
    assert {row["line"] for row in view["targets"]} == {163, 167, 171, 173, 175}
    assert [aim["line"] for aim in view["aims"]] == [161, 177]
    beside = {row["id"]: row["observed"]["amount"] for row in view["targets"] if row["observed"]}
    assert beside == {"iv-1-tieu-chi-binh-quan": "12,5 tiêu chí/xã", "iv-1-xa-dat-chuan": "19 xã"}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("vi", ["Số liệu theo Kế hoạch số 15/KH-UBND", "theo địa bàn"]),
        ("en", ["Figures according to Plan", "by area"]),
    ],
)
def test_the_report_of_a_change_names_reports_and_areas(registry, imported, parted, language, names):
    head = replace(checked_registry(imported), breakdowns=parted.breakdowns, areas=parted.areas)
    base, after = site_for(registry, language), site_for(head, language)
    view = differences_view(base, after, differences(registry, head))
    rows = [row["name"] for row in view["groups"][0]["rows"]]
    assert all(any(name in row for row in rows) for name in names)
    assert view["pages"][0]["url"] == after.permalink("page:results")
    assert len(view["notes"][0]["rows"]) == 2
