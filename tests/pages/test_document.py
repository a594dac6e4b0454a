"""What the page of a document says besides what the golden pages show."""

import re
from dataclasses import replace

import pytest

from policyarchive.pages.generated import generated
from policyarchive.site.site import Site, site_for

DECISION = "ubnd/2044/7-qd-ubnd"


def facts_of(site: Site, identifier: str) -> dict[str, str]:
    """Return the facts at the head of a page, by their names."""
    (page,) = [page for page in generated(site) if page.key == f"document:{identifier}"]
    (facts,) = re.findall(r'<dl class="facts">(.*?)</dl>', page.body(), re.DOTALL)
    pairs = re.findall(r"<div><dt>(.*?)</dt><dd[^>]*>(.*?)</dd></div>", facts, re.DOTALL)
    return {name: " ".join(re.sub("<[^>]+>", "", text).split()) for name, text in pairs}


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "vi",
            {
                "Ngày có hiệu lực": "ngày 01 tháng 02 năm 2044",
                "Ngày hết hiệu lực": "năm 2045",
                "Người ký": "Lê Văn Tre",
                "Đối tượng áp dụng": "Các làng",
            },
        ),
        (
            "en",
            {
                "Effective from": "1 February 2044",
                "Expires on": "2045",
                "Signed by": "Lê Văn Tre",
                "Applies to": "Các làng",
            },
        ),
    ],
)
def test_what_is_recorded_of_validity_is_shown(registry, language, wanted):
    fields = {
        "effective": "2044-02-01",
        "expires": "2045",
        "signer": "Lê Văn Tre",
        "applies_to": {"vi": "Các làng"},
    }
    changed = registry.documents[DECISION].model_copy(update=fields)
    with_them = site_for(replace(registry, documents=registry.documents | {DECISION: changed}), language)
    without = site_for(registry, language)
    assert facts_of(with_them, DECISION).items() - facts_of(without, DECISION).items() == wanted.items()
