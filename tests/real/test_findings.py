"""The findings of the real registry, fixed: what is reported, and that nothing else is."""

import time

import pytest

from policyarchive.audit import audit
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOTED,
    ROUNDING,
    VARIANT,
    by_matter,
)

FINDINGS = {
    ("percentage", "criteria/3/2011-05-30/percent", INCONSISTENT, 301, "63,39", "64,55"),
    ("percentage", "criteria/5/2011-05-30/percent", INCONSISTENT, 303, "0,89", "0,91"),
    ("percentage", "criteria/11/2011-05-30/percent", INCONSISTENT, 309, "7,14", "7,27"),
    ("percentage", "criteria/15/2011/percent", INCONSISTENT, 317, "50", "49,11"),
    ("percentage", "criteria/15/2020-06/percent", ROUNDING, 317, "89,10", "89,09"),
    ("one-base", "columns/2011", INCONSISTENT, 297, "Năm 2011", "112"),
    ("one-base", "columns/2011-05-30", INCONSISTENT, 297, "Năm 2011 (đến 30/5/2011)", "110"),
    ("same-time", "columns/2011", AMBIGUOUS, 297, "Năm 2011", "Năm 2011 (đến 30/5/2011)"),
    ("same-time-total", "columns/2011", AMBIGUOUS, 297, "112", "110"),
    ("share", "statements/ii-4/lao-dong-co-viec-ty-le", INCONSISTENT, 55, "73", "75,6"),
    ("share", "statements/ii-9/xa-phuong-chuan-phap-luat-ty-le", INCONSISTENT, 87, "90", "82,0"),
    ("average", "statements/iii-1/tieu-chi-binh-quan", INCONSISTENT, 99, "12,5", "11,86"),
    ("one-total", "statements/ii-5/ho-ngheo-ty-le", ROUNDING, 61, "19,56", "80.230–80.335"),
    ("one-total", "statements/iv-1/xa", AMBIGUOUS, 171, "96", "110"),
    ("one-total", "columns/2011", AMBIGUOUS, 297, "112", "110"),
    ("least-average", "statements/iv-1/tieu-chi-binh-quan", AMBIGUOUS, 163, "13", "15,25"),
    ("brackets", "statements/ii-6/htx-thanh-vien", AMBIGUOUS, 65, "1.809", ""),
    ("times", "statements/iv-1/thu-nhap", AMBIGUOUS, 163, "1,36", "2,36"),
    ("period", "parts/B", INCONSISTENT, 241, "2016–2019", "2016–2020"),
    ("date-in-period", "documents/ubnd/2020/228-kh-ubnd", INCONSISTENT, 280, "26/4/2020", "2016–2019"),
    ("order", "documents/ubnd/2020/228-kh-ubnd", INCONSISTENT, 280, "26/4/2020", "216/KH-UBND: 22/4/2019; 261/KH-UBND: 13/5/2019"),
    ("order", "documents/ubnd/2017/1499-qd-ubnd", AMBIGUOUS, 267, "25/9/2017", "38/2017/QĐ-UBND: 15/12/2017; 606/QĐ-UBND: 17/4/2018"),
    ("date-between", "documents/ubnd/2020/228-kh-ubnd", INCONSISTENT, 280, "26/4/2020", "22/4/2019–13/5/2019"),
    ("one-series", "documents/bcd/2018/1860-qd-bcd", AMBIGUOUS, 283, "1860/QĐ-BCĐ", "1861/QĐ-UBND"),
    ("one-period", "documents/tinh-uy/2020/458-bc-tu", AMBIGUOUS, 5, "2011–2020", "2010–2020"),
    ("number-form", "documents/ubnd/2014/1517-ubnd-nln", AMBIGUOUS, 238, "Hướng dẫn", "Công văn"),
    ("criterion-name", "criteria/3/name", INCONSISTENT, 301, "Thù lợi", "Thủy lợi"),
    ("criterion-name", "criteria/4/name", VARIANT, 302, "Điện", "Điện nông thôn"),
    ("criterion-name", "criteria/14/name", VARIANT, 316, "Giáo dục", "Giáo dục và đào tạo"),
    ("criterion-name", "criteria/19/name", VARIANT, 321, "An ninh quốc phòng", "Quốc phòng và an ninh"),
    ("title", "documents/ubnd/2019/24-kh-ubnd", AMBIGUOUS, 278, "2019", "2018"),
    ("title", "documents/ubnd/2019/43-2019-qd-ubnd", VARIANT, 275, "thực hiện Chương trình", "thực hiện các Chương trình"),
}  # fmt: skip


@pytest.fixture(scope="module")
def findings(real):
    return audit(real)


def test_what_does_not_add_up_is_reported_and_nothing_else(findings):
    reported = {
        (f.code, f.subject, f.verdict, f.lines[0], f.stated, f.computed)
        for f in findings
        if f.verdict in NOTED
    }
    assert reported == FINDINGS


def test_a_matter_counts_once_however_many_figures_show_it(findings):
    matters = by_matter(f for f in findings if f.verdict == INCONSISTENT)
    assert {m: len(found) for m, found in matters.items() if len(found) > 1} == {
        "columns/2011-05-30/base": 4, "columns/2011/base": 2, "documents/ubnd/2020/228-kh-ubnd/date": 3,
    }  # fmt: skip
    assert (len(matters), sum(map(len, matters.values()))) == (8, 14)


def test_most_checks_pass(findings):
    checks = [f for f in findings if f.code != "as-printed"]
    assert sum(f.verdict == CONSISTENT for f in checks) > 0.85 * len(checks) > 400


def test_the_body_agrees_with_the_table(findings):
    same = [
        f for f in findings if f.code == "same-figure" and any(c.startswith("criteria/") for c in f.concerns)
    ]
    assert len(same) == 37
    assert {f.verdict for f in same} == {CONSISTENT}


def test_explanations_beyond_the_arithmetic_name_a_source(real, findings):
    explained = [f for f in findings if f.inference]
    assert all(f.inference.line or f.inference.reference in real.references for f in explained)
    used = {(f.code, f.subject) for f in explained}
    assert {(e.rule, e.subject) for e in real.explanations} <= used


def test_the_audit_is_fast(real):
    start = time.perf_counter()
    audit(real)
    assert time.perf_counter() - start < 2
