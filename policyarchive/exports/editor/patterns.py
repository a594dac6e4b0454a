"""Regular expressions of the rules for records as the browser reads them: the same matches, found in a text by code points."""

import re

_WORD, _SPACE = r"\p{L}\p{N}_", r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_BOUNDARY = rf"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
_LETTER = r"[^\W\d_]"  # JavaScript has no class within a class in all browsers that we serve
_TOKEN = re.compile(r"\\.|\[\^?\]?|\(\?P<|.", re.DOTALL)
_OUTSIDE = {
    r"\w": f"[{_WORD}]",
    r"\W": f"[^{_WORD}]",
    r"\s": f"[{_SPACE}]",
    r"\S": f"[^{_SPACE}]",
    r"\d": r"\p{Nd}",
    r"\b": _BOUNDARY,
    ".": r"[^\n]",
    "(?P<": "(?<",
}
_INSIDE = {r"\w": _WORD, r"\s": _SPACE, r"\d": r"\p{Nd}"}
_LINE = {"^": r"(?<![^\n])", "$": r"(?![^\n])"}
_SYNTAX = set(r"^$\.*+?()[]{}|/-")  # signs that keep their backslash; - does in a class alone


def in_browser(pattern: str, flags: int = 0) -> str:
    """Return a pattern of Python's as JavaScript has it with the flag u. flags: those of Python; re.IGNORECASE is told apart."""
    written, is_inside = [], False
    for token in _TOKEN.findall(pattern.replace(_LETTER, r"[\p{L}\p{Nl}\p{No}]")):
        written.append(_token(token, flags, is_inside))
        is_inside = token.startswith("[") or (is_inside and token != "]")
    return "".join(written)


def compiled(pattern: re.Pattern[str]) -> list[str]:
    """Return the source and the flags of a pattern for the browser."""
    return [in_browser(pattern.pattern, pattern.flags), "iu" if pattern.flags & re.IGNORECASE else "u"]


def _token(token: str, flags: int, is_inside: bool) -> str:
    if is_inside:
        return _INSIDE.get(token) or (rf"\{token}" if token.startswith("[") else _bare(token))
    if flags & re.MULTILINE and token in _LINE:
        return _LINE[token]
    return _OUTSIDE.get(token) or ("-" if token == r"\-" else _bare(token))


def _bare(token: str) -> str:
    """Return an escape without its backslash where JavaScript allows none: of a sign that means itself."""
    sign = token[1:]
    return sign if token.startswith("\\") and not (sign.isalnum() or sign in _SYNTAX) else token
