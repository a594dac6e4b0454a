"""What the words of a line say in a list, in any language: data in assets/words/lists.yml."""

import re
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings

_BRACKETED = r"\s*[(\[]\s*(?:{})\s*[)\]]\s*$"


@cache
def settings() -> list[dict[str, Any]]:
    """Return the words of each language."""
    return list(read_settings(ASSETS / "words" / "lists.yml").values())


@cache
def _pattern(name: str, form: str) -> re.Pattern[str]:
    """Return what a word matches, in every language; form: where it stands, with {} for the word."""
    return re.compile(form.format("|".join(f"(?:{words[name]})" for words in settings())), re.IGNORECASE)


def without_continued(text: str) -> tuple[str, bool]:
    """Return a text without "(tiếp theo)" at its end, and whether it has this."""
    rest = _pattern("continued", _BRACKETED).sub("", text)
    return rest, rest != text


def begins_title(text: str) -> bool:
    """Tell whether a text begins the title of an appendix, or is the line below it: "Phụ lục 2", "(Kèm theo …)"."""
    return any(bool(_pattern(name, r"^(?:{})").match(text)) for name in ("title", "attached"))


def is_summary(text: str) -> bool:
    """Tell whether a text is of a row of totals: "Cộng: 12 văn bản"."""
    return bool(_pattern("summary", r"^(?:{})").match(text))


def is_page(text: str) -> bool:
    """Tell whether a text is the number of a page: "Trang 2/5"."""
    return bool(_pattern("page", r"^[-–\s]*(?:{})\s+[0-9]+(?:\s*/\s*[0-9]+)?[-–\s]*$").match(text))
