"""What all macros share: the page that they are called on, and the error of a wrong call.

The first paragraph of a macro's docstring says what it gives, the one marked "vi:" says so in Vietnamese, and the
line marked "Example:" is run for the reference page; {number} and {document} there stand for a document of the
registry. What fills a whole page is shown where "Shown on:" says.
"""

from dataclasses import dataclass

from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import render


class MacroError(Exception):
    """A macro was called with something that the registry does not hold.

    The text is a key of the interface words, values fills it in: a page in one language may be wrong before a reader of another.
    """

    def __init__(self, key: str, /, **values: object):
        super().__init__(key)
        self.values = values


@dataclass(frozen=True, kw_only=True)
class PageMacros:
    """The macros of one page return HTML for it: site is its language, page its path below the site."""

    site: Site
    page: str

    def _render(self, template: str, **view: object) -> str:
        return render(self.site, template, self.page, **view)

    def _document(self, identifier: str) -> str:
        document = summary_of(self.site, identifier)
        return self._render("documents/inline_document.html.j2", document=document)

    def _change_label(self) -> str:
        label = self.site.registry.result_table.change.label
        return self.site.pick(label) if label else ""


def names_of(macros: type[PageMacros]) -> list[str]:
    """Return the names of all macros of a class, topic by topic."""
    return [
        name
        for topic in macros.__mro__
        if issubclass(topic, PageMacros)
        for name, value in vars(topic).items()
        if not name.startswith("_") and callable(value)
    ]
