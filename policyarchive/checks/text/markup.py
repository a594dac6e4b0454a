"""Markup in a text: the archive shows every text literally, so markup there is a mistake or an attack.

Signs that ordinary text uses (&, *, _, <, |, a lone bracket) pass and are shown as they are.
"""

import re

from policyarchive.core.problems import TextProblem, TextProblems

_TEMPLATE = re.compile(r"\{[{%#]|[}%#]\}")
_HTML = re.compile(
    r"</?[A-Za-z][^<>]*/?>|<!--|<!\[|&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot|nbsp);", re.IGNORECASE
)
# No part of a pattern runs over the sign that it starts with: else a row of these signs takes time squared.
_MARKDOWN = re.compile(
    r"\[[^\[\]\n]*\]\([^\[)\s]*\)|\[[^\[\]\n]+\]\[[^\[\]\n]*\]|\*\*\S[^*\n]*\*\*|`[^`\n]+`|```|-8<-"
    r"|\{:? *[.#][\w-]+[^{}\n]*\}?"
)
_LINK = re.compile(r"\b(?:javascript|vbscript|data|file|https?|ftp|mailto):(?=\S)|\bwww\.\w", re.IGNORECASE)
# the signs without which a pattern cannot match: looking for them is much quicker
_MARKS = (
    ("template-marker", ("{", "}"), _TEMPLATE),
    ("html", ("<", "&"), _HTML),
    ("markdown", ("[", "*", "`", "<", "{"), _MARKDOWN),
    ("link-in-text", ("script:", "data:", "file:", "http", "ftp:", "mailto:", "www."), _LINK),
)


def no_markup(text: str) -> TextProblems:
    """Texts hold no template markers, HTML, Markdown or addresses."""
    lower = text.lower()
    for code, signs, pattern in _MARKS:
        match = pattern.search(text) if any(sign in lower for sign in signs) else None
        if match:
            yield TextProblem(code=code, offset=match.start(), found={"piece": match.group()[:40]})


RULES = (no_markup,)
PATTERNS = {code: pattern for code, _, pattern in _MARKS}
