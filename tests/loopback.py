"""A server on loopback that answers in JSON: what fakes of forges and the like stand on.

It does what forges and lines do besides answering: CORS, and connections that are cut before or after something was done.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR
from threading import RLock, Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


class Refused(Exception):
    """An answer that is no success. answer: what is sent in JSON; headers: what is sent besides."""

    def __init__(self, status: int, answer: Any, **headers: str):
        super().__init__(answer)
        self.status, self.answer = status, answer
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked. path: as sent; query: the last value of each name, all: every value; data: of JSON or of a form."""

    method: str
    path: str
    query: dict[str, str]
    all: dict[str, list[str]]
    data: Any
    headers: dict[str, str]

    @property
    def token(self) -> str:
        """Who asks, "" for nobody."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True, slots=True)
class Event:
    """What happens at a request. at: "before" it takes effect or "after"; act: what, None for a cut of the connection."""

    method: str
    path: str
    at: str
    act: Callable[[], object] | None = None


@dataclass
class Server:
    """Answers by respond(request) → (status, answer) or (status, answer, headers); raising Refused is an answer too."""

    respond: Callable[[Request], tuple]
    exposed: str = ""  # the headers that scripts of another site may read
    asked: list[Request] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self):
        self.lock = RLock()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.http.daemon_threads = True
        Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def address(self) -> str:
        """The address that it serves at, without a slash at its end."""
        return f"http://127.0.0.1:{self.http.server_port}"

    def close(self) -> None:
        """Serve no more."""
        self.http.shutdown()
        self.http.server_close()

    def cut(self, at: str, method: str, path: str) -> None:
        """Cut the connection of the next request of that kind. path: a regular expression."""
        self.events.append(Event(method, path, at))

    def meanwhile(self, method: str, path: str, act: Callable[[], object]) -> None:
        """Let something happen just before the next request of that kind takes effect."""
        self.events.append(Event(method, path, "before", act))

    def writes(self) -> list[str]:
        """Return what was asked that changes something: "POST /path"."""
        return [f"{one.method} {unquote(one.path)}" for one in self.asked if one.method != "GET"]

    def happens(self, request: Request, at: str) -> bool:
        """Let happen what is due at a request; tell whether its connection is cut."""
        for event in list(self.events):
            if (event.method, event.at) == (request.method, at) and re.search(
                event.path, unquote(request.path)
            ):
                self.events.remove(event)
                if event.act is None:
                    return True
                event.act()
        return False


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    """Return what handles a request to a server."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *arguments):
            """Keep quiet."""

        def do_OPTIONS(self):  # noqa: N802 - the name of http.server
            self.say(204, None, {})

        def serve(self):
            request = self.read()
            with server.lock:
                server.asked.append(request)
                if server.happens(request, "before"):
                    return self.cut()
                status, answer, *more = self.answered(request)
                if server.happens(request, "after"):
                    return self.cut()
            return self.say(status, answer, more[0] if more else {})

        def answered(self, request):
            try:
                return server.respond(request)
            except Refused as refused:
                return refused.status, refused.answer, refused.headers

        def read(self):
            url = urlsplit(self.path)
            values = parse_qs(url.query, keep_blank_values=True)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            is_form = "urlencoded" in self.headers.get("Content-Type", "")
            data = (
                {n: v[-1] for n, v in parse_qs(body.decode()).items()}
                if is_form
                else json.loads(body or b"null")
            )
            return Request(
                method=self.command, path=url.path, query={n: v[-1] for n, v in values.items()}, all=values,
                data=data, headers={name.lower(): value for name, value in self.headers.items()},
            )  # fmt: skip

        def say(self, status, answer, headers):
            body = (
                b""
                if answer is None
                else answer
                if isinstance(answer, bytes)
                else json.dumps(answer).encode()
            )
            self.send_response(status)
            for name, value in {**self.shared(), "Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def shared(self):
            """What lets scripts of another site ask."""
            allowed = self.headers.get("Access-Control-Request-Headers", "")
            return {
                "Access-Control-Allow-Origin": "*",
                "Access-Control-Allow-Headers": allowed,
                "Access-Control-Allow-Methods": "GET, POST, PATCH, PUT, DELETE",
                "Access-Control-Expose-Headers": server.exposed,
            }

        def cut(self):
            self.close_connection = True
            self.connection.shutdown(SHUT_RDWR)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = serve  # noqa: N815 - the names of http.server

    return Handler
