"""Dates as offices print and type them, read as ISO dates of the same precision. The day always comes before the month."""

import re

from policyarchive.core import dates
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold, nfc, plain_dashes

_CENTURY = 50  # a year of two digits from here on is of the last century
MONTHS = {
    spelling: month
    for names in read_settings(ASSETS / "words" / "months.yml").values()
    for month, forms in enumerate(names, start=1)
    for name in forms.split()
    for spelling in (name, fold(name))
}  # of every language that dates are read in, in lower case
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?"
_AROUND = re.compile(r"^[\s(\[]+|[\s)\].,;:]+$")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})",
        r"(?:ngày\s*)?(?P<day>[0-9]{1,2})\s*[-/.]\s*(?P<month>[0-9]{1,2})\s*[-/.]\s*(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?:ngày\s*)?(?P<day>[0-9]{1,2})\s*tháng\s*(?P<month>[0-9]{1,2})\s*(?:năm|[-/.,])?\s*(?P<year>[0-9]{4})",
        rf"(?:le\s+)?{_DAY}\s+(?P<name>{_MONTH})\.?,?\s+(?P<year>[0-9]{{4}})",
        rf"(?P<name>{_MONTH})\.?\s+{_DAY},\s*(?P<year>[0-9]{{4}})",
        rf"(?P<name>{_MONTH})\.?,?\s+(?P<year>[0-9]{{4}})",
        r"(?:tháng\s*)?(?P<month>[0-9]{1,2})\s*[-/.]\s*(?P<year>[0-9]{4})",
        r"tháng\s*(?P<month>[0-9]{1,2})\s*(?:năm\s*)?(?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})",
        r"(?:năm\s*)?(?P<year>[0-9]{4})",
    )
)


# A date within other words, by a slash, by the words of a language, or by the name of a month.
IN_WORDS = (
    r"(?P<date>[0-9]{1,2}\s*/\s*[0-9]{1,2}\s*/\s*[0-9]{4}|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|er)?\s+(?:{_MONTH})\.?,?\s+[0-9]{{4}}|(?:{_MONTH})\.?\s+[0-9]{{1,2}},\s*[0-9]{{4}})"
)


class NoDate(ValueError):
    """Raised where a text is no date; the text is "impossible" for a day that no calendar has, else "unread"."""


def read_date(printed: str) -> str:
    """Return a date as ISO, as far as it is printed: "2021-10-06", "2021-10" or "2021". Raises NoDate."""
    text = " ".join(plain_dashes(nfc(printed)).split())
    while text != (inner := _AROUND.sub("", text)):
        text = inner
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _iso(match.groupdict())
    raise NoDate("unread")


def _iso(found: dict[str, str | None]) -> str:
    year = found["year"] or ""
    if len(year) == 2:
        year = ("20" if int(year) < _CENTURY else "19") + year
    name = found.get("name")
    month = str(MONTHS[name.lower()]) if name else found.get("month")
    iso = "-".join([year, *(part.zfill(2) for part in (month, found.get("day")) if part)])
    try:
        dates.parts(iso)
    except ValueError:
        raise NoDate("impossible") from None
    return iso
