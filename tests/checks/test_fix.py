"""The canonical form: the committed registry has it, fixing reaches it, and nothing changes its meaning."""

import shutil

import pytest

from policyarchive.checks.check import check
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file, fixes
from policyarchive.registry.load import load
from tests.support import ROOT

REAL = ROOT / "registry"

LANGUAGES = ("vi", "en")
DOCUMENT = "documents/ubnd/2004/7-qd-ubnd.yml"


@pytest.fixture
def canonical(tmp_path):
    """An invented registry in canonical form."""
    folder = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")
    _write(folder)
    return folder


def _write(folder):
    for fix in fixes(folder, LANGUAGES):
        fix.file.write_bytes(fix.text.encode())


@pytest.mark.registry
def test_the_real_registry_is_canonical():
    assert [fix.path for fix in fixes(REAL, LANGUAGES)] == []


def test_fixing_changes_no_meaning_and_has_an_end(canonical):
    before = load(FOLDER / "_registry").registry
    result = load(canonical)
    after, problems = result.usable, result.problems
    assert problems == [] and list(fixes(canonical, LANGUAGES)) == []
    assert before.documents == after.documents and before.criteria == after.criteria
    assert before.issuers == after.issuers and before.document_list == after.document_list


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("Ban hành", "Ban  hành").encode(),
        lambda text: text.replace("Ban hành", "Ban\u00a0hành").encode(),
        lambda text: text.replace("hành", "ha\u0300nh").encode(),
        lambda text: text.replace("kế hoạch", "kế\u200b hoạch").encode(),
        lambda text: text.replace("number: 7/QĐ-UBND\ntype: quyet-dinh\n", "type: quyet-dinh\nnumber: '7/QĐ-UBND'\n", 1).encode(),
        lambda text: text.replace("  vi: Ban hành kế hoạch trồng cây\n", "", 1).replace(
            "the tree-planting plan\n", "the tree-planting plan\n  vi: Ban hành kế hoạch trồng cây\n"
        ).encode(),
    ],
)  # fmt: skip
def test_what_does_not_touch_the_meaning_is_fixed(canonical, spoil):
    file = canonical / DOCUMENT
    right = file.read_text(encoding="utf-8")
    file.write_bytes(spoil(right))
    assert file.read_bytes() != right.encode()
    _write(canonical)
    assert file.read_text(encoding="utf-8") == right


@pytest.mark.parametrize(
    "code", ["unquoted-colon", "merge-conflict", "text-after-hash", "not-utf-8", "unknown-field"]
)
def test_what_could_touch_the_meaning_is_left_alone(code):
    file = FOLDER / code / "wrong" / DOCUMENT
    assert fix_file(file, DOCUMENT, LANGUAGES).text is None


def test_names_of_fields_that_differ_by_what_is_unseen_are_left_to_a_person(canonical):
    file = canonical / DOCUMENT
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  vi: Ban", '  "vi\u00a0": Khác\n  vi: Ban', 1), encoding="utf-8")
    others = [fix for fix in fixes(canonical, LANGUAGES) if fix.path != DOCUMENT]
    assert fix_file(file, DOCUMENT, LANGUAGES).text is None and others == []


def test_comments_stay_above_their_value(canonical):
    file = canonical / DOCUMENT
    text = file.read_text(encoding="utf-8")
    text = text.replace("date: 2004", "# Hỏi lại ngày.\ndate: 2004", 1)
    text = text.replace("  - verb:", "  # Quan hệ duy nhất.\n  - verb:") + "# Hết.\n"
    file.write_text(text.replace("type: quyet-dinh\n", "", 1) + "type: quyet-dinh\n", encoding="utf-8")
    _write(canonical)
    written = file.read_text(encoding="utf-8")
    assert "# Hỏi lại ngày.\ndate: 2004" in written
    assert "\n  # Quan hệ duy nhất.\n  - verb:" in written
    assert written.endswith("# Hết.\n") or "# Hết.\ntype" in written
    assert list(fixes(canonical, LANGUAGES)) == []


def test_a_fixed_registry_still_passes_the_check(canonical):
    assert check(canonical).problems == []


@pytest.mark.parametrize("damaged", ["Ban h\ufffdnh kế hoạch trồng cây", "Ban hÃ\u00a0nh káº¿ hoáº¡ch"])
def test_a_text_that_lost_letters_is_left_as_it_is(canonical, damaged):
    """Cleaned, it would pass the check, and nobody could restore it any more."""
    file = canonical / DOCUMENT
    file.write_text(
        file.read_text(encoding="utf-8").replace("Ban hành kế hoạch trồng cây", damaged), encoding="utf-8"
    )
    assert fix_file(file, DOCUMENT, LANGUAGES).text is None
    assert {p.code for p in check(canonical).problems} & {"lost-letters", "mojibake"}
