"""Symbols in numbers held against issuers and vocabularies: one judgement, which check and audit both give. All invented."""

import pytest

from policyarchive.audit import audit
from policyarchive.audit.finding import CONSISTENT
from policyarchive.checks.catalogue import message
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
        ("12/QĐ-UBND", {"issuer": "tinh-uy"}, ("issuer-symbol", "UBND", "issuer", ("TU",), ("ubnd",), None)),
        ("12/QĐ-UBDN", {}, ("issuer-symbol", "UBDN", "issuer", ("UBND", "UB"), (), "12/QĐ-UBND")),
        ("12/QĐ-XYZ", {}, ("issuer-symbol", "XYZ", "issuer", ("UBND", "UB"), (), None)),
        ("12-HDLS/TU", {"issuer": "tinh-uy"}, ("unknown-symbol", "HDLS", "type", (), (), None)),
        ("12/QĐĐ-UBND", {}, ("unknown-symbol", "QĐĐ", "type", (), (), "12/QĐ-UBND")),
        ("12/TTLT-BXD-BTC", {}, ("issuer-symbol", "BXD", "issuer", ("UBND", "UB"), ("bxd",), None)),
        ("12/TTLT-BXD-BTC", {"issuer": None, "issuers": ["btc", "bxd"]}, None),
        (
            "12/TTLT-BXD-BNV",
            {"issuer": None, "issuers": ["btc", "bxd"]},
            ("issuer-symbol", "BNV", "issuer", ("BTC", "TC", "BXD"), ("bnv",), None),
        ),
        (
            "12/TTLT-BXD",
            {"issuer": None, "issuers": ["btc", "bxd"]},
            ("issuer-symbol", "BXD", "issuer", ("BTC", "TC", "BXD"), ("bxd",), None, ("btc",)),
        ),
        ("12/UBND-NLN", {"type": "cong-van"}, None),
        (None, {}, None),
        ("1-9/QĐ-UBND", {}, None),
    ],
)
def test_what_does_not_fit_is_named(registry, number, fields, fault):
    changed = with_number(registry, number, **fields)
    found = symbol_fault(changed, changed.documents[DOCUMENT])
    names = ("code", "symbol", "kind", "expected", "others", "near", "silent")
    assert found == (SymbolFault(**dict(zip(names, fault, strict=False))) if fault else None)


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


def test_a_body_without_a_symbol_in_a_joint_number_is_named_and_no_symbol_proposed_for_it(folder):
    file = folder / "documents/tinh-uy/2044/12-qd-ubnd.yml"
    support.replace(file, "12/QĐ-UBND", "12/TTLT-BXD-BTC")
    support.replace(file, "issuer: tinh-uy", "issuers: [btc, bxd, bnv]")
    told = message(next(w for w in check(folder).warnings if w.code == "issuer-symbol"), "en")
    assert "has no symbol of Bộ Nội vụ" in told["mend"] and "add it to" not in told["mend"]
    assert "Bodies that use" not in told["found"] and "print. The" in told["mend"]


def test_symbols_are_looked_at_although_there_are_problems_too(folder):
    support.replace(folder / "documents/tinh-uy/2044/12-qd-ubnd.yml", "12/QĐ-UBND", "12/NQ-HĐND")
    checked = check(folder)
    assert [problem.code for problem in checked.problems] == ["path-not-id"]
    assert [warning.code for warning in checked.warnings] == [
        "issuer-symbol",
        "type-symbol",
        "unknown-symbol",
    ]


def test_a_type_or_an_issuer_of_no_vocabulary_is_one_problem(folder):
    support.replace(folder / "documents/tinh-uy/2044/13-hdls-tu.yml", "quyet-dinh", "quyet-din")
    checked = check(folder)
    assert [problem.code for problem in checked.problems] == ["unknown-term"]
    assert [warning.code for warning in checked.warnings] == ["issuer-symbol"]


def test_an_unknown_symbol_is_told_with_the_lines_to_paste(folder):
    told = support.call("check", "--registry", folder, "--lang", "vi").stdout
    assert "  hdls:\n    label:\n      vi: …\n    abbreviation: HDLS\n" in told
    (folder / "vocabularies/issuers.yml").open("a", encoding="utf-8").write(
        "  so-du-lich:\n    label:\n      vi: Sở Du lịch\n      en: Department of Tourism\n"
    )
    support.replace(folder / "documents/tinh-uy/2044/12-qd-ubnd.yml", "12/QĐ-UBND", "12/QĐ-SDL")
    support.replace(folder / "documents/tinh-uy/2044/12-qd-ubnd.yml", "tinh-uy", "so-du-lich")
    told = support.call("check", "--registry", folder, "--lang", "vi").stdout
    assert "registry/vocabularies/issuers.yml" in told and "  so-du-lich:\n    symbols: [SDL]\n" in told


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
