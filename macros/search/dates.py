"""Dates in a folded query, in any spelling of either language; the day always stands before the month."""

import re
from functools import cache

from macros.search.rules import rules


def take_dates(folded: str) -> tuple[str, list[str], list[str]]:
    """Return the text with its dates blanked out, their keys, and keys that may be numbers instead.

    A key is "2017-05-29", "2017-05", "2017", "-05-29" (any year) or "-05".
    """
    rest = left = folded
    dates: list[str] = []
    maybe: list[str] = []
    for pattern, parts, unsure in _patterns():
        for match in pattern.finditer(left):
            key = _key(dict(zip(parts, match.groups(), strict=True)))
            if key is None:
                continue
            (maybe if unsure else dates).append(key)
            left = _blank(left, match)
            rest = rest if unsure else _blank(rest, match)
    return rest, dates, maybe


def date_matches(key: str, date: str | None) -> bool:
    """Tell whether a date of a document, "2017-05-29" or shorter, falls on a key."""
    if date is None:
        return False
    return (date[4:] if key.startswith("-") else date).startswith(key)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, bool]]:
    months = "|".join(sorted(rules()["months"], key=len, reverse=True))
    fragments = {name: text.replace("{months}", months) for name, text in rules()["fragments"].items()}
    return [
        (re.compile(_filled(rule["pattern"], fragments)), rule["parts"], rule.get("unsure", False))
        for rule in rules()["dates"]
    ]


def _filled(pattern: str, fragments: dict[str, str]) -> str:
    return re.sub(r"\{([A-Z])\}", lambda name: fragments[name[1]], pattern)


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match.group()) + text[match.end() :]


def _key(found: dict[str, str]) -> str | None:
    """Return the key of the parts y, m and d as typed, or None where there is no such day."""
    year, month, day = found.get("y", ""), _month(found.get("m")), int(found.get("d", 1))
    if len(year) == 2:
        year = ("19" if int(year) >= rules()["pivot"] else "20") + year
    if "m" not in found:
        return year
    if not 1 <= month <= 12 or not 1 <= day <= rules()["month_days"][month - 1]:
        return None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if "d" in found else "")


def _month(typed: str | None) -> int:
    return rules()["months"].get(typed) or int(typed or 0)
