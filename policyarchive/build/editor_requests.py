"""What a request to the editor's program brings: JSON of a known length, or the values of its address."""

import json
from urllib.parse import parse_qs
from wsgiref.types import WSGIEnvironment

from policyarchive.core.reading import MAX_FILE, in_megabytes
from policyarchive.intake.editing.answers import refusal

MAX_BODY = 2 * MAX_FILE  # bytes: the largest file in base64, with its record
_DROPPED = 8 * MAX_FILE  # bytes of a refused request that are still read, so that the answer arrives
_CHUNK = 1 << 16


class Body:
    """The body of a request: read once, or not at all."""

    def __init__(self, environ: WSGIEnvironment):
        length = environ.get("CONTENT_LENGTH") or ""
        self.length = int(length) if length.isascii() and length.isdigit() else None
        self._left, self._stream = self.length or 0, environ["wsgi.input"]

    def read(self) -> bytes:
        """Return the whole body. Raises Refused where its length is not said, or too large."""
        if self.length is None:
            raise refusal("form", status=411)
        if self.length > MAX_BODY:
            most = in_megabytes(MAX_BODY)
            raise refusal("too-much", status=413, size=in_megabytes(self.length), most=most)
        content: bytes = self._stream.read(self.length)
        self._left = 0
        return content

    def drop(self) -> None:
        """Read what was not: a browser that is still sending would not see the answer."""
        left = min(self._left, _DROPPED)
        while left > 0 and (chunk := self._stream.read(min(_CHUNK, left))):
            left -= len(chunk)


def data_of(environ: WSGIEnvironment, body: Body) -> object:
    """Return what a request brings: the JSON of its body, the values of its address for GET. Raises Refused."""
    if environ["REQUEST_METHOD"] != "POST":
        query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
        return {name: values[-1] for name, values in query.items()}
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower() != "application/json":
        raise refusal("form", status=415)
    try:
        return json.loads(body.read())
    except (ValueError, RecursionError):
        raise refusal("form", status=400) from None
