"""The security headers, and the Content-Security-Policy of each page from the scripts that it holds.

A policy names what a page may load: nothing but the site's own files, and of inline scripts only those whose
hash it gives. So each page gets it when it is complete, and the site its headers when all pages are.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from macros.render import environment

_SCRIPT = re.compile(r"<(script)(?P<attributes>[^>]*)>(?P<text>.*?)</\1>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(
    r"""\b(?:src\s*=|type\s*=\s*["']?(?:application/(?:ld\+)?json|text/plain))""", re.IGNORECASE
)
_CHARSET = re.compile(r'<(meta) charset="?utf-8"?>', re.IGNORECASE)
_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
HEADERS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
CONFIGURATIONS = {"_headers": "headers.txt.j2", "headers.nginx.conf": "nginx.conf.j2"}


class Policies:
    """Gives every page its policy. found: the hashes of the scripts of all, for the headers of the site."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def protect(self, html: str) -> str:
        """Return a page with the policy that its scripts need."""
        hashes = script_hashes(html)
        self.found |= hashes
        return with_policy(html, policy(hashes))

    def headers(self) -> dict[str, str]:
        """Return the headers that hold for the whole site."""
        return {"Content-Security-Policy": policy(self.found, header=True)} | HEADERS

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (path, text) of the configurations that send the headers."""
        for name, template in CONFIGURATIONS.items():
            yield name, environment().get_template(template).render(headers=self.headers())


def script_hashes(html: str) -> set[str]:
    """Return the hash source of every inline script that a browser would run; data blocks are none."""
    texts = (m["text"] for m in _SCRIPT.finditer(html) if not _DATA.search(m["attributes"]))
    return {_hash(text) for text in texts if text}


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(hashes: Iterable[str], *, header: bool = False) -> str:
    """Return a policy that allows these scripts; only a header can forbid that other sites frame a page."""
    rules = dict(_RULES)
    rules["script-src"] = " ".join([rules["script-src"], *sorted(hashes)])
    if header:
        rules["frame-ancestors"] = "'none'"
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def with_policy(html: str, text: str) -> str:
    """Return a page with the policy as its first instruction after the character set."""
    meta = environment().get_template("policy.html.j2").render(policy=text)
    return _CHARSET.sub(lambda match: match.group() + meta, html, count=1)
