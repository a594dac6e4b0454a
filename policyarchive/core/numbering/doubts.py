"""What may be meant instead of a number that stands as it is: a digit for a letter, another symbol, a letter of a body.

Nothing is mended here: a person compares the print. assets/search/browser/number_doubts.js does the same in the browser.
"""

from collections.abc import Iterable
from os.path import commonprefix

from policyarchive.core.numbering.rules import Symbols
from policyarchive.core.numbering.signs import digits, marks, units

_SHORTEST = 4  # of symbols that differ in one letter: of shorter ones too many are alike


def may_be_letter(kind: str | None, body: str, symbols: Symbols) -> bool:
    """Tell whether the abbreviation of a type may be the symbol of a body, and what follows its unit: "2941/CT-TTHT"."""
    if not kind or not body or symbols.lists(body):
        return False
    return kind in symbols.bodies or (kind in units() and bool(units()[kind].fullmatch(body)))


def with_digits(text: str) -> str:
    """Return a text with digits for the letters of numbers and years that look like them: "5O/QĐ-UBND" is "50/QĐ-UBND"."""
    return marks()["digits"].sub(lambda match: match[0].translate(digits()), text)


def near_symbols(symbol: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known symbols that are one slip of the keyboard away from one that is not known, those of its letters first."""
    near = dict.fromkeys(other for other in known if _is_slip(symbol, other))
    return tuple(sorted(near, key=lambda other: sorted(other) != sorted(symbol)))


def with_near_symbols(number: str, unknown: Iterable[str], symbols: Symbols) -> tuple[str, ...]:
    """Return a number with each known symbol that is near one of its own that is not known."""
    return tuple(
        near.join(number.rsplit(symbol, 1))
        for symbol in unknown
        for near in near_symbols(symbol, symbols.bodies)
    )


def _is_slip(typed: str, meant: str) -> bool:
    """Tell whether a symbol is another one with a letter doubled, changed or left out, or two neighbours swapped.

    Its first letter says which kind of body it is, and its last ones which committee of the Party: these are no slips.
    """
    if typed[:1] != meant[:1] or abs(len(typed) - len(meant)) > 1:
        return False
    same = len(commonprefix([typed, meant]))
    one, other = _unlike(typed[same:], meant[same:])
    if not other and len(one) == 1:
        return one == typed[same - 1]
    if min(len(typed), len(meant)) < _SHORTEST or _without_committee(typed) == _without_committee(meant):
        return False
    is_swapped = len(one) == 2 and one == other[::-1]
    return is_swapped or (len(other) == 1 and len(one) <= 1)


def _unlike(one: str, other: str) -> tuple[str, str]:
    """Return two texts without the end that they share."""
    end = len(commonprefix([one[::-1], other[::-1]]))
    return one[: len(one) - end], other[: len(other) - end]


def _without_committee(symbol: str) -> str:
    return marks()["committee"].sub("", symbol)
