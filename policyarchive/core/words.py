"""Interface words: one file per language, the same keys in each (a test compares them).

Vietnamese and English are complete. An archive brings the words of a further language in its own folder,
translations/<language>.yml, beside registry/; what that file leaves out appears in the archive's first language where that
is complete, else in English, and is marked.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Formatter

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.html import fill_template, tag_language

SOFTWARE_LANGUAGES = ("vi", "en")
FALLBACK = "en"  # for words and choices that no language of an archive has
_OWN = ASSETS / "words"
_folders: tuple[Path, ...] = (_OWN,)


def use_translations(archive: Path) -> None:
    """Read further languages from the folder translations of an archive, for the rest of this process."""
    global _folders
    _folders = (_OWN, (archive / "translations").resolve())
    own_words.cache_clear()
    words.cache_clear()


def folders() -> tuple[Path, ...]:
    """Return the folders that interface words are read from."""
    return _folders


@cache
def own_words(language: str) -> dict[str, str]:
    """Return the interface words that a language has itself, keyed by dotted names; {} for an unknown language."""
    files = [folder / f"{language}.yml" for folder in _folders]
    return next((read_settings(file) or {} for file in files if file.exists()), {})


@cache
def words(language: str, first: str = FALLBACK) -> dict[str, str]:
    """Return every interface word; what a language lacks comes from the first language of the archive or the fallback, marked."""
    own = own_words(language)
    table = dict(own)
    for other in (first, FALLBACK):
        for key, text in own_words(other).items():
            if key not in table and key.removesuffix(".one") not in own:
                table[key] = tag_language(text, other)
    return table


def faulty_keys(language: str) -> list[str]:
    """Return the keys of a language that the complete ones do not have, or whose text has other places for values."""
    complete = own_words(SOFTWARE_LANGUAGES[0])
    own = own_words(language).items()
    return [key for key, text in own if _names(text) is None or _names(text) != _names(complete.get(key))]


def _names(text: object) -> set[str] | None:
    """Return the names in the braces of a text; None for what is no text, or no whole one."""
    if not isinstance(text, str):
        return None
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:
        return None


def translate(language: str, key: str, /, **values: object) -> str:
    """Return an interface text with its values filled in. Raises KeyError for an unknown key."""
    return fill_words(words(language), key, values)


def fill_words(table: dict[str, str], key: str, values: dict[str, object]) -> str:
    """Return a text of a table of words. One with a count of 1 has a form of its own under "<key>.one"."""
    if not values:
        return table[key]
    one = f"{key}.one"
    return fill_template(table[one if values.get("count") == 1 and one in table else key], values)


def name_of_language(language: str) -> str:
    """Return how a language calls itself; its code where no file names it."""
    return own_words(language).get("language.self", language)


def language_in(language: str, other: str) -> str:
    """Return how a language calls another one; where it has no word for it, how that one calls itself."""
    return words(language).get(f"language.{other}", name_of_language(other))


def decimal_mark(language: str) -> str:
    """Return the sign before the decimals of a figure as a language writes it: "," where no file of words says otherwise."""
    return own_words(language).get("file.decimal", ",")


def spoken(languages: Iterable[str]) -> list[str]:
    """Return those of some languages that the software speaks, in its order; English where it speaks none."""
    wanted = set(languages)
    return [language for language in SOFTWARE_LANGUAGES if language in wanted] or [FALLBACK]
