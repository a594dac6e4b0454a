"""Tables of results, figures by area and statements: figures as numbers and as printed, and the package that describes them."""

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.exports.data.indicators import indicator_records
from policyarchive.exports.data.package import package
from policyarchive.exports.data.result_sheets import long_sheet, wide_sheet
from policyarchive.exports.data.schemas import SCHEMAS
from policyarchive.exports.data.tables import csv_files, csv_text, tables
from policyarchive.exports.data.xlsx import xlsx_bytes
from policyarchive.exports.web.linked_results import indicator_node
from policyarchive.registry.load import load
from policyarchive.registry.model.archive import Licence
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.site import Site, site_for
from tests.support import FIXTURES
from tests.tables import check_each

PROGRAMME = FIXTURES / "indicators"
# The columns of the printed table that hold figures, in its order.
FIGURES = ("value_2042", "value_2043", "value_2044", "value_2045-plan", "value_2045", "percent_2045", "comparison_of-plan", "comparison_since-2042")  # fmt: skip


@pytest.fixture(scope="module")
def programme():
    return load(PROGRAMME / "registry").registry


@pytest.fixture(scope="module")
def site(programme) -> Site:
    return site_for(programme, "vi")


def rows_of(site: Site, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_files(site)[name].decode("utf-8-sig"), newline="")))


def printed_cells() -> list[list[str]]:
    """Return the cells of figures of each row of the invented appendix, as printed."""
    lines = (PROGRAMME / "appendix-2.tsv").read_text(encoding="utf-8").splitlines()[2:]
    return [line.split("\t")[3 : 3 + len(FIGURES)] for line in lines]


def number_in(cell: str) -> float | None:
    found = re.search(r"-?\d[\d.,]*", cell)
    return float(found[0].replace(".", "").replace(",", ".")) if found else None


def test_each_figure_of_the_appendix_is_a_number_beside_its_print(site):
    rows = rows_of(site, "results-wide")
    assert len(rows) == len(printed_cells())
    for row, cells in zip(rows, printed_cells(), strict=True):
        for column, cell in zip(FIGURES, cells, strict=True):
            value, shown = row[column], row[f"{column}_printed"]
            assert (float(value) if value else None, shown) == (number_in(cell), cell), (row, column)


def test_the_long_table_has_a_row_for_each_figure_of_each_report(site):
    rows = {row["id"]: row for row in rows_of(site, "results")}

    def check(identifier: str, expected: str) -> None:
        row = rows[identifier]
        names = ("report", "time", "comparison", "date", "stage", "form", "unit", "unit_kind", "value", "value_printed", "qualifier", "missing", "line")  # fmt: skip
        assert "|".join(row[name] for name in names) == expected

    source, later = "ubnd/2045/120-bc-ubnd", "ubnd/2046/131-bc-ubnd"
    check_each(
        [
            ("indicators/thu-nhap/2044", f"{source}|2044||2044|actual||trieu-dong-nguoi|money|40|khoảng 40|khoang||24"),
            ("indicators/nuoc-sach/2043", f"{source}|2043||2043|actual||phan-tram|percent||…||…|26"),
            ("indicators/ho-ngheo/2045-plan", f"{source}|2045-plan||2045|plan||ho|count|4100|4.100|||20"),
            ("indicators/ho-ngheo/since-2042", f"{source}||since-2042|||difference|ho|count|-3540|-3.540|||20"),
            ("indicators/ho-ngheo/of-plan", f"{source}||of-plan|||ratio||percent|94.76|94,76|||20"),
            ("indicators/xep-loai/2042", f"{source}|2042||2042|actual||xep-loai|text||Khá|||30"),
            ("reports/2046/ty-le-ho-ngheo/2046-target", f"{later}|2046-target||2046|target||phan-tram|percent|8.0|8,0|||5"),
            ("reports/2046/nuoc-sach/change", f"{later}||change|||difference|phan-tram|percent||–||–|6"),
        ],
        check,
    )  # fmt: skip
    assert rows["indicators/ho-ngheo-vung-cao/2042"]["parent"] == "indicators/ho-ngheo"
    assert rows["indicators/ho-ngheo/2042"]["direction"] == "less"


def test_a_report_in_english_is_printed_in_its_own_marks(programme):
    archive = programme.archive.model_copy(update={"languages": ["en", "vi"]})
    english = site_for(replace(programme, archive=archive), "en")
    (row,) = [row for row in rows_of(english, "results") if row["id"] == "indicators/ho-ngheo/since-2042"]
    assert (row["value"], row["value_printed"]) == ("-3540", "-3,540")


def test_criteria_and_their_later_reports_are_in_the_same_tables(sites):
    (row,) = [row for row in rows_of(sites["en"], "results") if row["id"] == "criteria/2/2045-06"]
    wanted = ("indicator", "number", "value", "percent", "percent_printed", "url_en")
    assert [row[name] for name in wanted] == [
        "criteria/2",
        "2",
        "4",
        "40.1",
        "40,1",
        "https://thanh-van.example/en/criteria/2/",
    ]


def test_figures_by_area(site):
    row = rows_of(site, "areas")[0]
    wanted = ("area", "area_en", "kind", "figure", "indicator", "unit", "value", "value_printed", "report")
    assert [row[name] for name in wanted] == ["suoi-may", "Suối Mây District", "huyen", "indicators/ho-ngheo/2045/value", "indicators/ho-ngheo", "ho", "1620", "1.620", "ubnd/2045/120-bc-ubnd"]  # fmt: skip


@pytest.mark.parametrize(
    "of, indicator, unit_kind, page",
    [
        ("i/ho-ngheo", "", "count", "so-lieu-trong-bao-cao/"),
        ("indicators/ho-ngheo/2045/percent", "indicators/ho-ngheo", "percent", "chi-tieu/ho-ngheo/"),
        ("reports/2046/nuoc-sach/2045/value", "indicators/nuoc-sach", "percent", "chi-tieu/nuoc-sach/"),
    ],
)
def test_any_figure_may_be_broken_down(programme, of, indicator, unit_kind, page):
    (key, breakdown), *_ = programme.breakdowns.items()
    changed = replace(programme, breakdowns={key: breakdown.model_copy(update={"of": of})})
    row = rows_of(site_for(changed, "vi"), "areas")[0]
    found = [row[name] for name in ("indicator", "unit_kind", "url_vi")]
    assert found == [indicator, unit_kind, f"https://may-ngan.example/{page}"]


def test_statements_are_numbers_beside_their_print(site):
    rows = {row["id"]: row for row in rows_of(site, "statements")}
    assert [rows["i/ho-ngheo"][name] for name in ("value", "value_printed")] == ["3885", "3.885"]
    assert [rows["i/muc-tieu-ngheo"][name] for name in ("value", "value_printed")] == ["9.5", "9,5"]


def test_no_text_is_a_formula_and_no_number_or_lone_sign_is_taken_for_one():
    texts = ["=1+1", "-1,5", "-", "+A1", "@x", "-a", "–", "+2,5", "-5", None]
    (line,) = csv.reader(io.StringIO(csv_text([texts]).removeprefix("\ufeff"), newline=""))
    assert line == ["'=1+1", "-1,5", "-", "'+A1", "'@x", "'-a", "–", "+2,5", "-5", ""]


def described(site: Site) -> dict:
    return json.loads(json.dumps(package(site, tables(site), csv_files(site), UNKNOWN)))


KINDS = {"integer": r"[+-]?\d+", "number": r"[+-]?\d+(\.\d+)?", "boolean": "yes|true|false", "date": r"\d{4}-\d\d-\d\d"}  # fmt: skip


def faults_of(field: dict, cells: set[str]) -> list[str]:
    """Return the cells of a column that break what the package says of it; an empty cell is a missing value."""
    rules = field.get("constraints", {})
    known = rules.get("enum")
    form = KINDS.get(field["type"], ".*") if field.get("format") != "any" else ".*"
    forms = [form, rules.get("pattern", ".*")]
    wrong = [
        cell
        for cell in cells - {""}
        if not all(re.fullmatch(form, cell, re.DOTALL) for form in forms) or (known and cell not in known)
    ]
    return wrong + [""] * ("" in cells and rules.get("required", False))


def test_every_cell_is_what_the_package_says_of_its_column(site, sites):
    for there in (site, sites["vi"]):
        resources = {resource["name"]: resource for resource in described(there)["resources"]}
        rows = {name: rows_of(there, name) for name in resources}
        for name, resource in resources.items():
            data, schema = csv_files(there)[name], resource["schema"]
            assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")
            for field in schema["fields"]:
                assert not faults_of(field, {row[field["name"]] for row in rows[name]}), (name, field)
            keys = [tuple(row[column] for column in schema["primaryKey"]) for row in rows[name]]
            assert len(set(keys)) == len(keys)
            for foreign in schema.get("foreignKeys", []):
                (column,), other = foreign["fields"], foreign["reference"]
                known = {row[other["fields"][0]] for row in rows[other["resource"]]}
                assert {row[column] for row in rows[name]} <= known | {""}, (name, column)


def test_the_package_describes_every_column_in_both_languages(site):
    for resource in described(site)["resources"]:
        assert resource["title"] and resource["title_en"]
        heading = next(csv.reader(io.StringIO(csv_files(site)[resource["name"]].decode("utf-8-sig"))))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == heading
        assert all(field["description"] and field["description_en"] for field in fields)


def test_every_meaning_of_a_column_is_of_some_column(site, sites):
    wording = read_settings(ASSETS / "words" / "columns.yml")
    given = {(table, column) for table, columns in wording.items() for column in columns}
    made = [
        (table, column)
        for there in (site, sites["vi"])
        for table in tables(there)
        for column in table.columns
    ]
    own = {(table.name, column.about) for table, column in made} & given
    common = {("_common", column.about) for table, column in made if (table.name, column.about) not in own}
    assert given == own | common


def test_the_package_says_what_of_whom_and_from_what(programme):
    licence = Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")
    archive = programme.archive.model_copy(update={"licence": licence})
    found = described(site_for(replace(programme, archive=archive), "en"))
    assert (found["name"], found["created"], found["version"]) == ("may-ngan-2042-2045", "1970-01-01T00:00:00Z", "1970.01.01")  # fmt: skip
    assert found["licenses"] == [{"path": licence.url, "title": "CC BY 4.0"}]
    assert [source["path"] for source in found["sources"]] == [
        "https://may-ngan.example/van-ban/ubnd/2045/120-bc-ubnd/",
        "https://may-ngan.example/van-ban/ubnd/2046/131-bc-ubnd/",
    ]
    fields = {f["name"]: f for f in found["resources"][2]["schema"]["fields"]}
    assert fields["value_2045-plan"]["description_en"].endswith("(Plan for 2045)")
    assert fields["name_en"]["description"].endswith("(Tiếng Anh)")


def test_without_a_licence_the_package_names_none(site):
    assert "licenses" not in described(site)


def test_indicators_in_json_keep_their_schema(site):
    rows = [row.model_dump() for row in indicator_records(site)]
    Draft202012Validator(SCHEMAS["indicators"]).validate(rows)
    poor = next(row for row in rows if row["indicator"] == "indicators/ty-le-ho-ngheo")
    first, *_, last = poor["observations"]
    assert (first["value"], first["value_printed"]) == (18, "18,0")
    assert (last["value"], last["id"]) == (7.6, "reports/2046/ty-le-ho-ngheo/2046")
    assert json.loads(json.dumps(rows)) == rows


def test_the_workbook_shows_numbers_as_printed_and_signs_as_texts(site):
    sheets = {"wide": wide_sheet(site), "long": long_sheet(site)}
    workbook = load_workbook(io.BytesIO(xlsx_bytes(sheets, title="t", moment=UNKNOWN.moment)))
    wide = {row[1].value: row for row in workbook["wide"].iter_rows()}
    income, poor = wide["Thu nhập bình quân đầu người"], wide["Số hộ nghèo"]
    assert (income[7].value, income[7].number_format) == (45.2, "#,##0.0")
    assert (poor[10].value, poor[10].number_format) == (-3540, "#,##0")
    assert [wide["Tỷ lệ hộ dùng nước sạch"][4].value, wide["Xếp loại thi đua của tỉnh"][4].value] == ["…", "Khá"]  # fmt: skip
    long = [[cell.value for cell in row] for row in workbook["long"].iter_rows()]
    assert ["1", "Tổng số hộ dân cư", "%", "Thực hiện so với kế hoạch năm 2045 (%)", None, None, "bằng % mốc trước", 99.92, "99,92"] in [row[:9] for row in long]  # fmt: skip
    assert len(long) == 1 + len(rows_of(site, "results"))


def test_linked_data_give_only_figures_that_are_printed(site):
    node = indicator_node(site, "indicators/nuoc-sach")
    assert [found["value"] for found in node["about"]] == [61.4, 70.3, 76, 77.85]
    assert {found["unitText"] for found in node["about"]} == {"%"}


def test_files_of_results_are_there_where_there_are_results(registry, site):
    paths = {export.path for export in all_exports(site, UNKNOWN)}
    assert {"data/results.csv", "data/results-wide.csv", "data/areas.csv", "data/indicators.json"} <= paths
    assert "data/results.json" not in paths
    bare = site_for(replace(registry, criteria={}), "vi")
    assert not [e.path for e in all_exports(bare, UNKNOWN) if re.search("data/(results|indicators|areas)", e.path)]  # fmt: skip


def test_figures_of_many_digits_stay_exact(programme):
    indicator = programme.indicators["von-xay-dung"]
    cell = Observation(value="123.456.789.012,123456")
    changed = indicator.model_copy(update={"observations": indicator.observations | {"2042": cell}})
    indicators = programme.indicators | {"von-xay-dung": changed}
    rows = rows_of(site_for(replace(programme, indicators=indicators), "vi"), "results")
    (found,) = [row["value"] for row in rows if row["id"] == "indicators/von-xay-dung/2042"]
    assert Decimal(found) == Decimal("123456789012.123456")
