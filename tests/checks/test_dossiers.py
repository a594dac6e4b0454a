"""What may be wrong with dossiers is found, with the place in the file."""

import pytest

from policyarchive.checks.check import check
from tests.support import copied, replace

FILE = "dossiers/lang-xanh.yml"
WRONG = {  # what is written instead, the code, the line and the column
    ("document: ttg/2040/21-qd-ttg", "document: ttg/2040/22-qd-ttg"): ("unknown-document", 5, 15),
    ("document: ubnd/2041/7-qd-ubnd", "document: ttg/2040/21-qd-ttg"): ("not-distinct", 8, 15),
    ("criteria: ['1', '2']", "criteria: ['1', '77']"): ("unknown-criterion", 10, 17),
    ("criteria: ['1', '2']", "indicators: [ty-le]"): ("unknown-figure", 10, 14),
    ("figures: [ii/lang-co-cay]", "figures: [ii/lang-co-hoa]"): ("unknown-figure", 11, 11),
    ("title: {vi: Làng xanh, en: Green villages}", "title: {}"): ("empty-value", 2, 1),
    ("figures:", "results:"): ("unknown-field", 11, 1),
}


@pytest.mark.parametrize(("old", "new"), WRONG)
def test_a_mistake_is_found_with_its_place(tmp_path, old, new):
    folder = copied(tmp_path)
    replace(folder / FILE, old, new)
    found = [
        (p.code, p.location.line, p.location.column)
        for p in check(folder).problems
        if p.location.path.endswith(FILE)
    ]
    assert found == [WRONG[old, new]]


def test_a_dossier_of_one_document_is_none(tmp_path):
    folder = copied(tmp_path)
    text = (folder / FILE).read_text(encoding="utf-8")
    start, end = text.index("  - document: hdnd"), text.index("criteria:")
    (folder / FILE).write_text(text[:start] + text[end:], encoding="utf-8")
    assert [p.location.path.endswith(FILE) for p in check(folder).problems] == [True]
