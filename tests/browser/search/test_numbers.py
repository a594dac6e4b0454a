"""The browser reads numbers as Python does: the forms of the table, and forms that are made of the same signs."""

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.numbering.reader import read_number
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.numbering.rules import NumberRules, make_system, systems_of
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.exports.search.grammar import grammar_of_words
from policyarchive.exports.search.numbering import numbering
from policyarchive.registry.base_vocabulary import base_rules
from tests.support import ROOT

with (ROOT / "tests/data/number-forms.tsv").open(encoding="utf-8") as table:
    FORMS = [row["form"] for row in csv.DictReader(table, delimiter="\t")]
READ = """([data, forms]) => {
  const { makeRules, readNumber, unknownType, NoNumber } = archiveSearch, rules = makeRules(data)
  const read = form => {
    try { return readNumber(form, rules) } catch (error) {
      if (error instanceof NoNumber) return { form, refused: error.message }
      throw error
    }
  }
  return forms.map(form => {
    const reading = read(form)
    if (reading.refused) return reading
    const { isEstablished, symbols, issuerSymbol, unknownSymbol } = reading
    return { ...reading, isEstablished, symbols, issuerSymbol, unknownSymbol, unknownType: unknownType(reading, rules) }
  })
}"""
PIECES = [
    *("/", "-", " ", ".", "..", "…", "–", "_", ";", ",", " và ", "VÀ", " đến ", "÷", "(m)", "[", "]", "*", "¹", "\n"),
    *("số ", "SỐ: ", "so ", "No. ", "Quyết định ", "NGHỊ QUYẾT số ", " ngày 1/5/2041", " NĂM 2041", "không số", "s/n"),
    *("QĐ", "QD", "qđ", "QÐ", "NQ", "HD", "HĐ", "hd", "HDLS", "TTr", "P4", "TC", "HCSN", "UBNB", "UBDN", "TTLT", "VBHN", "SL", "CV", "CTr", "UBND", "ubnd", "HĐND", "TU"),
    *("TƯ", "TW", "Tỉnh ủy", "BTC", "QH13", "CP", "UB", "0", "1", "O", "l", "7", "12", "2041", "a", "bis", "Đ", "x"),
    *("\u00a0", "\u200b", "\x1c", "\x85", "\u2028", "\ufeff", "ı", "İ", "ſ", "K", "e\u0302\u0301", "😀", "constructor"),
]  # fmt: skip
joined = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
changed = st.builds(
    lambda form, place, length, piece: form[:place] + piece + form[place + length :],
    st.sampled_from(FORMS), st.integers(0, 20), st.integers(0, 2), st.sampled_from(PIECES),
)  # fmt: skip


def made_forms(count: int) -> list[str]:
    """Return forms that Hypothesis makes, the same at each call."""
    made = []

    @settings(derandomize=True, database=None, deadline=None, max_examples=count)
    @given(changed | joined | changed.map(str.lower) | changed.map(str.upper) | st.text(max_size=12))
    def collect(form):
        made.append(form)

    collect()
    return made


def read_in_python(form: str, rules: NumberRules) -> dict:
    """Return the fields of a reading by their names in the browser."""
    try:
        reading = read_number(form, rules)
    except NoNumber as refusal:
        return {"form": form, "refused": str(refusal)}
    return {
        "form": reading.form, "canonical": reading.canonical, "sequence": reading.sequence, "year": reading.year,
        "type": reading.type, "types": [*reading.types], "body": reading.body, "symbols": reading.symbols, "written": reading.written,
        "issuerSymbols": [*reading.issuer_symbols], "issuerSymbol": reading.issuer_symbol,
        "unknownSymbol": reading.unknown_symbol, "unknownType": unknown_type(reading, rules), "system": reading.system, "isEstablished": reading.is_established,
        "certain": reading.certain, "unknownBodies": [*reading.unknown_bodies], "near": [*reading.near],
        "mayBeLetter": reading.may_be_letter, "isCalledOtherwise": reading.is_called_otherwise, "readings": [*reading.readings],
        "mended": [[*pair] for pair in reading.mended], "respelt": [[*pair] for pair in reading.respelt],
    }  # fmt: skip


def different(scripts, rules: NumberRules, forms: list[str]) -> list:
    """Return where the browser reads another thing than Python, and how many kinds of readings there were."""
    found = scripts.evaluate(READ, [numbering(rules), forms])
    assert len(found) == len(forms)
    expected = [read_in_python(form, rules) for form in forms]
    return [(one, other) for one, other in zip(expected, found, strict=True) if one != other]


def test_the_browser_reads_every_form_of_the_table(scripts):
    assert different(scripts, base_rules(), FORMS) == []


def test_the_browser_names_letters_that_no_vocabulary_has(scripts):
    forms = [
        "12/HDLS-UBND",
        "12-HDLS/TU",
        "Số 12-HDLS/TU ngày 1/5/2041",
        "12/2041/HDLS-UBND",
        "12/QĐ-XYZ",
        "abc",
    ]
    named = [read_in_python(form, base_rules())["unknownType"] for form in forms]
    assert named == ["HDLS"] * 4 + [None] * 2
    assert different(scripts, base_rules(), forms) == []


def test_the_browser_reads_whatever_is_typed_as_python_does(scripts):
    forms = ["12/hd-ubnd", *made_forms(3000)]
    read = [read_in_python(form, base_rules()) for form in forms]
    kinds = {one.get("refused") or one["system"] for one in read}
    assert {"blank", "range", "several", "party", "administrative", "legal", "as-printed"} <= kinds
    assert sum(bool(one.get("mended")) for one in read) > 100 and any(one.get("readings") for one in read)
    assert different(scripts, base_rules(), forms) == []


@pytest.mark.parametrize("archive", ["registry", "real"])
def test_the_browser_reads_by_the_types_bodies_and_records_of_an_archive(request, scripts, archive):
    registry = request.getfixturevalue(archive)
    numbers = [document.number for document in registry.documents.values() if document.number]
    assert different(scripts, registry.number_rules, [*numbers, *map(str.lower, numbers), *FORMS]) == []


def test_the_browser_reads_by_an_archive_s_own_systems(scripts):
    own = make_system({"id": "own", "form": "VB{seq}({year})+{word}", "type": "quyet-dinh"})
    apart = make_system({"id": "apart", "form": "{seq}:{body}/{unit}"})
    rules = NumberRules(systems=(own, apart, *systems_of("plain")), symbols=base_rules().symbols)
    forms = [
        "12:UBNB/KT",
        "VB7(2041)+AB",
        "số VB7(2041)+AB1",
        "CR/2041/045",
        "2041-114",
        "12/2041",
        "CR.2041.045",
        *FORMS,
    ]
    assert read_in_python(forms[0], rules)["near"] == ["12:UBND/KT"]
    assert read_in_python(forms[1], rules)["system"] == "own"
    assert different(scripts, rules, forms) == []


# Invented records: two bodies whose symbols look alike, two types that differ in an accent, a slip in a printed number.
RECORDS = [
    {"url": "tw", "number": "27-NQ/TW", "type": "nq", "date": "2041-01-01", "day": "1/1/2041"},
    {"url": "tu", "number": "27-NQ/TU", "type": "nq", "date": "2040-01-01", "day": "1/1/2040"},
    {"url": "hop-dong", "number": "05/HĐ-UBND", "type": "nq"},
    {"url": "printed", "number": "9/QĐUB", "canonical": "9/QĐ-UB", "type": "qd"},
]
PAYLOAD = {
    "records": RECORDS,
    "types": {"nq": {"names": "Nghị quyết", "symbol": "nq"}, "qd": {"names": "Quyết định", "symbol": "qd"}},
    "issuers": {},
    "verbs": {},
    "sections": [],
    "units": [],
    "place": [],
    "decimal": ",",
    "words": {"search.number": "{type} {number}"},
}
SEARCH = """async ([grammar, numbering, payload, text]) => {
  const archive = await archiveSearch.openArchive(grammar, numbering, payload)
  const { message, rows } = await archiveSearch.makeAnswer(archive)(text)
  return [message.key === "search.found.unaccented", ...rows.map(({ url }) => url)]
}"""


@pytest.mark.parametrize(
    ("text", "unaccented", "first"),
    [
        ("27-NQ/TƯ", False, "tw"),
        ("27-NQ/TU", False, "tu"),
        ("Nghị quyết số 27-NQ/TU", False, "tu"),
        ("05/HĐ-UBND", False, "hop-dong"),
        ("05/hđ-ubnd", False, "hop-dong"),
        ("05/HD-UBND", True, "hop-dong"),
        ("9/QĐ-UB", False, "printed"),
        ("9/QD-UB", True, "printed"),
        ("9 khen", False, "printed"),
    ],
)
def test_the_very_number_comes_first_and_one_found_without_accents_is_said_to_be(
    scripts, text, unaccented, first
):
    grammar = grammar_of_words({"nq": ["nghi quyet"], "qd": ["quyet dinh"]}, [r["number"] for r in RECORDS])
    rules = numbering(base_rules())
    found = scripts.evaluate(SEARCH, [grammar, rules, PAYLOAD, text])
    assert found[:2] == [unaccented, first]
