"""Serve the built site, or a preview that follows edits, on this machine until stopped."""

import errno
import http.server
import os
import socket
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from policyarchive.cli.environment import check_environment, warn_of_history
from policyarchive.cli.places import archive_folder, configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.loopback import HOST, is_asked_here
from policyarchive.core.words import translate


def run(options: Namespace) -> int:
    """Serve what is asked for; Ctrl+C ends it."""
    if options.site and not options.built:
        raise Stop("serve.site_unbuilt", 2, folder=options.site)
    check_environment()
    with serving(options.port):
        (_serve_built if options.built else _serve_preview)(options)
    return 0


@contextmanager
def serving(port: int) -> Iterator[None]:
    """Serve on a port until Ctrl+C. Raises Stop where the port is taken."""
    try:
        _try_port(port)
        yield
    except KeyboardInterrupt:
        print()
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES) or error.filename:
            raise
        raise Stop("serve.taken", 2, port=port) from None


def _try_port(port: int) -> None:
    """Raise OSError where a port is taken: a preview would find that out only when it is built."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((HOST, port))


def _serve_built(options: Namespace) -> None:
    """Serve the folder of the built site as it is."""
    site = options.site or archive_folder(options) / "site"
    if not (site / "index.html").is_file():
        raise Stop("serve.not_built", 2, folder=site)
    handler = partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer((HOST, options.port), handler) as server:
        _print_address(options)
        server.serve_forever()


def _serve_preview(options: Namespace) -> None:
    """Build a preview and serve it; an edit of a record, a page, a template or the code shows at once."""
    config = configuration(options)
    warn_of_history(config.parent, options.lang)
    os.environ.setdefault("MACROS_FAIL", "false")  # a mistake in a macro shows on its page
    from policyarchive.build.preview import serve  # MkDocs takes half a second: loaded only here

    serve(config, HOST, options.port, partial(_print_address, options))


def _print_address(options: Namespace) -> None:
    address = f"http://{HOST}:{options.port}/"
    print(translate(options.lang, "serve.address", address=address), flush=True)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files to this machine, without a log of requests."""

    def send_head(self) -> Any:
        """Send a file, or 404 to who asked for another host."""
        if is_asked_here(self.headers["Host"], self.path, self.connection.getsockname()[1]):
            return super().send_head()
        return self.send_error(http.HTTPStatus.NOT_FOUND)

    def log_message(self, *arguments: object) -> None:
        """Log nothing."""
