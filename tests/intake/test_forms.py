"""Issue forms: their bodies, as the platform makes them, become records or a helpful answer; hostile ones harm nothing."""

import shutil
from pathlib import Path

import pytest
import yaml

from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.intake.forms.answer import answer
from policyarchive.intake.forms.apply import correctable
from policyarchive.intake.forms.form import FOLDER as FORMS
from policyarchive.intake.forms.form import FormError, forms, parse
from tests.support import ROOT

ISSUES = ROOT / "tests/issues"
REAL = ROOT / "registry"


def body(name):
    return (ISSUES / f"{name}.md").read_bytes().decode()


def bodies(start):
    return sorted(file.stem for file in ISSUES.glob(f"{start}*.md"))


@pytest.fixture
def registry(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def state(folder):
    return {
        file.relative_to(folder): yaml.safe_load(file.read_bytes()) for file in sorted(folder.rglob("*.yml"))
    }


ACCEPTED = {
    "new-vi": ("documents/ubnd/2004/8-qd-ubnd.yml", "title", "vi", "Về việc trồng rừng phòng hộ"),
    "new-en": ("documents/hdnd/undated/ve-chuong-trinh-nuoc-sach.yml", "title", "en", "On the Clean Water Programme"),
    "correction-vi": ("documents/ubnd/2004/7-qd-ubnd.yml", "title", "vi", "Ban hành kế hoạch trồng rừng"),
    "correction-en": ("documents/ubnd/2004/7-qd-ubnd.yml", "title", "en", "Promulgating the afforestation plan"),
    "relation-vi": ("documents/tinh-uy/2005/88-bc-tu.yml", "relations", 0, None),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_form_changes_one_file_and_passes_the_check(registry, name):
    path, field, key, value = ACCEPTED[name]
    before = state(registry)
    done, text = answer(registry, body(name), issue="12")
    after = state(registry)
    assert done and "#12" in text and check(registry).problems == []
    assert [str(file) for file in after if before.get(file) != after[file]] == [path]
    assert value is None or after[Path(path)][field][key] == value


@pytest.mark.parametrize("name", [*bodies("refused"), *bodies("problems")])
def test_a_form_that_cannot_be_applied_changes_nothing_and_says_why(registry, name):
    before = state(registry)
    done, text = answer(registry, body(name), issue="12", today="2006-01-01")
    assert not done and len(text) > 40 and state(registry) == before


@pytest.mark.parametrize("name", bodies("problems"))
def test_the_answer_carries_the_checkers_words_and_shows_hostile_text_literally(registry, name):
    _, text = answer(registry, body(name))
    assert "documents" in text
    for sign in ("<script", "@ban", "[x](", "![y](", "`id`", "{{ config"):
        assert sign not in text


def test_a_body_edited_by_hand_is_no_form():
    for changed in (body("new-vi").replace("### Số, ký hiệu", "### So"), "Chào!\n\n" + body("new-vi"), ""):
        with pytest.raises(FormError):
            parse(changed)


def test_a_long_body_is_refused_before_it_is_read(registry):
    assert answer(registry, body("new-vi") + "x" * 30_000)[0] is False


def test_both_languages_of_a_form_ask_the_same():
    by_kind = {}
    for form in forms():
        by_kind.setdefault(form.kind, {})[form.language] = (list(form.labels), form.required)
    assert by_kind.keys() == {"new-document", "correction", "relation"}
    for languages in by_kind.values():
        assert languages["vi"] == languages["en"]


@pytest.mark.registry
def test_choices_of_the_forms_are_those_of_the_vocabularies():
    registry = checked_registry(REAL)
    verbs = set(registry.verbs)
    for file in FORMS.glob("relation-*.yml"):
        fields = {field["id"]: field for field in yaml.safe_load(file.read_text(encoding="utf-8"))["body"]}
        assert set(fields["verb"]["attributes"]["options"]) == verbs
    for file in FORMS.glob("correction-*.yml"):
        fields = {field["id"]: field for field in yaml.safe_load(file.read_text(encoding="utf-8"))["body"]}
        assert fields["field"]["attributes"]["options"] == [*correctable(registry), "other"]
