"""The security headers of the site, and the Content-Security-Policy that each page also carries itself.

The policy allows the site's own files and nothing else: no page holds an inline script, style or handler.
"""

import re
from collections.abc import Iterator

from policyarchive.build.theme_files import KEPT
from policyarchive.exports.export import FOLDER
from policyarchive.site.templates import environment

_CHARSET = re.compile(r'<(meta) charset="?utf-8"?>', re.IGNORECASE)
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",  # only a header can forbid framing
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
CONFIGURATIONS = {"_headers": "exports/headers.txt.j2", "headers.nginx.conf": "exports/nginx.conf.j2"}


_FOR_GOOD = "public, max-age=31536000, immutable"


def insert_policy(html: str) -> str:
    """Return a page with the policy right after its character set."""
    meta = environment().get_template("frame/policy.html.j2").render(policy=POLICY)
    return _CHARSET.sub(lambda match: match.group() + meta, html, count=1)


def header_files() -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the configurations with which servers send the headers.

    Files of the theme may be kept for good, those of data be read by pages of others.
    """
    view = {"headers": HEADERS, "kept": KEPT, "for_good": _FOR_GOOD, "data": FOLDER}
    for name, template in CONFIGURATIONS.items():
        yield name, environment().get_template(template).render(view)
