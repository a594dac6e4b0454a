"""Symbols in numbers held against issuers and vocabularies: one judgement, which check and audit both give. All invented."""

import pytest

from policyarchive.audit import audit
from policyarchive.audit.finding import CONSISTENT
from policyarchive.checks.check import check
from policyarchive.registry.number_symbols import SymbolFault, symbol_fault
from tests import support
from tests.audit import change

DOCUMENT = "ubnd/2044/7-qd-ubnd"


def with_number(registry, number, **fields):
    return change.document(registry, DOCUMENT, number=number, **fields)


def test_symbols_of_the_record_fit(registry):
    assert {symbol_fault(registry, document) for document in registry.documents.values()} == {None}


@pytest.mark.parametrize(
    ("number", "fields", "fault"),
    [
        ("12/QĐ-UBND", {"issuer": "tinh-uy"}, ("issuer-symbol", "UBND", ("TU",), ("ubnd",), None)),
        ("12/QĐ-UBDN", {}, ("issuer-symbol", "UBDN", ("UBND", "UB"), (), "12/QĐ-UBND")),
        ("12/QĐ-XYZ", {}, ("issuer-symbol", "XYZ", ("UBND", "UB"), (), None)),
        ("12-HDLS/TU", {"issuer": "tinh-uy"}, ("unknown-symbol", "HDLS", (), (), None)),
        ("12/QĐĐ-UBND", {}, ("unknown-symbol", "QĐĐ", (), (), "12/QĐ-UBND")),
        ("12/TTLT-BXD-BTC", {}, ("issuer-symbol", "BXD", ("UBND", "UB"), ("bxd",), None)),
        ("12/TTLT-BXD-BTC", {"issuer": None, "issuers": ["btc", "bxd"]}, None),
        (
            "12/TTLT-BXD-BNV",
            {"issuer": None, "issuers": ["btc", "bxd"]},
            ("issuer-symbol", "BNV", ("BTC", "BXD"), ("bnv",), None),
        ),
        (
            "12/TTLT-BXD",
            {"issuer": None, "issuers": ["btc", "bxd"]},
            ("issuer-symbol", "BXD", ("BTC", "BXD"), ("bxd",), None),
        ),
        ("12/UBND-NLN", {"type": "cong-van"}, None),
        (None, {}, None),
        ("1-9/QĐ-UBND", {}, None),
    ],
)
def test_what_does_not_fit_is_named(registry, number, fields, fault):
    changed = with_number(registry, number, **fields)
    found = symbol_fault(changed, changed.documents[DOCUMENT])
    names = ("code", "symbol", "expected", "others", "near")
    assert found == (SymbolFault(**dict(zip(names, fault, strict=True))) if fault else None)


def test_an_issuer_without_symbols_is_held_against_those_that_have_them(registry):
    changed = change.issuer(with_number(registry, "12/QĐ-TU"), "ubnd", symbols=[])
    fault = symbol_fault(changed, changed.documents[DOCUMENT])
    assert (fault.code, fault.others) == ("issuer-symbol", ("tinh-uy", "thanh-uy"))
    changed = change.issuer(with_number(registry, "12/QĐ-XYZ"), "ubnd", symbols=[])
    assert symbol_fault(changed, changed.documents[DOCUMENT]).code == "unknown-symbol"


@pytest.fixture
def folder(tmp_path):
    """A registry in which the Provincial Party Committee signs as another body does, and with letters that are no type."""
    registry = support.copied(tmp_path)
    record = "type: quyet-dinh\nissuer: tinh-uy\ndate: 2044-03-02\ntitle:\n  vi: Về việc tưới cây\nlisting: external\nstatus: not-established\n"
    for name, number in (("12-qd-ubnd", "12/QĐ-UBND"), ("13-hdls-tu", "13-HDLS/TU")):
        file = registry / f"documents/tinh-uy/2044/{name}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"number: {number}\n{record}", encoding="utf-8")
    return registry


def test_the_check_warns_and_the_audit_finds_the_same(folder):
    checked = check(folder)
    found = {(f.code, f.subject) for f in audit(checked.registry) if f.verdict != CONSISTENT}
    told = {
        (w.code, w.location.path.removeprefix("registry/").removesuffix(".yml")) for w in checked.warnings
    }
    assert checked.problems == [] and len(told) == 2 and told <= found


def test_the_command_names_them_and_ends_well(folder):
    done = support.call("check", "--registry", folder, "--lang", "en")
    assert done.returncode == 0 and "12-qd-ubnd.yml:1:9" in done.stdout and "To look at: 2" in done.stdout
    assert "No problems." in done.stdout
    annotated = support.call("check", "--registry", folder, "--format", "github", "--lang", "en")
    assert annotated.stdout.count("::warning ") == 2 and annotated.returncode == 0


def test_what_the_archive_explains_is_not_told_again(folder):
    explanation = "  - rule: issuer-symbol\n    subject: documents/tinh-uy/2044/12-qd-ubnd\n    text:\n      vi: Bản in ghi như vậy.\n"
    file = folder / "explanations.yml"
    begun = file.read_text("utf-8").rstrip() + "\n" if file.exists() else "explanations:\n"
    file.write_text(begun + explanation, encoding="utf-8")
    checked = check(folder)
    assert checked.problems == [] and [warning.code for warning in checked.warnings] == ["unknown-symbol"]


def test_a_slip_of_accents_is_a_problem_with_the_form_that_is_meant(folder):
    file = folder / "documents/tinh-uy/2044/12-qd-ubnd.yml"
    support.replace(file, "12/QĐ-UBND", "12/QD-UBND")
    (problem,) = check(folder).problems
    assert (problem.code, problem.found["near"]) == ("number-form", "12/QĐ-UBND")
