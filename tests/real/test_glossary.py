"""A term has one translation: what tests/data/glossary.yml says holds in every title, name and label of the registry."""

import re
from collections.abc import Iterator

import pytest
import yaml

from policyarchive.registry.load import Registry
from tests.support import ROOT

GLOSSARY = yaml.safe_load((ROOT / "tests/data/glossary.yml").read_text(encoding="utf-8"))
TERMS = {term.casefold(): forms for term, forms in GLOSSARY["terms"].items()}
LONGEST_FIRST = "|".join(map(re.escape, sorted(TERMS, key=len, reverse=True)))
TERM = re.compile(rf"\b(?:{LONGEST_FIRST})\b")


def terms_of(text: str) -> list[str]:
    """Return the terms in a Vietnamese text, none of them within another one."""
    return TERM.findall(text.casefold())


def untranslated(vietnamese: str, english: str) -> set[str]:
    """Return the terms of a text that its translation renders by another word."""
    found = english.casefold()
    return {
        term for term in terms_of(vietnamese) if not any(form.casefold() in found for form in TERMS[term])
    }


def texts(registry: Registry) -> Iterator[tuple[str, str, str]]:
    """Yield the place of every title, name and label, with its Vietnamese and its English."""
    for identifier, document in registry.documents.items():
        elsewhere = document.title_elsewhere.text if document.title_elsewhere else ""
        if "en" in document.title:
            yield f"documents/{identifier}", document.title.get("vi", elsewhere), document.title["en"]
    named = {f"criteria/{number}": criterion.name for number, criterion in registry.criteria.items()}
    named |= {f"statements/{key}": statement.label for key, statement in registry.statements.items()}
    for key, section in registry.sections.items():
        named[f"statements/{key}"] = section.name
        named |= {f"statements/{key}/aims/{index}": aim.label for index, aim in enumerate(section.aims)}
    for kind in ("issuers", "types"):
        own = registry.files[kind].data[kind]
        named |= {f"{kind}/{key}": term.label for key, term in getattr(registry, kind).items() if key in own}
    yield from ((place, name["vi"], name["en"]) for place, name in named.items())


def test_terms_are_translated_as_the_glossary_says(real):
    differing = {
        f"{place}: {term}"
        for place, vietnamese, english in texts(real)
        for term in untranslated(vietnamese, english)
    }
    assert differing == set(GLOSSARY["exceptions"])


def test_a_title_begins_with_its_type_only_where_the_vietnamese_does(real):
    for document in real.documents.values():
        label, title = real.types[document.type].label, document.title
        if title.get("en", "").startswith(label["en"]):
            assert title.get("vi", "").startswith(label["vi"])


def test_every_term_of_the_glossary_is_used(real):
    used = {term for _, vietnamese, _ in texts(real) for term in terms_of(vietnamese)}
    assert used == set(TERMS)


@pytest.mark.parametrize(
    ("vietnamese", "terms"),
    [
        ("Bộ tiêu chí xã nông thôn mới nâng cao", ["bộ tiêu chí xã nông thôn mới nâng cao"]),
        ("các xã nông thôn mới", ["xã", "nông thôn mới"]),
        ("xãlạ", []),
    ],
)
def test_the_longest_term_wins(vietnamese, terms):
    assert terms_of(vietnamese) == terms


def test_another_word_for_a_term_is_found():
    assert untranslated("Hợp tác xã", "Co-ops") == {"hợp tác xã"}
    assert untranslated("Hợp tác xã", "Cooperatives") == set()
