"""Dates as offices print and type them, read to the precision that they have. The day always comes before the month.

The forms are data: assets/dates/forms.yml, which the search of the browser reads too.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from policyarchive.core import dates
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold, nfc, plain_dashes

_BEFORE = re.compile(r"^[\s(\[\"'“‘«]+")
_AFTER = re.compile(r"[\s()\[\]\"'”’».,;:!*]+$")
_BLANK = re.compile(r"\.\s*\.")  # dots for what is to be filled in
IMPOSSIBLE, UNREAD = "impossible", "unread"
Names = dict[str, int]


class NoDate(ValueError):
    """Raised where a text is no date; the text is IMPOSSIBLE for a day that no calendar has, else UNREAD."""

    @property
    def is_impossible(self) -> bool:
        """Whether the text is a date, but of a day that no calendar has."""
        return str(self) == IMPOSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """One way to write a date: as a whole text, and inside one; the letters of parts say what the groups are."""

    whole: re.Pattern[str]
    inside: re.Pattern[str] | None
    parts: str
    swaps: bool

    def swapped(self) -> str:
        return self.parts.translate(str.maketrans("dm", "md"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Forms:
    """All that texts are read by. months, quarters: their numbers by name."""

    forms: tuple[_Form, ...]
    months: Names
    quarters: Names


def read_date(printed: str, *, month_first: bool = False) -> str:
    """Return the date that a text is, as exactly as it is printed: "2021-10-06", "2021-10", "2021-Q4" or "2021".

    month_first: read figures as those mean them who put the month first; every other form is UNREAD then.
    Raises NoDate.
    """
    text = _bare(printed)
    forms = _forms_for(text)
    for form in forms.forms:
        match = form.whole.fullmatch(text)
        if match and month_first <= form.swaps:
            return _date(match, form.swapped() if month_first else form.parts, forms)
    raise NoDate(UNREAD)


def as_date(text: str) -> str | None:
    """Return the date that a text is, as exactly as it is printed; None where it is none that a calendar has."""
    try:
        return read_date(text)
    except NoDate:
        return None


def dates_in(text: str) -> list[str]:
    """Return the dates that a text names, in the order of the text, each as exactly as it is printed."""
    left = _plain(text)
    forms, found = _forms_for(left), dict[int, str]()
    for form in forms.forms:
        for match in form.inside.finditer(left) if form.inside else ():
            try:
                found[match.start()] = _date(match, form.parts, forms)
            except NoDate:
                continue
            left = left[: match.start()] + " " * len(match[0]) + left[match.end() :]
    return [found[place] for place in sorted(found)]


def _plain(text: str) -> str:
    return " ".join(plain_dashes(nfc(text)).lower().split())


def _bare(printed: str) -> str:
    """Return a text without what stands around a date. Raises NoDate where a part of it is left blank."""
    text = _plain(printed)
    if _BLANK.search(text):
        raise NoDate(UNREAD)
    return _AFTER.sub("", _BEFORE.sub("", text))


def _date(match: re.Match[str], letters: str, forms: _Forms) -> str:
    """Return the date of a match. Raises NoDate where no calendar has it."""
    found = dict(zip(letters, match.groups(), strict=True))
    parts = [_year(found["y"])]
    if "q" in found:
        parts.append(f"Q{forms.quarters.get(found['q'], 0)}")
    if "m" in found:
        parts.append(f"{forms.months.get(found['m']) or int(found['m']):02d}")
    if "d" in found:
        parts.append(f"{int(found['d']):02d}")
    date = "-".join(parts)
    try:
        dates.parts(date)
    except ValueError:
        raise NoDate(IMPOSSIBLE) from None
    return date


def _year(written: str) -> str:
    if len(written) > 2:
        return written
    return ("19" if int(written) >= date_forms()["pivot"] else "20") + written


@cache
def date_forms() -> Mapping[str, Any]:
    """Return what the file of forms holds."""
    found: Mapping[str, Any] = read_settings(ASSETS / "dates" / "forms.yml")
    return found


def months_in(languages: Iterable[str]) -> Names:
    """Return the numbers of the months by their names in some languages; a language may be one of no known names."""
    named = date_forms()["months"]
    return {name: month for code in languages for name, month in _numbers_of(named.get(code, [])).items()}


def quarters() -> Names:
    """Return the numbers of the quarters by what stands for them."""
    return _numbers_of(date_forms()["quarters"])


def _numbers_of(names: list[list[str]]) -> Names:
    return {name: number for number, own in enumerate(names, start=1) for name in own}


def _forms_for(text: str) -> _Forms:
    """Return the forms as they are written, or as those write them who type no accents."""
    return _forms(fold if text.isascii() else nfc)


@cache
def _forms(written: Callable[[str], str]) -> _Forms:
    data = date_forms()
    months = {written(name): month for name, month in months_in(data["months"]).items()}
    numbers = {written(name): quarter for name, quarter in quarters().items()}
    pieces = data["pieces"] | data["in_text"] | {"months": _any_of(months), "quarters": _any_of(numbers)}
    filled = ((entry, written(_fill(_fill(entry["form"], pieces), pieces))) for entry in data["forms"])
    forms = tuple(_form(entry, pattern) for entry, pattern in filled if "query" not in entry)
    return _Forms(forms=forms, months=months, quarters=numbers)


def _form(entry: Mapping[str, Any], pattern: str) -> _Form:
    return _Form(
        whole=re.compile(pattern),
        inside=None if "alone" in entry else re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"),
        parts=entry["parts"],
        swaps="swaps" in entry,
    )


def _any_of(names: Names) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _fill(form: str, pieces: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda found: pieces[found[1]], form)
