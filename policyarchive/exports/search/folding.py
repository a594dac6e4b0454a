"""Folding: what is left of a text when accents, look-alike letters and kinds of dashes are ignored.

The browser folds what is typed in the same way (folding.js).
"""

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


@cache
def rules() -> dict[str, Any]:
    """Return the rules that no registry changes; see docs on search for what each entry means."""
    table: dict[str, Any] = json.loads((ASSETS / "search" / "rules.json").read_text(encoding="utf-8"))
    return table
