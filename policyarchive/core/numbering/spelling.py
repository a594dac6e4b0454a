"""The spelling of numbers: what stands around one is taken off, and slips of the keyboard are mended.

Nothing here decides what a number means. assets/search/browser/number_spelling.js does the same in the browser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from policyarchive.core.numbering.rules import Symbols
from policyarchive.core.numbering.signs import alike, marks
from policyarchive.core.text import fold, nfc, plain_dashes

Mended = tuple[tuple[str, str], ...]  # (written, meant)
MOST_SPELLINGS = 8  # of slips of accents; where there are more, none is tried


def plain(text: str) -> str:
    """Return a text in normal form C, with plain dashes and strokes, the letter Đ, and single spaces; its lines stay apart."""
    seen = marks()["unseen"].sub("", plain_dashes(nfc(text)).translate(alike()))
    return marks()["spaces"].sub(" ", re.sub("-{2,}", "-", seen)).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """A number without what stands around it. hint: the abbreviation of a type before it; said: the ids of the types named there."""

    number: str
    hint: str | None = None
    said: tuple[str, ...] = ()


def without_frame(text: str, symbols: Symbols) -> Bare:
    """Return the number in a text without what stands around it."""
    text = _without(marks()["trail"], _without(marks()["lead"], text))
    said, text = _without_name(text, symbols)
    lead = marks()["hint"].match(text)
    if lead and (hints := symbols.types_abbreviated(lead[1])):
        return Bare(
            number=_in_one_piece(text[lead.end() :]),
            hint=hints[0] if len(hints) == 1 else None,
            said=tuple(kind for hint in hints for kind in symbols.types[hint]),
        )
    return Bare(number=_in_one_piece(_without(marks()["lead"], text)), said=said)


def _in_one_piece(text: str) -> str:
    return "".join(text.split())


def _without(mark: re.Pattern[str], text: str) -> str:
    """Return a text without a mark that stands before or after it, as often as it does; never without all of it."""
    while (shorter := mark.sub("", text)) not in ("", text):
        text = shorter
    return text


def _without_name(text: str, symbols: Symbols) -> tuple[tuple[str, ...], str]:
    """Return the types that a name in front of a number means, and the text without it: "Quyết định số 7/QĐ-UBND" begins at "số"."""
    lower = text.lower()
    if not lower.startswith(tuple(symbols.names)):
        return (), text  # most numbers stand alone
    for name, types in symbols.names.items():
        rest = text[len(name) :]
        if lower.startswith(name) and marks()["named"].match(rest):
            return types, marks()["named"].sub("", rest)
    return (), text


def spellings(text: str, symbols: Symbols) -> Iterator[tuple[str, Mended]]:
    """Yield a number as written, then with its spelling mended in ever bolder ways, and what was mended."""
    parted = _parted(text, symbols)
    if parted != text:
        yield parted, ((text, parted),)
    signed = _with_usual_signs(text, symbols)
    if signed != text and signed.partition("/")[2] in symbols.party:
        yield signed, ((text, signed),)
    yield text, ()
    dotted = with_strokes(text.replace("_", "-"))
    bold = (signed, dotted, *_slips(text, symbols), *_slips(dotted, symbols), _named(text, symbols))
    for mended in dict.fromkeys((*bold, *(_with_usual_signs(slip, symbols) for slip in bold))):
        if mended != text:
            yield mended, ((text, mended),)


def _with_usual_signs(text: str, symbols: Symbols) -> str:
    """Return a number of a known type and body with the signs of their system: "45 QĐ/UB" is "45/QĐ-UB", "31/QĐ-TW" "31-QĐ/TW"."""
    parts = marks()["signed"].fullmatch(text)
    if not parts or parts["kind"] not in symbols.types or parts["body"] not in symbols.bodies:
        return text
    if parts["body"] in symbols.party or (not parts["first"] and parts["second"] == "/"):
        return f"{parts['seq']}-{parts['kind']}/{parts['body']}{parts['units']}"
    return f"{parts['seq']}/{parts['kind']}-{parts['body']}{parts['units']}"


def _named(text: str, symbols: Symbols) -> str:
    """Return a number with the symbol of a body for its name: "09-NQ/Tỉnh ủy" is "09-NQ/TU"."""
    head, sign, name = text.rpartition("/")
    return f"{head}{sign}{symbols.by_name.get(fold(name), name)}"


def with_strokes(text: str) -> str:
    """Return a number with signs for dots: "57/QĐ.UB" is "57/QĐ-UB", "01.2022.NQ.HĐND" is "01/2022/NQ-HĐND"."""
    head, *rest = text.split(".")
    while rest:
        after_letter = marks()["letter_last"].search(head)
        hyphen = after_letter or (len(rest) == 1 and re.fullmatch("[0-9]+", head))
        head += ("-" if hyphen else "/") + rest.pop(0)
    return head


def _slips(text: str, symbols: Symbols) -> list[str]:
    """Accents and cases of letters mended in every way that makes known symbols: QD is QĐ, hđnd is HĐND, hd is HD or HĐ."""
    parts = marks()["symbol"].split(text)
    meant = [_meant(symbol, symbols) for symbol in marks()["symbol"].findall(text)]
    if prod(map(len, meant)) > MOST_SPELLINGS:
        return []
    return [_woven(parts, chosen) for chosen in product(*meant)]


def _woven(parts: list[str], symbols: tuple[str, ...]) -> str:
    return parts[0] + "".join(symbol + part for symbol, part in zip(symbols, parts[1:], strict=True))


def _meant(symbol: str, symbols: Symbols) -> tuple[str, ...]:
    """Return the known symbols that a symbol is but for accents and case; itself where there are none.

    Accents that were typed are meant: "tư" is TƯ, "tu" may be either.
    """
    typed = symbol.upper() if fold(symbol) != symbol.lower() else symbol
    if typed in symbols.types or typed in symbols.bodies:
        return (typed,)
    return symbols.by_folded.get(fold(symbol), (symbol,))


def _parted(text: str, symbols: Symbols) -> str:
    """A type and a body without a sign between them: "57/QĐUB" is "57/QĐ-UB"."""
    head, sign, tail = text.rpartition("/")
    if not sign or tail in symbols.bodies:
        return text
    for kind in sorted(symbols.types, key=len, reverse=True):
        if tail.startswith(kind) and tail[len(kind) :] in symbols.bodies:
            return f"{head}/{kind}-{tail[len(kind) :]}"
    return text
