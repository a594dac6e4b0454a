"""Numbers of Vietnamese official documents: grammar, and canonical form.

The forms are those of Law 80/2015/QH13 and Decree 30/2020/NĐ-CP (state) and of Guideline
36-HD/VPTW (Party): see the page on method. A number is never a key by itself: it is unique only
within one issuer and year (state) or one committee term (Party).
"""

import re
from dataclasses import dataclass
from functools import cache

from policyarchive.core.text import plain_dashes

_SEQ = r"(?P<seq>[0-9]{1,5}[A-Za-z]?)"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_BODY = r"[A-ZĐ][A-Za-zĐđ0-9&]*"
_TYPE = r"(?P<type>{types})"
_FORMS = (
    ("joint", rf"{_SEQ}/{_YEAR}/(?P<type>TTLT|NQLT)-(?P<bodies>{_BODY}(?:-{_BODY})+)"),
    ("legal", rf"{_SEQ}/{_YEAR}/{_TYPE}-(?P<bodies>{_BODY}(?:-{_BODY})?)"),
    ("assembly", rf"{_SEQ}/{_YEAR}/(?P<bodies>(?:UBTV)?QH[0-9]{{1,2}})"),
    ("party", rf"{_SEQ}-{_TYPE}/(?P<bodies>{_BODY})"),
    ("administrative", rf"{_SEQ}/{_TYPE}-(?P<bodies>{_BODY}(?:-{_BODY})?)"),
    ("letter", rf"{_SEQ}/(?P<bodies>{_BODY}-{_BODY})"),
)

D_LOOK_ALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A parsed document number. `type` is the abbreviation (QĐ) or None in letters and laws."""

    form: str
    seq: str
    year: str | None
    type: str | None
    bodies: str


def canonical(printed: str) -> str:
    """Return a printed number without white space, with plain dashes and the letter Đ."""
    return plain_dashes(re.sub(r"\s+", "", printed)).translate(D_LOOK_ALIKES)


def sequence_of(number: str) -> int:
    """Return the number that a document number begins with: "05/2041/NQ-HĐND" gives 5; 0 where it has none."""
    match = re.match(r"[0-9]+", number)
    return int(match.group()) if match else 0


@cache
def parse_number(number: str, abbreviations: tuple[str, ...]) -> Number | None:
    """Return the parsed canonical number, or None when it fits no known form.

    abbreviations: the type abbreviations of the vocabulary, such as ("QĐ", "NQ").
    """
    for form, pattern in _patterns(abbreviations):
        match = pattern.fullmatch(number)
        if match:
            groups = match.groupdict()
            return Number(
                form=form,
                seq=groups["seq"],
                year=groups.get("year"),
                type=groups.get("type"),
                bodies=groups["bodies"],
            )
    return None


@cache
def _patterns(abbreviations: tuple[str, ...]) -> list[tuple[str, re.Pattern[str]]]:
    types = "|".join(sorted(map(re.escape, abbreviations), key=len, reverse=True)) or r"(?!)"
    return [(form, re.compile(pattern.replace("{types}", types))) for form, pattern in _FORMS]
