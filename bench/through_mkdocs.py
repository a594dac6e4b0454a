"""A hook that gives every generated page to MkDocs as a page of its own: the plain way, ten times slower.

The tests compare its pages with ours; the benchmark of search needs it for the index of Material's own search.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from policyarchive.build.build import plugin_of
from policyarchive.pages import generated


class GeneratedPage(Page):
    """A page whose body comes from the registry and passes through no Markdown."""

    def __init__(self, spec: generated.Page, file: File, config: MkDocsConfig):
        super().__init__(spec.title, file, config)
        self.spec, self.key = spec, spec.key

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what a Markdown file would say."""
        self.markdown = ""
        self.meta = {"description": self.spec.description, "hide": ["navigation", "toc"]}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the body from the registry."""
        self.content = self.spec.body()
        self.toc = TableOfContents([])


@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages."""
    site = plugin_of(config).site
    for spec in generated.generated(site):
        file = File.generated(config, site.urls.source(site.language, spec.key) + ".md", content="")
        file.page = GeneratedPage(spec, file, config)
        files.append(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put every generated page under the navigation entry it belongs to, so that its tab is marked."""
    entries = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if isinstance(file.page, GeneratedPage):
            entry = entries.get(file.page.spec.tab.removeprefix("page:") + ".md")
            file.page.parent = entry.parent if entry else None
    return nav
