"""What every record of the search has: a kind, an address and texts, without what is empty."""

from collections.abc import Iterable, Mapping
from typing import Any

from policyarchive.site.site import Site

Record = dict[str, Any]
SEPARATOR = " · "  # between texts of a record: words on its two sides are not neighbours


def lean(record: Record) -> Record:
    """Return a record without its empty values; the address of the home page is empty and stays."""
    return {key: value for key, value in record.items() if key == "url" or value not in (None, "", [])}


def other_texts(texts: Mapping[str, str], shown: str, further: Iterable[str] = ()) -> Record:
    """Return the texts of a record that are not in the language shown, then further ones, and the language of the first."""
    others = {language: text for language, text in texts.items() if language != shown}
    return {"other": SEPARATOR.join([*others.values(), *further]), "other_lang": next(iter(others), None)}


def address(site: Site, key: str, anchor: str = "") -> str:
    """Return the address of a page below the folder of its language, as Material resolves results."""
    path = site.path(key).removeprefix(site.urls.root(site.language))
    return f"{path}#{anchor}" if anchor else path
