"""Dates as offices print and type them, read to the precision that they have. The day always comes before the month.

The forms are data: assets/dates/forms.yml, which the search of the browser reads too.
"""

import re
from collections.abc import Iterable

from policyarchive.core import date_forms, dates
from policyarchive.core.text import nfc, plain_dashes
from policyarchive.core.words import SOFTWARE_LANGUAGES

_OPENING, _CLOSING = " ([\"'“‘«", " ()[]\"'”’».,;:!*…"
_END = "./."  # under the text of an office
_BLANK = re.compile(r"(?<![0-9])[0-9]{1,2}\s*(?:\.\s*\.|…)")  # "năm 20…": to be filled in
_SWAPPED = str.maketrans("dm", "md")
IMPOSSIBLE, UNREAD = "impossible", "unread"


class NoDate(ValueError):
    """Raised where a text is no date; the text is IMPOSSIBLE for a day that no calendar has, else UNREAD."""

    @property
    def is_impossible(self) -> bool:
        """Whether the text is a date, but of a day that no calendar has."""
        return str(self) == IMPOSSIBLE


def read_date(printed: str, *, month_first: bool = False) -> str:
    """Return the date that a text is, as exactly as it is printed: "2021-10-06", "2021-10", "2021-Q4" or "2021".

    Months may be named in any language of the file of forms. month_first: read figures as those mean them who put the
    month first; every other form is UNREAD then. Raises NoDate.
    """
    text = _bare(printed)
    known = _forms_for(text, date_forms.settings()["months"])
    for form in known.forms:
        match = form.whole.fullmatch(text)
        if match and month_first <= form.swaps:
            return _date(match, form.parts.translate(_SWAPPED) if month_first else form.parts, known)
    raise NoDate(UNREAD)


def as_date(text: str) -> str | None:
    """Return the date that a text is, as exactly as it is printed; None where it is none that a calendar has."""
    try:
        return read_date(text)
    except NoDate:
        return None


def dates_in(text: str, languages: Iterable[str] = ()) -> list[str]:
    """Return the dates that a text names, in the order of the text, each as exactly as it is printed.

    languages: those whose months it may name, besides those of the software: inside a text, "mai" is a word of others.
    """
    left = _plain(text)
    known, found = _forms_for(left, (*SOFTWARE_LANGUAGES, *languages)), dict[int, str]()
    for form in known.forms:
        for match in form.inside.finditer(left) if form.inside else ():
            try:
                found[match.start()] = _date(match, form.parts, known)
            except NoDate:
                continue
            left = left[: match.start()] + " " * len(match[0]) + left[match.end() :]
    return [found[place] for place in sorted(found)]


def _plain(text: str) -> str:
    return " ".join(plain_dashes(nfc(text)).lower().split())


def _forms_for(text: str, languages: Iterable[str]) -> date_forms.Forms:
    return date_forms.forms(tuple(dict.fromkeys(languages)), accents=not text.isascii())


def _bare(printed: str) -> str:
    """Return a text without what stands around a date. Raises NoDate where a part of it is left blank."""
    text = _plain(printed)
    if _BLANK.search(text):
        raise NoDate(UNREAD)
    return text.removesuffix(_END).rstrip(_CLOSING).lstrip(_OPENING)


def _date(match: re.Match[str], letters: str, known: date_forms.Forms) -> str:
    """Return the date of a match. Raises NoDate where no calendar has it."""
    found = dict(zip(letters, match.groups(), strict=True))
    parts = [_year(found["y"])]
    if "q" in found:
        parts.append(f"Q{known.quarters.get(found['q'], 0)}")
    if "m" in found:
        parts.append(f"{known.months.get(found['m']) or int(found['m']):02d}")
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
    return ("19" if int(written) >= date_forms.settings()["pivot"] else "20") + written
