"""The hand-written pages of a site that this project has built, as every generator gets them: their content as HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policyarchive.pages.generated import generated
from policyarchive.site.site import Site

_ARTICLE = re.compile(r'(?s)<article class="md-content__inner md-typeset">(.*)</article>')
_HEADING = re.compile(r"(?s)<h1[^>]*>(.*?)</h1>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page: path is its address below its language, without ending; html is what is in its frame."""

    path: str
    title: str
    html: str


def written_pages(site: Site, built: Path) -> Iterator[WrittenPage]:
    """Yield the hand-written pages of a language but its home page, which each generator makes in its own way."""
    root = built / site.urls.root(site.language)
    others = [root / code for code in site.urls.languages if code != site.language]
    made = {built / site.file(page.key) for page in generated(site)}
    for file in sorted(root.glob("*/index.html")):
        if file in made or any(file.is_relative_to(other) for other in others):
            continue
        article = _ARTICLE.search(file.read_text(encoding="utf-8"))
        heading = _HEADING.search(article[1]) if article else None
        if article and heading:
            title = _TAG.sub("", heading[1])
            yield WrittenPage(
                path=file.parent.relative_to(root).as_posix(), title=title, html=article[1].strip()
            )
