"""The parts of a number format: sections for positive, negative, zero and text, and the tokens of each."""

import re

_TOKEN = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|AM/PM|A/P|E[+-]|y+|m+|d+|h+|s+|.', re.IGNORECASE | re.DOTALL
)
_CONDITION = re.compile(r"\[[<>=]")


class UnknownFormat(Exception):
    """Raised for a number format that is not understood, and for a value that its format cannot show."""


Tokens = list[str]


def sections(code: str) -> list[Tokens]:
    """Return the tokens of each section of a format. Raises UnknownFormat for conditions, such as "[>100]0"."""
    found: list[Tokens] = [[]]
    for token in _TOKEN.findall(code):
        if token == ";":
            found.append([])
        else:
            found[-1].append(token)
    if any(_CONDITION.match(token) for tokens in found for token in tokens):
        raise UnknownFormat(code)
    return found[:4]


def literal(token: str) -> str:
    """Return what a token prints that is neither a digit nor a part of a date."""
    if token[0] == '"':
        return token.strip('"')
    if token[0] == "[":  # a colour, or a currency and a language such as [$₫-42A]
        return token[2:-1].partition("-")[0] if token.startswith("[$") else ""
    if token[0] in "\\_*" and len(token) == 2:
        return {"\\": token[1], "_": " ", "*": ""}[token[0]]
    return token
