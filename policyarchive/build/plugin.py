"""The MkDocs plugin: gives hand-written pages their theme, addresses and macros, and hands the theme to the build.

One instance serves one language. `policyarchive build` gives it the build that it is part of; under plain
`mkdocs build` it begins a build itself and finishes it, other languages included.
"""

import os
import re
from collections import Counter
from pathlib import PurePosixPath
from typing import cast

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from macros.placeholders import Placeholders
from policyarchive.build.build import Build, begin_build, finish_build, keep_language
from policyarchive.build.configuration import language_of
from policyarchive.build.menu import top_items, without_pages
from policyarchive.build.settings import apply_settings
from policyarchive.build.theme import Theme, frame_of, key_of
from policyarchive.build.theme_files import add_theme_files, asset_filter, keep_one_folder, material_style
from policyarchive.build.written import keep_code_whole, mark_tables
from policyarchive.checks.catalogue import terminal_language
from policyarchive.checks.page_markup import what_runs
from policyarchive.core.html import strip_language_marks
from policyarchive.core.problems import Location, Problem
from policyarchive.core.words import translate
from policyarchive.exports.search.files import worker_address
from policyarchive.pages.frame.box import box_view
from policyarchive.pages.frame.head import head, not_found, shared_head
from policyarchive.pages.written import pages_without_content
from policyarchive.registry.paths import is_editor_file
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import bytecode_cache

# Files that no page asks for: Material's scripts, colours, sitemap and source maps; the parts that our
# assets/archive.css and archive.js are put together from.
_UNUSED = re.compile(
    r"assets/(javascripts/(lunr/|workers/|bundle\.)|stylesheets/palette|images/favicon\.png|parts/|start\.js|material\.css|archive\.(css|js))|assets/.*\.map$|sitemap\.xml$"
)
_BORROWED = Markup('<div lang="{}">{}</div>')


# MkDocs annotates neither the settings of a plugin without any nor the method that it runs for each subclass.
class ArchivePlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The events of MkDocs for one language.

    build: the build of all languages that this one is part of. problems: what macros on its pages have met.
    """

    def __init__(self) -> None:
        self.build: Build | None = None
        self.problems: list[Problem] = []
        self.placeholders = Placeholders()
        self._leads = False
        self._borrowed: set[str] = set()
        self._contents: dict[str, str] = {}

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Choose the site of this language, before the macros plugin; begin a build where there is none yet."""
        language = language_of(config)
        if self.build is None:
            self._leads = True
            self.build = begin_build(config)
        self.site: Site = in_language(self.build.site, language)
        apply_settings(config, self.site)
        config.site_name = _escape_for_templates(self.site.pick(self.site.registry.archive.short_name))
        config.site_description = self.site.pick(self.site.registry.archive.description)
        config.site_url = self.site.address + self.site.urls.root(language)
        if config.nav:
            config.nav = without_pages(config.nav, self._empty_pages())
        return config

    def _empty_pages(self) -> set[str]:
        """Return the source files of the pages that the archive has nothing for yet."""
        return {f"{key.removeprefix('page:')}.md" for key in pages_without_content(self.site)}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give hand-written pages the addresses of their language, leave unused files out."""
        for file in [file for file in files if _UNUSED.match(file.src_uri) or _is_editor_file(file)]:
            files.remove(file)
        self._material = material_style(files, config.markdown_extensions)
        keep_one_folder(files, config, self.site)
        self._borrow(files, config)
        for file in [file for file in files if file.src_uri in self._empty_pages()]:
            files.remove(file)
        for file in files.documentation_pages():
            _move(file, self.site.urls.source(self.site.language, key_of(file)), config)
        _refuse_shared_addresses(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the generated pages."""
        self._nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Set up the theme's templates; those without a page, such as 404, get the frame of the home page."""
        site = self.site
        # Else the white space around the tags of templates is on every page.
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = bytecode_cache(site.language, site.first_language, "theme")
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        env.globals["top_items"] = top_items(self._nav)
        env.filters["asset"] = asset_filter(site)
        names = {"material_css": self._material, "worker": worker_address(site.language)}
        env.globals["theme_file"] = names
        shared = {"not_found": not_found(site), "search": box_view(site)}
        env.globals["archive"] = frame_of(site, "page:index", rooted=True) | shared
        names |= add_theme_files(env, self._nav, files, config, site)
        protected = not self._build.preview  # which adds scripts of its own
        self.theme = Theme(site, env, config, self._nav, files, self._contents, protected=protected)
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Replace the placeholders of macros by their HTML; say which language a page is in that is not the site's.

        That is a borrowed page, or one whose front matter names its language: what is not translated yet.
        """
        html = mark_tables(html)
        self._refuse_what_runs(html, page)
        own = self.site.first_language if page.file.src_uri in self._borrowed else self.site.language
        written = str(page.meta.get("language", own))
        if written == self.site.language:
            content = self.placeholders.restore(html)
        else:
            restored = self.placeholders.restore(html, self.site.language)
            content = _BORROWED.format(written, Markup(restored))
        content = keep_code_whole(content)
        self._contents[page.file.src_uri] = content
        return content

    def _refuse_what_runs(self, html: str, page: Page) -> None:
        source = PurePosixPath(self._build.docs.parent.name, self.site.language, page.file.src_uri).as_posix()
        for piece in () if page.file.generated_by else what_runs(html):
            self.problems.append(
                Problem(code="page-script", location=Location(path=source), found={"piece": piece})
            )

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates the words and addresses of this page in every language."""
        key = getattr(page, "key", None) or key_of(page.file)
        description = page.meta.get("description") or config.site_description
        own = head(self.site, key=key, title=str(page.title), description=str(description))
        whole = own + shared_head(self.site, key)
        frame = frame_of(self.site, key) | {"title": page.title, "head": whole}
        return cast(TemplateContext, {**context, "archive": frame})

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mark the words of a hand-written page that are in another language; give it its policy."""
        page.content = None  # may be megabytes, and is in the output now
        return self.theme.finish(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for a page without an address of its own, such as 404; remove the marks from scripts."""
        if template_name.endswith(".html"):
            return self.theme.finish(output_content)
        return strip_language_marks(output_content)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Under plain `mkdocs build`, add everything that is not a hand-written page of the first language."""
        if self._leads:
            keep_language(self._build, self)
            finish_build(self._build, config, lambda: self.problems)

    def on_build_error(self, *, error: Exception) -> None:
        """Forget a build that failed, so that the next one of this process starts afresh."""
        if self._leads:
            self.build, self._leads = None, False

    @property
    def _build(self) -> Build:
        if self.build is None:
            raise BuildError("The plugin policyarchive has not been configured.")
        return self.build

    def _borrow(self, files: Files, config: MkDocsConfig) -> None:
        """Show the pages that a language does not have yet as the first language has them."""
        docs = self._build.docs
        for source in sorted(docs.glob("*.md")):
            if source.name not in files.src_uris:
                self._borrowed.add(source.name)
                files.append(File(source.name, str(docs), config.site_dir, config.use_directory_urls))


def _is_editor_file(file: File) -> bool:
    return is_editor_file(PurePosixPath(file.src_uri).name)


def _escape_for_templates(text: str) -> Markup:
    """Return text that neither the theme's templates nor the macros plugin read as code."""
    return escape(text).replace("{", Markup("&#123;"))


def _move(file: File, source: str, config: MkDocsConfig) -> None:
    """Give a file of MkDocs another path in the site."""
    ending = "/index.html" if config.use_directory_urls and source != "index" else ".html"
    file.dest_uri = source + ending
    for name in ("url", "abs_dest_path"):
        file.__dict__.pop(name, None)


def _refuse_shared_addresses(files: Files) -> None:
    """Raise Abort where two hand-written pages have one address: only one of them would be seen."""
    counts = Counter(file.dest_uri for file in files.documentation_pages())
    if shared := sorted(path for path, count in counts.items() if count > 1):
        raise Abort(translate(terminal_language(os.environ), "build.taken", paths=", ".join(shared)))
