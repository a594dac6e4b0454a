"""What a heading says of its column, word by word: stage, part of a pair, comparison, unit, and what is not understood."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from policyarchive.core.date_forms import settings
from policyarchive.core.text import fold
from policyarchive.intake.results.model import ACTUAL, ESTIMATE, PLAN, STAGES, TARGET
from policyarchive.intake.results.words import pattern

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUARTER = re.compile(r"\b(?:i{1,3}|iv|q[1-4])\b")
_DIVIDED = re.compile(
    r"(?:19|20)[0-9]{2}\)?\s*/\s*[^0-9/]*(?:19|20)[0-9]{2}"
)  # "2023/2020", "TH 2023/KH 2023"
_WORDS = (ESTIMATE, TARGET, PLAN, ACTUAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a heading says. stages: those named; unit: the one in brackets; rest: the words that are not understood."""

    stages: frozenset[str]
    is_percent: bool
    is_count: bool
    is_ratio: bool
    is_change: bool
    is_compared: bool
    has_percent_sign: bool
    unit: str
    rest: str

    @property
    def is_comparison(self) -> bool:
        """Whether it compares."""
        return self.is_ratio or self.is_change or self.is_compared

    @property
    def may_be_percentage(self) -> bool:
        """Whether its figures may be per cent."""
        return self.is_percent or self.has_percent_sign or self.is_ratio


def signs_of(heading: str) -> Signs:
    """Return what a heading says."""
    unit = unit_in_brackets(heading)
    text = _BRACKETS.sub(" ", fold(heading)) if unit else fold(heading)
    said: dict[str, bool] = {}
    for name in ("ratio", "change", "compared", *_WORDS, "percent", "count"):
        said[name], text = _taken(name, text)
    rest = _rest(text)
    is_unit = bool(pattern("units").fullmatch(rest))
    return Signs(
        stages=frozenset(stage for stage in STAGES if said[stage]),
        is_percent=said["percent"] or unit == "%",
        is_count=said["count"] or is_unit,
        is_ratio=said["ratio"],
        is_change=said["change"],
        is_compared=said["compared"] or bool(_DIVIDED.search(heading)),
        has_percent_sign="%" in heading,
        unit="" if unit == "%" else unit or _counted(heading),
        rest="" if is_unit else rest,
    )


def unit_in_brackets(text: str) -> str:
    """Return the unit that stands in brackets in a text, "" where none of the known ones does."""
    units = (match[1].strip() for match in _BRACKETS.finditer(text))
    return next((unit for unit in units if pattern("units").fullmatch(fold(unit))), "")


def _counted(heading: str) -> str:
    """Return the unit of things that a heading counts: "hộ" of "Số hộ năm 2041"; "" where it is none of the known ones."""
    if len(fold(heading)) != len(heading):
        return ""
    match = pattern("count_of", form=rf"(?:{{}})\s+(?P<unit>{pattern('counted_unit').pattern})\b").search(
        fold(heading)
    )
    return heading[slice(*match.span("unit"))] if match else ""


def _taken(name: str, text: str) -> tuple[bool, str]:
    left = pattern(name).sub(" ", text)
    return left != text, left


def _rest(text: str) -> str:
    """Return the words of a heading that name neither a time nor anything else that is known."""
    left = pattern("filler").sub(" ", _QUARTER.sub(" ", text))
    return " ".join(word for word in _WORD.findall(left) if word not in _months())


@cache
def _months() -> frozenset[str]:
    names = chain.from_iterable(chain.from_iterable(settings()["months"].values()))
    return frozenset(word for name in names for word in fold(name).split())
