"""Dates in a folded query, in any spelling of either language; the day always stands before the month."""

import re
from dataclasses import dataclass
from functools import cache

from policyarchive.exports.search.folding import rules


def take_dates(folded: str) -> tuple[str, list[str], list[str]]:
    """Return the text with its dates blanked out, their keys, and keys that may be numbers instead.

    A key is "2017-05-29", "2017-05", "2017", "-05-29" (any year) or "-05". What can only be meant as a
    date is one even where there is no such day: its key, "2017-29-05", falls on no document.
    """
    rest = left = folded
    dates: list[str] = []
    maybe: list[str] = []
    for rule in _rules():
        for match in rule.pattern.finditer(left):
            key, exists = _key(dict(zip(rule.parts, match.groups(), strict=True)))
            if not exists and not rule.firm:
                continue
            (maybe if rule.unsure else dates).append(key)
            left = _blank(left, match)
            rest = rest if rule.unsure else _blank(rest, match)
    return rest, dates, maybe


def date_matches(key: str, date: str | None) -> bool:
    """Tell whether a date of a document, "2017-05-29" or shorter, falls on a key."""
    if date is None:
        return False
    return (date[4:] if key.startswith("-") else date).startswith(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """A written form of dates. parts names its groups: y, m and d."""

    pattern: re.Pattern[str]
    parts: str
    unsure: bool = False
    firm: bool = False


@cache
def _rules() -> tuple[_Rule, ...]:
    months = "|".join(sorted(rules()["months"], key=len, reverse=True))
    fragments = {name: text.replace("{months}", months) for name, text in rules()["fragments"].items()}
    return tuple(
        _Rule(**{**rule, "pattern": re.compile(_filled(rule["pattern"], fragments), re.ASCII)})
        for rule in rules()["dates"]
    )


def _filled(pattern: str, fragments: dict[str, str]) -> str:
    return re.sub(r"\{([A-Z])\}", lambda name: fragments[name[1]], pattern)


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match.group()) + text[match.end() :]


def _key(found: dict[str, str]) -> tuple[str, bool]:
    """Return the key of the parts y, m and d as typed, and whether there is such a day."""
    year, month, day = found.get("y", ""), _month(found.get("m")), int(found.get("d", 1))
    if len(year) == 2:
        year = ("19" if int(year) >= rules()["pivot"] else "20") + year
    if "m" not in found:
        return year, True
    exists = 1 <= month <= 12 and 1 <= day <= rules()["month_days"][month - 1]
    return f"{year}-{month:02d}" + (f"-{day:02d}" if "d" in found else ""), exists


def _month(typed: str | None) -> int:
    return rules()["months"].get(typed) or int(typed or 0)
