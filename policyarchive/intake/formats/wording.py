"""Warnings and places of a source in words."""

from policyarchive.core.words import translate
from policyarchive.intake.formats.source import Place, Warning


def warning_text(language: str, warning: Warning) -> str:
    """Return a warning in words, with the places it is about."""
    key = ".".join(filter(None, ("import.warning", warning.code, warning.kind)))
    text, names = translate(language, key, **warning.values), warning.values.get("names")
    return translate(language, "import.warning.names", text=text, names=names) if names else text


def place_text(language: str, place: Place, row: int | None = None) -> str:
    """Return where a table or one of its rows is: "sheet 2 “Danh mục”, row 17", "table 3, row 5"."""
    text = translate(language, f"import.place.{place.kind}", ordinal=place.ordinal, name=place.name)
    return text if row is None else translate(language, "import.place.row", place=text, row=row)
