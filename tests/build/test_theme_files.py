"""The files of the theme in the built site: one folder for all languages, names that change with the content."""

import re
from hashlib import sha256

import pytest

from tests.support import ROOT

LINK = re.compile(r'<(?:script|link)[^>]* (?:src|href)="([^"]*assets/(?:stylesheets|javascripts)/[^"]*)"')
PAGES = ("van-ban/index.html", "en/documents/index.html", "404.html", "en/404.html")


@pytest.fixture
def site(build):
    return build[0]


def linked(site, page):
    """Return the style sheets and scripts of a page by their paths below the site."""
    links = LINK.findall((site / page).read_text(encoding="utf-8"))
    return {link.removeprefix("/archive").lstrip("./") for link in links}


def test_all_languages_have_one_folder_and_differ_in_the_script_with_words_alone(site):
    pages = [linked(site, page) for page in PAGES]
    shared = set.intersection(*pages)
    assert len(shared) == 3 and all((site / path).is_file() for page in pages for path in page)
    assert {re.sub(r"\.[0-9a-f]{8}", "", path) for page in pages for path in page - shared} == {
        "assets/javascripts/start.vi.js",
        "assets/javascripts/start.en.js",
    }
    assert not (site / "en/assets").exists()


def test_names_hold_the_digest_of_the_content(site):
    own = linked(site, PAGES[0])
    for path in own:
        digest = sha256((site / path).read_bytes()).hexdigest()[:8]
        assert path.rsplit(".", 2)[1] == digest
    assert len(own) == 4


def test_letters_with_two_marks_in_code_come_from_fonts_that_have_them():
    css = (ROOT / "policyarchive/assets/theme/assets/parts/page.css").read_text(encoding="utf-8")
    stack = re.search("--md-code-font: (.*);", css)[1].replace('"', "").split(", ")
    last = stack.index("Vietnamese letters")
    assert {"Consolas", "Noto Sans Mono", "Liberation Mono"} < set(stack[:last])  # these have all of them
    assert stack[last + 1 :] == ["DejaVu Sans Mono", "monospace"]  # these may lack some
