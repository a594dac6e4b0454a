"""A folder as a WSGI application, for a site that is served beside the editor of one's own machine."""

import mimetypes
from http import HTTPStatus
from pathlib import Path


class StaticSite:
    """Answers with the files of a folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].lstrip("/")
        file = self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        start_response(f"{status} {status.phrase}", [("Content-Type", kind)])
        return [file.read_bytes()] if file.is_file() else []
