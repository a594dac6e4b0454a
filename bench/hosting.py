"""The built site as a web server sends it: compressed, with the headers that the build wrote for servers."""

import fnmatch
import gzip
from functools import cache
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}


class Hosted(SimpleHTTPRequestHandler):
    """Answers as a server does that follows `_headers`; a connection stays open for the next request."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | None:
        """Send the headers of a file and return its content, compressed where servers compress it."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file() or (path.is_dir() and not self.path.split("?")[0].endswith("/")):
            return super().send_head()  # an error or a redirect, as the library sends it
        compressed = file.suffix in _COMPRESSED
        content = _packed(file) if compressed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(content)))
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        for name, value in _headers(Path(self.directory) / "_headers", self.path):
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(content)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


def _headers(rules: Path, address: str) -> list[tuple[str, str]]:
    """Return the headers that the rules of the build set for an address."""
    found, applies = [], False
    for line in rules.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            applies = fnmatch.fnmatch(address, line)
        elif applies and line.strip():
            name, _, value = line.strip().partition(": ")
            found.append((name, value))
    return found
