"""Relations quote words; words of the source are on the line named, as far as its lines are known."""

import shutil

import pytest

from policyarchive.checks.evidence import RULES
from policyarchive.registry.load import load
from policyarchive.registry.model.documents import AttachedFile, CriterionLink, Relation
from tests.audit import change
from tests.support import ROOT

ACTING, SOURCE = "tinh/2004/05-2004-qd-tinh", "tinh/2010/9-bc-tinh"  # listed on line 109; the source
TEXT = "Báo cáo\nvề **trồng rau** 2001 - 2005, và về\nnước máy\n"


def loaded(folder):
    """Return a copy of the invented registry of the audit's tests."""
    result = load(shutil.copytree(ROOT / "tests/audit/registry", folder / "registry"))
    assert not result.problems
    return result.usable


def with_text(registry, name="toan-van.txt"):
    """Return the registry with a text of the source attached."""
    file = registry.files["archive"].file.parent / "files" / SOURCE / name
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, encoding="utf-8")
    attached = AttachedFile(path=name, role="text", language="vi", bytes=1, sha256="0" * 64)
    return change.document(registry, SOURCE, files=[attached])


def relating(registry, **evidence):
    """Return the registry with the one relation of a document changed to other evidence."""
    fields = {"verb": "amends", "target": "tinh/2003/02-2003-qd-tinh", "certainty": "stated", **evidence}
    return change.document(registry, ACTING, relations=[Relation(**fields)])


def codes(registry):
    """The codes of the problems of the one document that is changed."""
    problems = (problem for rule in RULES for problem in rule(registry))
    return [problem.code for problem in problems if ACTING in problem.location.path]


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ({}, ["no-evidence"]),
        ({"reference": "invented"}, ["no-evidence"]),
        ({"line": 109}, ["no-evidence"]),
        ({"quote": "Căn cứ"}, ["no-evidence"]),
        ({"quote": "…"}, ["no-evidence"]),
        ({"quote": "Invented"}, ["no-evidence"]),  # of the translation of the title
        ({"quote": "Sửa đổi … trồng rau sạch"}, []),  # of its own title
        ({"quote": "Căn cứ", "reference": "invented"}, []),
        ({"quote": "Sửa đổi Quy định", "line": 109}, []),
        ({"quote": "Số 05/2004/QĐ-TINH ngày 05/4/2004 Sửa đổi", "line": 109}, []),
        ({"quote": "Sửa đổi … trồng rau sạch …", "line": 109}, []),
        ({"quote": "trồng rau sạch … Sửa đổi", "line": 109}, ["words-not-on-line"]),
        ({"quote": "Sửa đổi Quy chế", "line": 109}, ["words-not-on-line"]),
        ({"quote": "Sửa đổi Quy định", "line": 108}, ["words-not-on-line"]),
        ({"quote": "no row of the list", "line": 30}, []),  # a line that the archive does not hold
    ],
)
def test_words_and_the_rows_of_the_list(tmp_path, evidence, found):
    assert codes(relating(loaded(tmp_path), **evidence)) == found


@pytest.mark.parametrize(
    ("quote", "line", "found"),
    [
        ("trồng rau 2001 – 2005", 2, []),  # marks of emphasis and kinds of dashes are not words
        ("nước máy", 2, ["words-not-on-line"]),
        ("nước máy", 3, []),
        ("nước máy", 30, ["no-such-line"]),
    ],
)
def test_words_and_the_text_of_the_source(tmp_path, quote, line, found):
    assert codes(with_text(relating(loaded(tmp_path), quote=quote, line=line))) == found


def test_a_text_in_pages_has_no_lines_of_the_source(tmp_path):
    registry = relating(loaded(tmp_path), quote="nước máy", line=2)
    assert codes(with_text(registry, "toan-van.pdf")) == []


def test_a_link_to_criteria_may_quote_the_own_title_too(tmp_path):
    link = CriterionLink(criteria=["3"], extent="criterion", certainty="stated", quote="trồng rau sạch")
    assert codes(change.document(loaded(tmp_path), ACTING, criteria=[link])) == []


def with_appendices(folder, *texts):
    """Return the registry of an archive that keeps appendices beside it, the last with the number 10."""
    registry = loaded(folder)
    (folder / "source").mkdir()
    for number, text in reversed(list(zip((*range(1, len(texts)), 10), texts, strict=True))):
        (folder / f"source/appendix-{number}.tsv").write_bytes(text)
    return registry


APPENDICES = tuple(
    map(str.encode, ("Phụ lục\x0c1\n1\tQuyết định\ttrồng rau\n", "Phụ lục 2\n", "Phụ lục 10\n9\tnước máy"))
)


@pytest.mark.parametrize(
    ("quote", "line", "found"),
    [
        ("Quyết định trồng rau", 2, []),
        ("Phụ lục 2", 3, []),
        ("nước máy", 5, []),
        ("nước máy", 4, ["words-not-on-line"]),
        ("nước máy", 6, ["no-such-line"]),
        ("Sửa đổi Quy định", 109, []),  # a row of the list that was imported later
    ],
)
def test_words_and_the_appendices_beside_the_registry(tmp_path, quote, line, found):
    registry = with_appendices(tmp_path, *APPENDICES)
    assert codes(relating(with_text(registry), quote=quote, line=line)) == found


def test_an_appendix_that_cannot_be_read_is_named_once(tmp_path):
    registry = with_appendices(tmp_path, APPENDICES[0], "9\tnước".encode("utf-16"))
    problems = [problem for rule in RULES for problem in rule(relating(registry, quote="rau", line=9))]
    assert [(problem.code, str(problem.location)) for problem in problems] == [
        ("not-utf-8", "source/appendix-10.tsv:1:1")
    ]


def test_words_that_link_a_document_to_criteria_are_looked_for_too(tmp_path):
    link = CriterionLink(criteria=["3"], extent="criterion", certainty="stated", quote="nước máy", line=109)
    registry = change.document(loaded(tmp_path), ACTING, criteria=[link])
    assert codes(registry) == ["words-not-on-line"]
