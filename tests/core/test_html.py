"""Texts in another language are marked in HTML where HTML allows it, and are plain text everywhere else."""

import json

import pytest
from markupsafe import escape

from policyarchive.core.html import (
    LanguageTagged,
    fill_template,
    insert_lang_attributes,
    join_texts,
    strip_language_marks,
    tag_language,
    tag_like,
)
from policyarchive.site.templates import environment

WORD = tag_language("Cơ <quan>", "vi")
SPAN = '<span lang="vi">Cơ &lt;quan&gt;</span>'


def test_it_is_plain_text_where_text_is_wanted():
    assert (
        WORD == "Cơ <quan>"
        and json.dumps(WORD, ensure_ascii=False) == '"Cơ <quan>"'
        and f"{WORD}!" == "Cơ <quan>!"
    )


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("<p>{}</p>", f"<p>{SPAN}</p>"),
        ('<p title="{}">x</p>', '<p title="Cơ &lt;quan&gt;">x</p>'),
        ("<p title='a>b {}'>{}</p>", f"<p title='a>b Cơ &lt;quan&gt;'>{SPAN}</p>"),
        ("<title>{}</title><p>{}</p>", f"<title>Cơ &lt;quan&gt;</title><p>{SPAN}</p>"),
        ("<svg><text>{}</text></svg>{}", f"<svg><text>Cơ &lt;quan&gt;</text></svg>{SPAN}"),
        ("<script>a<b</script>{}", f"<script>a<b</script>{SPAN}"),
        ("<!-- {} -->{}", f"<!-- Cơ &lt;quan&gt; -->{SPAN}"),
    ],
)
def test_it_is_marked_where_a_lang_attribute_can_stand(template, html):
    assert insert_lang_attributes(template.replace("{}", escape(WORD))) == html


def test_html_without_it_stays_as_it_is():
    html = "<p>1 < 2</p>"
    assert insert_lang_attributes(html) is html and strip_language_marks(html) == html


def test_a_value_is_marked_within_a_text_of_the_page():
    text = fill_template("{number}: {name}", {"number": 7, "name": WORD})
    assert text == "7: Cơ <quan>" and insert_lang_attributes(str(escape(text))) == f"7: {SPAN}"


def test_a_foreign_text_is_marked_with_its_values():
    text = fill_template(tag_language("Số {count}", "vi"), {"count": 3})
    assert (
        isinstance(text, LanguageTagged)
        and insert_lang_attributes(str(escape(text))) == '<span lang="vi">Số 3</span>'
    )


def test_a_text_and_values_of_the_page_stay_plain():
    assert type(fill_template("{a}", {"a": "b"})) is str and type(tag_like("ab", "a")) is str
    assert tag_like(WORD, "Cơ").language == "vi"


def test_templates_mark_it_once(sites):
    template = environment().get_template("frame/inline_text.html.j2")
    assert template.render(text=WORD).strip() == f"<span>{SPAN}</span>"


def test_joined_texts_are_foreign_where_they_were():
    joined = join_texts("; ", ["A & B", WORD])
    assert joined == "A & B; Cơ <quan>"
    assert insert_lang_attributes(str(escape(joined))) == f"A &amp; B; {SPAN}"
    assert type(join_texts("; ", ["A", "B"])) is str
