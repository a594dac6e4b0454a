"""The words of a text with their places, as the browser takes them apart (tokens.js); a test compares the two."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from policyarchive.exports.search.folding import search_fold

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+|\d+")
_BREAK = re.compile(r"[^\s\-\u2010-\u2015/&'’]")  # what stands between words that are no neighbours
_PART = re.compile(r"[a-z]+|\d+", re.ASCII)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_Y = re.compile(r"^([bcdghklmnpqrstvx]+u?)y$")
_APART = 3
_SHORTEST = 4  # letters of a word that may have a plural
Token = tuple[str, str, str, int]  # as typed, folded, with its accents, place


class Tokens:
    """Takes texts apart by the rules of a grammar."""

    def __init__(self, grammar: Mapping[str, Any]):
        self._dropped = dict.fromkeys(map(ord, grammar["dropped"]), "")
        self._tables = (grammar["plural"], grammar["spelling"])
        self._readings = cache(self._read)

    def of(self, text: str) -> Iterator[Token]:
        """Yield the words of a text in their order."""
        text = unicodedata.normalize("NFKC", text.translate(self._dropped))
        at = last = 0
        for match in _WORD.finditer(text):
            if last and _BREAK.search(text, last, match.start()):
                at += _APART
            last = match.end()
            for word, form in self._readings(match[0]):
                yield match[0], word, form, at
                at += 1

    def _read(self, typed: str) -> list[tuple[str, str]]:
        parts = [_one_spelling(self._levelled(part)) for part in _PART.findall(search_fold(typed))]
        return [(word, word if len(parts) > 1 else _form(typed, word)) for word in parts]

    def _levelled(self, word: str) -> str:
        if len(word) < _SHORTEST or word[0].isdigit():
            return word
        for table in self._tables:
            rule = next((rule for rule in table if word.endswith(rule[0])), None)
            if rule:
                word = word[: len(word) - len(rule[0])] + rule[1]
        return word


def _one_spelling(word: str) -> str:
    """Return "ti" for "ty": the two are one in Vietnamese."""
    return _Y.sub(r"\1i", word) if len(word) <= _SHORTEST else word


def _form(typed: str, word: str) -> str:
    """Return a word with its accents, the tone last; as folded where it has none."""
    bare = unicodedata.normalize("NFD", typed).lower()
    form = unicodedata.normalize("NFC", _TONES.sub("", bare)) + "".join(_TONES.findall(bare))
    return word if re.fullmatch("[a-z]+", form) else _one_y(form)


_LONGEST = 6  # letters and a tone of a syllable
_END = re.compile("y(?=[\u0300-\u036f]?$)")
_INITIAL = re.compile("[^aeiouăâêôơư]+u?")


def _one_y(form: str) -> str:
    end = _END.search(form) if len(form) <= _LONGEST else None
    if end and _INITIAL.fullmatch(form[: end.start()]):
        return f"{form[: end.start()]}i{form[end.end() :]}"
    return form
