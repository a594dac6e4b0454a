"""The security headers of the site, and the Content-Security-Policy that each page also carries itself.

The policy allows the site's own files and nothing else: no page holds an inline script, style or handler.
"""

import re
from collections.abc import Iterator

from policyarchive.build.theme_files import KEPT
from policyarchive.exports.export import FOLDER
from policyarchive.site.templates import environment

_CHARSET = re.compile(r'<(meta) charset="?utf-8"?>', re.IGNORECASE)
_ASKS = "connect-src 'self'"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        _ASKS,
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
CONFIGURATIONS = {"_headers": "exports/headers.txt.j2", "headers.nginx.conf": "exports/nginx.conf.j2"}


_FOR_GOOD = "public, max-age=31536000, immutable"


def policy(asks: str | None = None) -> str:
    """Return the policy of a page. asks: another host that its scripts may ask."""
    return POLICY.replace(_ASKS, f"{_ASKS} {asks}") if asks else POLICY


def insert_policy(html: str, asks: str | None = None) -> str:
    """Return a page with its policy right after its character set. asks: another host that its scripts may ask."""
    meta = environment().get_template("frame/policy.html.j2").render(policy=policy(asks))
    return _CHARSET.sub(lambda match: match.group() + meta, html, count=1)


def headers(asks: str | None = None) -> dict[str, str]:
    """Return the headers of every page by their names. asks: another host that the scripts of one page may ask.

    A browser keeps to both the header and the policy in a page, so that all other pages may not.
    """
    whole = f"{policy(asks)}; frame-ancestors 'none'"  # only a header can forbid framing
    return {"Content-Security-Policy": whole, **HEADERS}


def header_files(asks: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the configurations with which servers send the headers. asks: as for headers.

    Files of the theme may be kept for good, those of data be read by pages of others.
    """
    view = {"headers": headers(asks), "kept": KEPT, "for_good": _FOR_GOOD, "data": FOLDER}
    for name, template in CONFIGURATIONS.items():
        yield name, environment().get_template(template).render(view)
