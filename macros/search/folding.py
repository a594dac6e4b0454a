"""Folding: what is left of a text when accents, look-alike letters and kinds of dashes are ignored.

The browser folds what is typed in the same way (folding.js).
"""

import re
import unicodedata
from functools import cache

from macros.search.rules import rules


@cache
def _tables() -> tuple[dict[int, str], dict[int, str]]:
    signs = dict.fromkeys(map(ord, rules()["dropped"]), "")
    signs |= dict.fromkeys(map(ord, rules()["dashes"]), "-")
    signs |= dict.fromkeys(map(ord, rules()["slashes"]), "/")
    return signs, str.maketrans(rules()["letters"])


def fold(text: str) -> str:
    """Return text in lower case without accents; đ is d, dashes are plain, quotes are gone."""
    signs, letters = _tables()
    lower = unicodedata.normalize("NFKD", text.translate(signs)).lower()
    bare = re.sub("[\u0300-\u036f]", "", lower)
    return re.sub(r"\s+", " ", bare.translate(letters)).strip()
