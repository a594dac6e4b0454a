"""Numbers of documents as offices write them: each is read as an expert reads it, kept as printed, or refused."""

import csv
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numbering.reader import read_number as read
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.numbering.rules import NumberRules, systems_of
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.registry.base_vocabulary import base_rules
from tests.support import ROOT, call, run
from tests.tables import check_each

with (ROOT / "tests/data/number-forms.tsv").open(encoding="utf-8") as table:
    FORMS = list(csv.DictReader(table, delimiter="\t"))
SYSTEMS = read_settings(ASSETS / "numbering/systems.yml")["systems"]


def read_number(text: str) -> Reading:
    """Return how a number is read where there is no archive."""
    return read(text, base_rules())


def row_of(form: str) -> dict[str, str]:
    """Return how a form is read, as a row of the table."""
    empty = dict.fromkeys(FORMS[0], "") | {"form": form}
    try:
        reading = read_number(form)
    except NoNumber as refusal:
        return empty | {"system": f"refused: {refusal}"}
    return {
        "form": form,
        "canonical": reading.canonical,
        "sequence": reading.sequence or "",
        "year": reading.year or "",
        "type": reading.type or "",
        "issuer": reading.issuer_symbol or "",
        "system": reading.system,
        "certain": "yes" if reading.certain else "no",
    }


def test_a_form_is_read_as_an_expert_reads_it():
    def is_read(form, row):
        assert row_of(form) == row

    check_each(((row["form"], row) for row in FORMS), is_read)


def test_the_examples_of_a_system_are_read_by_it():
    def are_read(name, system):
        group = systems_of(system.get("group", "vietnamese"))
        rules = NumberRules(systems=group, symbols=base_rules().symbols)
        assert {read(example, rules).system for example in system["examples"]} == {name}

    check_each(((system["id"], system) for system in SYSTEMS), are_read)


@pytest.mark.parametrize(
    ("one", "other"),
    [("27-NQ/TƯ", "27-NQ/TU"), ("05/HD-UBND", "05/HĐ-UBND"), ("734a/QĐ-UBND", "734/QĐ-UBND"), ("12/QC-UBND", "12/QĐ-UBND")],
)  # fmt: skip
def test_signs_that_mean_another_thing_are_told_apart(one, other):
    assert read_number(one).canonical != read_number(other).canonical


def test_a_body_whose_symbol_begins_like_a_type_is_not_cut():
    assert read_number("1-NQ/TTCP").canonical == "1-NQ/TTCP"


@pytest.mark.parametrize(
    ("form", "unknown"),
    [
        ("12/HDLS-UBND", "HDLS"),  # read as a letter, whose body nobody knows
        ("12-HDLS/TU", "HDLS"),
        ("Số 12-HDLS/TU ngày 1/5/2041", "HDLS"),
        ("12/2041/HDLS-UBND", "HDLS"),
        ("12/QĐ-XYZ", None),
        ("12/UBND-NLN", None),
        ("80/2015/QH13", None),
        ("8/hd-ubnd", None),
        ("abc", None),
    ],
)
def test_letters_that_may_be_a_type_of_no_vocabulary_are_named(form, unknown):
    assert unknown_type(read_number(form), base_rules()) == unknown


def test_two_spellings_of_one_body_are_one():
    reading = read_number("27-NQ/TƯ")
    assert reading.canonical == read_number("27-NQ/TW").canonical and reading.respelt == (("TƯ", "TW"),)


# What may be meant instead: a digit for a letter that looks like it, a known symbol for one that is a slip away.
NEAR = {
    "5O/QĐ-UBND": ["50/QĐ-UBND"],
    "12I/KH-UBND": ["121/KH-UBND"],
    "Số 1O/2020/QĐ-UBND": ["10/2020/QĐ-UBND"],
    "l2/QĐ-UBND": ["12/QĐ-UBND"],
    "O6-NQ/TU": ["06-NQ/TU"],
    "1O5/QĐ-UBND": ["105/QĐ-UBND"],
    "12/2O20/QĐ-UBND": ["12/2020/QĐ-UBND"],
    "123/QĐ-UBNB": ["123/QĐ-UBND"],
    "12/BC-UBMD": ["12/BC-UBND"],
    "17/2019/QĐ-UBDN": ["17/2019/QĐ-UBND", "17/2019/QĐ-UBDT"],  # first that of the very letters
    "12/QĐ-UBNDD": ["12/QĐ-UBND"],
    "09/2022/TT-BLTBXH": ["09/2022/TT-BLĐTBXH"],
    "120/UBMD-NLN": ["120/UBND-NLN"],
    "02/2011/TTLT-VPCB-BNV": ["02/2011/TTLT-VPCP-BNV"],
    "5O/QĐ-UBNB": ["50/QĐ-UBND"],
    "12/QĐ-SGTVT": [],  # a department is no slip of a ministry
    "07-BC/UBKTHU": [],  # nor the commission of one committee of that of another
    "12/QĐ-SNN": [],  # of three letters too many are alike
    "12/QĐ-UBNDT": [],  # a letter behind the symbol says more
    "270B-NQ/HĐNN8": [],
    "06bis/QĐ-UBND": [],
}


def test_what_may_be_meant_instead_is_named_and_nothing_is_mended():
    found = {form: [*read_number(form).near] for form in NEAR}
    assert found == NEAR
    assert [form for form, near in NEAR.items() if near and read_number(form).certain] == []


def test_a_symbol_that_is_near_no_known_one_is_certain_in_its_form_and_named():
    reading = read_number("88/QĐ-SDL")
    assert (reading.certain, reading.unknown_bodies) == (True, ("SDL",))
    assert read_number("09/2013/TTLT-BNV-XYZ").unknown_bodies == ("XYZ",)
    assert read_number("104/NQ-HĐND18").unknown_bodies == ()


def test_symbols_are_shown_with_the_signs_between_them():
    forms = [
        "27-NQ/TƯ",
        "12/2020/QĐ-UBND",
        "68/2026/VBHN-NĐ-BCT",
        "05-TC/HCSN",
        "57/QĐ-ĐHĐCĐ/2019",
        "15-CP",
        "4/BC",
    ]
    shown = ["NQ/TW", "QĐ-UBND", "VBHN-NĐ-BCT", "TC/HCSN", "QĐ-ĐHĐCĐ", "CP", "BC"]
    assert [read_number(form).written for form in forms] == shown
    assert read_number("27-NQ/TƯ").symbols == "NQ-TW"


numbers = st.builds(
    lambda seq, year, kind, body, form: form.format(seq=seq, year=year, kind=kind, body=body),
    seq=st.integers(1, 99999),
    year=st.integers(1946, 2099),
    kind=st.sampled_from([kind for kind in base_rules().symbols.types if kind not in ("VBHN", "SL")]),
    body=st.sampled_from([body for body, own in base_rules().symbols.bodies.items() if body == own]),
    form=st.sampled_from(
        ["{seq}/{year}/{kind}-{body}", "{seq}/{kind}-{body}", "{seq}-{kind}/{body}", "{seq}/{body}-TH"]
    ),
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(numbers)
def test_a_canonical_number_is_read_back_to_itself(number):
    reading = read_number(number)
    again = read_number(reading.canonical)
    assert (again.canonical, again.system, again.types) == (reading.canonical, reading.system, reading.types)
    of_the_party = number.partition("-")[2] in base_rules().symbols.party
    assert (reading.canonical == number or of_the_party) and again.mended == ()


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789/-. ()QĐNUBTWƯHcrs;,…", max_size=30) | st.text(max_size=30))
def test_any_text_is_read_kept_or_refused(text):
    try:
        reading = read_number(text)
    except NoNumber:
        return
    assert reading.form == text and reading.canonical


def test_the_command_prints_the_fields_and_refuses_what_is_no_single_number():
    done = run("number", "57/QĐUB", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "form": "57/QĐUB", "canonical": "57/QĐ-UB", "sequence": "57", "year": None, "symbols": "QĐ-UB", "type": "QĐ",
        "issuer_symbol": "UB", "system": "administrative", "certain": False,
    }  # fmt: skip
    unknown = run("number", "12-HDLS/TU", "--lang", "en")
    assert "As printed: 12-HDLS/TU" in unknown.stdout and "Year" not in unknown.stdout
    assert unknown.stdout.endswith("  hdls:\n    label:\n      vi: …\n    abbreviation: HDLS\n")
    refused = run("number", "1-10/QĐ-UBND", "--lang", "en")
    assert refused.returncode == 2 and "range" in refused.stderr


# A number, a language, and lines that the command prints of it.
SAID = [
    ("27-NQ/TƯ", "vi", ["Ký hiệu: NQ/TW", "Loại: NQ (Nghị quyết)", "Hệ thống: Văn bản của Đảng và đoàn thể", "“TƯ” là cách viết khác của “TW”."]),
    ("500/HDLT-SGD", "vi", ["Loại: –", "Cơ quan: HDLT", "Hệ thống: Công văn", "    abbreviation: HDLT", "    symbols: [HDLT]"]),
    ("120/UBND-NLN", "en", ["Type: Official Letter", "Certain: yes"]),
    ("88/QĐ-SDL", "vi", ["Chắc chắn: có", "“SDL” chưa là ký hiệu của cơ quan nào trong danh mục.", "    symbols: [SDL]"]),
    ("5O/QĐ-UBND", "vi", ["Chắc chắn: không", "Có thể là 50/QĐ-UBND gõ nhầm; hãy đối chiếu với bản in."]),
    ("45/TTr-NV1", "en", ["“TTr” may also be the symbol of a body and “NV1” its unit; this would then be a letter."]),
    ("CT 12/QĐ-UBND", "en", ["The type named before the number is not the one in its symbols."]),
    ("4/BC", "en", ["Certain: no", "What is written in this form can also be read in another way."]),
    ("12/hd-ubnd", "en", ["This spelling may be 12/HD-UBND, 12/HĐ-UBND; none of them is chosen."]),
]  # fmt: skip


def test_the_command_says_in_words_what_was_read_and_what_may_be_meant():
    missing = []
    for number, language, lines in SAID:
        printed = call("number", number, "--lang", language).stdout.splitlines()
        missing += [(number, line) for line in lines if line not in printed]
    assert missing == []


def test_no_entry_is_offered_for_a_symbol_that_is_a_slip_or_a_unit():
    assert [n for n in ("12/QĐ-UBNB", "45/TTr-P4") if "label:" in call("number", n).stdout] == []


def test_a_date_and_a_telephone_number_are_refused_with_their_reasons():
    date, telephone = (call("number", text, "--lang", "en") for text in ("01/02/2020", "0912 345 678"))
    assert (date.returncode, telephone.returncode) == (2, 2)
    assert "a date" in date.stderr and "a telephone number" in telephone.stderr
