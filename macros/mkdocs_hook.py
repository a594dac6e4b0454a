"""The adapter: the only module that knows MkDocs. It hands generated pages to MkDocs, gives hand-written
pages their addresses, and builds the other languages after the first.

MkDocs loads this file by its path, so the library is imported inside the functions.
"""

import importlib
import logging
import os
import re
import sys
from pathlib import Path

from markupsafe import Markup, escape
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

log = logging.getLogger("mkdocs.hooks.archive")
ROOT = Path(__file__).resolve().parent.parent
# Files of Material that no page asks for: its own search, its colours, what helps to debug it.
UNUSED = re.compile(
    r"assets/(javascripts/(lunr|workers)/|stylesheets/palette|images/favicon\.png)|assets/.*\.map$"
)
_BORROWED = Markup('<div lang="{}">{}</div>')
_serving = False


class GeneratedPage(Page):
    """A page whose body comes from the registry and never passes through Markdown.

    Its title is escaped, because the theme prints titles as they are and the macros plugin runs what
    stands between braces in them.
    """

    def __init__(self, spec, file, config):
        super().__init__(_inert(spec.title), file, config)
        self.spec = spec

    def read_source(self, config):
        self.markdown = ""
        self.meta = {"description": self.spec.description, "hide": ["navigation", "toc"]}

    def render(self, config, files):
        self.content = self.spec.body()
        self.toc = TableOfContents([])


def _inert(text):
    """Return text that neither the theme's templates nor the macros plugin can take for code."""
    return escape(text).replace("{", Markup("&#123;"))


def on_startup(command, dirty):
    """Remember whether MkDocs serves: its own address is then the right one."""
    global _serving
    _serving = command == "serve"


@event_priority(100)
def on_config(config):
    """Before the macros plugin: check the registry and choose the site of this language; with problems, stop before anything is written."""
    state = _state()
    if not state.building:
        state = _fresh_state()
        state.registry = _checked(config)
        state.docs = Path(config.docs_dir)
    library = importlib.import_module("macros.site")
    language = config.theme["language"]
    archive = state.registry.archive
    address = os.environ.get("SITE_URL") or (config.site_url if _serving else None) or archive.site_url
    state.site = library.site_for(
        state.registry, language, address=address.rstrip("/") + "/", directory_urls=config.use_directory_urls
    )
    importlib.import_module("macros.stash").clear()
    config.theme.static_templates.discard("sitemap.xml")  # ours names the languages of each page
    if not config.use_directory_urls:
        config.extra["polyfills"] = ["assets/search/iframe-worker.js"]
    _dress(config, state.site)
    config.site_name = _inert(state.site.pick(archive.short_name))
    config.site_description = state.site.pick(archive.description)
    if not _serving:
        config.site_url = state.site.address + state.site.urls.root(language)
    return config


def _dress(config, site):
    """Name the buttons of the theme in the language of the site, or in one that the theme speaks."""
    spoken = (language for language in (site.language, site.first, "en") if _theme_speaks(config, language))
    config.theme["language"] = next(spoken)
    for option, name in zip(config.theme["palette"], ("dark", "light"), strict=True):
        option["toggle"]["name"] = str(site.t(f"theme.scheme.{name}"))


def _theme_speaks(config, language):
    return any(
        (Path(folder) / f"partials/languages/{language}.html").exists() for folder in config.theme.dirs
    )


def on_files(files, config):
    """Add the generated pages, give hand-written ones the addresses of their language, leave unused files out."""
    for file in [file for file in files if UNUSED.match(file.src_uri)]:
        files.remove(file)
    pages = importlib.import_module("macros.pages")
    site = _state().site
    _borrow(files, config)
    for file in files.documentation_pages():
        key = f"page:{file.src_uri.removesuffix('.md')}"
        _move(file, site.urls.source(site.language, key), config)
    written = [f"page:{file.src_uri.removesuffix('.md')}" for file in files.documentation_pages()]
    _state().keys = [*written, *(spec.key for spec in pages.generated(site))]
    for spec in pages.generated(site):
        source = site.urls.source(site.language, spec.key) + ".md"
        file = File.generated(config, source, content="")
        file.page = GeneratedPage(spec, file, config)
        files.append(file)
    return files


def _borrow(files, config):
    """Show the pages that a language does not have yet as the first language has them."""
    state = _state()
    state.borrowed = set()
    for source in sorted(state.docs.glob("*.md")):
        if source.name not in files.src_uris:
            state.borrowed.add(source.name)
            files.append(File(source.name, str(state.docs), config.site_dir, config.use_directory_urls))


def _move(file, source, config):
    ending = "/index.html" if config.use_directory_urls and source != "index" else ".html"
    file.dest_uri = source + ending
    for name in ("url", "abs_dest_path"):
        file.__dict__.pop(name, None)


def on_nav(nav, config, files):
    """Hang every generated page under the navigation entry it belongs to, so that its tab is marked."""
    site = _state().site
    entries = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if isinstance(file.page, GeneratedPage):
            entry = entries.get(file.page.spec.tab.removeprefix("page:") + ".md")
            file.page.parent = entry.parent if entry else None
    for page in nav.pages:
        page.key = f"page:{page.file.src_uri.removesuffix('.md')}"
    log.debug("%s pages in %s", len(files.documentation_pages()), site.language)
    return nav


def on_page_content(content, page, config, files):
    """Put the HTML of the macros in the place of their markers; say which language a borrowed page is in."""
    state, stash = _state(), importlib.import_module("macros.stash")
    if page.file.src_uri not in state.borrowed:
        return stash.restore(content)
    return _BORROWED.format(state.site.first, Markup(stash.restore(content, state.site.language)))


def on_page_context(context, page, config, nav):
    """Give the templates the words and addresses of this page in every language."""
    site = _state().site
    spec = getattr(page, "spec", None)
    key = spec.key if spec else f"page:{page.file.src_uri.removesuffix('.md')}"
    context["archive"] = _frame(site, key)
    context["archive"]["title"] = spec.title if spec else page.title
    context["archive"]["head"] = importlib.import_module("macros.head").head(
        site,
        key=key,
        title=context["archive"]["title"],
        description=page.meta.get("description") or config.site_description,
    )
    return context


def on_post_page(output, page, config):
    """Mark the words of a page that stand in another language."""
    return importlib.import_module("macros.marked").placed(output)


def on_post_template(output_content, template_name, config):
    """Mark them on pages without a source, such as 404."""
    return importlib.import_module("macros.marked").placed(output_content)


def on_env(env, config, files):
    """Give templates that have no page, such as 404, the frame of the home page."""
    site = _state().site
    env.globals["theme_file"] = {
        "css": _theme_file(files, "assets/stylesheets/main."),
        "script": _theme_file(files, "assets/javascripts/bundle."),
        "worker": _search_worker(site, files),
    }
    not_found = importlib.import_module("macros.head").not_found(site)
    env.globals["archive"] = _frame(site, "page:index", rooted=True) | {"not_found": not_found}
    return env


def _frame(site, key, **options):
    """Return what surrounds a page, with the commit and the day of the data that the build was told."""
    version = {"commit": os.environ.get("ARCHIVE_COMMIT", ""), "date": os.environ.get("ARCHIVE_DATE", "")}
    return importlib.import_module("macros.views.frame").frame_view(site, key, **version, **options)


def _theme_file(files, start):
    """Return the one file of the theme whose name begins so: Material puts a checksum into the rest."""
    (found,) = [file.src_uri for file in files if file.src_uri.startswith(start)]
    return found


def _search_worker(site, files):
    """Prepare the files of search; return the address of the worker that Material starts."""
    publish = importlib.import_module("macros.search.publish")
    written = [file for file in files.documentation_pages() if not isinstance(file.page, GeneratedPage)]
    pages = [(f"page:{file.src_uri.removesuffix('.md')}", file.page.title) for file in written]
    site_files = _state().search_files = publish.search_files(site, pages)
    return publish.worker_address(site, site_files)


@event_priority(-100)
def on_post_build(config):
    """Write the files of search and of changes, build the other languages, then write what stands beside."""
    state = _state()
    publish, changes = (importlib.import_module(f"macros.{name}") for name in ("publish", "changes"))
    texts = {**state.search_files, changes.FEED: changes.feed(state.site)}
    publish.write(Path(config.site_dir), ((path, text.encode()) for path, text in texts.items()))
    if state.building:
        return
    site, keys = state.site, state.keys
    state.building = True
    try:
        for language in state.registry.archive.languages[1:]:
            _build_language(language, config)
    finally:
        state.building = False
    if state.problems:
        raise BuildError(_as_text(state.problems))
    _publish(site, keys, config)


def _publish(site, keys, config):
    """Write the files beside the pages, then the policy that fits them all.

    A preview adds scripts of its own, and so does the search that works from a folder: they get no policy.
    """
    registry = Path(config.config_file_path).parent / "registry"
    history = importlib.import_module("macros.history").history_of(
        registry, os.environ.get("SOURCE_DATE_EPOCH")
    )
    publish = importlib.import_module("macros.publish")
    publish.write(Path(config.site_dir), publish.files(site, keys, history))
    if config.use_directory_urls and not _serving:
        importlib.import_module("macros.policy").apply(Path(config.site_dir))


def _build_language(language, config):
    """Build another language below the site folder of the first one."""
    other = load_config(
        config_file=str(Path(config.config_file_path).parent / f"mkdocs.{language}.yml"),
        strict=config.strict,
        use_directory_urls=config.use_directory_urls,
        site_dir=str(Path(config.site_dir) / language),
    )
    if _serving:
        other.site_url = config.site_url.rstrip("/") + f"/{language}/"
    build(other, serve_url=other.site_url if _serving else None)


def _state():
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return importlib.import_module("macros.state")


def _fresh_state():
    """Drop the library from memory, so that an edit of its code shows in a running preview."""
    for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
        del sys.modules[name]
    return _state()


def _checked(config):
    """Return the registry; raises BuildError that names every problem of it."""
    check = importlib.import_module("macros.check")
    registry, found = check.check(Path(config.config_file_path).parent / "registry")
    if found:
        raise BuildError(_as_text(found))
    return registry


def _as_text(found):
    """Return problems in every language of their wording."""
    problems = importlib.import_module("macros.problems")
    return "\n" + "\n".join(problems.as_text(found, language) for language in problems.LANGUAGES)
