"""Citations of a document in each format, read back by programs that are not ours."""

import json
from dataclasses import replace

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from policyarchive.exports.citations.bibtex import bibtex
from policyarchive.exports.citations.csl import csl_json, item
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.citations.ris import ris
from policyarchive.exports.citations.styles import bibtex_key
from policyarchive.exports.web.jurisdictions import jurisdiction_of
from policyarchive.registry.model.vocabularies import InstrumentType
from policyarchive.site.document_kinds import SCHEMA_TYPES, citation_type
from policyarchive.site.site import site_for
from tests.exports import awkward
from tests.support import JOINT, LANGUAGES

DECISION, RESOLUTION = "ubnd/2044/7-qd-ubnd", "hdnd/2041/3-2041-nq-hdnd"
REPORT, PLAN, SCHEME = "tinh-uy/2045/88-bc-tu", "ubnd/2045/15-kh-ubnd", "unstated/undated/de-an-suoi-trong"
# What CSL 1.0.2 knows, as far as these documents go.
CSL_VARIABLES = {"id", "type", "title", "author", "issued", "genre", "archive", "language", "URL"}


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


def test_every_nature_of_the_model_has_its_name():
    assert set(SCHEMA_TYPES) == set(InstrumentType.model_fields["nature"].annotation.__args__)


def test_ris_is_read_back(sites):
    text = ris(sites["vi"], sites["vi"].index.ordered)
    entries = rispy.loads(text)
    assert len(entries) == len(sites["vi"].index.ordered)
    (entry,) = [e for e in entries if e["id"] == "hdnd-2041-3-2041-nq-hdnd"]
    assert (entry["type_of_reference"], entry["language"]) == ("RPRT", "vi")
    assert entry["date"] == "2041/03/08/"
    assert entry["authors"] == ["Hội đồng nhân dân tỉnh Thanh Vân,"]
    assert "\r\nM3  - Nghị quyết số 3/2041/NQ-HĐND\r\n" in text
    assert text.count("\r\nER  - \r\n") == len(entries)


def test_ris_of_a_report_and_of_an_undated_paper(sites):
    (report,) = rispy.loads(ris(sites["en"], [REPORT]))
    assert (report["type_of_reference"], report["type_of_work"]) == ("RPRT", "Report No. 88-BC/TU")
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
    assert {entry["type"] for entry in items} == {"report"}
    assert {name for entry in items for name in entry} <= CSL_VARIABLES
    assert len({entry["id"] for entry in items}) == len(items)


def test_the_source_speaks_its_language_and_the_archive_that_of_the_file(sites):
    decision = item(sites["en"], DECISION)
    assert decision["title"] == "Sửa đổi Quy định tưới cây [Amending the Rules on watering trees]"
    assert decision["genre"] == "Decision No. 7/QĐ-UBND"
    assert decision["author"] == [{"literal": "People's Committee of Thanh Vân Province"}]
    assert (decision["issued"], decision["language"]) == ({"date-parts": [[2044, 1, 15]]}, "vi")
    decision = item(sites["vi"], DECISION)
    assert (decision["title"], decision["genre"]) == ("Sửa đổi Quy định tưới cây", "Quyết định số 7/QĐ-UBND")


def test_a_document_without_a_title_is_named_once_and_a_type_in_the_title_is_not_repeated(registry):
    sites = awkward.awkward_sites(registry)
    untitled = item(sites["en"], awkward.identifier_of("untitled"))
    assert untitled["title"] == "Decision No. 800/QĐ-UBND" and "genre" not in untitled
    translated = item(sites["vi"], awkward.identifier_of("translated"))
    assert (translated["title"], translated["genre"]) == ("[Naming the streams]", "Quyết định số 106/QĐ-UBND")
    assert "genre" in item(sites["vi"], SCHEME)
    named = registry.documents[SCHEME].model_copy(update={"title": {"vi": "Đề án Suối trong"}})
    site = site_for(replace(registry, documents=registry.documents | {SCHEME: named}), "vi")
    assert "genre" not in item(site, SCHEME)


def _printed(items):
    """Return what citeproc-py prints of CSL items, by their ids."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(Citation([CitationItem(one["id"]) for one in items]))
    return dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_processor_prints_each_part_of_awkward_documents_once(registry, language):
    site = awkward.awkward_sites(registry)[language]
    printed = _printed([item(site, awkward.identifier_of(name)) for name in awkward.NAMES])
    wrong = {
        name: awkward.faults(site, name, printed[bibtex_key(awkward.identifier_of(name))])
        for name in awkward.NAMES
    }
    assert not {name: found for name, found in wrong.items() if found}


def test_a_citation_processor_prints_every_item(sites):
    assert len(_printed([item(sites["vi"], one) for one in sites["vi"].index.ordered])) == len(
        sites["vi"].index.ordered
    )


# As Zotero and EndNote take an author: what stands before the first comma is the surname, what stands behind it the rest.
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_importer_of_ris_takes_a_body_for_a_person(registry, language):
    site = awkward.awkward_sites(registry)[language]
    for name in awkward.NAMES:
        (entry,) = rispy.loads(ris(site, [awkward.identifier_of(name)]))
        bodies = [author.partition(",") for author in entry.get("authors", [])]
        assert [rest for _, _, rest in bodies] == [""] * len(bodies)
        published = entry["publisher"].split("; ") if "publisher" in entry else []
        full = [one["literal"] for one in item(site, awkward.identifier_of(name))["author"]]
        assert sorted([body for body, _, _ in bodies] + published) == sorted(full)
        assert all("," in body for body in published)


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
    (printed,) = _printed([item(quarterly, DECISION)]).values()
    assert "2044" in printed


def test_each_body_of_a_joint_document_is_an_author(joint_sites):
    bodies = ["Hội đồng nhân dân tỉnh Thanh Vân", "Ủy ban nhân dân tỉnh Thanh Vân"]
    site = joint_sites["vi"]
    (entry,) = rispy.loads(ris(site, [JOINT]))
    assert entry["authors"] == [f"{body}," for body in bodies]
    assert item(site, JOINT)["author"] == [{"literal": body} for body in bodies]
    (parsed,) = parse_string(bibtex(site, JOINT), "bibtex").entries.values()
    assert [str(person) for person in parsed.persons["author"]] == [f"{{{body}}}" for body in bodies]


def test_a_joint_document_acts_where_all_of_its_bodies_do(joint, joint_sites):
    national = joint.issuers["hdnd"].model_copy(update={"jurisdiction": "national"})
    local = joint.issuers["hdnd"].model_copy(update={"jurisdiction": "local"})
    places = [
        jurisdiction_of(
            site_for(replace(joint, issuers=joint.issuers | {"hdnd": body}), "vi"), joint.documents[JOINT]
        )
        for body in (national, local)
    ]
    assert places == [None, "local"]


def test_a_joint_document_of_a_state_and_a_party_body_is_an_act(joint):
    both = joint.documents[JOINT].model_copy(update={"issuers": ["tinh-uy", "hdnd"]})
    party = joint.documents[JOINT].model_copy(update={"issuers": ["tinh-uy", "trung-uong"]})
    assert [citation_type(joint, paper) for paper in (both, party)] == ["legislation", "document"]
