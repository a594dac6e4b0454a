"""Numbers of Vietnamese official documents: grammar, canonical form, and matching of loose spellings.

The forms are those of Law 80/2015/QH13 and Decree 30/2020/NĐ-CP (state) and of Guideline
36-HD/VPTW (Party): see the page on method. A number is never a key by itself: it is unique only
within one issuer and year (state) or one committee term (Party).
"""

import re
from dataclasses import dataclass

from macros.text import fold, plain_dashes

_SEQ = r"(?P<seq>\d{1,5}[A-Za-z]?)"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_BODY = r"[A-ZĐ][A-Za-zĐđ0-9&]*"
_TYPE = r"(?P<type>{types})"
_FORMS = (
    ("joint", rf"{_SEQ}/{_YEAR}/(?P<type>TTLT|NQLT)-(?P<bodies>{_BODY}(?:-{_BODY})+)"),
    ("legal", rf"{_SEQ}/{_YEAR}/{_TYPE}-(?P<bodies>{_BODY}(?:-{_BODY})?)"),
    ("assembly", rf"{_SEQ}/{_YEAR}/(?P<bodies>(?:UBTV)?QH\d{{1,2}})"),
    ("party", rf"{_SEQ}-{_TYPE}/(?P<bodies>{_BODY})"),
    ("administrative", rf"{_SEQ}/{_TYPE}-(?P<bodies>{_BODY}(?:-{_BODY})?)"),
    ("letter", rf"{_SEQ}/(?P<bodies>{_BODY}-{_BODY})"),
)
_NOISE = {"so", "no", "number", "ngay", "thang", "nam", "of", "cua"}
_NOISE |= {"january", "february", "march", "april", "may", "june", "july", "august"}
_NOISE |= {"september", "october", "november", "december"}

_D_LOOK_ALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A parsed document number. `type` is the abbreviation (QĐ) or None in letters and laws."""

    form: str
    seq: str
    year: str | None
    type: str | None
    bodies: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What identifies a number however it is typed: 6, 2017, "qdubnd"."""

    seq: str
    year: str | None
    symbols: str


def canonical(printed: str) -> str:
    """Return a printed number without white space, with plain dashes and the letter Đ."""
    return plain_dashes(re.sub(r"\s+", "", printed)).translate(_D_LOOK_ALIKES)


def parse(number: str, abbreviations: tuple[str, ...]) -> Number | None:
    """Return the parsed canonical number, or None when it fits no known form.

    abbreviations: the type abbreviations of the vocabulary, such as ("QĐ", "NQ").
    """
    types = "|".join(sorted(map(re.escape, abbreviations), key=len, reverse=True)) or r"(?!)"
    for form, pattern in _FORMS:
        match = re.fullmatch(pattern.replace("{types}", types), number)
        if match:
            found = match.groupdict()
            return Number(
                form=form,
                seq=found["seq"],
                year=found.get("year"),
                type=found.get("type"),
                bodies=found["bodies"],
            )
    return None


def key(text: str, type_words: dict[str, str]) -> Key | None:
    """Return the key of a number in any spelling, or None when it holds no digits.

    type_words: folded names of instrument types to folded abbreviations, {"nghi quyet": "nq"}.
    """
    folded = fold(text).replace("&", "")
    named = ""
    for words in sorted(type_words, key=len, reverse=True):
        if re.search(rf"\b{words}\b", folded):
            named = type_words[words]
            folded = re.sub(rf"\b{words}\b", " ", folded)
            break
    return _key_of_tokens(re.findall(r"[a-z]+|\d+", folded), named)


def _key_of_tokens(tokens: list[str], named: str) -> Key | None:
    digits = [token for token in tokens if token.isdigit()]
    letters = "".join(token for token in tokens if not token.isdigit() and token not in _NOISE)
    if not digits:
        return None
    years = [token for token in digits[1:] if re.fullmatch(r"(?:19|20)\d{2}", token)]
    return Key(
        seq=digits[0].lstrip("0") or "0",
        year=years[0] if years else None,
        symbols=letters or named,
    )


def matches(asked: Key, held: Key, abbreviation: str, year_of_date: str | None) -> bool:
    """Tell whether a number as typed can mean a number as held.

    abbreviation: the folded one of the held document's type, which a letter's number does not show.
    """
    return (
        asked.seq == held.seq
        and (asked.year is None or asked.year in (held.year, year_of_date))
        and (
            held.symbols.startswith(asked.symbols)
            or asked.symbols in (abbreviation, abbreviation + held.symbols)
        )
    )
