"""Issue forms: their bodies, as the platform makes them, become records or a helpful answer; hostile ones harm nothing."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from policyarchive.checks.check import check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.core.words import own_words, use_translations
from policyarchive.intake.forms.answer import answer_form
from policyarchive.intake.forms.form import FormError, all_forms, form_language, parse_form, resembles_form
from policyarchive.intake.forms.issue_forms import FOLDER as FORMS
from policyarchive.intake.forms.issue_forms import form_files, write_forms
from tests.support import ROOT

ISSUES = ROOT / "tests/issues"
LANGUAGES = ("vi", "en")


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
    "correction-vi": ("documents/ubnd/2004/7-qd-ubnd.yml", "title", "vi", "Ban hành kế hoạch trồng cây gây rừng"),
    "correction-en": ("documents/ubnd/2004/7-qd-ubnd.yml", "title", "en", "Promulgating the afforestation plan"),
    "relation-vi": ("documents/tinh-uy/2005/88-bc-tu.yml", "relations", 0, None),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_form_changes_one_file_and_passes_the_check(registry, name):
    path, field, key, value = ACCEPTED[name]
    before = state(registry)
    done, text = answer_form(registry, body(name), issue="12")
    after = state(registry)
    assert done and "#12" in text and check(registry).problems == []
    assert [str(file) for file in after if before.get(file) != after[file]] == [path]
    assert value is None or after[Path(path)][field][key] == value


@pytest.mark.parametrize("name", [*bodies("refused"), *bodies("problems")])
def test_a_form_that_cannot_be_applied_changes_nothing_and_says_why(registry, name):
    before = state(registry)
    done, text = answer_form(registry, body(name), issue="12", today="2006-01-01")
    assert not done and len(text) > 40 and state(registry) == before


def test_a_day_that_no_calendar_has_is_named_as_impossible(registry):
    _, text = answer_form(registry, body("refused-impossible-date"))
    assert "Lịch không có ngày “31/4/2004”" in text


@pytest.mark.parametrize("name", bodies("problems"))
def test_the_answer_carries_the_checkers_words_and_shows_hostile_text_literally(registry, name):
    _, text = answer_form(registry, body(name))
    shown = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)  # what is in code is shown as it was typed
    assert "documents" in text
    for sign in ("<script", "@ban", "[x](", "![y](", "`", "{{ config"):
        assert sign not in shown


def test_the_answer_offers_the_entry_of_an_unknown_type_as_yaml(registry):
    done, text = answer_form(registry, body("new-vi").replace("8/QĐ- UBND", "8/HDLS-UBND"))
    (block,) = text.split("```yaml\n")[1:]
    entry = yaml.safe_load(block.partition("  ```")[0])
    assert not done and entry == {"hdls": {"label": {"vi": "…"}, "abbreviation": "HDLS"}}


def test_a_body_edited_by_hand_is_no_form():
    for changed in (body("new-vi").replace("### Số, ký hiệu", "### So"), "Chào!\n\n" + body("new-vi"), ""):
        with pytest.raises(FormError):
            parse_form(changed, LANGUAGES)


def test_a_form_is_known_by_its_headings_also_where_it_was_spoilt():
    for name in ("new-vi", "relation-vi", "correction-en", "refused-two-headings", "refused-incomplete"):
        assert resembles_form("Chào!\n\n" + body(name), LANGUAGES), name
    for other in ("", "### Căn cứ\n\nx\n\n### Khác", "## Hồ sơ\n\n## Giá trị đúng"):
        assert not resembles_form(other, LANGUAGES)


def test_what_the_record_has_already_is_said_and_not_written(registry):
    before = state(registry)
    done, text = answer_form(registry, body("correction-vi").replace("trồng cây gây rừng", "trồng cây"))
    assert not done and "không có gì phải sửa" in text and state(registry) == before


def test_a_long_body_is_refused_before_it_is_read(registry):
    assert answer_form(registry, body("new-vi") + "x" * 30_000)[0] is False


def test_both_languages_of_a_form_ask_the_same():
    by_kind = {}
    for form in all_forms(LANGUAGES):
        by_kind.setdefault(form.kind, {})[form.language] = (list(form.labels), form.required)
    assert by_kind.keys() == {"new-document", "correction", "relation"}
    for languages in by_kind.values():
        assert languages["vi"] == languages["en"]


@pytest.mark.registry
def test_the_forms_of_this_repository_are_those_that_are_made():
    """After a change of a vocabulary or of a text of the forms: policyarchive forms."""
    made = dict(form_files(checked_registry(ROOT / "registry")))
    names = {f"{FORMS}/{file.name}" for file in (ROOT / FORMS).glob("*-??.yml")}
    assert made == {name: (ROOT / name).read_text(encoding="utf-8") for name in names}


def test_choices_are_those_of_the_archive_and_an_own_form_of_an_office_stays(registry, tmp_path):
    verbs = registry / "vocabularies/verbs.yml"
    verbs.write_text(verbs.read_text("utf-8").replace("  replaces:", "  supersedes:"), encoding="utf-8")
    folder = tmp_path / FORMS
    folder.mkdir(parents=True)
    for name in ("question-vi.yml", "relation-fr.yml"):
        (folder / name).write_text("name: x\n", encoding="utf-8")
    write_forms(checked_registry(registry), tmp_path)
    body = yaml.safe_load((folder / "relation-vi.yml").read_text(encoding="utf-8"))["body"]
    options = next(field["attributes"]["options"] for field in body if field["id"] == "verb")
    assert "supersedes" in options and "replaces" not in options
    assert (folder / "question-vi.yml").exists() and not (folder / "relation-fr.yml").exists()


@pytest.fixture
def with_french(tmp_path):
    """A language whose words of the forms an archive has translated."""
    words = {key: f"fr {text}" for key, text in own_words("en").items() if key.startswith("issue.")}
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations/fr.yml").write_text(yaml.safe_dump(words), encoding="utf-8")
    use_translations(tmp_path)
    yield
    use_translations(ROOT)


def test_a_language_of_an_archive_has_forms_once_all_their_words_are_translated(with_french, tmp_path):
    assert form_language("fr", "vi") == "fr" and form_language("de", "en") == "en"
    (tmp_path / "translations/fr.yml").write_text("issue.relation.name: Relation\n", encoding="utf-8")
    use_translations(tmp_path)
    assert form_language("fr", "vi") == "vi"


def test_a_form_in_a_further_language_is_read_and_answered(with_french, registry):
    record = registry / "archive.yml"
    record.write_text(record.read_text("utf-8").replace("[vi, en]", "[vi, en, fr]"), encoding="utf-8")
    french = body("correction-en").replace("### ", "### fr ")
    done, text = answer_form(registry, french)
    assert done and "7-qd-ubnd" in text and parse_form(french, ["fr"]).form.language == "fr"
    done, text = answer_form(
        registry, french.replace("7/QĐ-UBND", "99/QĐ-UBND").replace("7-qd-ubnd", "99-qd")
    )
    assert not done and "No single record" in text
