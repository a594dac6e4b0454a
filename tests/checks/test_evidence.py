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
        ({"quote": "Sửa đổi"}, ["no-evidence"]),
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


def test_words_that_link_a_document_to_criteria_are_looked_for_too(tmp_path):
    link = CriterionLink(criteria=["3"], extent="criterion", certainty="stated", quote="nước máy", line=109)
    registry = change.document(loaded(tmp_path), ACTING, criteria=[link])
    assert codes(registry) == ["words-not-on-line"]
