"""How pages word things: names of many documents, first letters, marks of figures, who does what in a picture."""

import re

import pytest

from macros.all import Macros
from policyarchive.exports.pictures.related import related
from policyarchive.pages.documents.lists import list_title, ways_in
from policyarchive.site.site import site_for
from tests.audit import change

DECISION = "ubnd/2044/7-qd-ubnd"


def test_many_documents_of_a_type_are_named_in_the_plural_where_the_language_has_one(sites):
    assert list_title(sites["en"], "type:nghi-quyet") == "Resolutions"
    assert list_title(sites["vi"], "type:nghi-quyet") == "Nghị quyết"
    types = next(way for way in ways_in(sites["en"]) if way["id"] == "type")
    assert "Resolutions" in [link["label"] for link in types["links"]]


def test_subjects_in_the_list_of_the_appendix_begin_with_a_capital(registry):
    changed = change.document(registry, DECISION, title={"vi": "về việc trồng cây"})
    page = Macros(site=site_for(changed, "vi"), page="phu-luc-1/").appendix()
    assert 'cell-title">Về việc trồng cây<' in page and "về việc trồng cây" not in page


@pytest.mark.parametrize(("language", "shown"), [("vi", "26,36"), ("en", "26.36")])
def test_percentages_of_results_are_in_the_marks_of_the_language(registry, language, shown):
    changed = change.cell(registry, "1", next(iter(registry.result_table.observations)), percent="26,36")
    page = Macros(site=site_for(changed, language), page="ket-qua/").results_table()
    assert f'<td class="percent">{shown}</td>' in page
    assert len({"26,36", "26.36"} & set(re.findall(r'<td class="percent">([^<]*)</td>', page))) == 1


@pytest.mark.parametrize(("language", "passive"), [("vi", " bởi "), ("en", " by ")])
def test_pictures_say_who_does_what_and_not_what_is_done(sites, language, passive):
    site = sites[language]
    said = [
        words
        for identifier in site.registry.documents
        if (found := related(site, identifier)) and found.picture
        for node in found.picture.nodes
        for words in node.says
    ]
    assert said and not [words for words in said if passive in words]
