import datetime
import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from policyarchive.exports.data.records import data_files, document_records
from policyarchive.exports.data.schemas import VERSION
from policyarchive.exports.data.table_files import document_sheet, document_table
from policyarchive.site.site import site_for
from tests.audit import change
from tests.registry.test_validity import NEW, OLD, repealed
from tests.support import JOINT

DECISION = "ubnd/2044/7-qd-ubnd"
PAIRS = ["documents", "results", "indicators", "notes"]


@pytest.fixture(scope="module")
def files(sites) -> dict[str, object]:
    texts = data_files(sites["vi"])
    return {path: json.loads(make()) for path, make in texts.items() if path.endswith(".json")}


def test_each_data_file_has_a_schema(files):
    of_today = {f"data/schema/{n}.schema.json" for n in PAIRS}
    versioned = {path.replace("schema/", f"schema/v{VERSION}/") for path in of_today}
    assert set(files) == {f"data/{n}.json" for n in PAIRS} | of_today | versioned
    for path in of_today:
        own = path.replace("schema/", f"schema/v{VERSION}/")
        assert files[path] == files[own] and files[path]["$id"] == f"https://thanh-van.example/{own}"


# The fields of version 1. One more is added to this list; where one goes or means something else, VERSION is raised.
FIELDS = {
    "documents": "applies_to criteria date effective expires files id issuer issuers listed listing number number_printed relations section signer status status_derived status_reasons title title_source type url",
    "results": "areas change_printed criterion further name name_full observations unit_printed url",
    "indicators": "comparisons definition denominator direction group group_name indicator line name number observations parent unit unit_kind unit_name unit_printed url",
    "notes": "code computed concerns explanation formula inference line lines matter stated subject verdict",
}


@pytest.mark.parametrize("name", PAIRS)
def test_no_field_of_the_version_has_gone(files, name):
    assert not set(FIELDS[name].split()) - set(
        files[f"data/schema/{name}.schema.json"]["items"]["properties"]
    )


@pytest.mark.parametrize("name", PAIRS)
def test_data_keep_their_schema_and_the_schema_describes_every_field(files, name):
    schema, data = files[f"data/schema/{name}.schema.json"], files[f"data/{name}.json"]
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert {key for row in data for key in row} == set(schema["items"]["properties"])


def test_a_title_that_was_read_elsewhere_is_there_with_its_source(files, sites):
    (row,) = [row for row in files["data/documents.json"] if row["id"] == "ttg/2040/21-qd-ttg"]
    heading, *rows = document_table(sites["vi"])
    (line,) = [dict(zip(heading, found, strict=True)) for found in rows if found[0] == row["id"]]
    recorded = sites["vi"].registry.documents[row["id"]].title_elsewhere
    assert (row["title"]["vi"], row["title_source"]) == (recorded.text, recorded.reference)
    assert (line["title_vi"], line["title_source"]) == (recorded.text, recorded.reference)


def test_documents(files):
    rows = files["data/documents.json"]
    assert [row["date"] for row in rows] == sorted((row["date"] for row in rows), key=lambda d: d or "9999")
    assert {row["number"] for row in rows if row["listed"]} >= {"7/QĐ-UBND", "15/KH-UBND"}
    (row,) = [row for row in rows if row["id"] == "ubnd/2044/7-qd-ubnd"]
    assert row == {
        "id": "ubnd/2044/7-qd-ubnd",
        "number": "7/QĐ-UBND",
        "number_printed": "7/QĐ-UBND",
        "type": "quyet-dinh",
        "issuer": "ubnd",
        "issuers": ["ubnd"],
        "date": "2044-01-15",
        "effective": None,
        "expires": None,
        "signer": None,
        "applies_to": {"vi": None, "en": None},
        "title": {"vi": "Sửa đổi Quy định tưới cây", "en": "Amending the Rules on watering trees"},
        "title_source": None,
        "listed": True,
        "listing": "listed",
        "section": "B.II",
        "status": "not-established",
        "status_derived": None,
        "status_reasons": [],
        "relations": [
            {
                "verb": "amends",
                "target": "ubnd/2041/7-qd-ubnd",
                "certainty": "stated",
                "quote": "Sửa đổi Quy định tưới cây",
                "line": 22,
                "own_title": False,
                "reference": None,
                "target_article": None,
                "in_annex": False,
            }
        ],
        "criteria": [],
        "files": [],
        "url": {
            "vi": "https://thanh-van.example/van-ban/ubnd/2044/7-qd-ubnd/",
            "en": "https://thanh-van.example/en/documents/ubnd/2044/7-qd-ubnd/",
        },
    }


def test_results_are_as_printed(files):
    row = files["data/results.json"][1]
    assert (row["criterion"], row["name"], row["change_printed"]) == (
        2,
        {"vi": "CT nước", "en": "Water works"},
        "-1",
    )
    assert row["observations"] == [
        {"label": "Năm 2041", "date": "2041", "count": 5, "percent_printed": "50"},
        {"label": "Tháng 6 năm 2045", "date": "2045-06", "count": 4, "percent_printed": "40,1"},
    ]


def test_a_joint_document_names_all_bodies(joint_sites):
    site = joint_sites["vi"]
    (row,) = [row for row in document_records(site) if row.id == JOINT]
    assert (row.issuer, row.issuers) == ("hdnd", ["hdnd", "ubnd"])
    heading, *rows = document_table(site)
    (line,) = [dict(zip(heading, row, strict=True)) for row in rows if row[0] == JOINT]
    assert line["issuer"] == "hdnd ubnd"
    assert line["issuer_vi"] == "Hội đồng nhân dân tỉnh Thanh Vân; Ủy ban nhân dân tỉnh Thanh Vân"


def test_validity_signer_and_whom_it_binds_are_in_both_files(registry):
    told = {
        "effective": "2044-02-01",
        "expires": "2045",
        "signer": "Lê Văn Tre",
        "applies_to": {"en": "Villages"},
    }
    changed = registry.documents[DECISION].model_copy(update=told)
    site = site_for(replace(registry, documents=registry.documents | {DECISION: changed}), "vi")
    (row,) = [row for row in document_records(site) if row.id == DECISION]
    assert row.model_dump(include=told.keys()) == told | {"applies_to": {"vi": None, "en": "Villages"}}
    heading, *rows = document_table(site)
    (line,) = [dict(zip(heading, row, strict=True)) for row in rows if row[0] == DECISION]
    names = ("effective", "expires", "signer", "applies_to_vi", "applies_to_en")
    assert [line[name] for name in names] == ["2044-02-01", "2045", "Lê Văn Tre", None, "Villages"]


def test_evidence_in_the_own_title_is_said_to_be_there(registry):
    site = site_for(repealed(registry, line=None, quote="Sửa đổi Quy định"), "en")
    rows = {row.id: row for row in document_records(site)}
    assert [relation.own_title for relation in rows[NEW].relations] == [True]
    (reason,) = rows[OLD].status_reasons
    assert (reason.line, reason.own_title, reason.reference) == (None, True, None)


def test_recorded_and_derived_status_are_apart_with_the_reason(registry):
    ended = change.document(repealed(registry), OLD, expires="2045-01-31", status="in-force")
    site = site_for(ended, "en", as_of="2045-02-01")
    (row,) = [row for row in document_records(site) if row.id == OLD]
    assert (row.status, row.status_derived) == ("in-force", "not-in-force")
    none = {**dict.fromkeys(("expires", "document", "verb", "line", "reference")), "own_title": False}
    assert [reason.model_dump() for reason in row.status_reasons] == [
        none | {"expires": "2045-01-31"},
        none | {"document": NEW, "verb": "repeals", "line": 22},
    ]
    heading, *rows = document_table(site)
    (line,) = [dict(zip(heading, row, strict=True)) for row in rows if row[0] == OLD]
    assert (line["status"], line["status_derived"]) == ("in-force", "not-in-force")
    assert line["status_reason"] == f"expires 2045-01-31; {NEW} repeals (stated)"


def test_the_sheet_says_in_words_what_recorded_facts_tell(registry):
    site = site_for(change.document(registry, OLD, expires="2045-01-31"), "en", as_of="2045-02-01")
    heading, *rows = document_sheet(site)
    told = {
        row[0]: row[heading.index("Derived from recorded facts")]
        for row in rows
        if row[3] == datetime.date(2041, 5, 2)
    }
    assert told == {"7/QĐ-UBND": "No longer in force since 31 January 2045 (by its recorded day of expiry)"}
