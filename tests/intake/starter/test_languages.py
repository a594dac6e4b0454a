"""Archives in one language and in three: what is not translated is shown in another language, and says so."""

import re

import pytest
import yaml

from policyarchive.core.words import SOFTWARE_LANGUAGES, words
from tests.html import Page
from tests.intake.starter.conftest import ran
from tests.language import spoken
from tests.support import ROOT

DOCUMENT = "van-ban/hdnd/2042/5-nq-hdnd/index.html"
TITLED = "van-ban/hdnd/2041/3-2041-nq-hdnd/index.html"


def source(site, path):
    return (site / path).read_text(encoding="utf-8")


def pages(site):
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")
    }


def test_one_language_needs_no_switch(one):
    for path, text in pages(one).items():
        assert "hreflang" not in text and "language-link" not in text, path
    assert "hreflang" not in source(one, "sitemap.xml") and not (one / "en").exists()


def test_one_language_is_the_only_one(one):
    assert {Page(path=path, source=text).elements[0][1].get("lang") for path, text in pages(one).items()} <= {
        "vi"
    }


def test_an_archive_without_results_has_no_page_menu_or_file_of_them(one):
    assert not (one / "ket-qua").exists() and not (one / "so-lieu-trong-bao-cao").exists()
    assert not [path for path, text in pages(one).items() if 'ket-qua/"' in text]
    assert not list((one / "data").glob("appendix-2*")) + list((one / "data").glob("results*"))


def test_every_page_stands_in_three_languages(three):
    texts = pages(three)
    first = {path for path in texts if not path.startswith(("en/", "fr/", "d/", "data/"))}
    assert {path.removeprefix("fr/") for path in texts if path.startswith("fr/")} == first
    links = re.findall(r'class="language-link" href="[^"]*" hreflang="(\w+)"', texts[f"fr/{DOCUMENT}"])
    assert links == ["vi", "en"]
    alternates = re.findall(r'rel="alternate" hreflang="([\w-]+)"', texts[f"fr/{DOCUMENT}"])
    assert alternates == ["vi", "en", "fr", "x-default"]


def test_words_of_the_third_language_are_its_own(three):
    text = source(three, f"fr/{DOCUMENT}")
    assert '<html lang="fr"' in text and '<h2 id="citation">Pour citer ce document</h2>' in text
    assert "Français" in source(three, DOCUMENT)


def test_a_word_that_is_missing_is_said_in_the_first_language_and_marked(three):
    text = source(three, f"fr/{DOCUMENT}")
    assert f'<dt><span lang="vi">{words("vi")["fact.status"]}</span></dt>' in text


def test_a_title_that_is_missing_is_shown_in_the_first_language_and_marked(three):
    assert '<p class="record-title" lang="vi">Về việc trồng cây dọc đường làng.' in source(
        three, f"fr/{DOCUMENT}"
    )
    assert '<p class="record-title">Programme des villages verts' in source(three, f"fr/{TITLED}")


def test_a_page_that_is_missing_is_borrowed_and_marked(three):
    text = source(three, "fr/gioi-thieu/index.html")
    assert '<div lang="vi"><h1 id="ve-kho-luu-tru">Về kho lưu trữ</h1>' in text


@pytest.mark.parametrize(
    "path", ["", DOCUMENT, TITLED, "du-lieu/index.html", "gioi-thieu/index.html", "404.html"]
)
def test_no_word_of_the_page_in_the_third_language_is_vietnamese(three, path):
    """What the menu, attributes and drawings say cannot be marked there; everything else is."""
    body = source(three, f"fr/{path or 'index.html'}")
    article = body[body.index("<article") : body.index("</article>")]
    article = re.sub('<svg.*?</svg>|<nav class="crumbs".*?</nav>', "", article, flags=re.DOTALL)
    article = re.sub(r'\s(?:aria-label|placeholder|title|data-[\w-]+)="[^"]*"', "", article)
    own = " ".join(spoken(f'<body lang="fr">{article}</body>', "fr"))
    letters = re.compile("[ăắằẳẵặấầẩẫậđếềểễệốồổỗộơớờởỡợưứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ]", re.IGNORECASE)
    assert [word for word in own.split() if letters.search(word) and not re.match(r"[\d/]", word)] == []


def test_a_word_that_cannot_be_filled_in_stops_the_build_and_is_named(three):
    file = three.parent / "translations/fr.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("{count}", "{cout}"), encoding="utf-8")
    result = ran(three.parent, "build")
    file.write_text(before, encoding="utf-8")
    assert result.returncode == 1 and "translations/fr.yml" in result.stderr and "list.count" in result.stderr


def test_no_sign_of_a_mark_is_left(three):
    for file in three.rglob("*"):
        if file.suffix in (".html", ".json", ".xml", ".js", ".txt", ".svg", ".csv"):
            assert not re.search("[\uf8f0-\uf8f2\ue000\ue001]", file.read_text(encoding="utf-8")), file


# Pages that tell of the software: they stay with it.
OF_THE_SOFTWARE = {"architecture", "beyond-mkdocs", "measurements", "promises", "publishing", "tutorial"}


def test_the_pages_of_a_new_archive_are_those_that_have_addresses():
    for language in SOFTWARE_LANGUAGES:
        names = {file.stem for file in (ROOT / "policyarchive/assets/starter/pages" / language).glob("*.md")}
        addresses = {key for key in words(language) if key.startswith("url.page.")}
        assert names == {key.removeprefix("url.page.") for key in addresses} - OF_THE_SOFTWARE - {"editor"}


def test_the_menu_of_a_new_archive_holds_every_page():
    entries = yaml.safe_load((ROOT / "policyarchive/assets/starter/nav.yml").read_text(encoding="utf-8"))
    flat = [page for entry in entries for page in entry.get("pages", [entry])]
    assert {page["page"] for page in flat} == {
        file.stem for file in (ROOT / "policyarchive/assets/starter/pages/vi").glob("*.md")
    }
    assert all(set(entry["name"]) == set(SOFTWARE_LANGUAGES) for entry in (*entries, *flat))
