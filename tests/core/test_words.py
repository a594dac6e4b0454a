"""Interface words: equal keys and placeholders in all languages; every key used exists, every key is used."""

import re
from string import Formatter

import pytest

from policyarchive.core.words import faulty_keys, translate, use_translations, words
from tests.support import LANGUAGES, ROOT
from tests.tables import check_each

ASSETS = ROOT / "policyarchive/assets"
SOURCES = [*(ROOT / "macros").rglob("*.py"), *(ROOT / "policyarchive").rglob("*.py"), *(ASSETS / "templates").rglob("*.j2"),
           *(ASSETS / "theme").rglob("*.html"), ASSETS / "theme/assets/start.js"]  # fmt: skip
CODE = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES).replace(
    "lang.t(", ""
)  # the theme's own words
KEY = r"""["']([a-z_]+(?:\.[a-z0-9_-]+)+)["']"""
EXACT = set(re.findall(rf"(?<!lang\.)\bt\(\s*{KEY}", CODE)) | set(
    re.findall(rf"\btranslate\(\s*[\w.]+,\s*{KEY}", CODE)
)
EXACT |= set(re.findall(rf"{KEY} ?\|t\b", CODE))  # in templates whose words are part of them
EXACT |= {key for pair in re.findall(rf"\bt\(\s*{KEY} if [^\n]*? else {KEY}", CODE) for key in pair}
BEGUN = set(re.findall(r"""\bt\(\s*f?["']([a-z_]+(?:\.[a-z_]+)*\.)(?:["'] ~|\{)""", CODE))
EXACT |= set(re.findall(rf"{KEY}\|t\b", CODE))  # in templates, as a filter
# The commands pass keys on before they are translated: any text there that looks like a key counts as used.
SPOKEN = [
    *(ROOT / "policyarchive/intake").rglob("*.py"),
    *(ROOT / "policyarchive/cli").rglob("*.py"),
    *(ROOT / "macros").rglob("*.py"),
    ROOT / "policyarchive/checks/outside_links.py",
    ROOT / "policyarchive/build/configuration.py",
    ROOT / "policyarchive/build/build.py",
    ROOT / "policyarchive/build/log.py",
    ROOT / "policyarchive/core/system_errors.py",
]
SAID = "\n".join(file.read_text(encoding="utf-8") for file in SPOKEN)
NAMED = set(re.findall(KEY, SAID))
BEGUN |= set(re.findall(r"""f["']([a-z_]+(?:\.[a-z_]+)*[._])\{""", SAID))
BEGUN = {start for start in BEGUN if "." in start} - {"rows."}  # columns of tables, and fields of records
SCRIPTS = "\n".join(file.read_text(encoding="utf-8") for folder in ("search", "editor") for file in (ASSETS / folder / "browser").glob("*.js"))  # fmt: skip
EXACT |= set(re.findall(r'"((?:search|box|theme|tray|list_file|editor)\.(?!css")[a-z_.]+)"', SCRIPTS))
BEGUN |= set(re.findall(r"`((?:search|box|tray|editor)\.[a-z_.]*)\$\{", SCRIPTS))
EXACT |= set(re.findall(rf"words\([^()]*\)(?:\.get\(|\[){KEY}", CODE))  # looked up in the table itself
BEGUN |= {"url.", "language.", "issue."}  # so are these: macros/urls.py, macros/site.py
BEGUN = BEGUN - {"mkdocs."} | {"citation.in."}  # macros/views/documents.py


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_have_the_same_keys_in_the_same_order(language):
    assert list(words(language)) == list(words(LANGUAGES[0]))


def test_a_text_is_filled_in_and_has_the_same_placeholders_in_every_language():
    def is_filled_in(key):
        texts = [words(language)[key] for language in LANGUAGES]
        assert all(isinstance(text, str) and text.strip() for text in texts)
        assert len({frozenset(placeholders(text)) for text in texts}) == 1

    check_each(words(LANGUAGES[0]), is_filled_in)


def test_every_key_used_exists():
    known = set(words(LANGUAGES[0]))
    assert EXACT, "no key was found in the code: the pattern of this test is stale"
    assert EXACT - known == set()
    assert {start for start in BEGUN if not any(key.startswith(start) for key in known)} == set()


def test_every_key_is_used():
    keys = {key.removesuffix(".one") for key in words(LANGUAGES[0])}
    assert {key for key in keys if key not in EXACT | NAMED and not key.startswith(tuple(BEGUN))} == set()


@pytest.mark.parametrize(("count", "expected"), [(1, "1 document"), (2, "2 documents"), (0, "0 documents")])
def test_a_single_thing_is_not_called_many(count, expected):
    assert translate("en", "list.count", count=count) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hand_written_page_has_an_address_and_a_counterpart(language):
    pages = {file.stem for file in (ROOT / "docs" / language).glob("*.md")} | {"editor"}  # which scripts fill
    assert pages == {key.removeprefix("url.page.") for key in words(language) if key.startswith("url.page.")}


def test_words_that_cannot_be_filled_in_are_named(tmp_path):
    text = (
        "language.self: Français\nlist.count: '{cout} documents'\nno.such: x\nfact.date: 5\nfact.type: '{'\n"
    )
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations/xx.yml").write_text(text, encoding="utf-8")
    use_translations(tmp_path)
    found = faulty_keys("xx")
    use_translations(ROOT)
    assert found == ["list.count", "no.such", "fact.date", "fact.type"]
    assert [faulty_keys(language) for language in LANGUAGES] == [[], []]
