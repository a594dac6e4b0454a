"""A date or a time as a section of a number format shows it, in the order of the format."""

import datetime
import re
from collections.abc import Iterator

from policyarchive.intake.formats.excel.format_code import Tokens, UnknownFormat, literal

_DATE = re.compile(r"[ymdhs]+|am/pm|a/p|\[(h+|m+|s+)\]", re.IGNORECASE)
_ENGLISH = re.compile(r"\[\$-(?:[0-9a-f]*0?[48]09|en)", re.IGNORECASE)
_LAST_DAY = 2_958_466  # after 31 December 9999, the last day that Excel knows
_NO_DAY = 60  # Excel counts a 29 February 1900, which there was not
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_THANG = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_THU = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


def is_date(tokens: Tokens) -> bool:
    """Tell whether a section shows a date or a time."""
    return any(_DATE.fullmatch(token) for token in tokens)


def is_month_first(tokens: Tokens) -> bool:
    """Tell whether a section shows month, day, year in figures, as only Americans read them."""
    return [token[0].lower() for token in _figures(tokens)][:2] == ["m", "d"]


def day_first(tokens: Tokens) -> Tokens:
    """Return the tokens of such a section with the day before the month."""
    month, day = _figures(tokens)[:2]
    at_month, at_day = tokens.index(month), tokens.index(day)
    swapped = list(tokens)
    swapped[at_month], swapped[at_day] = day, month
    return swapped


def _figures(tokens: Tokens) -> Tokens:
    """Return the tokens for year, month and day that are shown in figures, without months that may be minutes."""
    times = next((index for index, token in enumerate(tokens) if token[0] in "hHsS"), len(tokens))
    parts = [token for token in tokens[:times] if re.fullmatch("y+|m{1,5}|d{1,4}", token, re.IGNORECASE)]
    return [token for token in parts if token[0] in "yY" or len(token) < 3]


def date(value: float, tokens: Tokens, *, from_1904: bool, english: bool) -> str:
    """Return the date that a number of days is, with English names or with Vietnamese ones.

    Raises UnknownFormat where Excel cannot show it either.
    """
    leap = int(value) == _NO_DAY and not from_1904
    if leap or not 0 <= value < _LAST_DAY or "." in tokens:  # parts of a second are no dates of documents
        raise UnknownFormat("".join(tokens))
    moment = _moment(value, from_1904)
    hours = sum(token.lower() in ("am/pm", "a/p") for token in tokens)
    english = english or any(_ENGLISH.match(token) for token in tokens)
    return "".join(
        _shown(kind, moment, value, english=english, half_days=hours > 0) for kind in _kinds(tokens)
    )


def days_of(moment: datetime.datetime, *, from_1904: bool) -> float:
    """Return the number of days that Excel has for a moment."""
    days = (moment.replace(tzinfo=None) - _first_day(from_1904)) / datetime.timedelta(days=1)
    return days if from_1904 or days > _NO_DAY else days - 1


def _moment(value: float, from_1904: bool) -> datetime.datetime:
    """Return the moment of a number of days."""
    days = value if from_1904 or value > _NO_DAY else value + 1
    return _first_day(from_1904) + datetime.timedelta(seconds=round(days * 86_400))


def _first_day(from_1904: bool) -> datetime.datetime:
    return datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30)


def _kinds(tokens: Tokens) -> Iterator[str]:
    """Yield the tokens with "n" for the m that are minutes: those after hours or before seconds.

    A month by its name with a year of two digits would be read as a day: its year is shown in full.
    """
    if any(re.fullmatch("m{3,}", token, re.IGNORECASE) for token in tokens) and not _has_day(tokens):
        tokens = ["yyyy" if token.lower() == "yy" else token for token in tokens]
    parts = [index for index, token in enumerate(tokens) if _DATE.fullmatch(token)]
    for index, token in enumerate(tokens):
        if token.lower() in ("m", "mm"):
            at = parts.index(index)
            before = tokens[parts[at - 1]].lower() if at else ""
            after = tokens[parts[at + 1]].lower() if at + 1 < len(parts) else ""
            yield "n" * len(token) if before.strip("[]")[:1] == "h" or after[:1] == "s" else token
        else:
            yield token


def _has_day(tokens: Tokens) -> bool:
    return any(re.fullmatch("d+", token, re.IGNORECASE) for token in tokens)


def _shown(token: str, moment: datetime.datetime, value: float, *, english: bool, half_days: bool) -> str:
    if not _DATE.fullmatch(token) and not re.fullmatch("n+", token):
        return literal(token)
    kind, length = token.lower().strip("[]"), len(token.strip("[]"))
    if token[0] == "[":
        count = {"h": 24, "m": 1_440, "s": 86_400}[kind[0]]
        return str(int(round(value * 86_400) * count // 86_400)).zfill(length)
    if kind in ("am/pm", "a/p"):
        return ("AM" if moment.hour < 12 else "PM") if english else ("SA" if moment.hour < 12 else "CH")
    if kind[0] == "y":
        return f"{moment.year % 100:02}" if length < 3 else str(moment.year)
    if length > 2:
        return _name(kind[0], length, moment, english)
    hour = (moment.hour - 1) % 12 + 1 if half_days else moment.hour
    numbers = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute, "s": moment.second}
    return str(numbers[kind[0]]).zfill(length)


def _name(kind: str, length: int, moment: datetime.datetime, english: bool) -> str:
    """Return the name of a month or a day, short where the format has three letters."""
    names = {
        ("m", True): _MONTHS[moment.month - 1],
        ("m", False): f"Tháng {_THANG[moment.month - 1]}" if length > 3 else f"Thg{moment.month}",
        ("d", True): _DAYS[moment.weekday()],
        ("d", False): _THU[moment.weekday()],
    }
    name = names.get((kind, english))
    if name is None or length > 4:
        raise UnknownFormat(kind * length)
    return name[:3] if english and length == 3 else name
