"""One build of all languages: MkDocs for the hand-written pages, then everything that is made from the registry.

Every language is built before anything generated is written, so that a problem in one leaves the last good site.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from jinja2 import TemplateNotFound
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from policyarchive.build.configuration import fault, language_of, read_config
from policyarchive.build.editor_page import editor_files
from policyarchive.build.log import name_pages_in, own_text
from policyarchive.build.output import Output, State
from policyarchive.build.theme import Theme
from policyarchive.build.write import (
    Frames,
    write_exports,
    write_files,
    write_language,
    write_search,
    write_sitemap,
)
from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check
from policyarchive.checks.pages import page_problems
from policyarchive.core import words
from policyarchive.core.git import History, day_of, environment, history_of, moment_of
from policyarchive.core.problems import Problem
from policyarchive.core.software_digest import loaded_version
from policyarchive.core.worker import ForkedWorker, InlineWorker, Worker, can_fork
from policyarchive.registry.yaml.parse_cache import ParseCache
from policyarchive.site.site import Site, site_for

if TYPE_CHECKING:
    from policyarchive.build.plugin import ArchivePlugin


@dataclass(kw_only=True)
class Build:
    """What the languages of one build share.

    config: the configuration of the first language. docs: its folder of hand-written pages. others: the folder for
    the hand-written pages of each further language, below its code. everything: with the files beside the pages.
    preview: the address that a preview is served at. software: its digest. languages: theme and frames of each
    language that this process has built.
    """

    config: Path
    output: Output
    site: Site
    docs: Path
    others: Path
    software: str
    everything: bool = True
    preview: str | None = None
    languages: dict[str, tuple[Theme, Frames]] = field(default_factory=dict)

    @property
    def registry_folder(self) -> Path:
        """The folder of the registry, beside the configuration."""
        return self.config.parent / "registry"


Subject = tuple[Build, MkDocsConfig]  # the configuration is that of the first language


def build_site(
    output: Output,
    config: Path,
    *,
    everything: bool = True,
    offline: bool = False,
    preview: str | None = None,
    cache: ParseCache | None = None,
    editor_store: Mapping[str, str] | None = None,
) -> Build:
    """Build all languages into the output, where only what differs is written.

    everything: with the files beside the pages. offline: addresses that work from a folder. preview: the
    address that a preview is served at. editor_store: where the page of the editor saves to, instead of the forge of the
    archive: {"kind": "local", "api": …, "key": …}. Raises SystemExit where something is wrong; its text says what.
    """
    for name, value in environment(config.parent).items():
        os.environ.setdefault(name, value)
    with tempfile.TemporaryDirectory() as folder:
        # MkDocs empties the folder it begins to build in: that of another process must not be below it.
        pages, others = Path(folder) / "first", Path(folder) / "others"
        first = read_config(
            config_file=str(config), strict=not preview, site_dir=str(pages), use_directory_urls=not offline
        )
        plugin_of(first)  # named once, before every language that inherits the configuration names it
        build = begin_build(
            first,
            output,
            others=others,
            everything=everything,
            preview=preview,
            cache=cache,
            editor_store=editor_store,
        )
        finish_build(build, first, partial(build_language, build, first))
        for folder_of_pages in (pages, others):
            _refuse_taken_addresses(output, folder_of_pages)
            output.copy_tree(folder_of_pages)
    return build


def _refuse_taken_addresses(output: Output, pages: Path) -> None:
    """Raise Abort where a hand-written page has the address of a generated one, which it would replace."""
    files = (file.relative_to(pages).as_posix() for file in pages.rglob("*") if file.is_file())
    taken = sorted(path for path in files if path in output.sums)
    if taken:
        shown_in = terminal_language(os.environ)
        raise Abort(words.translate(shown_in, "build.taken", paths=", ".join(taken)))


def begin_build(
    config: MkDocsConfig,
    output: Output | None = None,
    *,
    others: Path | None = None,
    everything: bool = True,
    preview: str | None = None,
    cache: ParseCache | None = None,
    editor_store: Mapping[str, str] | None = None,
) -> Build:
    """Check the registry, the hand-written pages and the words of the languages; raises Abort with every problem.

    others: the folder for the pages of further languages; without it they are below those of the first. editor_store: as for build_site.
    """
    folder = Path(config.config_file_path).parent
    words.use_translations(folder)
    software = loaded_version()
    output = output or Output(Path(config.site_dir))
    result = check(folder / "registry", cache=cache or ParseCache(output.beside("records"), software))
    problems = [*result.problems, *page_problems(folder / "docs")]
    if problems:
        raise Abort(as_text(problems, terminal_language(os.environ)))
    registry = result.registry
    _check_words(registry.archive.languages)
    address = preview or os.environ.get("SITE_URL") or registry.archive.site_url
    site = site_for(
        registry,
        language_of(config),
        address=address.rstrip("/") + "/",
        directory_urls=config.use_directory_urls,
        as_of=day_of(moment_of(folder / "registry", os.environ.get("SOURCE_DATE_EPOCH"))),
        editor=editor_store,
    )
    return Build(
        config=Path(config.config_file_path),
        output=output,
        site=site,
        docs=Path(config.docs_dir),
        others=others or Path(config.site_dir),
        software=software,
        everything=everything,
        preview=preview,
    )


def finish_build(build: Build, config: MkDocsConfig, first: Callable[[], list[Problem]]) -> None:
    """Build the other languages beside the first, then write everything that is made from the registry.

    first: builds the hand-written pages of the first language and returns the problems of its macros.
    Raises Abort with what is wrong in any language; then nothing generated has been written.
    """
    build.site.index.compute_all()  # once for all languages
    forked = can_fork() and not build.preview  # a preview needs the themes of all languages in this process
    subject = (build, config)
    with ForkedWorker(subject) if forked else InlineWorker(subject) as worker:
        _finish_with(worker, build, first)


def _finish_with(worker: Worker[Subject], build: Build, first: Callable[[], list[Problem]]) -> None:
    problems, failures = _run_steps(first, worker.submit(_build_other_languages))
    if problems or failures:
        listed = [as_text(problems, terminal_language(os.environ))] if problems else []
        raise Abort("\n".join(filter(None, [*failures, *listed])))
    written_by_others = worker.submit(_write_other_languages)
    history = history_of(build.registry_folder, os.environ.get("SOURCE_DATE_EPOCH"))
    other_half = worker.submit(partial(_write_half, history))
    theme, _ = build.languages[build.site.language]
    keys = _write_language(build, build.site.language)
    build.output.merge(written_by_others())
    written = [page.key for page in theme.written_pages()]
    write_sitemap(build.output, theme.site, [*written, *keys], history)
    if build.everything:
        write_exports(build.output, theme.site, history, build.software, half=0)
        build.output.merge(other_half())
        write_files(build.output, theme.site, history, build.software, protected=theme.protected)


def build_language(build: Build, config: MkDocsConfig) -> list[Problem]:
    """Build the hand-written pages of a language; return the problems of its macros. Raises SystemExit."""
    plugin = plugin_of(config)
    plugin.build = build
    name_pages_in(os.path.relpath(config.docs_dir, build.config.parent))
    try:
        build_with_mkdocs(config)
    except TemplateNotFound:  # an OSError to Jinja; MkDocs has named page and template
        raise SystemExit(1) from None
    keep_language(build, plugin)
    return plugin.problems


def keep_language(build: Build, plugin: ArchivePlugin) -> None:
    """Keep the theme of a language whose hand-written pages are built. Raises Abort."""
    build.languages[plugin.site.language] = (plugin.theme, plugin.theme.frames())


def plugin_of(config: MkDocsConfig) -> ArchivePlugin:
    """Return our plugin of a configuration. Raises Abort where it is not listed."""
    try:
        return cast("ArchivePlugin", config.plugins["policyarchive"])
    except KeyError:
        raise Abort(str(fault("config.plugin", file=config.config_file_path))) from None


def _run_steps(*steps: Callable[[], list[Problem]]) -> tuple[list[Problem], list[str]]:
    """Run some steps; return the problems that they have found, and why those that failed did."""
    problems: list[Problem] = []
    failures: list[str] = []
    for step in steps:
        try:
            problems += step()
        except (SystemExit, BuildError, BrokenProcessPool) as error:
            # A plain SystemExit is the macros plugin's, which has printed itself what is wrong with which page.
            failures.append("" if type(error) is SystemExit else own_text(str(error)))
    return problems, failures


def _build_other_languages(subject: Subject) -> list[Problem]:
    build, first = subject
    problems, failures = _run_steps(
        *(partial(_build_other, build, first, language) for language in build.site.urls.languages[1:])
    )
    if failures:
        raise Abort("\n".join(filter(None, failures)))
    return problems


def _build_other(build: Build, first: MkDocsConfig, language: str) -> list[Problem]:
    """Build the hand-written pages of another language."""
    config = read_config(
        config_file=str(build.config.with_name(f"mkdocs.{language}.yml")),
        strict=first.strict,
        use_directory_urls=first.use_directory_urls,
        site_dir=str(build.others / language),
    )
    return build_language(build, config)


def _write_other_languages(subject: Subject) -> State:
    build, _ = subject
    for language in build.site.urls.languages[1:]:
        _write_language(build, language)
    return build.output.state()


def _write_half(history: History, subject: Subject) -> State:
    """Write half of the downloads, where there are any."""
    build, _ = subject
    if build.everything:
        write_exports(build.output, build.site, history, build.software, half=1)
    return build.output.state()


def _write_language(build: Build, language: str) -> list[str]:
    """Write what is generated of one language; return the keys of its generated pages."""
    theme, frames = build.languages[language]
    write_search(build.output, theme.site, theme.written_pages())
    for path, text in editor_files(theme):
        build.output.write(path, text.encode())
    return write_language(build.output, theme.site, frames, build.software, everything=build.everything)


def _check_words(languages: list[str]) -> None:
    """Raise Abort where an interface text of the archive itself does not have the values that belong in it."""
    for language in languages:
        if faulty := words.faulty_keys(language):
            shown_in = terminal_language(os.environ)
            raise Abort(words.translate(shown_in, "words.fault", language=language, keys=", ".join(faulty)))
