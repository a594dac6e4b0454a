"""Signs of picture fonts (Symbol, Wingdings), which Word records by their place in the font."""

import re
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.intake.formats.notes import Notes

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_UNKNOWN = "□"


@cache
def _signs() -> dict[tuple[str, str], str]:
    fonts = read_settings(ASSETS / "intake" / "symbols.yml")
    return {(font, place): sign for font, signs in fonts.items() for place, sign in signs.items()}


def shown_symbols(text: str, font: str | None, notes: Notes) -> str:
    """Return a text with the signs that a font shows in place of those of private use; an unknown one is "□" and noted."""

    def show(place: re.Match[str]) -> str:
        known = _signs().get(((font or "").lower(), f"{ord(place[0]):04X}"))
        if known is None:
            notes.note("symbol", f"{font or '?'} {ord(place[0]):04X}")
        return known or _UNKNOWN

    return _PRIVATE.sub(show, text)
