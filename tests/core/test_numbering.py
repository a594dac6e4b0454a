"""Numbers of documents as offices write them: each is read as an expert reads it, kept as printed, or refused."""

import csv
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.numbering.reading import read_number as read
from policyarchive.core.numbering.rules import NumberRules, systems_of
from policyarchive.registry.base_vocabulary import base_rules
from tests.support import ROOT, run

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


@pytest.mark.parametrize("row", FORMS, ids=lambda row: row["form"])
def test_a_form_is_read_as_an_expert_reads_it(row):
    assert row_of(row["form"]) == row


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system["id"])
def test_the_examples_of_a_system_are_read_by_it(system):
    rules = NumberRules(systems=systems_of(system.get("group", "vietnamese")), symbols=base_rules().symbols)
    readings = [read(example, rules) for example in system["examples"]]
    assert {reading.system for reading in readings} == {system["id"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [("27-NQ/TƯ", "27-NQ/TU"), ("05/HD-UBND", "05/HĐ-UBND"), ("734a/QĐ-UBND", "734/QĐ-UBND"), ("12/QC-UBND", "12/QĐ-UBND")],
)  # fmt: skip
def test_signs_that_mean_another_thing_are_told_apart(one, other):
    assert read_number(one).canonical != read_number(other).canonical


def test_a_body_whose_symbol_begins_like_a_type_is_not_cut():
    assert read_number("1-NQ/TTCP").canonical == "1-NQ/TTCP"


@pytest.mark.parametrize(
    ("form", "unknown", "bodies"),
    [
        ("12/HDLS-UBND", "HDLS", ("HDLS",)),  # read as a letter, whose body nobody knows
        ("12-HDLS/TU", "HDLS", ()),
        ("12/2041/HDLS-UBND", "HDLS", ()),
        ("12/QĐ-XYZ", None, ("XYZ",)),
        ("12/QĐ-UBND", None, ()),
        ("80/2015/QH13", None, ()),
        ("3/2011/TTLT-BXD-XYZ", None, ("XYZ",)),
        ("abc", None, ()),
    ],
)
def test_letters_that_no_vocabulary_has_are_named(form, unknown, bodies):
    reading = read_number(form)
    assert (reading.unknown_symbol, reading.unknown_bodies) == (unknown, bodies)


def test_two_spellings_of_one_body_are_one():
    assert read_number("27-NQ/TƯ").canonical == read_number("27-NQ/TW").canonical


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
    assert unknown.stdout.endswith("  hdls:\n    label:\n      vi: …\n    abbreviation: HDLS\n")
    refused = run("number", "1-10/QĐ-UBND", "--lang", "en")
    assert refused.returncode == 2 and "range" in refused.stderr
