"""The levels of local government that names of bodies and places say, from the province down to the commune."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold

PROVINCE = "province"
_NAMED = re.compile(r"\s+(?P<name>\w[^,;()]*)")


@cache
def _settings() -> dict[str, Any]:
    return dict(read_settings(ASSETS / "words" / "levels.yml"))


def _words() -> re.Pattern[str]:
    """Return what matches the word of a level, in a group named after the level."""
    return _pattern("words")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    levels = "|".join(f"(?P<{level}>{words})" for level, words in _settings()[name].items())
    return re.compile(rf"(?<!\w)(?:{levels})(?!\w)", re.IGNORECASE)


def shared_symbols() -> frozenset[str]:
    """Return the symbols that bodies of several levels sign with."""
    return frozenset(_settings()["shared"])


def level_in(name: str) -> str | None:
    """Return the lowest level of which a name has the word; None where it has none."""
    levels = list(_settings()["words"])
    patterns = (_words(), _pattern("behind"))
    found = {match.lastgroup for pattern in patterns for match in pattern.finditer(name)}
    begins = {
        level
        for level, words in _settings()["begins"].items()
        if re.match(rf"(?:{words})(?!\w)", name, re.IGNORECASE)
    }
    return next((level for level in reversed(levels) if level in found | begins), None)


def is_below_province(level: str | None) -> bool:
    """Tell whether a level is one below the province."""
    return level not in (None, PROVINCE)


def place_in(name: str) -> str:
    """Return the place of a body with the word of its level: "Trung tâm Y tế huyện Thanh Hà" is of "huyện Thanh Hà"; "" for none."""
    level = level_in(name)
    matches = [match for match in _words().finditer(name) if match.lastgroup == level]
    named = _NAMED.match(_after_party(name[matches[-1].end() :])) if matches else None
    if named is None or named["name"][0].islower():
        return ""
    return f"{_kind(matches[-1].group())} {named['name'].strip()}"


def behind_level(name: str) -> str:
    """Return the end of a name from the word of its level: "huyện Thanh Hà" of "UBND huyện Thanh Hà"; "" without one."""
    matches = [match for match in _words().finditer(name) if match.lastgroup == level_in(name)]
    return name[matches[-1].start() :] if matches else ""


def _after_party(rest: str) -> str:
    """Return what follows the word of a level, without the word that makes a committee of the Party of it."""
    return re.sub(rf"^\s+(?:{_settings()['party']})(?!\w)", "", rest, flags=re.IGNORECASE)


def _kind(word: str) -> str:
    """Return what a place is called at whose level a body is: "Thành ủy" is of a "thành phố"."""
    kind = word.lower()
    party = re.search(rf"\s+(?:{_settings()['party']})$", kind)
    return {"thành": "thành phố", "thị": "thị xã"}.get(kind[: party.start()], kind) if party else kind


def without_kind(place: str) -> tuple[str, str]:
    """Return the word that says what kind of place it is, "" without one, and its name: "huyện", "Thanh Hà"."""
    match = _words().match(place)
    return (match.group(), place[match.end() :].strip()) if match else ("", place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose documents a list holds, below the province. place: with the word of its level, "" where none is named.

    said: the body or place that says so, as printed. is_sure: whether nothing says another level.
    """

    level: str
    place: str
    said: str
    is_sure: bool = True

    def holds(self, name: str) -> bool:
        """Tell whether a body is at this level and of this place, by its name."""
        own = place_in(name)
        return level_in(name) == self.level and (not own or fold(own) == fold(self.place))


def unshouted(text: str, written: tuple[str, ...] = ()) -> str:
    """Return a name in capitals as names are written, the name of a place with capital letters; others as they are.

    written: how names are written elsewhere.
    """
    if not text.isupper() or len(text.split()) == 1:
        return text
    same = [name for name in written if fold(name) == fold(text) and not name.isupper()]
    return same[0] if same else _in_small_letters(text)


def _in_small_letters(text: str) -> str:
    kept = {word.upper(): word for word in _settings()["shared"]}
    words = [kept.get(word, word.lower()) for word in text.split()]
    lowered = " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])
    last = list(_words().finditer(lowered))[-1:]
    for match in last:
        rest = lowered[match.end() :]
        place = _after_party(rest)
        return lowered.removesuffix(place) + " ".join(map(_capital, place.split(" ")))
    return lowered


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
