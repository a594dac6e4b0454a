"""Why a number is read otherwise than it is printed, seen by comparing the two. The words are the interface words reason.…"""

import re
from collections.abc import Callable, Iterator, Mapping

from policyarchive.core.number_frame import framed
from policyarchive.core.numbering.rules import Symbols
from policyarchive.core.numbering.spelling import plain
from policyarchive.core.text import fold, nfc

_IN_NAME = re.compile(r"(?<=[^\W\d_])\s+(?=[^\W\d_])")  # a space between the words of a name
_KINDS: Mapping[str, Callable[[str], bool]] = {
    "space": str.isspace,
    "sign": lambda sign: not sign.isalnum() and not sign.isspace(),
}


def number_reasons(printed: str, number: str, symbols: Symbols) -> tuple[str, ...]:
    """Return what was done to a printed number.

    "around": words or marks beside it left out; "space", "sign": spaces and signs set right; "spelling": accents and case
    of its letters; "symbol": other letters written for them.
    """
    parts = framed(printed, symbols)
    around = ("around",) if parts.before or parts.behind else ()
    found = (*around, *_changed(nfc(printed), plain(printed)), *_changed(parts.number, number))
    return tuple(dict.fromkeys(found))


def _changed(before: str, after: str) -> Iterator[str]:
    """Yield what is not the same in two spellings of a number."""
    before, after = (_IN_NAME.sub("", text) for text in (before, after))
    for reason, is_one in _KINDS.items():
        if list(filter(is_one, before)) != list(filter(is_one, after)):
            yield reason
    own, other = ("".join(filter(str.isalnum, text)) for text in (before, after))
    if own != other:
        yield "spelling" if fold(own) == fold(other) else "symbol"
