"""A preview that follows edits: that of a record rebuilds its pages at once, any other one the whole site."""

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from policyarchive.build.build import Build, build_site
from policyarchive.build.dependencies import Dependencies
from policyarchive.build.log import log_to_terminal
from policyarchive.build.output import Output
from policyarchive.build.write import write_pages
from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check
from policyarchive.core.assets import ASSETS
from policyarchive.core.loopback import is_asked_here
from policyarchive.core.software_digest import loaded_version, version_on_disk
from policyarchive.core.words import use_translations
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.parse_cache import ParseCache
from policyarchive.site.site import site_for

_WATCHED_FOLDERS = ("registry", "macros", "docs", "translations")
_POLLING_INTERVAL = 0.2  # seconds
_EDITOR_PAGE = re.compile(
    r"/((?:[a-z0-9-]+/)?admin)/(?:index\.html)?"
)  # of the first language, and of another one


class Preview:
    """A preview in a folder. After an edit of a record its pages are built first, then, at the next call, all others.

    config: that of the first language. address: where the preview is served. editor_store: as for `build_site`.
    Edited code is read by a restart.
    """

    def __init__(
        self, config: Path, folder: Path, address: str, editor_store: Mapping[str, str] | None = None
    ):
        self.config, self.folder, self.address = config, folder, address
        self._editor_store = editor_store
        self.registry = config.parent / "registry"
        self.again = folder / "again"  # touched to ask for the whole build that is still due
        self.again.touch()
        use_translations(config.parent)
        self._software = loaded_version()
        self._records: dict[Path, int] | None = None
        self._last: Build | None = None

    def build(self) -> None:
        """Build what has changed; where something is wrong, print it and go on serving the last good state."""
        if version_on_disk() != self._software:
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
        try:
            self._build()
        except (MkDocsException, UnicodeDecodeError) as error:
            print(error, file=sys.stderr, flush=True)

    def _build(self) -> None:
        records = modification_times(self.registry)
        edited, self._records = self._records not in (None, records), records
        output = Output(self.folder / "site", self.folder / ".site.made")
        if edited and self._last:
            self._build_records(output, self._last)
            self.again.touch()
            return
        self._last = build_site(
            output, self.config, everything=False, preview=self.address, editor_store=self._editor_store
        )
        output.remove_vanished()
        output.remember()

    def _build_records(self, output: Output, last: Build) -> None:
        """Write the pages that are made from records, with the themes as the last whole build has set them up."""
        cache = ParseCache(output.beside("records"), self._software)
        result = check(self.registry, cache=cache)
        if result.problems:
            raise Abort(as_text(result.problems, terminal_language(os.environ)))
        for theme, _ in last.languages.values():
            theme.site = site_for(
                result.registry,
                theme.site.language,
                address=self.address,
                as_of=theme.site.as_of,
                editor=theme.site.editor,
            )
            write_pages(output, theme.site, theme.frames(), Dependencies(theme.site, self._software))
        output.remember()


def serve(
    config: Path,
    host: str,
    port: int,
    ready: Callable[[], object],
    *,
    beside: Callable[[WSGIApplication], WSGIApplication] = lambda application: application,
    editor_store: Mapping[str, str] | None = None,
) -> None:
    """Build a preview and serve it until interrupted. ready is called when it is built. Raises OSError for the port.

    beside: puts an application of its own before that of the preview. editor_store: as for `build_site`.
    """
    log_to_terminal()
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(config, Path(folder), f"http://{host}:{port}/", editor_store)
        site = str(Path(folder) / "site")
        server = LiveReloadServer(preview.build, host, port, site, polling_interval=_POLLING_INTERVAL)
        for path in (*_watched_paths(config), preview.again):
            server.watch(str(path))
        pages = without_reloading_the_editor(server.serve_request, Path(site))
        server.set_app(_for_this_machine(beside(pages), port))
        preview.build()
        ready()
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs does not annotate it
        finally:
            server.shutdown()


def _for_this_machine(serve_request: WSGIApplication, port: int) -> WSGIApplication:
    """Return an application that answers only what this machine asks of itself."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if is_asked_here(environ.get("HTTP_HOST"), environ["PATH_INFO"], port):
            return serve_request(environ, start_response)
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return []

    return answer


def without_reloading_the_editor(serve_request: WSGIApplication, site: Path) -> WSGIApplication:
    """Return an application that serves the page of the editor as it is: one that is reloaded at each edit loses what is typed."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        found = _EDITOR_PAGE.fullmatch(environ["PATH_INFO"])
        page = site / found[1] / "index.html" if found else None
        if page is None or not page.is_file():
            return serve_request(environ, start_response)
        content = page.read_bytes()
        start_response(
            "200 OK",
            [
                ("Content-Type", "text/html; charset=utf-8"),
                ("Cache-Control", "no-store"),
                ("Content-Length", str(len(content))),
            ],
        )
        return [content]

    return answer


def _watched_paths(config: Path) -> Iterator[Path]:
    """Yield the paths whose edits lead to a build: the files of the archive, and the software."""
    yield from (config.parent / name for name in _WATCHED_FOLDERS if (config.parent / name).exists())
    yield from config.parent.glob("mkdocs*.yml")
    yield ASSETS.parent


def modification_times(folder: Path) -> dict[Path, int]:
    """Return when each file below a folder was last written, in nanoseconds; editors' own files left out."""
    return {file: file.stat().st_mtime_ns for file in entries(folder) if file.is_file()}
