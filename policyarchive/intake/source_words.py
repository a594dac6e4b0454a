"""How sources say things in each language that is read: data in assets/words/appendices.yml."""

import re
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import FALLBACK


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = read_settings(ASSETS / "words" / "appendices.yml")
    return table


def languages() -> list[str]:
    """Return the languages whose words there are."""
    return list(_table())


def source_word(language: str, name: str) -> str:
    """Return one of the words of a language, of English where there are none of it."""
    return _table().get(language, _table()[FALLBACK])[name]


@cache
def pattern(name: str, before: str = "", after: str = "") -> tuple[re.Pattern[str], ...]:
    """Return what a word matches, in every language, in their order; {before} and {after} are patterns around it."""
    return tuple(
        re.compile(f"{before}(?:{source_word(language, name)}){after}", re.IGNORECASE)
        for language in languages()
    )


def first_match(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    """Return where the first of some patterns is found in a text."""
    return next((match for pattern in patterns if (match := pattern.search(text))), None)
