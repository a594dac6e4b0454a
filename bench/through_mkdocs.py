"""A hook that hands every generated page to MkDocs as a page of its own: the plain way, ten times as slow.

The tests compare its pages with ours; the benchmark of search needs it for the index of Material's own search.
"""

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from policyarchive.pages.generated import generated


class GeneratedPage(Page):
    """A page whose body comes from the registry and passes through no Markdown."""

    def __init__(self, spec, file, config):
        super().__init__(spec.title, file, config)
        self.spec, self.key = spec, spec.key

    def read_source(self, config):
        self.markdown = ""
        self.meta = {"description": self.spec.description, "hide": ["navigation", "toc"]}

    def render(self, config, files):
        self.content = self.spec.body()
        self.toc = TableOfContents([])


@event_priority(-50)
def on_files(files, config):
    """Add the generated pages."""
    site = config.plugins["policyarchive"].site
    for spec in generated(site):
        file = File.generated(config, site.urls.source(site.language, spec.key) + ".md", content="")
        file.page = GeneratedPage(spec, file, config)
        files.append(file)
    return files


def on_nav(nav, config, files):
    """Hang every generated page under the navigation entry it belongs to, so that its tab is marked."""
    entries = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if isinstance(file.page, GeneratedPage):
            entry = entries.get(file.page.spec.tab.removeprefix("page:") + ".md")
            file.page.parent = entry.parent if entry else None
    return nav
