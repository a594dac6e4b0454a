"""Servers on this machine for this machine: a page of another site must not read what they serve.

A name of that page's own may lead to 127.0.0.1 after its first answer; browsers then send that name as the host.
"""

from urllib.parse import unquote

HOST = "127.0.0.1"


def is_asked_here(host: str | None, path: str, port: int) -> bool:
    """Tell whether a request for a path names this machine itself, and a path that a file can have."""
    return host in (f"{HOST}:{port}", f"localhost:{port}") and "\0" not in unquote(path)
