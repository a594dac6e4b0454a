import inspect
import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from macros.all import Macros
from macros.page import MacroError, names_of
from policyarchive.checks.catalogue import LANGUAGE_VARIABLE
from policyarchive.core.words import translate
from policyarchive.pages.documents import finder
from policyarchive.pages.generated import generated
from policyarchive.pages.software.macro_reference import entries, run_example, summary
from policyarchive.site.site import site_for
from tests.support import LANGUAGES
from tests.tables import check_each

THREE, NEW = "hdnd/2041/3-2041-nq-hdnd", "ubnd/2044/7-qd-ubnd"


@pytest.fixture(params=LANGUAGES)
def macros(request, sites) -> Macros:
    return Macros(site=sites[request.param], page=sites[request.param].path("page:about"))


@pytest.fixture
def english(sites) -> Macros:
    return Macros(site=sites["en"], page="en/about/")


def test_the_example_of_a_macro_runs(macros):
    def runs(name):
        (entry,) = entries(macros, [name])
        assert entry.example.startswith("{{ " + name + "(")
        assert "None" not in entry.example
        assert run_example({name: getattr(macros, name)}, entry.example).strip()

    check_each(names_of(Macros), runs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("archive", ["sites", "measured_sites"])
def test_the_page_of_a_record_is_what_its_macro_prints_there(language, archive, request):
    site = request.getfixturevalue(archive)[language]
    kinds = {
        "document": Macros.document_page,
        "criterion": Macros.criterion_page,
        "indicator": Macros.indicator_page,
    }
    found = [page for page in generated(site) if page.key.partition(":")[0] in kinds]
    assert len(found) == len(site.registry.documents) + len(site.registry.measures)
    for page in found:
        kind, _, identifier = page.key.partition(":")
        assert kinds[kind](Macros(site=site, page=site.path(page.key)), identifier) == page.body()


def test_a_macro_is_documented_in_both_languages():
    def is_documented(name):
        documentation = inspect.getdoc(getattr(Macros, name))
        summaries = {language: summary(documentation, language) for language in LANGUAGES}
        assert summaries["en"] != summaries["vi"]
        assert all(text.endswith(".") for text in summaries.values())
        assert re.search("^Example: ", documentation, re.MULTILINE)

    check_each(names_of(Macros), is_documented)


def test_every_macro_stands_on_the_reference_page(macros):
    page = macros.macro_reference()
    assert [name for name in names_of(Macros) if f'id="{name}"' not in page] == []
    text = Markup(page).striptags()
    for name in names_of(Macros):
        assert summary(inspect.getdoc(getattr(Macros, name)), macros.site.language) in text


@pytest.mark.parametrize(
    "typed", ["3/2041/NQ-HĐND", "3/2041/nq-hdnd", "03/2041/NQ–HÐND", THREE, f"van-ban/{THREE}/"]
)
def test_doc_reads_a_number_an_id_and_an_address(english, typed):
    assert english.doc(typed).strip() == (
        f'<a href="../documents/{THREE}/" title="Promulgating the Green Village Programme">'
        'Resolution <span class="number">No. 3/2041/NQ-HĐND</span></a>'
    )


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda m: m.doc("7/QĐ-UBND"), ["Decision No. 7/QĐ-UBND of 2 May 2041 (ubnd/2041/7-qd-ubnd)", f"Decision No. 7/QĐ-UBND of 15 January 2044 ({NEW})"]),
        (lambda m: m.doc("8/QĐ-UBND"), ["8/QĐ-UBND"]),
        (lambda m: m.document_page("ubnd/2044/8"), ["ubnd/2044/8"]),
        (lambda m: m.criterion(20), ["20"]),
        (lambda m: m.criterion_page(20), ["20"]),
        (lambda m: m.result(20, "2045-06"), ["20"]),
        (lambda m: m.result(1, "2045"), ["2045", "2041, 2045-06"]),
        (lambda m: m.result(1, "2041", "share"), ["count", "percent"]),
        (lambda m: m.cite("nobody"), ["nobody"]),
        (lambda m: m.count("pages"), ["pages", "listed", "criteria"]),
    ],
)  # fmt: skip
def test_what_the_registry_does_not_hold_is_named_with_what_it_holds(english, monkeypatch, call, words):
    monkeypatch.setenv(LANGUAGE_VARIABLE, "en")
    with pytest.raises(MacroError) as caught:
        call(english)
    for language in LANGUAGES:
        said = translate(language, str(caught.value), **caught.value.values)
        assert [word for word in words if word not in said] == []


@pytest.mark.parametrize(("language", "date"), [("vi", "ngày 02 tháng 5 năm 2041"), ("en", "2 May 2041")])
def test_documents_of_one_number_are_named_in_the_language_of_the_terminal(
    macros, monkeypatch, language, date
):
    monkeypatch.setenv(LANGUAGE_VARIABLE, language)
    with pytest.raises(MacroError) as caught:
        macros.doc("7/QĐ-UBND")
    assert date in caught.value.values["candidates"]


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({"year": 2041}, [THREE, "ubnd/2041/7-qd-ubnd"]),
        ({"issuer": "ubnd", "year": "2044"}, [NEW]),
        ({"type": "nghi-quyet", "criterion": 1}, [THREE, "hdnd/2042/5-nq-hdnd"]),
        ({"section": "B.II"}, [NEW, "ubnd/2045/15-kh-ubnd"]),
        ({"listing": "cited"}, ["unstated/undated/de-an-suoi-trong"]),
        ({"year": "undated"}, ["unstated/undated/de-an-suoi-trong"]),
        ({"issuer": "nobody"}, []),
    ],
)
def test_documents_meets_all_conditions(english, conditions, found):
    assert re.findall(r'<tr id="([^"]+)"', english.documents(**conditions)) == found


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda m: m.result(2, "2045-06"), ">4</a>"),
        (lambda m: m.result("2", "2045-06", "percent"), ">40,1%</a>"),
        (lambda m: m.criterion(2), ">Criterion 2: Water works</a>"),
        (lambda m: m.count("listed"), "6"),
        (lambda m: m.count("relations"), "6"),
        (lambda m: m.count("stated"), "4"),
        (lambda m: m.count("elsewhere"), "1"),
        (lambda m: m.count("inferred"), "1"),
        (lambda m: m.file("data/documents.json"), "../../data/documents.json"),
        (lambda m: m.cite("decision-21-2040"), "#decision-21-2040"),
    ],
)
def test_small_macros(english, call, text):
    assert text in call(english)


def test_all_that_the_finder_shows_without_scripts_can_be_put_away_at_once(english, monkeypatch):
    """Many documents of few years are tables of years, not links to them."""
    monkeypatch.setattr(finder, "FOLDED", 1)
    before, years, after = re.split(
        '<div class="finder-years">|</div>\n<script', english.finder(), maxsplit=2
    )
    assert years.count("<table") == years.count("<section") > 1
    assert re.findall("<table[^>]*>", before) == ['<table class="records finder-rows" hidden>']
    assert "<table" not in after


@pytest.mark.parametrize("archive", ["sites", "measured_sites"])
def test_each_example_of_a_citation_is_made_of_records_and_can_be_copied(archive, request):
    site = request.getfixturevalue(archive)["vi"]
    macros = Macros(site=site, page=site.path("page:citing"))
    for of in ("document", "figure", "archive"):
        example = macros.citation_example(of)
        assert site.address in example and f'<copy-button from="example-{of}">' in example
    with pytest.raises(MacroError):
        macros.citation_example("other")


def test_addresses_stand_where_the_archive_declares_them(registry):
    without = replace(
        registry, archive=registry.archive.model_copy(update={"mail": None, "issues_url": None})
    )
    given = registry.archive.model_copy(update={"mail": "kho@may.example", "issues_url": None})
    assert Macros(site=site_for(without, "vi"), page="x/").contact().count("href") == 0
    contact = Macros(site=site_for(replace(registry, archive=given), "vi"), page="x/").contact()
    assert '<a href="mailto:kho@may.example">kho@<wbr>may.example</a>' in contact and "code" not in contact
