"""Every text of one file against the rules for texts: characters, encodings, keystrokes, markup."""

from collections.abc import Iterator

from macros.places import Keys
from macros.problems import LANGUAGES, Place, Problem
from macros.rules import characters, markup, writing
from macros.rules.fault import Fault, Faults
from macros.yamlfile import Loaded

_OTHER_LANGUAGES = set(LANGUAGES) - {"vi"}


def text_problems(loaded: Loaded) -> list[Problem]:
    """Return the problems of all texts of a file, each at its character."""
    texts = list(_texts(loaded.data))
    whole = "\n".join(text for _, text, vietnamese in texts if vietnamese)
    other = "\n".join(text for _, text, vietnamese in texts if not vietnamese)
    if not any(faults(whole)) and not any(faults(other, vietnamese=False)):
        return []  # one look at the whole file: nearly every file is faultless
    return [
        _problem(loaded, keys, text, fault)
        for keys, text, vietnamese in texts
        for fault in faults(text, vietnamese=vietnamese, address=_is_address(keys))
    ]


def _is_address(keys: Keys) -> bool:
    return bool(keys) and str(keys[-1]).endswith("url")


def faults(text: str, *, vietnamese: bool = True, address: bool = False) -> Faults:
    """Yield the faults of one text; an address may look like one, and only Vietnamese is held against Telex."""
    for rule in (
        *characters.RULES,
        *writing.RULES,
        *(writing.VIETNAMESE_RULES if vietnamese else ()),
        *(() if address else markup.RULES),
    ):
        yield from rule(text)


def _texts(data: object, keys: Keys = (), vietnamese: bool = True) -> Iterator[tuple[Keys, str, bool]]:
    """Yield the texts of a file: keys, text, and whether it stands under no language but Vietnamese."""
    if isinstance(data, str):
        yield keys, data, vietnamese
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(
                value, (*keys, key), vietnamese and not (len(key) == 2 and key in _OTHER_LANGUAGES)
            )
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*keys, index), vietnamese)


def _problem(loaded: Loaded, keys: Keys, text: str, fault: Fault) -> Problem:
    place = loaded.place(*keys)
    line = loaded.file.read_text(encoding="utf-8").split("\n")[place.line - 1]
    start = line.find(text, place.column - 1)
    if start >= 0:
        place = Place(path=place.path, line=place.line, column=start + fault.at + 1)
    field = ".".join(map(str, keys)) or "/"
    return Problem(code=fault.code, place=place, found={"field": field, "value": text[:60]} | fault.found)
