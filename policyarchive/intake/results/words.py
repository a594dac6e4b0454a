"""The words of tables of results, in any language: data in assets/words/results.yml and headings.yml."""

import re
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold
from policyarchive.intake.lists.columns import normalised
from policyarchive.intake.results.model import NAME, NOTE, ORDER, OTHER, UNIT

_NAMED = (ORDER, NAME, UNIT, NOTE, OTHER)


@cache
def _languages() -> list[dict[str, str]]:
    return list(read_settings(ASSETS / "words" / "results.yml").values())


@cache
def pattern(*names: str, form: str = "{}") -> re.Pattern[str]:
    """Return what words match in folded text, in every language; form: where they stand, with {} for them."""
    words = (words[name] for words in _languages() for name in names)
    return re.compile(form.format("|".join(f"(?:{word})" for word in words)))


@cache
def patterns(name: str) -> list[re.Pattern[str]]:
    """Return what words with named groups match, language by language."""
    return [re.compile(words[name]) for words in _languages()]


def is_all(name: str, text: str) -> bool:
    """Tell whether a text is nothing but a word: "Tổng cộng:" is a total."""
    return bool(pattern(name).fullmatch(fold(text)))


def begins(name: str, text: str) -> bool:
    """Tell whether a text begins with a word."""
    return bool(pattern(name).match(fold(text)))


@cache
def _headings() -> dict[str, str]:
    table = read_settings(ASSETS / "words" / "headings.yml")
    return {normalised(word): kind for kind in _NAMED for word in table[kind]}


def kind_named(heading: str) -> str | None:
    """Return the kind of column that a heading is the name of: of order, name, unit, note or other; None for others."""
    return _headings().get(normalised(heading))
