import pytest

from policyarchive.core.document_numbers import canonical, parse_number, sequence_of

TYPES = ("QĐ", "NQ", "NĐ", "KH", "HD", "CT", "CTr", "BC", "TTLT")


@pytest.mark.parametrize(
    ("number", "form", "seq", "year", "kind", "bodies"),
    [
        ("7/QĐ-UBND", "administrative", "7", None, "QĐ", "UBND"),
        ("4781/QĐ-BNN-VPĐP", "administrative", "4781", None, "QĐ", "BNN-VPĐP"),
        ("12a/QĐ-UBND", "administrative", "12a", None, "QĐ", "UBND"),
        ("21/QĐ-TTg", "administrative", "21", None, "QĐ", "TTg"),
        ("3/2041/NQ-HĐND", "legal", "3", "2041", "NQ", "HĐND"),
        ("161/2016/NĐ-CP", "legal", "161", "2016", "NĐ", "CP"),
        ("13/2011/TTLT-BXD-BNNPTNT-BTN&MT", "joint", "13", "2011", "TTLT", "BXD-BNNPTNT-BTN&MT"),
        ("80/2015/QH13", "assembly", "80", "2015", None, "QH13"),
        ("88-BC/TU", "party", "88", None, "BC", "TU"),
        ("04-CTr/TU", "party", "04", None, "CTr", "TU"),
        ("120/UBND-NLN", "letter", "120", None, None, "UBND-NLN"),
    ],
)
def test_every_form_of_the_numbering_rules_is_read(number, form, seq, year, kind, bodies):
    found = parse_number(number, TYPES)
    assert (found.form, found.seq, found.year, found.type, found.bodies) == (form, seq, year, kind, bodies)


@pytest.mark.parametrize(
    "number",
    ["", "QĐ-UBND", "7", "7/QĐ", "7 /QĐ-UBND", "7/QĐ–UBND", "7/ÐQ-UBND", "7/XX-UBND-A-B", "123456/QĐ-UBND",
     "7/2141/NQ-HĐND", "88-XX/TU", "7/QĐ-UBND\n", "<b>7/QĐ-UBND"],
)  # fmt: skip
def test_other_forms_are_refused(number):
    assert parse_number(number, TYPES) is None


def test_without_types_only_numbers_without_type_are_read():
    assert parse_number("7/QĐ-UBND", ()).form == "letter"
    assert parse_number("88-BC/TU", ()) is None


@pytest.mark.parametrize(
    "printed",
    ["7 /QĐ-UBND", " 7/QĐ-UBND", "7/QĐ\u00a0-\u00a0UBND", "7/QĐ–UBND", "7/QÐ-UBND", "7/QƉ-UBND", "7/QĐ−UBND"],
)
def test_canonical_removes_spaces_and_look_alikes(printed):
    assert canonical(printed) == "7/QĐ-UBND"


def test_canonical_is_stable_in_lower_case():
    assert canonical("7/qðɖđ") == "7/qđđđ"


@pytest.mark.parametrize(
    ("number", "sequence"),
    [("05/2041/NQ-HĐND", 5), ("12a/QĐ-UBND", 12), ("88-BC/TU", 88), ("QĐ", 0), ("", 0)],
)
def test_documents_are_ordered_by_the_number_in_front(number, sequence):
    assert sequence_of(number) == sequence
