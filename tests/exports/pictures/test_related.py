"""The picture of one document, of a whole archive and of a dossier: what they hold and what they leave out."""

from xml.etree import ElementTree

import pytest

from policyarchive.exports.pictures.dossier import dossier_picture, relations_within
from policyarchive.exports.pictures.files import picture_figure, picture_files
from policyarchive.exports.pictures.nodes import NATIONAL, lanes
from policyarchive.exports.pictures.related import MOST, related
from policyarchive.exports.pictures.whole import MOST as MOST_RELATIONS
from policyarchive.exports.pictures.whole import whole
from policyarchive.site.site import site_for
from tests.audit import change
from tests.exports.pictures.made import with_documents

TARGET = "hdnd/2041/3-2041-nq-hdnd"


def test_a_document_is_amid_those_that_act_upon_it_and_those_it_acts_upon(sites):
    found = related(sites["en"], "hdnd/2044/9-2044-nq-hdnd")
    assert [node.id for node in found.picture.nodes if node.is_subject] == ["hdnd/2044/9-2044-nq-hdnd"]
    says = {node.id: node.says for node in found.picture.nodes}
    assert says["ttg/2040/21-qd-ttg"] == ("this document is based on it",)
    assert found.left_out == 0


def test_a_document_without_relations_has_no_picture(sites):
    alone = [
        one
        for one in sites["vi"].index.ordered
        if one not in {**sites["vi"].index.outgoing, **sites["vi"].index.incoming}
    ]
    assert alone and all(related(sites["vi"], one) is None for one in alone)


def test_more_documents_than_can_be_read_are_counted(registry):
    site = site_for(with_documents(registry, ["2044-01-01"] * (MOST + 5), TARGET), "vi")
    found = related(site, TARGET)
    assert len(found.picture.nodes) == MOST + 1 and found.left_out >= 5


def test_mere_citations_of_the_source_are_left_out_and_counted(registry):
    source = registry.archive.source
    citing = next(key for key, verb in registry.verbs.items() if verb.eli == "cites")
    like = next(relation for document in registry.documents.values() for relation in document.relations)
    cites = like.model_copy(update={"verb": citing, "target": TARGET})
    site = site_for(change.document(registry, source, relations=[cites]), "vi")
    around = related(site, TARGET)
    assert around is None or (source not in {node.id for node in around.picture.nodes} and around.cited == 1)
    assert related(site, source) is None
    assert whole(site).cited == 1


def test_an_archive_with_too_many_relations_has_no_picture_of_all(registry, sites):
    assert whole(sites["vi"]) is not None
    many = with_documents(registry, ["2044-01-01"] * (MOST_RELATIONS + 1), TARGET)
    assert whole(site_for(many, "vi")) is None


def test_chains_of_the_whole_hang_together(sites):
    picture = whole(sites["vi"]).picture
    lane = {node.id: node.lane for node in picture.nodes}
    assert all(lane[tie.source] == lane[tie.target] for tie in picture.ties)
    assert set(lane.values()) == set(picture.lanes)


def test_national_bodies_share_the_first_lane_the_rest_is_as_in_the_vocabulary(sites):
    named = list(lanes(sites["vi"]))
    assert named[0] == NATIONAL
    own = [key for key in sites["vi"].registry.issuers if key in named]
    assert named[1:] == own


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_picture_of_a_dossier_has_its_documents_and_their_relations_alone(sites, language):
    site = sites[language]
    members = site.registry.dossiers["lang-xanh"].members
    picture = dossier_picture(site, "lang-xanh")
    assert {node.id for node in picture.nodes} == set(members)
    edges = relations_within(site, "lang-xanh")
    assert edges and all(edge.source in members and edge.target in members for edge in edges)


def test_a_picture_is_a_file_that_stands_alone(sites):
    files = picture_files(sites["vi"])
    names = {path.split("/")[-1] for path in files}
    assert {"archive.vi.svg", "archive.en.svg", "timeline.vi.svg", "dossier-lang-xanh.en.svg"} <= names
    for text in files.values():
        drawing = ElementTree.fromstring(text)
        words = " ".join(drawing.itertext())
        assert drawing.get("width") and "Source Sans 3" in drawing.get("font-family")
        assert drawing.find("{http://www.w3.org/2000/svg}title").text in words
        assert sites["vi"].address in words and "class=" not in text
        links = [link.get("href") for link in drawing.iter("{http://www.w3.org/2000/svg}a")]
        assert links and all(link.startswith(sites["vi"].address) for link in links)


def test_a_figure_offers_its_file(sites):
    figure = picture_figure(sites["en"], whole(sites["en"]).picture, "archive")
    assert figure["file"] == "data/pictures/archive.en.svg" and figure["file"] in picture_files(sites["en"])
    assert not picture_figure(sites["en"], whole(sites["en"]).picture)["file"]
