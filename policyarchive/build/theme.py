"""The theme as MkDocs has set it up for one language: it prints generated pages, which MkDocs never sees.

So they need no Markdown and no entry in the navigation, and what is equal on them is printed once per kind.
"""

import os
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from policyarchive.build.headers import insert_policy
from policyarchive.build.page_frames import Fields, FrameError
from policyarchive.build.write import Frames, frames_of
from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.core.html import insert_lang_attributes
from policyarchive.core.problems import Location, Problem
from policyarchive.core.unbroken import keep_together
from policyarchive.exports.search.places import WrittenPage
from policyarchive.pages import generated
from policyarchive.pages.frame.frame import frame_view
from policyarchive.pages.frame.head import shared_head
from policyarchive.site.site import Site
from policyarchive.site.templates import View


class Theme:
    """Prints pages of one language. contents: the HTML of hand-written ones by file. protected: pages carry a security policy."""

    def __init__(
        self,
        site: Site,
        env: Environment,
        config: MkDocsConfig,
        nav: Navigation,
        files: Files,
        contents: dict[str, str],
        *,
        protected: bool,
    ):
        self.site, self.env, self.config, self.nav, self.files = site, env, config, nav, files
        self.contents, self.protected = contents, protected

    def written_pages(self) -> list[WrittenPage]:
        """Return each hand-written page."""
        return [
            _written(file.page, self.contents.get(file.src_uri, ""))
            for file in self.files.documentation_pages()
            if file.page and file.generated_by is None
        ]

    def frames(self) -> Frames:
        """Return the frame of every kind of generated page. Raises Abort where a template prints no field."""
        try:
            return frames_of(self.site, self.print_page)
        except FrameError as error:
            location = Location(path="policyarchive/assets/theme/main.html")
            problem = Problem(code="theme-field", location=location, found={"fields": str(error)})
            raise Abort(as_text([problem], terminal_language(os.environ))) from None

    def print_page(self, generated_page: generated.Page, fields: Fields, asks: str | None = None) -> str:
        """Return a generated page with the given fields (see page_frames), as HTML. asks: as for finish."""
        source = self.site.urls.source(self.site.language, generated_page.key)
        page = Page(
            str(fields["title"]), File.generated(self.config, f"{source}.md", content=""), self.config
        )
        page.meta = {"description": fields["description"], "hide": ["navigation", "toc"]}
        page.content, page.toc, page.canonical_url = fields["body"], TableOfContents([]), fields["canonical"]
        page.parent = self._section(generated_page)
        page.active = True
        context: dict[str, Any] = {**get_context(self.nav, self.files, self.config, page)}
        context["archive"] = _filled_frame(self.site, generated_page.key, fields)
        html = self.env.get_template("main.html").render(context)
        page.active = False
        return self.finish(html, asks)

    def finish(self, html: str, asks: str | None = None) -> str:
        """Return a page with the languages of its words marked, its numbers kept whole, and with its policy.

        asks: another host that its scripts may ask.
        """
        html = keep_together(insert_lang_attributes(html))
        return insert_policy(html, asks) if self.protected else html

    def _section(self, page: generated.Page) -> Section | None:
        """Return the section of the navigation that the page belongs to, so that its tab is marked."""
        source = page.tab.removeprefix("page:") + ".md"
        entries = [entry for entry in self.nav.pages if entry.file.src_uri == source]
        return entries[0].parent if entries else None


def _written(page: Page, html: str) -> WrittenPage:
    section = str(page.parent.title) if page.parent else ""
    headings = tuple(item.title for top in page.toc for item in (top, *top.children))
    return WrittenPage(
        key=key_of(page.file), title=str(page.title), headings=headings, section=section, html=html
    )


def key_of(file: File) -> str:
    """Return the key of a hand-written page: "page:about"."""
    return f"page:{file.src_uri.removesuffix('.md')}"


def frame_of(site: Site, key: str, *, rooted: bool = False) -> View:
    """Return what surrounds a page, with the commit and the day of the data as the environment gives them."""
    commit, date = os.environ.get("ARCHIVE_COMMIT", ""), os.environ.get("ARCHIVE_DATE", "")
    return frame_view(site, key, rooted=rooted, commit=commit, date=date)


def _filled_frame(site: Site, key: str, fields: Fields) -> View:
    frame: dict[str, Any] = frame_of(site, key)
    head = fields["head"] + shared_head(site, key)
    frame |= {"title": fields["title"], "head": head, "default": fields.get("default")}
    frame["report"] |= {"address": fields["report"]}
    for language in frame["languages"]:
        language["address"] = fields.get(f"address:{language['code']}")
        language["link"] = fields.get(f"link:{language['code']}")
    frame["generated"] = True
    return frame
