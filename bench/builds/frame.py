"""The frame of our own record page as a Hugo template: what differs between pages becomes a call of a template."""

import posixpath
import re

_SPAN = r"(?s)(?<={start}).*?(?={end})"
# What differs: the marks before and after it, and what replaces it; the body before the title, since pictures in it have titles too.
_PARTS = (
    ('name="viewport" content="width=device-width,initial-scale=1">', '<meta property="og:image:width"', '{{ partial "head.html" . }}'),
    ('<article class="md-content__inner md-typeset">', "</article>", '{{ block "main" . }}{{ end }}'),
    ("<title>", "</title>", "{{ .Title }} – {{ .Site.Title }}"),
    ('<a class="language-link" href="', '"', "{{ .Params.other }}"),
    ('<span class="on-paper-address">', "</span> <span data-printed", "{{ .Params.canonical }}"),
)  # fmt: skip
_LINK = re.compile(r'(?P<name>href|src)="(?P<link>\.\.?(?:/[^"]*)?)"')


class FrameError(Exception):
    """Raised where the record page has another shape than this module knows; the text says which mark is missing."""


def as_template(html: str, path: str) -> str:
    """Return a built record page as a template. path: its address below its language, ending in "/"."""
    for start, end, call in _PARTS:
        span = _SPAN.format(start=re.escape(start), end=re.escape(end))
        html, count = re.subn(
            span, call, html
        )  # a call has no backslash, which a replacement would need to escape
        if count != 1:
            raise FrameError(f"{start} appears {count} times on {path}")
    return _LINK.sub(
        lambda link: f'{link["name"]}="{{{{ .Params.base }}}}{_from_root(path, link["link"])}"', html
    )


def _from_root(path: str, link: str) -> str:
    """Return a relative link as one from the root of the language."""
    target = posixpath.normpath(posixpath.join(path, link))
    if target == ".":
        return ""
    return target + ("/" if link.endswith("/") else "")
