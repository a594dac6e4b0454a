"""The forms of dates as assets/dates/forms.yml lists them, made into what texts are read by.

The search of the browser makes its own from the same file: see exports/search/grammar.py.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold

Names = dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a date, in small letters: as a whole text, and inside one, None where it is none there.

    parts: a letter for each group of the patterns: day, month, quarter, year. swaps: some write the month first.
    """

    whole: re.Pattern[str]
    inside: re.Pattern[str] | None
    parts: str
    swaps: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What texts are read by: the forms, in the order in which they count, and numbers by the names in them."""

    forms: tuple[Form, ...]
    months: Names
    quarters: Names


@cache
def settings() -> Mapping[str, Any]:
    """Return what the file of forms holds."""
    found: Mapping[str, Any] = read_settings(ASSETS / "dates" / "forms.yml")
    return found


def months_in(languages: Iterable[str]) -> Names:
    """Return the numbers of the months by their names in some languages; nothing for a language that the file lacks."""
    named = settings()["months"]
    return {name: month for code in languages for name, month in _numbers_of(named.get(code, [])).items()}


def quarters() -> Names:
    """Return the numbers of the quarters by what stands for them."""
    return _numbers_of(settings()["quarters"])


def _numbers_of(names: list[list[str]]) -> Names:
    return {name: number for number, own in enumerate(names, start=1) for name in own}


@cache
def forms(languages: tuple[str, ...], *, accents: bool) -> Forms:
    """Return the forms with the months of some languages, as they are written or without their accents."""
    data = settings()
    months, numbers = _spelt(months_in(languages), accents), _spelt(quarters(), accents)
    pieces = data["pieces"] | data["in_text"] | {"months": _any_of(months), "quarters": _any_of(numbers)}
    own = (entry for entry in data["forms"] if "query" not in entry)
    return Forms(forms=tuple(_form(entry, pieces, accents) for entry in own), months=months, quarters=numbers)


def _spelt(names: Names, accents: bool) -> Names:
    return names if accents else {fold(name): number for name, number in names.items()}


def _form(entry: Mapping[str, Any], pieces: Mapping[str, str], accents: bool) -> Form:
    filled = _fill(_fill(entry["form"], pieces), pieces)  # pieces hold the names of months and quarters
    pattern = filled if accents else fold(filled)
    return Form(
        whole=re.compile(pattern),
        inside=None if "alone" in entry else re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"),
        parts=entry["parts"],
        swaps="swaps" in entry,
    )


def _any_of(names: Names) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _fill(form: str, pieces: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda found: pieces[found[1]], form)
