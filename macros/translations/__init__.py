"""Interface words: one file per language, the same keys in each (a test compares them).

Vietnamese and English are complete. An archive brings the words of a further language in its own folder,
translations/<language>.yml, beside registry/; what that file leaves out is said in another language, and marked.
"""

from functools import cache
from pathlib import Path

from macros.marked import filled, foreign
from macros.settings import read

COMPLETE = ("vi", "en")
_FOLDERS = (Path(__file__).parent, Path(__file__).resolve().parents[2] / "translations")


@cache
def own_words(language: str) -> dict[str, str]:
    """Return the interface words that a language has itself, keyed by dotted names; {} for an unknown language."""
    files = [folder / f"{language}.yml" for folder in _FOLDERS]
    return next((read(file) or {} for file in files if file.exists()), {})


@cache
def words(language: str, first: str = COMPLETE[0]) -> dict[str, str]:
    """Return every interface word; what a language lacks comes from the first language of the archive, marked."""
    own = own_words(language)
    table = dict(own)
    for other in (first, COMPLETE[0]):
        for key, text in own_words(other).items():
            if key not in table and key.removesuffix(".one") not in own:
                table[key] = foreign(text, other)
    return table


def translate(language: str, key: str, /, **values: object) -> str:
    """Return an interface text with its values filled in. Raises KeyError for an unknown key."""
    return said(words(language), key, values)


def said(table: dict[str, str], key: str, values: dict[str, object]) -> str:
    """Return a text of a table of words. One with a count of 1 has a form of its own under "<key>.one"."""
    one = f"{key}.one"
    return filled(table[one if values.get("count") == 1 and one in table else key], values)


def name_of_language(language: str) -> str:
    """Return how a language calls itself; its code where no file says it."""
    return own_words(language).get("language.self", language)
