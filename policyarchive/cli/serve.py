"""Serve the built site, or a preview that follows edits, on this machine until stopped."""

import errno
import http.server
import logging
import os
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import policyarchive
from policyarchive.cli.places import archive_folder, configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate

_HOST = "127.0.0.1"
_OF_AN_ARCHIVE = ("registry", "macros", "docs", "translations")


def run(options: Namespace) -> int:
    """Serve what is asked for; Ctrl+C ends it."""
    (serve_built if options.built else serve_preview)(options)
    return 0


def serve_built(options: Namespace) -> None:
    """Serve the folder of the built site as it is."""
    site = options.site or archive_folder(options) / "site"
    if not (site / "index.html").is_file():
        raise Stop("serve.not_built", 2, folder=site)
    handler = partial(_Handler, directory=str(site))
    with _port_of(options), http.server.ThreadingHTTPServer((_HOST, options.port), handler) as server:
        _say_where(options)
        server.serve_forever()


def serve_preview(options: Namespace) -> None:
    """Build a preview and serve it; an edit of a record, a page, a template or the code shows at once."""
    os.environ.setdefault("MACROS_FAIL", "false")  # a mistake in a macro shows on its page
    from mkdocs.livereload import LiveReloadServer

    from policyarchive.build.preview import Preview

    config = configuration(options)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    with tempfile.TemporaryDirectory() as folder, _port_of(options):
        preview = Preview(config, Path(folder), f"http://{_HOST}:{options.port}/")
        site = str(Path(folder) / "site")
        server = LiveReloadServer(preview.build, _HOST, options.port, site, polling_interval=0.2)
        for place in (*_watched(config), preview.again):
            server.watch(str(place))
        preview.build()
        _say_where(options)
        try:
            server.serve()
        finally:
            server.shutdown()


def _watched(config: Path) -> Iterator[Path]:
    """Yield what an edit of shows: the files of the archive, and the software."""
    yield from (config.parent / name for name in _OF_AN_ARCHIVE if (config.parent / name).exists())
    yield from config.parent.glob("mkdocs*.yml")
    yield Path(policyarchive.__file__).parent


@contextmanager
def _port_of(options: Namespace) -> Iterator[None]:
    """Say in words that the port is not free; take Ctrl+C for the end that it is."""
    try:
        yield
    except KeyboardInterrupt:
        print()
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES) or error.filename:
            raise
        raise Stop("serve.taken", 2, port=options.port) from None


def _say_where(options: Namespace) -> None:
    address = f"http://{_HOST}:{options.port}/"
    print(translate(options.lang, "serve.address", address=address), flush=True)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about them."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing: what a browser asks for is no news."""
