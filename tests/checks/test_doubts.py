"""What a number says of a record held against the record: warnings that the audit gives too, and that an archive explains. All invented."""

from policyarchive.audit import audit
from policyarchive.audit.finding import INCONSISTENT
from policyarchive.checks.catalogue import message
from policyarchive.checks.check import check
from policyarchive.checks.doubts import doubts_about
from policyarchive.core.problems import Location
from tests import support
from tests.audit import change

DOCUMENT = "ubnd/2044/7-qd-ubnd"
JOINT = {"issuer": None, "issuers": ["btc", "bxd"]}
CASES = [  # number, fields, and the code with what tells of it, None where nothing is in doubt
    ("20/QĐ-UBND", {}, None),
    ("20/QĐ-UBND", {"type": "chi-thi"}, ("type-symbol", "Quyết định")),
    ("20-QĐ/TU", {"type": "quy-dinh", "issuer": "tinh-uy"}, None),  # QĐ is both in the Party
    ("16/UBND-NLN", {"type": "quyet-dinh"}, None),  # a letter says no type
    ("4/2041/NQ-HĐND", {"type": "nghi-quyet", "issuer": "hdnd"}, ("year-in-number", "2041")),
    ("05/2014/TTLT", {"type": "thong-tu-lien-tich"}, ("year-in-number", "2014")),  # of no known form
    ("05/2044/TTLT", {"type": "thong-tu-lien-tich"}, None),
    ("2014/QĐ-UBND", {}, None),
    ("12/TTLT-BXD-BTC", JOINT | {"type": "thong-tu-lien-tich"}, None),
    ("12/TTLT-BXD-BTC", {"type": "thong-tu-lien-tich", "issuer": None, "issuers": ["btc", "bxd", "bnv"]},
     ("issuer-symbol", "BXD-BTC")),
    ("12/QĐ-TU", {}, ("issuer-symbol", "Tỉnh ủy")),
]  # fmt: skip


def doubts_of(registry, number, fields):
    changed = change.document(registry, DOCUMENT, number=number, **fields)
    found = [
        doubt.problem(Location(path="x")) for doubt in doubts_about(changed, changed.documents[DOCUMENT])
    ]
    return [(problem.code, message(problem, "vi")["found"]) for problem in found]


def test_a_number_is_held_against_type_year_and_issuers(registry):
    wrong = []
    for number, fields, wanted in CASES:
        found = doubts_of(registry, number, fields)
        told = len(found) == 1 and wanted and found[0][0] == wanted[0] and wanted[1] in found[0][1]
        if not (told or (found == [] and wanted is None)):
            wrong.append((number, fields, found))
    assert wrong == []


def test_what_may_abbreviate_a_type_may_also_be_the_body_of_a_letter(registry):
    found = doubts_of(registry, "2941/CT-TTHT", {"type": "cong-van", "issuer": "cuc-thue"})
    assert "type-symbol" not in dict(found)


def test_the_check_warns_of_what_the_audit_finds_and_no_longer_once_it_is_explained(tmp_path):
    registry = support.copied(tmp_path)
    record = "number: 4/2041/NQ-HĐND\ntype: chi-thi\nissuer: hdnd\ndate: 2044-03-02\ntitle:\n  vi: Về việc tưới cây\nlisting: external\nstatus: not-established\n"
    (registry / "documents/hdnd/2044").mkdir(exist_ok=True)
    (registry / "documents/hdnd/2044/4-2041-nq-hdnd.yml").write_text(record, encoding="utf-8")
    checked = check(registry)
    assert checked.problems == []
    assert {(w.code, str(w.location)[-5:]) for w in checked.warnings} == {
        ("type-symbol", "l:2:7"),
        ("year-in-number", "l:4:7"),
    }
    subject = "documents/hdnd/2044/4-2041-nq-hdnd"
    found = {f.code for f in audit(checked.registry) if f.subject == subject and f.verdict == INCONSISTENT}
    assert found == {"number-form", "year-in-number"}
    text = "".join(
        f"  - rule: {rule}\n    subject: {subject}\n    text:\n      vi: In vậy.\n" for rule in found
    )
    (registry / "explanations.yml").write_text(f"explanations:\n{text}", encoding="utf-8")
    assert check(registry).warnings == []
