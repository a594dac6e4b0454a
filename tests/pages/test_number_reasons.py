"""Why a number is read otherwise than it is printed: each reason is what was done, and none is said that was not. All invented."""

from policyarchive.core.numbering.reader import read_number
from policyarchive.exports.data.layouts import document_layout
from policyarchive.pages.documents.number_reasons import number_reasons
from policyarchive.pages.generated import generated
from policyarchive.registry.base_vocabulary import base_rules
from policyarchive.registry.model.documents import Printed
from policyarchive.site.site import site_for
from tests.audit import change

CASES = {
    "12/QĐ-UBND": (),
    "7 /QĐ-UBND": ("space",),
    "458 - BC/TU": ("space",),
    "12/qd-ubnd": ("spelling",),
    "12/QÐ-UBND": ("spelling",),
    "12/qđ/ubnd": ("sign", "spelling"),
    "57/QĐUB": ("sign",),
    "57/QĐ.UB": ("sign",),
    "12–QĐ/TU": ("sign",),
    "27-NQ/TƯ": ("symbol",),
    "09-NQ/Tỉnh ủy": ("symbol",),
    "Số: 20/QĐ-UBND ngày 3/4/2016": ("around",),
    "Quyết định số 7/qđ - UBND": ("around", "space", "spelling"),
    "12/QĐ-UBND (*)": ("around",),
}
DECISION = "ubnd/2044/7-qd-ubnd"


def test_each_reason_is_what_was_done():
    rules = base_rules()
    found = {
        typed: number_reasons(typed, read_number(typed, rules).canonical, rules.symbols) for typed in CASES
    }
    assert {
        typed: (reasons, CASES[typed]) for typed, reasons in found.items() if reasons != CASES[typed]
    } == {}


def site_of(registry, language, printed, **fields):
    form = Printed(type="Quyết định", number=printed, date="15/01/2044")
    return site_for(change.document(registry, DECISION, printed=form, **fields), language)


def pages_of(*called, **fields):
    return {page.key: page.body() for page in generated(site_of(*called, **fields))}


def test_a_page_names_the_reason(registry):
    page = pages_of(registry, "vi", "7/qd-ubnd")[f"document:{DECISION}"]
    assert (
        '<span class="number">7/qd-ubnd</span></span></td>' in page
        and "viết đúng dấu và chữ hoa" in page
        and "dấu cách" not in page
    )


def test_a_document_without_a_number_is_named_by_type_and_title(registry):
    pages = pages_of(registry, "vi", "Không số", number=None)
    page = pages[f"document:{DECISION}"]
    assert "số Không số" not in "".join(pages.values()) and "None" not in page
    assert "<dt>Số, ký hiệu</dt><dd>Không số</dd>" in page and "nguồn không ghi số" in page


def test_the_list_in_another_language_has_the_words_of_the_print(registry):
    (row,) = [
        line.cells
        for line in document_layout(site_of(registry, "en", "Không số", number=None)).lines
        if any("Không số" in cell for cell in line.cells)
    ]
    assert not any("None" in cell for cell in row)
