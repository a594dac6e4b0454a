"""The cell of a figure: sign, qualifier and numeral, a sign for no figure, or a text that is none of these."""

import re
from dataclasses import dataclass, field
from functools import cache

from policyarchive.core.text import fold
from policyarchive.intake.results.model import Figure
from policyarchive.intake.results.numerals import Reading, readings
from policyarchive.intake.results.words import pattern

MISSING, NUMBER, TEXT = "missing", "number", "text"
_NOTHING = re.compile(r"[-–—‒―−]{0,3}|…|\.{2,}|[.…]{2,}")
_MINUS = "-–−"
_SIGNS = r"≥|>=|≤|<=|>|<|~|≈|±"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a cell holds: MISSING, NUMBER or TEXT. readings: those of its numeral; word: the sign of change as a word."""

    kind: str
    printed: str
    qualifier: str = ""
    sign: str = ""
    word: str = ""
    numeral: str = ""
    has_percent_sign: bool = False
    readings: tuple[Reading, ...] = field(default=())

    def figure(self, reading: Reading | None = None) -> Figure:
        """Return the figure of a number read in a way, or of a cell without one."""
        if reading is None:
            return Figure(printed=self.printed, text=self.printed if self.kind == TEXT else "")
        sign = self.sign if reading.decimal else ""
        return Figure(
            printed=self.printed,
            value=sign + reading.value,
            decimal=-reading.decimal if sign else reading.decimal,
            qualifier=self.qualifier,
            has_percent_sign=self.has_percent_sign,
        )


@cache
def _form() -> re.Pattern[str]:
    """Return what a figure matches, in small letters without accents."""
    before, after = pattern("qualifier").pattern, pattern("after").pattern
    up, down = pattern("up").pattern, pattern("down").pattern
    return re.compile(
        rf"(?P<before>{_SIGNS}|(?:{before})\b)?\s*(?:(?P<up>(?:{up})\b)|(?P<down>(?:{down})\b))?\s*"
        rf"(?P<sign>[-+])?\s?(?P<numeral>[0-9](?:[0-9., ]*[0-9])?)\s*(?P<percent>%)?"
        rf"(?:\s+(?P<after>{after}))?"
    )


def read_cell(printed: str, unit: str = "") -> Cell:
    """Return what a cell holds; unit: that of its row, which the cell may print again."""
    if _NOTHING.fullmatch(printed) or pattern("missing").fullmatch(fold(printed)):
        return Cell(kind=MISSING, printed=printed)
    bare = _without_unit(printed, unit)
    match = _form().fullmatch(fold(bare)) if len(fold(bare)) == len(bare) else None
    cell = _number(match, printed, bare) if match else None
    return cell or Cell(kind=TEXT, printed=printed)


def _without_unit(printed: str, unit: str) -> str:
    return (
        printed[: -len(unit)].rstrip() if unit and unit != "%" and printed.endswith(f" {unit}") else printed
    )


def _number(match: re.Match[str], printed: str, bare: str) -> Cell | None:
    """Return the cell of a match; None where the numeral is not well formed, or two signs or qualifiers contradict."""
    found = readings(match["numeral"])
    word = "up" if match["up"] else "down" if match["down"] else ""
    if not found or (word and match["sign"]) or (match["before"] and match["after"]):
        return None
    qualifier = next((bare[slice(*match.span(name))] for name in ("before", "after") if match[name]), "")
    return Cell(
        kind=NUMBER,
        printed=printed,
        qualifier=qualifier,
        sign="-" if word == "down" or (match["sign"] or "") in _MINUS and match["sign"] else "",
        word=word,
        numeral=match["numeral"],
        has_percent_sign=bool(match["percent"]),
        readings=found,
    )
