"""What machines read of a page: linked data, Open Graph, citation fields, links."""

import io
import json
import re
from dataclasses import replace

import pytest
from PIL import Image

from macros.all import Macros
from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import ZIP, all_exports
from policyarchive.exports.result_files import downloads
from policyarchive.exports.web.linked_data import CONTEXT, document_node, website_node
from policyarchive.exports.web.linked_results import dataset_node, indicator_node
from policyarchive.exports.web.social_cards import (
    HEIGHT,
    WIDTH,
    _font,
    _part_of_font,
    card,
    path_of,
    path_of_all,
)
from policyarchive.pages.frame.head import head, shared_head
from policyarchive.pages.generated import generated
from policyarchive.registry.model.archive import Licence
from policyarchive.site.site import site_for
from tests import html
from tests.audit import change
from tests.support import JOINT, ROOT

DECISION, REPORT, SCHEME = "ubnd/2044/7-qd-ubnd", "tinh-uy/2045/88-bc-tu", "unstated/undated/de-an-suoi-trong"
KNOWN = json.loads((ROOT / "tests/data/schema-org.json").read_text(encoding="utf-8"))["types"]
# Properties of the European Legislation Identifier 1.5 that a legal resource may bear and that claim no status.
ELI = {
    "LegalResource", "id_local", "date_document", "type_document", "amends", "changes", "repeals", "corrects",
    "consolidates", "cites", "based_on", "applies", "ensures_implementation_of", "related_to", "passed_by", "jurisdiction",
}  # fmt: skip


TERMS = "https://thanh-van.example/data/vocabularies.ttl"


def page_of(site, key: str, title: str = "Title", description: str = "About") -> html.Page:
    return html.Page(key, head(site, key=key, title=title, description=description) + shared_head(site, key))


def data_of(page: html.Page) -> dict:
    (text,) = [text for tag, text in page.texts if tag == "script" and text.strip()]
    return json.loads(text)


def meta(page: html.Page) -> dict[str, str]:
    return {a.get("name") or a["property"]: a["content"] for tag, a in page.elements if tag == "meta"}


def nodes(value) -> list[dict]:
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if isinstance(value, dict):
        return [value, *(node for item in value.values() for node in nodes(item))]
    return []


def assert_in_vocabulary(data: dict) -> None:
    for node in nodes({name: value for name, value in data.items() if name != "@context"}):
        kinds = [
            kind for kind in [node.get("@type", [])] for kind in (kind if isinstance(kind, list) else [kind])
        ]
        plain = [kind for kind in kinds if not kind.startswith("eli:")]
        if "@value" in node:
            assert node.keys() in ({"@value", "@language"}, {"@value", "@type"})
            continue
        for name in node:
            if name.startswith("eli:"):
                assert name.removeprefix("eli:") in ELI
            elif not name.startswith("@"):
                assert any(name in KNOWN[kind] for kind in plain), (kinds, name)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_node_keeps_to_the_published_vocabulary(sites, language):
    site = sites[language]
    keys = ["page:index", "page:results", "page:about", "page:data", *(page.key for page in generated(site))]
    for key in keys:
        data = data_of(page_of(site, key))
        assert data["@context"] == CONTEXT
        own = "#work" if key.startswith("document:") else ""
        assert data["@id"] == site.address + site.urls.path("vi", key) + own
        assert_in_vocabulary(data)


@pytest.mark.registry
def test_the_verbs_of_the_registry_name_properties_of_the_vocabularies(real):
    verbs = real.verbs.values()
    assert {verb.schema_org for verb in verbs if verb.schema_org} <= set(KNOWN["Legislation"])
    assert {verb.eli for verb in verbs if verb.eli} <= ELI


def test_an_act_is_legislation_with_terms_of_eli(sites):
    assert document_node(sites["en"], DECISION) == {
        "@type": ["Legislation", "eli:LegalResource"],
        "@id": "https://thanh-van.example/van-ban/ubnd/2044/7-qd-ubnd/#work",
        "url": "https://thanh-van.example/en/documents/ubnd/2044/7-qd-ubnd/",
        "name": {"@value": "Decision No. 7/QĐ-UBND of 15 January 2044", "@language": "en"},
        "description": {"@value": "Amending the Rules on watering trees", "@language": "en"},
        "inLanguage": "vi",
        "legislationIdentifier": "7/QĐ-UBND",
        "legislationType": {"@value": "Decision", "@language": "en"},
        "legislationDate": "2044-01-15",
        "legislationPassedBy": [
            {
                "@type": "GovernmentOrganization",
                "@id": f"{TERMS}#issuer-ubnd",
                "name": {"@value": "People's Committee of Thanh Vân Province", "@language": "en"},
            }
        ],
        "legislationJurisdiction": {
            "@type": "AdministrativeArea",
            "@id": f"{TERMS}#place-local",
            "name": {"@value": "Thanh Vân Province", "@language": "en"},
        },
        "eli:id_local": "7/QĐ-UBND",
        "eli:date_document": {"@value": "2044-01-15", "@type": "xsd:date"},
        "eli:type_document": {"@id": f"{TERMS}#type-quyet-dinh"},
        "eli:passed_by": [{"@id": f"{TERMS}#issuer-ubnd"}],
        "eli:jurisdiction": {"@id": f"{TERMS}#place-local"},
        "legislationAmends": [{"@id": "https://thanh-van.example/van-ban/ubnd/2041/7-qd-ubnd/#work"}],
        "eli:amends": [{"@id": "https://thanh-van.example/van-ban/ubnd/2041/7-qd-ubnd/#work"}],
    }


def test_a_report_and_a_scheme_are_none(sites):
    report = document_node(sites["vi"], REPORT)
    assert report["@type"] == "Report"
    assert [node["@type"] for node in report["author"]] == ["Organization"]
    assert len(report["citation"]) == 2
    scheme = document_node(sites["vi"], SCHEME)
    assert scheme["@type"] == "DigitalDocument"
    assert not [name for name in scheme if name.startswith(("legislation", "eli:"))]


def test_inferred_relations_are_not_said(registry):
    document = registry.documents[DECISION]
    inferred = [
        relation.model_copy(update={"certainty": "inferred-strong"}) for relation in document.relations
    ]
    changed = document.model_copy(update={"relations": inferred})
    site = site_for(replace(registry, documents=registry.documents | {DECISION: changed}), "vi")
    assert not {"legislationAmends", "eli:amends", "citation"} & set(document_node(site, DECISION))


def test_no_legal_status_is_claimed(sites):
    for identifier in sites["vi"].index.ordered:
        node = json.dumps(document_node(sites["vi"], identifier))
        assert not re.search("legalForce|in_force|LegalValue", node, re.IGNORECASE)


def test_results_are_a_dataset_and_a_criterion_holds_its_observations(sites):
    site = sites["en"]
    data = dataset_node(site, downloads(site))
    assert data["temporalCoverage"] == "2041/2045-06"
    assert [d["encodingFormat"] for d in data["distribution"]][0] == "text/csv"
    criterion = indicator_node(site, "criteria/2")
    assert criterion["isPartOf"]["@id"] == data["@id"]
    assert [(o["observationDate"], o["value"]) for o in criterion["about"]] == [
        ("2041", 5), ("2041", 50.0), ("2045-06", 4), ("2045-06", 40.1),
    ]  # fmt: skip


def test_hostile_text_stays_inside_its_element(registry):
    hostile = "</script><script>alert(1)</script> \"'><b>"
    changed = registry.documents[DECISION].model_copy(update={"title": {"vi": hostile}})
    site = site_for(replace(registry, documents=registry.documents | {DECISION: changed}), "vi")
    text = head(site, key=f"document:{DECISION}", title=hostile, description=hostile)
    assert text.count("<script") == text.count("</script>") == 1
    page = html.Page("x", text)
    assert data_of(page)["description"]["@value"] == hostile
    assert meta(page)["og:title"] == meta(page)["citation_title"] == hostile
    assert {tag for tag, _ in page.elements} == {"meta", "link", "script"}


@pytest.mark.parametrize("language, locale, other", [("vi", "vi_VN", "en_GB"), ("en", "en_GB", "vi_VN")])
def test_open_graph(sites, language, locale, other):
    site = sites[language]
    key = f"document:{DECISION}"
    found = meta(page_of(site, key))
    assert (found["og:locale"], found["og:locale:alternate"]) == (locale, other)
    assert found["og:url"] == site.permalink(key)
    assert found["og:image"] == site.permalink(key) + "card.png"
    assert meta(page_of(site, "page:about"))["og:image"] == site.permalink("page:index") + "card.png"


def test_zotero_reads_type_number_date_and_body(sites):
    act = meta(page_of(sites["en"], f"document:{DECISION}"))
    assert (act["z:itemType"], act["DC.type"]) == ("report", "Decision No. 7/QĐ-UBND")
    assert act["citation_title"] == "Sửa đổi Quy định tưới cây [Amending the Rules on watering trees]"
    assert act["citation_publication_date"] == "2044/01/15"
    assert act["citation_technical_report_institution"] == "People's Committee of Thanh Vân Province"
    assert "citation_author" not in act
    scheme = meta(page_of(sites["vi"], f"document:{SCHEME}"))
    assert scheme["DC.type"] == "Đề án" and "citation_publication_date" not in scheme
    assert not [
        name for name in meta(page_of(sites["vi"], "page:about")) if name.startswith(("citation", "z:"))
    ]


LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def test_a_licence_of_the_data_is_said_once_one_is_chosen(registry, sites):
    assert "license" not in json.dumps(dataset_node(sites["vi"], []) | website_node(sites["vi"]))
    archive = registry.archive.model_copy(update={"licence": Licence(**LICENCE)})
    site = site_for(replace(registry, archive=archive), "vi")
    own = [dataset_node(site, []), website_node(site), indicator_node(site, "criteria/1")]
    assert [node["license"] for node in own] == [LICENCE["url"]] * 3
    for node in own:
        assert_in_vocabulary(node)
    assert "license" not in document_node(site, DECISION)  # the official text is not the archive's own
    assert LICENCE["url"] in Macros(site=site, page="").data_licence()


def test_the_offline_copy_is_offered_where_it_has_an_address(registry, sites):
    assert "<code>make offline</code>" in Macros(site=sites["en"], page="").offline_copy()
    archive = registry.archive.model_copy(update={"offline_url": "https://example.org/archive.zip"})
    said = Macros(site=site_for(replace(registry, archive=archive), "vi"), page="").offline_copy()
    assert 'href="https://example.org/archive.zip"' in said and "make offline" not in said


def test_links_lead_to_feeds_search_and_citations(sites):
    page = page_of(sites["en"], f"document:{DECISION}")
    typed = {a["type"]: (a["rel"], a["href"]) for tag, a in page.elements if tag == "link" and "type" in a}
    links = {kind: href for kind, (_, href) in typed.items()}
    assert links == {
        "application/atom+xml": "../../../../changes.xml",
        "application/opensearchdescription+xml": "../../../../opensearch.xml",
        "application/x-bibtex": "citation.bib",
        "application/x-research-info-systems": "citation.ris",
        "application/vnd.citationstyles.csl+json": "citation.json",
    }
    described = [kind for kind, (rel, _) in typed.items() if rel == "describedby"]
    assert {f"application/{name}" for name in ("x-bibtex", "x-research-info-systems", "vnd.citationstyles.csl+json")} == set(described)  # fmt: skip
    of_issuer = [
        a["href"]
        for tag, a in page_of(sites["en"], "issuer:ubnd").elements
        if a.get("type") == "application/atom+xml"
    ]
    assert of_issuer == ["feed.xml", "../../feed.xml", "../../changes.xml"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_signposts_say_what_to_cite_and_what_it_is(sites, language):
    signs = [(a["rel"], a["href"]) for tag, a in page_of(sites[language], f"document:{DECISION}").elements if tag == "link" and "type" not in a]  # fmt: skip
    assert signs == [
        ("cite-as", "https://thanh-van.example/van-ban/ubnd/2044/7-qd-ubnd/"),
        ("type", "https://schema.org/Legislation"),
    ]


def test_the_page_of_the_data_is_a_catalogue_of_every_file(sites):
    data = data_of(page_of(sites["en"], "page:data"))
    files = [file["contentUrl"] for found in data["dataset"] for file in found["distribution"]]
    wanted = [e.path for e in all_exports(sites["en"], UNKNOWN) if "/schema/" not in e.path]
    assert sorted(files) == sorted(sites["en"].address + path for path in [*wanted, ZIP])
    assert data["@type"] == "DataCatalog" and all(len(d["description"]) >= 50 for d in data["dataset"])


def test_a_card_is_a_small_picture_and_the_same_twice(sites):
    for page in generated(sites["vi"]):
        first, second = (card(sites["vi"], page.title, page.description) for _ in range(2))
        assert first == second
        assert first.startswith(b"\x89PNG") and len(first) < 40_000
        assert (int.from_bytes(first[16:20]), int.from_bytes(first[20:24])) == (WIDTH, HEIGHT)


def test_a_card_is_in_the_green_of_the_archive(sites):
    picture = Image.open(io.BytesIO(card(sites["vi"], "Quyết định số 7/QĐ-UBND"))).convert("RGB")
    red, green, blue = picture.getpixel((WIDTH - 1, HEIGHT - 1))
    assert green > red and green > blue


def test_a_card_with_endless_text_is_drawn(sites):
    assert card(sites["vi"], "dài " * 500, "x" * 500)


def test_every_generated_page_has_a_card_of_its_own(sites):
    site = sites["en"]
    paths = [path_of(site, page.key) for page in generated(site)]
    assert len(set(paths)) == len(paths)
    assert path_of_all(site) not in paths


@pytest.mark.registry
def test_the_fonts_hold_every_letter_of_the_real_archive(real):
    site = site_for(real, "vi")
    texts = [text for page in generated(site) for text in (page.title, page.description)]
    for letter in sorted(set("".join(texts)) - {" "}):
        font = _font(_part_of_font(letter), 40, 400)
        assert font.getmask(letter).getbbox() and bytes(font.getmask(letter)) != bytes(
            font.getmask("\uffff")
        ), letter


def test_a_quarter_is_its_year_where_a_standard_knows_none_and_a_span_where_it_may_be(registry):
    for identifier, name in ((DECISION, "legislationDate"), (REPORT, "dateCreated")):
        site = site_for(change.document(registry, identifier, date="2044-Q3"), "vi")
        node = document_node(site, identifier)
        assert node[name] == "2044" and "eli:date_document" not in node
        fields = meta(page_of(site, f"document:{identifier}"))
        assert fields["citation_publication_date"] == "2044"
    site = site_for(change.column(registry, "2045-06", date="2045-Q2"), "vi")
    assert dataset_node(site, [])["temporalCoverage"] == "2041/2045-06"
    assert indicator_node(site, "criteria/2")["about"][-1]["observationDate"] == "2045"


def test_linked_data_name_each_body_of_a_joint_document(joint_sites):
    node = document_node(joint_sites["vi"], JOINT)
    assert_in_vocabulary(node)
    assert [body["@id"].rpartition("#issuer-")[2] for body in node["legislationPassedBy"]] == ["hdnd", "ubnd"]
    page = page_of(joint_sites["vi"], f"document:{JOINT}")
    bodies = "Hội đồng nhân dân tỉnh Thanh Vân; Ủy ban nhân dân tỉnh Thanh Vân"
    assert meta(page)["citation_technical_report_institution"] == bodies
