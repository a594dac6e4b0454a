"""Lines of a YAML file: what people type that YAML reads otherwise than they think, or not at all."""

import re

from macros.rules.fault import Fault, Faults, code_points

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
_TAB = re.compile(r"^ *\t", re.MULTILINE)
_CONTROL = re.compile("[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]")
_ERRORS = (
    ("mapping values are not allowed", "unquoted-colon"),
    ("found unexpected end of stream", "unclosed-quote"),
    ("could not find expected ':'", "no-space-after-colon"),
    ("found character that cannot start", "unquoted-start"),
)
_AFTER_QUOTE = re.compile(r"""^[\s-]*(?:[\w.-]+: +)?(["']).*?\1\s*[^\s,#\]}:]""")


def fatal_faults(text: str) -> Faults:
    """Yield what makes a file unreadable; YAML's own message would only confuse."""
    match = _CONFLICT.search(text)
    if match:
        yield Fault(code="merge-conflict", at=match.start(), found={"mark": match.group()})
        return
    match = _CONTROL.search(text)
    if match:
        found = {"field": "/", "points": code_points(match.group())}
        yield Fault(code="invisible-character", at=match.start(), found=found)
        return
    match = _TAB.search(text)
    if match:
        yield Fault(code="tab", at=match.end() - 1)


def line_ends(text: str) -> Faults:
    """Lines end in LF alone."""
    at = text.find("\r")
    if at >= 0:
        yield Fault(code="carriage-return", at=at)


def syntax_code(detail: str, line: str) -> str:
    """Return the code of an error of the YAML parser; detail is its message, line where it stopped."""
    for words, code in _ERRORS:
        if words in detail:
            return code
    return "text-after-quote" if _AFTER_QUOTE.match(line) else "yaml-syntax"


def hidden_text(tail: str) -> bool:
    """Tell whether what follows a value on its line is a comment: text that YAML drops in silence."""
    return tail.lstrip(" \t").startswith("#") and tail[:1] in (" ", "\t")
