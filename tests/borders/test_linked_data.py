"""Linked data, bags and feeds as the programs of others read them: pyld, bagit, feedparser."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import bagit
import feedparser
import pytest
from pyld import jsonld
from pyshacl import validate
from rdflib import RDF, SH, Graph
from rdflib.namespace import DCTERMS

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.exports.linked.rdf import CONTEXT_OF_FILES
from policyarchive.exports.web import feeds
from policyarchive.registry.model.archive import Licence
from policyarchive.site.site import Site, site_for
from tests import support


@pytest.fixture(params=["invented", "real"])
def site(request, real, registry) -> Site:
    return site_for(real if request.param == "real" else registry, "vi")


def content(site: Site, name: str) -> bytes:
    (export,) = [export for export in all_exports(site, UNKNOWN) if export.name == name]
    return export.content()


def by_pyld(data: dict, context: object) -> Graph:
    """Return what another processor than ours makes of JSON-LD. Nothing is fetched: the context is given."""
    triples = jsonld.to_rdf({**data, "@context": context}, {"format": "application/n-quads"})
    return Graph().parse(data=triples, format="nt")


def test_documents_in_json_and_in_triples_say_the_same(site):
    data = json.loads(content(site, "documents.jsonld"))
    triples = Graph().parse(data=content(site, "documents.nt"), format="nt")
    assert set(by_pyld(data, CONTEXT_OF_FILES)) == set(triples)
    assert len(triples) > 20 * len(site.index.ordered)


def test_the_catalogue_says_the_same_in_both_forms(site):
    data = json.loads(content(site, "catalog.jsonld"))
    assert set(by_pyld(data, data["@context"])) == set(Graph().parse(data=content(site, "catalog.ttl")))


SHAPES = [Graph().parse(file) for file in sorted((Path(__file__).parent / "dcat_ap").glob("*.ttl"))]


def against_shapes(catalogue: Graph) -> list[str]:
    """Return what DCAT-AP finds wrong with a catalogue, apart from what it warns of."""
    reports = (validate(catalogue, shacl_graph=shapes, advanced=True)[1] for shapes in SHAPES)
    return [
        str(report.value(result, SH.resultMessage))
        for report in reports
        for result in report.subjects(SH.resultSeverity, SH.Violation)
    ]


@pytest.mark.parametrize("mail", ["bien-tap@thanh-van.example", None])
@pytest.mark.parametrize(
    "licence", [Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"), None]
)
def test_the_catalogue_is_as_the_profile_of_the_european_union_asks(site, mail, licence):
    archive = site.registry.archive.model_copy(update={"mail": mail, "licence": licence})
    catalogue = Graph().parse(
        data=content(site_for(replace(site.registry, archive=archive), "vi"), "catalog.ttl")
    )
    assert against_shapes(catalogue) == []


def test_a_catalogue_without_a_title_or_with_a_place_of_no_class_is_found_wrong(site):
    catalogue = Graph().parse(data=content(site, "catalog.ttl"))
    catalogue.remove((None, DCTERMS.title, None))
    catalogue.remove((None, RDF.type, DCTERMS.Location))
    wrong = " ".join(against_shapes(catalogue))
    assert "Location" in wrong and ("title" in wrong or "Less than 1" in wrong), wrong


def test_a_query_finds_what_a_body_issued_and_its_name_in_both_languages(site):
    """What a reader of the data does: documents and vocabularies loaded together, asked in SPARQL."""
    graph = Graph().parse(data=content(site, "documents.nt"), format="nt")
    graph.parse(data=content(site, "vocabularies.ttl"), format="turtle")
    asked = """
        PREFIX eli: <http://data.europa.eu/eli/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?act ?type ?body WHERE {
            ?act eli:type_document/skos:prefLabel ?type ; eli:passed_by/skos:prefLabel ?body .
            FILTER(lang(?type) = "en" && lang(?body) = "en")
        }"""
    rows = {(str(row.type), str(row.body)) for row in graph.query(asked)}
    committee = site.registry.issuers["ubnd"].label["en"]
    assert ("Decision", committee) in rows and "Committee" in committee


def test_a_bag_of_the_site_is_valid_and_a_changed_file_is_found(tmp_path):
    name = tmp_path / "bag.zip"
    project = support.project(tmp_path)
    result = support.run("pack", name, "--bag", "--config", project)
    assert result.returncode == 0, result.stderr
    with zipfile.ZipFile(name) as packed:
        packed.extractall(tmp_path)
    bag = bagit.Bag(str(tmp_path / "bag"))
    bag.validate()
    assert bag.info["External-Identifier"] == "https://thanh-van.example/"
    assert "data/index.html" in bag.payload_entries() and "data/manifest.json" in bag.payload_entries()
    (tmp_path / "bag/data/index.html").write_text("changed", encoding="utf-8")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(tmp_path / "bag")).validate()


def test_feeds_are_read(site):
    read = feedparser.parse(feeds.feed(site, UNKNOWN))
    assert not read.bozo and read.version == "atom10"
    assert len(read.entries) == min(feeds.LIMIT, len(site.index.ordered))
    assert all(entry.link and entry.title and entry.updated_parsed for entry in read.entries)
