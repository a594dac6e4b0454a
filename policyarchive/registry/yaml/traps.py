"""Lines of a YAML file: what people type that YAML reads otherwise than they think, or not at all."""

import re

from policyarchive.core.problems import TextProblem, TextProblems, code_points

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_TAB = re.compile(r"^ *\t", re.MULTILINE)
_CONTROL = re.compile("[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]")
_LINE_SIGN = re.compile("[\u0085\u2028\u2029]")
_ODD_INDENT = re.compile("^ *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
_ERRORS = (
    ("mapping values are not allowed", "unquoted-colon"),
    ("could not find expected ':'", "no-space-after-colon"),
    ("found character that cannot start", "unquoted-start"),
)
_OPEN_QUOTE = re.compile(r"""^[\s-]*+(?:[\w.-]++: +)?(?:'(?:[^']|'')*|"(?:[^"\\]|\\.)*)$""")
_AFTER_QUOTE = re.compile(r"""^[\s-]*+(?:[\w.-]++: +)?(["']).*?\1\s*[^\s,#\]}:]""")


def fatal_problems(text: str) -> TextProblems:
    """Yield the first thing that makes a file unreadable; YAML's own message would only confuse."""
    for rule in (no_conflicts, no_controls, _no_line_signs, _no_tabs, _no_odd_indents):
        problem = next(rule(text), None)
        if problem:
            yield problem
            return


def no_conflicts(text: str) -> TextProblems:
    """No marks of a merge conflict are left."""
    for match in _CONFLICT.finditer(text) if any(mark in text for mark in _MARKS) else ():
        yield TextProblem(code="merge-conflict", offset=match.start(), found={"mark": match.group()})


def no_controls(text: str) -> TextProblems:
    """No signs that steer a terminal or a printer."""
    for match in _CONTROL.finditer(text):
        found = {"field": "/", "points": code_points(match.group())}
        yield TextProblem(code="invisible-character", offset=match.start(), found=found)


def _no_tabs(text: str) -> TextProblems:
    for match in _TAB.finditer(text) if "\t" in text else ():
        yield TextProblem(code="tab", offset=match.end() - 1)


def _no_line_signs(text: str) -> TextProblems:
    """No signs that YAML takes for the end of a line, though no editor shows one."""
    for match in _LINE_SIGN.finditer(text):
        yield TextProblem(
            code="line-sign", offset=match.start(), found={"points": code_points(match.group())}
        )


def _no_odd_indents(text: str) -> TextProblems:
    """Only the ordinary space indents: with another one the line reads as words of the line above."""
    for match in _ODD_INDENT.finditer(text):
        yield TextProblem(code="odd-indent", offset=match.start(1), found={"points": code_points(match[1])})


def check_line_ends(text: str) -> TextProblems:
    """Lines end in LF alone."""
    offset = text.find("\r")
    if offset >= 0:
        yield TextProblem(code="carriage-return", offset=offset)


def syntax_error(detail: str, above: list[str]) -> tuple[str, int | None]:
    """Return the code of an error of the YAML parser, and the index of the line where the mistake began if that is earlier.

    detail is the parser's message, above the lines up to the one where it stopped.
    """
    opened = next((index for index, line in enumerate(above) if _OPEN_QUOTE.match(line)), None)
    if opened is not None:
        return "unclosed-quote", opened
    for words, code in _ERRORS:
        if words in detail:
            return code, None
    return ("text-after-quote" if above and _AFTER_QUOTE.match(above[-1]) else "yaml-syntax"), None


def drops_text(tail: str) -> bool:
    """Tell whether what follows a value on its line is a comment: text that YAML drops in silence."""
    return tail.lstrip(" \t").startswith("#") and tail[:1] in (" ", "\t")
