"""What readers take along of documents: in files of bounded size, each document in the one that its id leads to."""

import json
import re
from dataclasses import replace

import pytest

from bench.synthetic import invent_documents
from policyarchive.exports.citations.legal_order import legal_order
from policyarchive.exports.search import citations
from policyarchive.exports.search.citations import citations_by_year, place_of
from policyarchive.registry.model.documents import Document
from policyarchive.site.site import site_for

MOST = (
    2_000_000  # bytes of a file of as many documents as one may have, for which a file of a tenth stands in
)


@pytest.fixture(scope="module")
def many(real):
    """The site of the real registry with invented documents, so many that years have several files of a tenth."""
    documents = {key: Document.model_validate(record) for key, record in invent_documents(real, 1_200, 1)}
    return site_for(replace(real, documents={**real.documents, **documents}), "vi")


def _read(script):
    """Return the documents of a file, and the number of files of its year."""
    found, counts = re.findall(r"\{\}, (.*)\)$", script.decode(), re.MULTILINE)
    return json.loads(found), json.loads(counts)


def test_a_file_says_everything_of_its_documents(registry):
    site = site_for(registry, "vi")
    found = {}
    for _, _, make in citations_by_year(site):
        found |= _read(make())[0]
    assert found.keys() == registry.documents.keys()
    one = found["ubnd/2041/7-qd-ubnd"]
    assert one["legal"].startswith("Căn cứ Quyết định số 7/QĐ-UBND ngày 02 tháng 5 năm 2041")
    assert one["plain"] and one["bibtex"].startswith("@misc{ubnd-2041-7-qd-ubnd")
    assert one["ris"].startswith("TY  - RPRT") and one["csl"]["genre"].endswith(" 7/QĐ-UBND")
    assert one["url"] == "van-ban/ubnd/2041/7-qd-ubnd/" and one["day"] == "02/5/2041"


def test_a_document_is_in_the_file_that_its_id_leads_to_and_no_file_is_large(many, monkeypatch):
    monkeypatch.setattr(citations, "MOST", citations.MOST // 10)
    seen, parted = set(), 0
    for path, key, make in citations_by_year(many):
        script = make()
        assert len(script) < MOST / 10, path
        found, counts = _read(script)
        year = key.removeprefix("year:")
        number = int((re.search(rf"{year}-(\d+)\.", path) or [0, 1])[1])
        parted += number > 1
        assert {place_of(identifier, counts[year]) + 1 for identifier in found} <= {number}
        assert {identifier.split("/")[-2] for identifier in found} <= {year}
        seen |= found.keys()
    assert parted and seen == many.registry.documents.keys()


def test_legal_bases_stand_by_level_then_nature_then_body(real):
    site = site_for(real, "vi")
    order = sorted(
        ("bcd/2017/337-hd-bcd", "ubnd/2017/734-qd-ubnd", "hdnd/2017/08-2017-nq-hdnd", "ttg/2016/1980-qd-ttg"),
        key=lambda one: legal_order(site, one),
    )
    assert order == [
        "ttg/2016/1980-qd-ttg", "hdnd/2017/08-2017-nq-hdnd", "ubnd/2017/734-qd-ubnd", "bcd/2017/337-hd-bcd",
    ]  # fmt: skip
