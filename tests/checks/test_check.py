"""Every problem code once: one fault in a copy of the invented registry, found at its place and alone."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import AfterValidator, BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from policyarchive.checks.catalogue import message, problem_wording
from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.file_content import file_problems
from policyarchive.core import problems
from policyarchive.registry.load import RecordFile
from policyarchive.registry.yaml.encoding import MAX_BYTES
from policyarchive.registry.yaml.reader import read_yaml
from tests.support import INVENTED, JOINT, LANGUAGES, copied, replace, with_joint_document

AMENDING = "documents/ubnd/2044/7-qd-ubnd.yml"
AMENDED = "documents/ubnd/2041/7-qd-ubnd.yml"
PLAN = "documents/ubnd/2045/15-kh-ubnd.yml"
EXTERNAL = "documents/ttg/2040/21-qd-ttg.yml"
CRITERION = "criteria/2.yml"
BIB = "references.bib"
STATEMENTS = "statements/ii.yml"
REDIRECTS = "redirects.yml"

ON_PAGES = {
    "macro-call",
    "theme-field",
    "empty-page",
    "page-metadata",
}  # found on hand-written pages: tests/build/, test_pages.py


@dataclass(frozen=True)
class Fault:
    """A fault: either old text → new text, or a change of the file. at: path:line:column."""

    code: str
    file: str
    old: str
    new: str | None = None
    at: str = ""
    change: Callable[[Path], object] | None = None


def changed(code: str, file: str, change: Callable[[Path], object], at: str) -> Fault:
    return Fault(code, file, "", None, at, change)


FAULTS = [
    changed("file-too-large", CRITERION, lambda f: f.write_bytes(b"#" * (MAX_BYTES + 1)), "1:1"),
    changed(
        "not-utf-8", CRITERION, lambda f: f.write_bytes(f.read_text().encode("cp1258", "ignore")), "4:11"
    ),
    changed("byte-order-mark", CRITERION, lambda f: f.write_text("\ufeff" + f.read_text()), "1:1"),
    Fault("unquoted-colon", CRITERION, "group: ha-tang", "group: ha: tang", "9:10"),
    Fault("yaml-syntax", CRITERION, "observations:", "observations: }", "17:15"),
    Fault("yaml-anchor", CRITERION, "group: ha-tang", "group: &a ha-tang", "9:8"),
    Fault("yaml-tag", CRITERION, "group: ha-tang", "group: !!str ha-tang", "9:8"),
    Fault("yaml-documents", CRITERION, "group: ha-tang", "---\ngroup: ha-tang", "9:1"),
    Fault("yaml-depth", CRITERION, "group: ha-tang", "group: [[[[[[[[[[]]]]]]]]]]", "9:17"),
    Fault("yaml-merge", CRITERION, "group: ha-tang", "<<: {group: ha-tang}", "9:1"),
    Fault("duplicate-key", CRITERION, "group: ha-tang", "group: ha-tang\ngroup: moi-truong", "10:1"),
    changed("empty-file", CRITERION, lambda f: f.write_text("# nothing yet\n"), "1:1"),
    changed("missing-file", "archive.yml", lambda f: f.unlink(), "1:1"),
    changed("stray-file", "documents/ubnd/2044/notes.txt", lambda f: f.write_text("?"), "1:1"),
    changed("symbolic-link", "criteria/4.yml", lambda f: f.symlink_to(f.with_name("3.yml")), "1:1"),
    Fault("missing-field", AMENDING, "issuer: ubnd\n", "", "1:1"),
    Fault("missing-field", AMENDING, "  vi: Sửa đổi Quy định tưới cây\n", "", "6:3"),
    Fault("missing-field", AMENDING, "section: B.II, ", "", "9:13"),
    Fault("missing-field", AMENDING, ", number: 7/QĐ-UBND", "", "10:10"),
    Fault("unknown-field", AMENDING, "issuer: ubnd", "isuer: ubnd\nissuer: ubnd", "3:1"),
    Fault("unknown-field", AMENDING, "    scope:", "    scpoe: {vi: a}\n    scope:", "14:5"),
    Fault("not-allowed", AMENDING, "listing: listed", "listing: known", "8:10"),
    Fault("day-month-year", AMENDING, "date: 2044-01-15", "date: 15/01/2044", "4:7"),
    Fault("wrong-form", CRITERION, "percent: '50'", "percent: '50.5'", "20:14"),
    Fault("issuer-list", AMENDING, "issuer: ubnd", "issuer: [ubnd]", "3:9"),
    Fault("needs-number", CRITERION, "line: 6", "line: '0'", "8:9"),
    Fault("blank-text", AMENDING, "en: Article 2", "en: ' '", "16:11"),
    Fault("not-nfc", AMENDING, "vi: Điều 2", "vi: Đie\u0302\u0300u 2", "15:13"),
    Fault("no-such-date", AMENDING, "date: 2044-01-15", "date: 2044-02-30", "4:7"),
    Fault("bibtex-syntax", BIB, "  title = {Cách gọi", "  {Cách gọi", "14:3"),
    Fault(
        "duplicate-reference",
        BIB,
        "@misc{name-rules,",
        "@misc{decision-21-2040,\n  title = {Quyết định},\n}\n@misc{name-rules,",
        "12:7",
    ),
    Fault("unknown-figure", STATEMENTS, "part_of: ii/lang", "part_of: ii/lan", "19:14"),
    Fault("line-outside-section", STATEMENTS, "line: 9", "line: 10", "17:11"),
    Fault("path-not-id", EXTERNAL, "date: 2040-10-10", "date: 2039-10-10", "1:1"),
    Fault("path-not-id", CRITERION, "number: '2'", "number: '4'", "2:9"),
    Fault("number-form", EXTERNAL, "number: 21/QĐ-TTg", "number: 21/QĐ–TTg", "1:9"),
    Fault("unknown-term", AMENDING, "type: quyet-dinh", "type: quyet-dinhh", "2:7"),
    Fault("unknown-term", AMENDING, "verb: amends", "verb: amend", "12:11"),
    Fault("unknown-term", CRITERION, "group: ha-tang", "group: ha-tan", "9:8"),
    Fault(
        "unknown-document", AMENDING, "target: ubnd/2041/7-qd-ubnd", "target: ubnd/2041/8-qd-ubnd", "13:13"
    ),
    Fault(
        "unknown-document", "archive.yml", "source: tinh-uy/2045/88-bc-tu", "source: tinh-uy/2045/89", "20:9"
    ),
    Fault("unknown-criterion", PLAN, "criteria: ['2']", "criteria: ['2', '20']", "26:21"),
    Fault(
        "unknown-reference", EXTERNAL, "references: [decision-21-2040]", "references: [decision-22]", "12:14"
    ),
    Fault("unknown-reference", EXTERNAL, "translation: name-rules", "translation: names", "10:14"),
    Fault("unknown-language", AMENDING, "  en: Amending", "  fr: Amending", "7:3"),
    Fault(
        "relation-to-itself", AMENDING, "target: ubnd/2041/7-qd-ubnd", "target: ubnd/2044/7-qd-ubnd", "13:13"
    ),
    Fault("no-evidence", AMENDING, "    quote: Sửa đổi Quy định tưới cây\n", "", "12:5"),
    Fault("unknown-section", AMENDING, "section: B.II", "section: B.III", "9:38"),
    Fault("section-of-other-issuer", AMENDING, "section: B.II", "section: B.I", "9:38"),
    Fault("printed-differs", AMENDED, "number: 7 /QĐ-UBND", "number: 8/QĐ-UBND", "10:37"),
    Fault("printed-differs", AMENDED, "02/5/2041", "05/2/2041", "10:55"),
    Fault("line-claimed-twice", CRITERION, "line: 32\nprinted", "line: 31\nprinted", "12:7"),
    Fault(
        "published-lost",
        REDIRECTS,
        "published: [ubnd/2044/7-qd-ubnd]",
        "published: [ubnd/2044/8-qd-ubnd]",
        "3:13",
    ),
    Fault(
        "not-distinct",
        REDIRECTS,
        "published: [ubnd/2044/7-qd-ubnd]",
        "published: [ubnd/2044/7-qd-ubnd, ubnd/2044/7-qd-ubnd]",
        "3:34",
    ),
    Fault("moved-from", REDIRECTS, "ubnd/2043/7-qd-ubnd:", "ubnd/2041/7-qd-ubnd:", "2:30"),
    Fault(
        "moved-nowhere", REDIRECTS, "7-qd-ubnd: ubnd/2044/7-qd-ubnd", "7-qd-ubnd: ubnd/2044/9-qd-ubnd", "2:30"
    ),
    Fault("observation-columns", CRITERION, "  2045-06:", "  2045-07:", "18:3"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f.code)
def test_a_fault_is_found_at_its_place_and_alone(tmp_path, fault):
    folder = copied(tmp_path)
    file = folder / fault.file
    if fault.change:
        fault.change(file)
    else:
        replace(file, fault.old, fault.new)
    found = check(folder).problems
    assert [(p.code, str(p.location)) for p in found] == [(fault.code, f"registry/{fault.file}:{fault.at}")]
    for language in LANGUAGES:
        assert all(message(found[0], language).values())


def test_every_code_has_a_case():
    codes = {code for code in problem_wording() if not code.startswith("_")}
    assert {fault.code for fault in FAULTS} | ON_PAGES <= codes  # the others: policyarchive/assets/examples


def test_all_problems_of_all_files_are_found_at_once(tmp_path):
    folder = copied(tmp_path)
    replace(folder / AMENDING, "type: quyet-dinh", "type: decree")
    replace(folder / AMENDED, "date: 2041-05-02", "date: 2041-05-32")
    replace(folder / BIB, "@misc{name-rules,", "@misc{decision-21-2040,")
    found = check(folder).problems
    assert {p.code for p in found} >= {"unknown-term", "no-such-date", "duplicate-reference"}


def test_a_registry_with_problems_cannot_be_used(tmp_path):
    folder = copied(tmp_path)
    (folder / "archive.yml").unlink()
    with pytest.raises(problems.RegistryError) as caught:
        checked_registry(folder)
    assert [p.code for p in caught.value.problems] == ["missing-file"]


def test_the_invented_registry_is_sound():
    assert check(INVENTED).problems == []


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PydanticCustomError("vocabulary-id", "no id"), "vocabulary-id"),
        (PydanticCustomError("title-too-long", "the title is too long"), "wrong-form"),  # has no wording
        (ValueError("the title is too long"), "wrong-form"),
    ],
)
def test_an_error_of_a_validator_is_named_by_its_own_code_or_as_a_wrong_form(tmp_path, error, code):
    def refuse(value: str) -> str:
        raise error

    class Titled(BaseModel):
        title: Annotated[str, AfterValidator(refuse)]

    file = tmp_path / "a.yml"
    file.write_text("title: Trồng cây\n", encoding="utf-8")
    loaded = read_yaml(file, "registry/a.yml")
    with pytest.raises(ValidationError) as caught:
        Titled.model_validate(loaded.data)
    record_file = RecordFile(loaded=loaded, kind=Titled, errors=tuple(caught.value.errors()))
    (problem,) = file_problems(record_file, LANGUAGES)
    assert (problem.code, str(problem.location)) == (code, "registry/a.yml:1:8")
    found = message(problem, "en")
    assert "Trồng cây" in found["found"]
    assert "the title is too long" not in str(found)  # what a library says is never shown


JOINT_FILE = f"documents/{JOINT}.yml"


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("issuers: [hdnd, ubnd]", "issuers: [hdnd, ubdn]", "unknown-term", "3:17"),
        ("issuers: [hdnd, ubnd]", "issuers: [hdnd]", "wrong-form", "3:10"),
        ("issuers: [hdnd, ubnd]", "issuers: [hdnd, hdnd]", "not-distinct", "3:17"),
        ("issuers: [hdnd, ubnd]", "issuers: [ubnd, hdnd]", "path-not-id", "1:1"),
        ("issuers: [hdnd, ubnd]\n", "", "missing-field", "1:1"),
    ],
)
def test_a_wrong_list_of_issuers_is_found_alone(tmp_path, old, new, code, at):
    registry = with_joint_document(tmp_path)
    replace(registry / JOINT_FILE, old, new)
    (problem,) = check(registry).problems
    assert (problem.code, str(problem.location)) == (code, f"registry/{JOINT_FILE}:{at}")


def test_a_published_id_of_a_joint_document_stays_when_its_bodies_become_known(tmp_path):
    registry = with_joint_document(tmp_path)
    replace(registry / JOINT_FILE, "issuers: [hdnd, ubnd]", "issuers: [ubnd, hdnd]")
    replace(registry / REDIRECTS, "published: [", f"published: [{JOINT}, ")
    assert check(registry).problems == []
    replace(registry / JOINT_FILE, "date: 2043-04-05", "date: 2044-04-05")
    assert "path-not-id" in {problem.code for problem in check(registry).problems}


def test_a_joint_document_is_one_with_a_record_under_one_of_its_bodies(tmp_path):
    registry = with_joint_document(tmp_path)
    twin = registry / "documents/ubnd/2043/2-2043-nqlt-hdnd-ubnd.yml"
    twin.parent.mkdir()
    text = (registry / JOINT_FILE).read_text(encoding="utf-8")
    twin.write_text(text.replace("issuers: [hdnd, ubnd]", "issuer: ubnd"), encoding="utf-8")
    assert [problem.code for problem in check(registry).problems] == ["same-document"]


def test_a_joint_document_is_listed_under_any_of_its_bodies(tmp_path):
    registry = with_joint_document(tmp_path)
    replace(registry / "documents/hdnd/2041/3-2041-nq-hdnd.yml", "issuer: hdnd", "issuers: [hdnd, ubnd]")
    assert check(registry).problems == []
    replace(
        registry / "documents/hdnd/2041/3-2041-nq-hdnd.yml", "issuers: [hdnd, ubnd]", "issuers: [ttg, ubnd]"
    )
    assert "section-of-other-issuer" in {problem.code for problem in check(registry).problems}


@pytest.mark.parametrize(
    ("dates", "codes"),
    [
        ("effective: 2043-12-01", []),  # before the date of issue: it is retroactive
        ("expires: 2044-12-01", []),
        ("effective: 2044-02-01\nexpires: 2044-02-01", []),
        ("effective: 2044-02-01\nexpires: 2044", []),  # some day of that year
        ("effective: 2044-02-01\nexpires: 2044-01-31", ["expires-too-early"]),
        ("expires: 2044-01-14", ["expires-too-early"]),  # before the date of issue
        ("expires: 2044-01-15", []),
        ("effective: 2043-12-01\nexpires: 2043-12-31", ["expires-too-early"]),
        ("effective: 01/02/2044", ["ambiguous-date"]),
    ],
)
def test_a_document_expires_after_it_takes_effect(tmp_path, dates, codes):
    registry = copied(tmp_path)
    replace(registry / AMENDING, "date: 2044-01-15\n", f"date: 2044-01-15\n{dates}\n")
    assert [problem.code for problem in check(registry).problems] == codes


@pytest.mark.parametrize(
    ("today", "codes"),
    [(None, []), ("2046-12-31", []), ("2047-01-01", ["expired-in-force"])],
)
def test_a_document_recorded_as_in_force_has_not_expired(tmp_path, today, codes):
    registry = copied(tmp_path)
    replace(
        registry / AMENDING, "listing: listed\n", "expires: 2046-12-31\nstatus: in-force\nlisting: listed\n"
    )
    assert [problem.code for problem in check(registry, today=today).problems] == codes
