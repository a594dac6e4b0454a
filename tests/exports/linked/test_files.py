"""Linked data to take away: acts with their texts, vocabularies, the catalogue, Dublin Core."""

import datetime
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF

from policyarchive.core.git import UNKNOWN, History
from policyarchive.exports.catalogue import ZIP, all_exports
from policyarchive.exports.linked.documents import whole_node
from policyarchive.exports.linked.files import statements
from policyarchive.exports.linked.harvesting import MOST
from policyarchive.exports.linked.outside import catalogued_language
from policyarchive.pages.software.downloads import files_view
from policyarchive.registry.model.archive import Licence
from policyarchive.site.site import Site, site_for
from tests.support import JOINT

XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")  # the version is of DCAT 3, which rdflib does not list
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
BASE = "https://thanh-van.example/"
TERMS = Namespace(f"{BASE}data/vocabularies.ttl#")
PARTS = Namespace(f"{BASE}data/catalog.ttl#")
DECISION, AMENDED = "ubnd/2044/7-qd-ubnd", "ubnd/2041/7-qd-ubnd"
WORK = f"{BASE}van-ban/{DECISION}/#work"
HISTORY = History(moment=datetime.datetime(2045, 7, 1, tzinfo=datetime.UTC), added={}, changed={})
OAI = "{http://www.openarchives.org/OAI/2.0/}"
STATIC = "{http://www.openarchives.org/OAI/2.0/static-repository}"
DC = "{http://purl.org/dc/elements/1.1/}"


def files_of(site: Site, history: History = HISTORY) -> dict[str, bytes]:
    wanted = re.compile(r"\.(nt|ttl|jsonld)$|oai\.xml$")
    return {e.name: e.content() for e in all_exports(site, history) if wanted.search(e.name)}


@pytest.fixture(scope="module")
def files(sites) -> dict[str, bytes]:
    return files_of(sites["vi"])


def parsed(data: bytes, kind: str = "turtle") -> Graph:
    return Graph().parse(data=data, format=kind)


@pytest.fixture(scope="module")
def documents(files) -> Graph:
    return parsed(files["documents.nt"], "nt")


@pytest.fixture(scope="module")
def terms(files) -> Graph:
    return parsed(files["vocabularies.ttl"])


@pytest.fixture(scope="module")
def catalogue(files) -> Graph:
    return parsed(files["catalog.ttl"])


def test_an_act_has_its_body_place_type_and_day(documents):
    act = URIRef(WORK)
    said = {
        ELI.passed_by: TERMS["issuer-ubnd"],
        ELI.jurisdiction: TERMS["place-local"],
        ELI.type_document: TERMS["type-quyet-dinh"],
        ELI.date_document: Literal("2044-01-15", datatype=XSD.date),
        ELI.amends: URIRef(f"{BASE}van-ban/{AMENDED}/#work"),
    }
    assert {name: documents.value(act, name) for name in said} == said


def test_an_act_has_an_expression_in_each_language_that_has_a_title(documents):
    act = URIRef(WORK)
    found = {documents.value(one, ELI.title): one for one in documents.objects(act, ELI.is_realized_by)}
    assert found == {
        Literal("Sửa đổi Quy định tưới cây", lang="vi"): URIRef(f"{WORK}-vi"),
        Literal("Amending the Rules on watering trees", lang="en"): URIRef(f"{WORK}-en"),
    }
    assert documents.value(URIRef(f"{WORK}-en"), ELI.is_translation_of) == URIRef(f"{WORK}-vi")
    assert documents.value(URIRef(f"{WORK}-vi"), ELI.is_translation_of) is None
    languages = {str(documents.value(one, ELI.language)).rpartition("/")[2] for one in found.values()}
    assert languages == {"vi", "en"}


def test_every_text_for_people_names_its_language_and_nothing_is_nameless(documents, terms, catalogue):
    read = ("name", "description", "title", "prefLabel", "label", "legislationType", "genre")
    for graph in (documents, terms, catalogue):
        for _, name, value in graph:
            if isinstance(value, Literal) and re.split("[/#]", name)[-1] in read:
                assert value.language, (name, value)
    assert not [node for graph in (documents, terms, catalogue) for node in graph.all_nodes() if node.n3().startswith("_:")]  # fmt: skip


def test_no_legal_status_is_claimed(documents):
    assert not [p for p in documents.predicates() if re.search("force|legal_value", p, re.IGNORECASE)]


def test_every_term_of_the_documents_is_a_concept_in_a_vocabulary(documents, terms):
    used = {node for node in documents.all_nodes() if str(node).startswith(str(TERMS))}
    assert used and used <= set(terms.subjects())
    for concept in terms.subjects(RDF.type, SKOS.Concept):
        assert (terms.value(concept, SKOS.inScheme), RDF.type, SKOS.ConceptScheme) in terms
        languages = [label.language for label in terms.objects(concept, SKOS.prefLabel)]
        assert languages and len(languages) == len(
            set(languages)
        )  # one label in each language: a rule of SKOS
    schemes = set(terms.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes == {TERMS[name] for name in ("types", "issuers", "verbs", "criteria")}


def test_the_catalogue_describes_every_file_but_the_schemas_and_itself(catalogue, sites):
    paths = [e.path for e in all_exports(sites["vi"], HISTORY) if not re.search("/schema/|/catalog", e.path)]
    addresses = [str(found) for found in catalogue.objects(None, DCAT.downloadURL)]
    assert sorted(addresses) == sorted(BASE + path for path in [*paths, ZIP])
    for data_set in catalogue.objects(PARTS.catalog, DCAT.dataset):
        for wanted in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.creator, DCAT.version):
            assert catalogue.value(data_set, wanted, any=True), (data_set, wanted)
    assert catalogue.value(PARTS.documents, DCTERMS.modified) == Literal("2045-07-01", datatype=XSD.date)
    names = {str(name) for name in catalogue.objects(PARTS.archive, FOAF.name)}
    assert "Kho lưu trữ mẫu tỉnh Thanh Vân, 2041–2045" in names


def test_what_the_catalogue_refers_to_has_its_class_and_languages_the_names_of_both_lists(catalogue):
    classes = {
        DCTERMS.spatial: DCTERMS.Location,
        DCTERMS.conformsTo: DCTERMS.Standard,
        DCTERMS.language: DCTERMS.LinguisticSystem,
        DCTERMS.rights: DCTERMS.RightsStatement,
        DCAT.mediaType: DCTERMS.MediaType,
        DCAT.landingPage: FOAF.Document,
        FOAF.homepage: FOAF.Document,
    }
    for name, kind in classes.items():
        found = set(catalogue.objects(None, name))
        assert found and {(one, kind) for one in found} <= set(catalogue.subject_objects(RDF.type)), name
    languages = {
        str(one): str(catalogue.value(one, SKOS.exactMatch))
        for one in catalogue.objects(None, DCTERMS.language)
    }
    authority, ours = (
        "http://publications.europa.eu/resource/authority/language/",
        "http://id.loc.gov/vocabulary/iso639-1/",
    )
    assert languages == {f"{authority}VIE": f"{ours}vi", f"{authority}ENG": f"{ours}en"}


def test_a_language_that_is_in_no_list_of_the_union_here_keeps_the_name_of_ours():
    assert catalogued_language("km") == "http://id.loc.gov/vocabulary/iso639-1/km"


def test_the_catalogue_says_how_the_archive_is_reached_where_it_has_a_mail(mailed, registry):
    graph = parsed(files_of(mailed)["catalog.ttl"])
    contacts = set(graph.objects(None, DCAT.contactPoint))
    assert contacts == {PARTS.contact}
    assert graph.value(PARTS.contact, VCARD.hasEmail) == URIRef("mailto:bien-tap@thanh-van.example")
    silent = registry.archive.model_copy(update={"mail": None})
    graph = parsed(files_of(site_for(replace(registry, archive=silent), "vi"))["catalog.ttl"])
    assert not set(graph.objects(None, DCAT.contactPoint))


def test_the_catalogue_names_the_same_things_in_both_forms(files, catalogue):
    nodes = json.loads(files["catalog.jsonld"])["@graph"]
    assert {node["@id"] for node in nodes} == {str(found) for found in catalogue.subjects()} - {
        str(PARTS.period)
    }


def test_a_licence_is_named_once_chosen_and_until_then_said_to_be_none(registry, catalogue):
    assert not set(catalogue.objects(None, DCTERMS.license))
    said = {str(text) for text in catalogue.objects(PARTS.rights)}
    assert any("no licence has been chosen" in text for text in said)
    licence = Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")
    archive = registry.archive.model_copy(update={"licence": licence})
    chosen = parsed(files_of(site_for(replace(registry, archive=archive), "vi"))["catalog.ttl"])
    assert set(chosen.objects(None, DCTERMS.license)) == {URIRef(licence.url)}
    assert (URIRef(licence.url), RDF.type, DCTERMS.LicenseDocument) in chosen
    assert not set(chosen.objects(None, DCTERMS.rights))


def test_without_a_history_the_catalogue_has_no_date(sites):
    graph = parsed(files_of(sites["vi"], UNKNOWN)["catalog.ttl"])
    assert not set(graph.objects(None, DCTERMS.modified)) | set(graph.objects(None, DCAT.version))


def test_equal_data_give_equal_bytes_in_any_language(sites, registry, files):
    assert files_of(site_for(registry, "vi")) == files
    assert files_of(sites["en"])["documents.nt"] == files["documents.nt"]


def test_many_documents_are_in_parts_that_the_zip_leaves_out(sites):
    whole, parts = list(statements(sites["vi"])), list(statements(sites["vi"], part=4, zipped=2))
    assert [part.name for part in whole] == ["documents.nt"] and whole[0].zipped
    assert [part.name for part in parts][:2] == ["documents-1.nt", "documents-2.nt"]
    lines = {line for part in parts for line in part.content().splitlines()}
    assert lines == set(whole[0].content().splitlines())
    assert {part.group for part in parts} == {"documents"} and not any(part.zipped for part in parts)


def test_a_joint_document_has_each_body(joint_sites):
    node = whole_node(joint_sites["vi"], JOINT)
    assert [body["@id"] for body in node["eli:passed_by"]] == [
        str(TERMS["issuer-hdnd"]),
        str(TERMS["issuer-ubnd"]),
    ]
    names = [[name["@language"] for name in body["name"]] for body in node["legislationPassedBy"]]
    assert names == [["vi", "en"]] * 2


def test_indicators_are_a_vocabulary_with_their_wholes(measured_sites):
    graph = parsed(files_of(measured_sites["vi"])["vocabularies.ttl"])
    (whole,) = {broader.rpartition("#")[2] for _, broader in graph.subject_objects(SKOS.broader) if "ho-ngheo" in broader}  # fmt: skip
    assert whole == "indicator-ho-ngheo"


@pytest.fixture
def mailed(registry) -> Site:
    archive = registry.archive.model_copy(update={"mail": "bien-tap@thanh-van.example"})
    return site_for(replace(registry, archive=archive), "vi", as_of="2045-07-01")


def test_harvesters_read_every_document_in_dublin_core(mailed):
    root = ElementTree.fromstring(files_of(mailed)["oai.xml"])
    assert root.tag == f"{STATIC}Repository"
    assert [part.tag.removeprefix(STATIC) for part in root] == ["Identify", "ListMetadataFormats", "ListRecords"]  # fmt: skip
    records = {
        record.findtext(f"{OAI}header/{OAI}identifier"): record for record in root.iter(f"{OAI}record")
    }
    assert list(records) == [f"oai:thanh-van.example:{i}" for i in mailed.index.ordered]
    record = records[f"oai:thanh-van.example:{DECISION}"]
    assert record.findtext(f"{OAI}header/{OAI}datestamp") == "2045-07-01"
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    said = [(field.tag.removeprefix(DC), field.text, field.get(language)) for field in record.iter() if field.tag.startswith(DC)]  # fmt: skip
    assert said == [
        ("title", "Quyết định số 7/QĐ-UBND", None),
        ("title", "Sửa đổi Quy định tưới cây", "vi"),
        ("title", "Amending the Rules on watering trees", "en"),
        ("creator", "Ủy ban nhân dân tỉnh Thanh Vân", "vi"),
        ("creator", "People's Committee of Thanh Vân Province", "en"),
        ("date", "2044-01-15", None),
        ("type", "Quyết định", "vi"),
        ("type", "Decision", "en"),
        ("identifier", "7/QĐ-UBND", None),
        ("identifier", f"{BASE}van-ban/{DECISION}/", None),
        ("identifier", f"{BASE}en/documents/{DECISION}/", None),
        ("language", "vi", None),
        ("coverage", "tỉnh Thanh Vân", "vi"),
        ("coverage", "Thanh Vân Province", "en"),
    ]


def test_without_a_mail_or_a_day_of_the_data_there_is_nothing_to_harvest(mailed):
    silent = mailed.registry.archive.model_copy(update={"mail": None})
    assert MOST == 5_000
    assert "oai.xml" not in files_of(
        site_for(replace(mailed.registry, archive=silent), "vi", as_of=mailed.as_of)
    )
    assert "oai.xml" not in files_of(site_for(mailed.registry, "vi"))
    assert not [
        row
        for group in files_view(site_for(mailed.registry, "vi"))
        for row in group["files"]
        if row["name"] == "oai.xml"
    ]


def test_signs_of_xml_and_rdf_in_a_title_stay_text(mailed):
    hostile = 'A "b" <c> & \\ \u0111 ]]>'
    changed = mailed.registry.documents[DECISION].model_copy(update={"title": {"vi": hostile}})
    registry = replace(mailed.registry, documents=mailed.registry.documents | {DECISION: changed})
    files = files_of(site_for(registry, "vi", as_of=mailed.as_of))
    assert Literal(hostile, lang="vi") in set(parsed(files["documents.nt"], "nt").objects())
    texts = [field.text for field in ElementTree.fromstring(files["oai.xml"]).iter(f"{DC}title")]
    assert hostile in texts
    assert json.loads(files["documents.jsonld"])["@graph"]
