"""Citations of a document in each format, read back by programs that are not ours."""

import json
from dataclasses import replace

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from policyarchive.exports.citations.csl import csl_json, item
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.citations.ris import ris
from policyarchive.exports.citations.styles import bibtex
from policyarchive.registry.model.vocabularies import InstrumentType
from policyarchive.site.document_kinds import NAMES, citation_type, name_in
from policyarchive.site.site import site_for
from tests.support import JOINT

DECISION, RESOLUTION = "ubnd/2044/7-qd-ubnd", "hdnd/2041/3-2041-nq-hdnd"
REPORT, PLAN, SCHEME = "tinh-uy/2045/88-bc-tu", "ubnd/2045/15-kh-ubnd", "unstated/undated/de-an-suoi-trong"
# What CSL 1.0.2 knows, as far as these documents go.
CSL_TYPES = {"legislation", "regulation", "report", "document"}
CSL_VARIABLES = {
    "id", "type", "title", "original-title", "author", "issued", "number", "genre", "authority", "jurisdiction",
    "publisher", "archive", "language", "URL",
}  # fmt: skip


@pytest.mark.parametrize(
    "identifier, nature",
    [
        (DECISION, "regulation"),
        (RESOLUTION, "legislation"),
        (REPORT, "report"),
        (PLAN, "document"),
        (SCHEME, "document"),
    ],
)
def test_the_nature_of_a_document(registry, identifier, nature):
    assert citation_type(registry, registry.documents[identifier]) == nature


def test_a_party_paper_is_no_legislation(registry):
    paper = registry.documents[DECISION].model_copy(update={"issuer": "tinh-uy"})
    assert citation_type(registry, paper) == "document"


def test_every_nature_of_the_model_has_its_names():
    natures = set(InstrumentType.model_fields["nature"].annotation.__args__)
    assert set(NAMES) == natures
    assert {len(names) for names in NAMES.values()} == {4}


def test_ris_is_read_back(sites):
    text = ris(sites["vi"], sites["vi"].index.ordered)
    entries = rispy.loads(text)
    assert len(entries) == len(sites["vi"].index.ordered)
    (entry,) = [e for e in entries if e["id"] == "hdnd-2041-3-2041-nq-hdnd"]
    assert entry["type_of_reference"] == "STAT"
    assert entry["date"] == "2041/03/08/"
    assert entry["authors"] == ["Hội đồng nhân dân tỉnh Thanh Vân"]
    assert "\r\nM1  - 3/2041/NQ-HĐND\r\n" in text
    assert text.count("\r\nER  - \r\n") == len(entries)


def test_ris_of_a_report_and_of_an_undated_paper(sites):
    (report,) = rispy.loads(ris(sites["en"], [REPORT]))
    assert (report["type_of_reference"], report["type_of_work"]) == ("RPRT", "Report")
    (scheme,) = rispy.loads(ris(sites["vi"], [SCHEME]))
    assert "year" not in scheme and "date" not in scheme


def test_a_line_break_in_a_title_stays_in_its_ris_line(registry):
    changed = registry.documents[PLAN].model_copy(update={"title": {"vi": "Một\nER  - hai"}})
    site = site_for(replace(registry, documents=registry.documents | {PLAN: changed}), "vi")
    (entry,) = rispy.loads(ris(site, [PLAN]))
    assert entry["title"] == "Một ER - hai"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_csl_keeps_to_the_types_and_variables_of_the_standard(sites, language):
    items = json.loads(csl_json(sites[language], sites[language].index.ordered))
    assert {entry["type"] for entry in items} <= CSL_TYPES
    assert {name for entry in items for name in entry} <= CSL_VARIABLES
    assert len({entry["id"] for entry in items}) == len(items)


def test_csl_names_the_issuer_where_the_type_prints_it(sites):
    decision = item(sites["en"], DECISION)
    assert (decision["title"], decision["original-title"]) == (
        "Amending the Rules on watering trees",
        "Sửa đổi Quy định tưới cây",
    )
    assert decision["authority"] == "People's Committee of Thanh Vân Province"
    assert decision["jurisdiction"] == "Thanh Vân Province"
    assert decision["issued"] == {"date-parts": [[2044, 1, 15]]}
    assert item(sites["vi"], REPORT)["publisher"] == "Tỉnh ủy Thanh Vân"


def test_a_citation_processor_prints_every_item(sites):
    source = CiteProcJSON(json.loads(csl_json(sites["vi"], sites["vi"].index.ordered)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    printed = [str(entry) for entry in bibliography.bibliography()]
    assert any("Sửa đổi Quy định tưới cây" in text and "2044" in text for text in printed)
    assert len(printed) == len(sites["vi"].index.ordered)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_files_stand_beside_the_page_in_each_format(sites, language):
    site = sites[language]
    files = {file.label: file for file in citation_files(site, DECISION)}
    assert list(files) == ["BibTeX", "RIS", "CSL-JSON"]
    assert {file.path for file in files.values()} == {
        f"{site.path(f'document:{DECISION}')}citation.{end}" for end in ("bib", "ris", "json")
    }
    assert files["BibTeX"].text() == bibtex(site, DECISION) + "\n"
    assert json.loads(files["CSL-JSON"].text())[0]["URL"] == site.permalink(f"document:{DECISION}")


def test_no_format_claims_a_legal_status(sites):
    site = sites["en"]
    for identifier in site.index.ordered:
        texts = " ".join(file.text() for file in citation_files(site, identifier)).casefold()
        assert "in force" not in texts and "not-established" not in texts


@pytest.mark.registry
def test_all_real_citations_are_read_back(real):
    site = site_for(real, "vi")
    library = parse_string("\n\n".join(bibtex(site, i) for i in site.index.ordered), "bibtex")
    assert len(library.entries) == len(rispy.loads(ris(site, site.index.ordered))) == len(real.documents)
    kinds = {name_in("ris", real, document) for document in real.documents.values()}
    assert kinds == {"STAT", "RPRT"}


@pytest.fixture
def quarterly(registry):
    """The archive with a decision that is dated by its quarter alone."""
    changed = registry.documents[DECISION].model_copy(update={"date": "2044-Q3"})
    return site_for(replace(registry, documents=registry.documents | {DECISION: changed}), "vi")


def test_a_quarter_is_a_span_of_months_or_its_year_and_never_one_month(quarterly):
    assert item(quarterly, DECISION)["issued"] == {"date-parts": [[2044, 7], [2044, 9]]}
    (entry,) = parse_string(bibtex(quarterly, DECISION), "bibtex").entries.values()
    assert (entry.fields["year"], entry.fields["date"]) == ("2044", "2044-07/2044-09")
    (read,) = rispy.loads(ris(quarterly, [DECISION]))
    assert (read["year"], read["date"]) == ("2044", "2044///Q3")


def test_a_citation_processor_prints_a_quarter(quarterly):
    source = CiteProcJSON(json.loads(csl_json(quarterly, [DECISION])))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(next(iter(source)))]))
    assert "2044" in str(bibliography.bibliography()[0])


def test_each_body_of_a_joint_document_is_an_author(joint_sites):
    bodies = ["Hội đồng nhân dân tỉnh Thanh Vân", "Ủy ban nhân dân tỉnh Thanh Vân"]
    site = joint_sites["vi"]
    (entry,) = rispy.loads(ris(site, [JOINT]))
    assert (entry["authors"], entry["publisher"]) == (bodies, "; ".join(bodies))
    assert item(site, JOINT)["author"] == [{"literal": body} for body in bodies]
    assert item(site, JOINT)["authority"] == "; ".join(bodies)
    (parsed,) = parse_string(bibtex(site, JOINT), "bibtex").entries.values()
    assert [str(person) for person in parsed.persons["author"]] == [f"{{{body}}}" for body in bodies]


def test_a_joint_document_acts_where_all_of_its_bodies_do(joint, joint_sites):
    national = joint.issuers["hdnd"].model_copy(update={"jurisdiction": "national"})
    local = joint.issuers["hdnd"].model_copy(update={"jurisdiction": "local"})
    places = [
        item(site_for(replace(joint, issuers=joint.issuers | {"hdnd": body}), "vi"), JOINT).get(
            "jurisdiction"
        )
        for body in (national, local)
    ]
    assert places == [None, "tỉnh Thanh Vân"]


def test_a_joint_document_of_a_state_and_a_party_body_is_an_act(joint):
    both = joint.documents[JOINT].model_copy(update={"issuers": ["tinh-uy", "hdnd"]})
    party = joint.documents[JOINT].model_copy(update={"issuers": ["tinh-uy", "trung-uong"]})
    assert [citation_type(joint, paper) for paper in (both, party)] == ["legislation", "document"]
