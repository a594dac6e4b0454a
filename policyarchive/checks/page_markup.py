"""HTML in a hand-written page: words and pictures, and nothing that runs or that the policy of the site would not let through."""

import re
from html.parser import HTMLParser

from policyarchive.core.problems import TextProblem, TextProblems

_CODE = re.compile(
    r"^(?P<fence> *(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_ELEMENTS = (
    "script",
    "style",
    "iframe",
    "frame",
    "object",
    "embed",
    "applet",
    "base",
    "link",
    "meta",
    "form",
)
_RUNNING = re.compile(
    r"(?:java|vb)script:|data:text/", re.IGNORECASE
)  # addresses, once browsers have read them
_REFUSED = re.compile(
    rf"<\s*(?:{'|'.join(_ELEMENTS)})\b"
    r"|<[a-z][^<>]*?[\s\"'/](?P<attribute>on[a-z]+|style|srcdoc|formaction)\s*="
    r"|\{:?[^{}\n]*?\b(?P<listed>on[a-z]+|style)\s*="  # attributes as Markdown writes them
    r"|\b(?:java|vb)script\s*:|\bdata\s*:\s*text/",
    re.IGNORECASE,
)


def only_words(text: str) -> TextProblems:
    """A page has no scripts, styles, frames, forms or handlers of its own; in code they are shown, and allowed."""
    shown = _CODE.sub(lambda code: re.sub(r"\S", "·", code[0]), text)
    for match in _REFUSED.finditer(shown):
        at = match.start(match.lastgroup) if match.lastgroup else match.start()
        yield TextProblem(code="page-script", offset=at, found={"piece": match.group().strip()[:60]})


def what_runs(html: str) -> list[str]:
    """Return what is left in the HTML of a page, without that of macros, of what `only_words` refuses in its text.

    Markdown and browsers read entities, lines and lists of attributes that the text of a page does not show as what they are.
    """
    reader = _Reader()
    reader.feed(html)
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ELEMENTS:
            self.found.append(f"<{tag}")
        for name, value in attrs:
            address = re.sub(r"[\s\x00-\x20]", "", value or "")
            if name.startswith("on") or name in ("style", "srcdoc", "formaction") or _RUNNING.match(address):
                self.found.append(f"{name}={value}"[:60])
