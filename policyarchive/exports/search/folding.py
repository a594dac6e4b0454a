"""Folding: what is left of a text when accents, look-alike letters and kinds of dashes are ignored."""
# ALSO: """rules.json: the rules of folding, numbers and dates that Python and the browser share."""

import json
import re
import unicodedata
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS


@cache
def _tables() -> tuple[dict[int, str], dict[int, str]]:
    signs = dict.fromkeys(map(ord, rules()["dropped"]), "")
    signs |= dict.fromkeys(map(ord, rules()["dashes"]), "-")
    signs |= dict.fromkeys(map(ord, rules()["slashes"]), "/")
    return signs, str.maketrans(rules()["letters"])


def search_fold(text: str) -> str:
    """Return text in lower case without accents; đ is d, dashes are plain, quotes are gone."""
    signs, letters = _tables()
    lower = unicodedata.normalize("NFKD", text.translate(signs)).lower()
    bare = re.sub("[\u0300-\u036f]", "", lower)
    return re.sub(r"\s+", " ", bare.translate(letters)).strip()


def untelex(word: str) -> str:
    """Return a folded word without the keys of the Telex input method: "quyeets" gives "quyet"."""
    telex = rules()["telex"]
    bare = word[:-1] if len(word) > 2 and word[-1] in telex["tones"] else word
    for typed, letter in telex["letters"].items():
        bare = bare.replace(typed, letter)
    return bare


def allowed_slips(word: str) -> int:
    """Return how many slips a word of this length may hold."""
    return 0 if len(word) < 3 else 1 if len(word) < 7 else 2


def distance(one: str, other: str, most: int) -> int:
    """Return the number of slips between two words: letters missing, added, wrong or swapped.

    Stops early and returns most + 1 where there are more than `most`.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


@cache
def rules() -> dict[str, Any]:
    """Return the rules that no registry changes; see docs on search for what each entry means."""
    return json.loads((ASSETS / "search" / "rules.json").read_text(encoding="utf-8"))
