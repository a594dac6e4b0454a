"""Whether a word can be Vietnamese by its letters alone: onset, vowels, tone and end of a syllable.

This tells apart codes of letters, nothing else: "Quyết" can be a word, "QuyÕt" and "Quyêt" cannot.
"""

import re
import unicodedata

_TONES = {"\u0300": "", "\u0303": "", "\u0309": "", "\u0301": "stopped", "\u0323": "stopped"}
_STOPS = ("c", "ch", "p", "t")
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    "(?:oai|oay|oao|oeo|uây|uyê|uya|uyu|uôi|ươi|ươu|iêu|yêu|ia|iê|yê|ua|uô|ưa|ươ|oa|oă|oe|uâ|uê|uơ|uy|ai|ao|au|ay|âu|ây|eo|êu"
    "|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
    "(?P<end>ch|ng|nh|[cmnpt])?"
)
_VOWEL = re.compile("[aeiouy]")
UNICODE_LETTER = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def is_syllable(word: str) -> bool:
    """Tell whether a word in Unicode can be a Vietnamese syllable."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in letters if letter in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    match = _SYLLABLE.fullmatch(bare)
    if not match or len(tones) > 1:
        return False
    return match["end"] not in _STOPS or (tones != [] and _TONES[tones[0]] == "stopped")


def has_vowel(word: str) -> bool:
    """Tell whether a word has a vowel, with any accents: abbreviations such as "QĐ" are no syllables and prove nothing."""
    return bool(_VOWEL.search(unicodedata.normalize("NFD", word.lower())))
