"""Whole pages of the invented registry, without MkDocs, against pages that somebody has looked at."""

import pytest

from macros.all import Macros
from policyarchive.pages.generated import generated
from tests.support import LANGUAGES, ROOT

GOLDEN = ROOT / "tests" / "golden"
RECORDS = [
    "document:hdnd/2044/9-2044-nq-hdnd",  # relations in both directions, an external reference
    "document:ubnd/2041/7-qd-ubnd",  # a stray space in the printed number
    "document:ubnd/2045/15-kh-ubnd",  # a lower-case start, an inferred relation, a criterion
    "document:hdnd/2042/5-nq-hdnd",  # a final full stop, "1." as order, an inferred group of criteria
    "document:tinh-uy/2045/88-bc-tu",  # the source report
    "document:unstated/undated/de-an-suoi-trong",  # cited, unnumbered, undated
    "document:ttg/2040/21-qd-ttg",  # known from outside, published translation
    "criterion:1",
    "criterion:2",  # another name in the body, a note, a fall
    "issuer:ubnd",
    "issuer:ubnd/2044",
    "type:quyet-dinh",
    "year:2041",
    "year:undated",
    "dossier:lang-xanh",
]
MEASURED = [
    "indicator:ho-ngheo",  # parts, a share, figures by area, a figure of the body
    "indicator:ty-le-ho-ngheo",  # a percentage, a definition, a later report, a target, a note
    "indicator:thu-nhap",  # words before a figure
    "indicator:nuoc-sach",  # a missing figure
    "indicator:xep-loai",  # words, an empty cell
]
MEASURED_LISTS = ["home", "results_table", "targets", "further_results", "timeline"]
LISTS = ["home", "appendix", "results_table", "timeline", "relations", "dossiers", "bibliography", "verbs"]


def name_of_file(key: str) -> str:
    return key.replace(":", "-").replace("/", "-") + ".html"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", RECORDS)
def test_generated_page(request, sites, language, key):
    (page,) = [page for page in generated(sites[language]) if page.key == key]
    compare(request, language, key, f"{page.title}\n{page.description}\n{page.body()}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_list(request, sites, language, name):
    macros = Macros(site=sites[language], page=sites[language].path("page:about"))
    compare(request, language, name, getattr(macros, name)())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", MEASURED)
def test_page_of_an_indicator(request, measured_sites, language, key):
    (page,) = [page for page in generated(measured_sites[language]) if page.key == key]
    compare(request, language, key, f"{page.title}\n{page.description}\n{page.body()}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MEASURED_LISTS)
def test_list_of_indicators(request, measured_sites, language, name):
    site = measured_sites[language]
    macros = Macros(site=site, page=site.path("page:about"))
    compare(request, language, f"measured-{name}", getattr(macros, name)())


def compare(request, language: str, key: str, page: str) -> None:
    """Compare with the golden page, blank lines and the number of spaces apart; write it when asked to."""
    file = GOLDEN / language / name_of_file(key)
    found = "".join(f"{' '.join(line.split())}\n" for line in page.splitlines() if line.strip())
    if request.config.getoption("--accept"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8")
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    assert found == expected, (
        f"{file.relative_to(ROOT)} differs. If the new page is right: python -m pytest tests/pages/test_generated.py --accept"
    )


def test_no_golden_page_is_left_over():
    keys = RECORDS + LISTS + MEASURED + [f"measured-{name}" for name in MEASURED_LISTS]
    wanted = {f"{language}/{name_of_file(key)}" for language in LANGUAGES for key in keys}
    assert {file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*.*")} == wanted


def test_every_page_has_its_own_address_and_title_in_each_language(sites, measured_sites):
    for site in [*sites.values(), *measured_sites.values()]:
        pages = list(generated(site))
        assert len({site.path(page.key) for page in pages}) == len(pages)
        assert len({page.title for page in pages}) == len(pages)
        assert all(page.description for page in pages)


def test_languages_generate_the_same_pages(sites):
    first, second = ([page.key for page in generated(sites[language])] for language in LANGUAGES)
    assert first == second
