"""A query as typed, read into numbers, dates, symbols and words. query.js reads the same way."""

import re
from dataclasses import dataclass, field
from typing import Any

from policyarchive.exports.search.dates import take_dates
from policyarchive.exports.search.folding import allowed_slips, distance, search_fold, untelex

_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_TOKEN = re.compile(r"~?[a-z]+|\d+", re.ASCII)
_MOST_DIGITS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number asked for: sequence without leading zeros, and the year where one is given."""

    sequence: str
    year: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a query asks for.

    dates and maybe_dates are keys as take_dates gives them; maybe_dates can be meant as numbers too.
    symbols are folded parts of numbers ("qd", "ubnd"); words are what is left.
    """

    numbers: list[Number] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    maybe_dates: list[str] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def parse(text: str, grammar: dict[str, Any]) -> Query:
    """Read a query with the rules and words of a grammar."""
    folded = search_fold(text)
    years = [
        year for period in re.findall(grammar["period"], folded, re.ASCII) for year in _YEAR.findall(period)
    ]
    rest, dates, maybe_dates = take_dates(re.sub(grammar["period"], " ", folded, flags=re.ASCII))
    rest = _without_noise(_mark_types(rest, grammar, bool(dates)), grammar)
    tokens = _tokens(rest, grammar)
    return Query(
        numbers=_numbers([text for kind, text in tokens if kind == "digits"]),
        dates=dates,
        maybe_dates=maybe_dates,
        symbols=list(dict.fromkeys(text for kind, text in tokens if kind == "symbol")),
        words=years + [text for kind, text in tokens if kind == "word"],
    )


def _without_noise(text: str, grammar: dict[str, Any]) -> str:
    return re.sub(rf"(?<![~a-z])(?:{'|'.join(grammar['noise'])})(?![a-z])", " ", text)


def _mark_types(text: str, grammar: dict[str, Any], dated: bool) -> str:
    """Write the symbol of a type for its name: "nghi quyet so 06" becomes " ~nq  so 06".

    Names that stand before a number count; the others only where there are none such.
    """
    for follows in (grammar["before_number"], r"\b"):
        marked = text
        for name, symbol in grammar["types"]:
            marked = re.sub(rf"\b(?<!~){name}{follows}", f" ~{symbol} ", marked, flags=re.ASCII)
        if marked != text:
            return marked
    return _mark_misspelt_type(text, grammar) if dated or re.search(r"[0-9]", text) else text


def _mark_misspelt_type(text: str, grammar: dict[str, Any]) -> str:
    words = list(re.finditer(r"[a-z]+", text))
    for name, symbol in grammar["types"]:
        wanted = name.split(" ")
        for start in range(len(words) - len(wanted) + 1):
            typed = words[start : start + len(wanted)]
            if all(_near(word.group(), right) for word, right in zip(typed, wanted, strict=True)):
                return f"{text[: typed[0].start()]} ~{symbol} {text[typed[-1].end() :]}"
    return text


def _near(typed: str, right: str) -> bool:
    """Tell whether a typed word is a known one with a slip, or typed with the keys of Telex."""
    most = allowed_slips(right)
    return typed == right or untelex(typed) == right or (most > 0 and distance(typed, right, most) <= most)


def _tokens(text: str, grammar: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (kind, text) of each token; kind is "digits", "symbol" or "word"."""
    found = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    tokens: list[tuple[str, str]] = []
    for index, (token, start, _) in enumerate(found):
        after = found[index + 1][0] if index + 1 < len(found) else ""
        joined = index > 0 and not re.search(r"\s", text[found[index - 1][2] : start])
        tokens += _read(token, tokens[-1][0] if tokens else "", after, joined, grammar)
    return tokens


def _read(
    token: str, before: str, after: str, joined: bool, grammar: dict[str, Any]
) -> list[tuple[str, str]]:
    """Return the tokens that a run of letters or digits stands for.

    before is the kind of the token before; joined tells that no space stands between the two.
    """
    if token.isdigit():
        return [("digits", token)]
    if token.startswith("~"):
        return [("symbol", token[1:])]
    part_of_number = before in ("digits", "symbol")
    known = split_symbols(token, grammar["symbols"])
    beside = part_of_number or after.isdigit() or bool(split_symbols(after, grammar["symbols"]))
    if known and (beside or len(token) > 2):
        return [("symbol", symbol) for symbol in known]
    if part_of_number and (joined or _near_symbol(token, grammar["symbols"])):
        return [("symbol", token)]
    return [("word", token)]


def split_symbols(run: str, symbols: list[str]) -> list[str]:
    """Return the known symbols that make up a run of letters, or [] if they do not.

    symbols stand longest first.
    """
    for symbol in symbols:
        if run == symbol:
            return [symbol]
        if run.startswith(symbol):
            rest = split_symbols(run[len(symbol) :], symbols)
            if rest:
                return [symbol, *rest]
    return []


def _near_symbol(token: str, symbols: list[str]) -> bool:
    return len(token) > 3 and any(distance(token, symbol, 1) <= 1 for symbol in symbols)


def _numbers(digits: list[str]) -> list[Number]:
    """Return the numbers that runs of digits can mean: "202017" is 20 of 2017 as well."""
    numbers: list[Number] = []
    for run in digits:
        if _YEAR.fullmatch(run) and numbers and numbers[-1].year is None:
            numbers[-1] = Number(sequence=numbers[-1].sequence, year=run)
            continue
        if len(_bare(run)) <= _MOST_DIGITS:
            numbers.append(Number(sequence=_bare(run)))
        if len(run) > 4 and _YEAR.fullmatch(run[-4:]):
            numbers.append(Number(sequence=_bare(run[:-4]), year=run[-4:]))
    return numbers


def _bare(digits: str) -> str:
    return digits.lstrip("0") or "0"
