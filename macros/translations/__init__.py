"""Interface words: one file per language, the same keys in each (a test compares them)."""

from functools import cache
from pathlib import Path

from macros.settings import read

_FOLDER = Path(__file__).parent


@cache
def words(language: str) -> dict[str, str]:
    """Return the interface words of a language, keyed by dotted names."""
    return read(_FOLDER / f"{language}.yml")


def translate(language: str, key: str, /, **values: object) -> str:
    """Return an interface text with its values filled in. Raises KeyError for an unknown key.

    A text with a count of 1 has a form of its own under "<key>.one".
    """
    table = words(language)
    one = f"{key}.one"
    text = table[one if values.get("count") == 1 and one in table else key]
    return text.format(**values) if values else text
