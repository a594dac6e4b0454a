"""Linked data, bags and feeds as the programs of others read them: pyld, bagit, feedparser."""

import json
import zipfile

import bagit
import feedparser
import pytest
from pyld import jsonld
from rdflib import Graph

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.exports.linked.rdf import CONTEXT_OF_FILES
from policyarchive.exports.web import feeds
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
