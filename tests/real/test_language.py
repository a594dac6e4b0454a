"""Each page speaks one language; what is in another says so in its lang attribute."""

import re

import pytest
import yaml

from tests.language import spoken
from tests.support import ROOT

LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
VIETNAMESE = re.compile(rf"[\w/-]*[{LETTERS}{LETTERS.upper()}][\w/-]*")
UNITS = {"đồng"}
# What is not a word of the interface: addresses, places for values, quotations, the name of the font.
OTHER = re.compile(r"\S+[@/_.]\S+|\{\w+\}|“[^”]*”|Source Sans 3")
# Words of an English interface. None is also a word of Vietnamese, of a number or of the registry's data.
ENGLISH = re.compile(
    r"\b(about|above|all|and|back|search|searching|skip|navigation|header|footer|menu|tabs|table of contents|initializing"
    r"|next|previous|home|close|clear|share|copy|copied|download|switch|dark|light|language|results?|found|matching"
    r"|documents?|source|edit|page|the|of|with|this|from|year|type|issuer|last updated?|unknown|version|loading|type to)\b",
    re.IGNORECASE,
)


def pages(site, language: str) -> dict[str, str]:
    """Return the source of every page of a language."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return {
        path: file.read_text(encoding="utf-8")
        for path, file in files.items()
        if path.startswith("en/") == (language == "en")
    }


def english(value) -> list[str]:
    """Return every English text of a part of the registry."""
    if isinstance(value, list):
        return [text for part in value for text in english(part)]
    if not isinstance(value, dict):
        return []
    return [text for name, part in value.items() for text in ([str(part)] if name == "en" else english(part))]


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Vietnamese names in the English texts of the registry: capitalised words outside quotations."""
    files = (ROOT / "registry").rglob("*.yml")
    texts = [text for file in files for text in english(yaml.safe_load(file.read_text(encoding="utf-8")))]
    texts += re.findall(
        r"author_en = \{(.*)\}", (ROOT / "registry/references.bib").read_text(encoding="utf-8")
    )
    words = {word for text in texts for word in VIETNAMESE.findall(re.sub("“[^”]*”", "", text))}
    return {word for word in words if word[0].isupper()}


@pytest.fixture(scope="module")
def symbols(real) -> set[str]:
    """The numbers of the registry's documents and the letters in them."""
    numbers = {document.number for document in real.documents.values() if document.number}
    return numbers | {part for number in numbers for part in number.split("/")}


def is_number(word: str) -> bool:
    return re.fullmatch(rf"\d+[A-Z]?[/-][\w/&-]*[A-ZĐ{LETTERS.upper()}][\w/&-]*", word) is not None


def test_no_vietnamese_stands_unmarked_on_english_pages(build, names, symbols):
    allowed = names | symbols | UNITS
    left = {
        (word, path)
        for path, source in pages(build[0], "en").items()
        for text in spoken(source, "en")
        for word in VIETNAMESE.findall(text)
        if word not in allowed and not is_number(word)
    }
    assert left == set()


def test_no_english_word_stands_unmarked_on_vietnamese_pages(build):
    found = {
        (word.lower(), text.strip()[:80])
        for source in pages(build[0], "vi").values()
        for text in spoken(source, "vi")
        for word in ENGLISH.findall(OTHER.sub("", text))
    }
    assert found == set()
