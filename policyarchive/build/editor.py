"""The editor on this machine: below /admin/api/ of a preview it answers in JSON what the editor in the browser asks for.

Every request needs the key of this start in the header X-Editor-Key, which only the served page of the editor knows, and comes
from no other origin. What is answered to what, with files by their paths from the folder of the archive on
("registry/documents/ubnd/2017/12-qd-ubnd.yml", "registry/files/ubnd/2017/12-qd-ubnd/scan.pdf") and a version for the
SHA-256 of their bytes:

- GET files: {files: [path]}. GET file?path=…: {path, text, version}, base64 in the place of a text that is not UTF-8; 404.
- POST check {files: [{path, text | base64 | remove: true, version | null}]}: {problems}; nothing is written.
- POST save, the same: {saved: [{path, version}], problems}, where problems are only what a person should look at.
- POST undo {path, version?} or {files: [{path, version?}]}: {undone: [{path, text, version}]}, as last committed.
- GET changes: {changes: [{path, state}], others, sent: [{branch, commit, title, time, pushed, files, here}], history, name,
  mail, editors}; see intake/editing/outbox.py.
- POST send {title, text?, name, mail, how: "branch" | "patch", files?: [path], branch?}: {branch, commit, pushed, reason,
  detail, address}, or {file, folder, text, mail} beside branch and commit for a patch, and for a zip where git has no history.
- POST withdraw {branch}: {branch, reason, detail}.

Refused: 409 {conflict: {path, text, version}} where a file is not what it was, otherwise {problems} as
intake/editing/answers.py describes them, with 422 for what the person must mend; 400, 403, 404, 405, 411, 413, 415 and 500 for the rest.
"""

import json
import secrets
import tempfile
import traceback
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from policyarchive.build.editor_requests import Body, data_of
from policyarchive.build.preview import serve
from policyarchive.core.git import GitError
from policyarchive.core.loopback import HOST
from policyarchive.core.system_errors import reason_of
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.intake.editing.answers import Refused, refusal
from policyarchive.intake.editing.changes import Conflict, changes_of
from policyarchive.intake.editing.letter import letter_of
from policyarchive.intake.editing.outbox import outbox_of, outbox_values
from policyarchive.intake.editing.sending import send, withdraw
from policyarchive.intake.editing.workplace import Workplace

ADDRESS = "/admin/api/"
Answer = dict[str, object]


class EditorApi:
    """Answers the editor. place: the archive; key: the secret of this start; port: that of the preview."""

    def __init__(self, place: Workplace, key: str, port: int):
        self._place, self._key = place, key.encode()
        self._origins = {f"http://{name}:{port}" for name in (HOST, "localhost")}
        self._functions: Mapping[tuple[str, str], Callable[[Any], Answer]] = {
            ("GET", "files"): self._files,
            ("GET", "file"): self._file,
            ("GET", "changes"): self._changes,
            ("POST", "check"): self._check,
            ("POST", "save"): self._save,
            ("POST", "undo"): self._undo,
            ("POST", "send"): lambda data: send(self._place, letter_of(self._place.archive, data)),
            ("POST", "withdraw"): lambda data: withdraw(self._place, _part(data, "branch")),
        }

    def beside(self, application: WSGIApplication) -> WSGIApplication:
        """Return an application that answers the editor, and leaves all else to another one."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            is_asked = environ["PATH_INFO"].startswith(ADDRESS)
            return self(environ, start_response) if is_asked else application(environ, start_response)

        return answer

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request below the address of the editor."""
        rest = Body(environ)
        status, answer = self._answer(environ, rest)
        rest.drop()
        content = json.dumps(answer, ensure_ascii=False).encode("utf-8", errors="replace")
        headers = [
            ("Content-Type", "application/json; charset=utf-8"),
            ("Content-Length", str(len(content))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [content]

    def _answer(self, environ: WSGIEnvironment, body: "Body") -> tuple[int, Answer]:
        try:
            self._refuse_strangers(environ)
            return 200, self._function(environ)(data_of(environ, body))
        except Conflict as conflict:
            return 409, {"conflict": conflict.present.values()}
        except Refused as refused:
            return _refusal(refused)
        except GitError as error:
            return _refusal(refusal("git", status=500, detail=error))
        except OSError as error:
            return _refusal(_of_system(error))
        except Exception as error:  # the person must learn that nothing was done, and the terminal why
            traceback.print_exc()
            return _refusal(refusal("program", status=500, reason=type(error).__name__))

    def _refuse_strangers(self, environ: WSGIEnvironment) -> None:
        """Raise Refused for a request of another page, or without the key."""
        origin, site = environ.get("HTTP_ORIGIN"), environ.get("HTTP_SEC_FETCH_SITE", "same-origin")
        if (origin is not None and origin not in self._origins) or site not in ("same-origin", "none"):
            raise refusal("origin", status=403)
        given = str(environ.get("HTTP_X_EDITOR_KEY", "")).encode("utf-8", errors="replace")
        if not secrets.compare_digest(given, self._key):
            raise refusal("key", status=403)

    def _function(self, environ: WSGIEnvironment) -> Callable[[Any], Answer]:
        method, name = environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix(ADDRESS)
        if function := self._functions.get((method, name)):
            return function
        status = 405 if any(name == known for _, known in self._functions) else 404
        raise refusal("address", status=status, method=method, name=repr(name)[:100])

    def _files(self, _: object) -> Answer:
        return {"files": self._place.files()}

    def _file(self, data: Any) -> Answer:
        found = self._place.read(data.get("path"))
        if found.content is None:
            raise refusal("no-file", file=found.path, status=404, path=found.path)
        return found.values()

    def _changes(self, _: object) -> Answer:
        return outbox_values(self._place, outbox_of(self._place))

    def _check(self, data: object) -> Answer:
        return {"problems": self._place.check(changes_of(self._place.archive, data))}

    def _save(self, data: object) -> Answer:
        changes = changes_of(self._place.archive, data)
        rows = self._place.save(changes)
        return {
            "saved": [{"path": change.path, "version": change.new_version} for change in changes],
            "problems": rows,
        }

    def _undo(self, data: object) -> Answer:
        files = _part(data, "files") or [data]
        if not isinstance(files, list):
            raise refusal("form", status=400)
        wanted = [(_part(file, "path"), _version(_part(file, "version"))) for file in files]
        return {"undone": [found.values() for found in self._place.undo(wanted)]}


def _part(data: object, name: str) -> Any:
    return data.get(name) if isinstance(data, dict) else None


def _version(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise refusal("form", status=400)
    return value


def _refusal(refused: Refused) -> tuple[int, Answer]:
    """Return status and answer. error: the first problem in one sentence, for what shows no more."""
    first: Any = refused.rows[0]
    sentences = (f"{first[language]['must']}: {first[language]['found']}" for language in SOFTWARE_LANGUAGES)
    return refused.status, {"problems": refused.rows, "error": " · ".join(sentences)}


def _of_system(error: OSError) -> Refused:
    """Return why the system could not read or write a file."""
    reason = {language: reason_of(error, language) for language in SOFTWARE_LANGUAGES}
    return refusal("disk", status=500, name=Path(str(error.filename or "–")).name, reason=reason)


def serve_editor(config: Path, port: int, today: str | None, ready: Callable[[], object]) -> None:
    """Serve a preview of an archive with the editor until interrupted. config: of the first language; rest: as for Workplace.

    ready is called when the preview is built. Raises OSError for the port.
    """
    key = secrets.token_urlsafe(32)
    with tempfile.TemporaryDirectory() as folder:
        api = EditorApi(Workplace(config.parent, Path(folder), today), key, port)
        store = {"kind": "local", "api": ADDRESS.rstrip("/"), "key": key}
        serve(config, HOST, port, ready, beside=api.beside, editor_store=store)
