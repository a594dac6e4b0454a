"""What the page of a document says besides what the golden pages show."""

import re
from dataclasses import replace

import pytest

from policyarchive.pages.generated import generated
from policyarchive.site.site import Site, site_for
from tests.audit import change
from tests.registry.test_validity import OLD, repealed

DECISION = "ubnd/2044/7-qd-ubnd"


def facts_of(site: Site, identifier: str) -> dict[str, str]:
    """Return the facts at the head of a page, by their names."""
    (page,) = [page for page in generated(site) if page.key == f"document:{identifier}"]
    (facts,) = re.findall(r'<dl class="facts[^"]*">(.*?)</dl>', page.body(), re.DOTALL)
    pairs = re.findall(r"<div><dt>(.*?)</dt><dd[^>]*>(.*?)</dd></div>", facts, re.DOTALL)
    return {name: " ".join(re.sub("<[^>]+>", "", text).split()) for name, text in pairs}


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "vi",
            {
                "Ngày có hiệu lực": "01 tháng 02 năm 2044",
                "Ngày hết hiệu lực": "Năm 2045",
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


@pytest.mark.parametrize(
    ("language", "status", "expired", "repealed_by"),
    [
        (
            "vi",
            "Hiệu lực",
            "Hết hiệu lực từ ngày 31 tháng 01 năm 2045 (theo ngày hết hiệu lực đã ghi)",
            "Hết hiệu lực: bị bãi bỏ bởi Quyết định số 7/QĐ-UBND, ngày 15 tháng 01 năm 2044 (quan hệ đã ghi, dòng 22)",
        ),
        (
            "en",
            "Legal status",
            "No longer in force since 31 January 2045 (by its recorded day of expiry)",
            "No longer in force: is repealed by Decision No. 7/QĐ-UBND, 15 January 2044 (recorded relation, line 22)",
        ),
    ],
)
def test_a_derived_status_says_what_it_rests_on(registry, language, status, expired, repealed_by):
    ended = change.document(repealed(registry), OLD, expires="2045-01-31")
    after, before = (site_for(ended, language, as_of=day) for day in ("2045-02-01", "2045-01-31"))
    assert facts_of(after, OLD)[status] == f"{expired}; {repealed_by}"
    assert facts_of(before, OLD)[status] == repealed_by


def test_a_recorded_status_is_shown_alone(registry):
    recorded = change.document(repealed(registry), OLD, expires="2045-01-31", status="in-force")
    assert facts_of(site_for(recorded, "en", as_of="2045-02-01"), OLD)["Legal status"] == "In force"


def test_a_relation_from_outside_names_its_source(registry):
    outside = repealed(registry, line=None, reference="decision-21-2040")
    told = facts_of(site_for(outside, "en"), OLD)["Legal status"]
    assert told.endswith(
        f"(recorded relation, after {registry.references['decision-21-2040'].fields['author']})"
    )
    told = facts_of(site_for(repealed(registry, line=None, quote="Sửa đổi Quy định"), "en"), OLD)[
        "Legal status"
    ]
    assert told.endswith("(recorded relation, from the subject of that document itself)")
