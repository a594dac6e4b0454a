"""The same pages as Markdown for plain Material for MkDocs: one configuration per language, default theme and search.

The years of each issuer and the criteria are in the navigation, as an archive without macros would have them.
"""

import json
import posixpath
import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.builds.content import RECORD, Content, contents
from bench.builds.written import WrittenPage, written_pages
from policyarchive.site.site import Site

_MEANINGFUL = re.compile(r"([\\`*_\[\]<>#|])")


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "markdown"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["md"] = lambda text: _MEANINGFUL.sub(r"\\\1", str(text))
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return templates


def write_project(sites: Iterable[Site], built: Path, folder: Path) -> None:
    """Write into a new folder the pages and the configuration of each language. built: the site of ours."""
    for site in sites:
        pages = list(contents(site))
        docs = folder / "docs" / site.language
        for page in pages:
            file = docs / f"{site.urls.source(site.language, page.key)}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(markdown(site, page), encoding="utf-8")
        for written in written_pages(site, built):
            (docs / f"{written.path}.md").write_text(_as_markdown(written), encoding="utf-8")
        lists = [page for page in pages if page.kind != RECORD]
        (docs / "index.md").write_text(_home(site, lists), encoding="utf-8")
        (folder / _file(site.language)).write_text(_configuration(site, lists), encoding="utf-8")


def _as_markdown(page: WrittenPage) -> str:
    """Return a hand-written page as one block of HTML, which Markdown does not change."""
    return f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n\n<div>\n{page.html}\n</div>\n"


def markdown(site: Site, page: Content) -> str:
    """Return a page as Markdown."""
    return _render(
        site, f"{page.kind}.md.j2", page.key, heading=page.title, about=page.description, **page.view
    )


def _home(site: Site, lists: list[Content]) -> str:
    return _render(site, "home.md.j2", "page:index", heading=_name(site), lists=lists)


def _render(site: Site, template: str, start: str, **view: Any) -> str:
    """Render a template; `href` returns the file of a page as a link from the page that is rendered, "" for pages left out."""
    folder = posixpath.dirname(site.urls.source(site.language, start))

    def href(key: str) -> str:
        if key.startswith("page:") and key != "page:index":
            return ""
        return posixpath.relpath(site.urls.source(site.language, key) + ".md", folder or ".")

    return _templates().get_template(template).render(t=site.t, lang=site.language, href=href, **view)


def _configuration(site: Site, lists: list[Content]) -> str:
    language = site.language
    return yaml.safe_dump(
        {
            "site_name": _name(site),
            "site_url": site.address + site.urls.root(language),
            "docs_dir": f"docs/{language}",
            "theme": {"name": "material", "language": language},
            "plugins": ["search"],
            "validation": {"omitted_files": "ignore"},
            "nav": navigation(site, lists),
        },
        allow_unicode=True,
        sort_keys=False,
    )


def navigation(site: Site, lists: list[Content]) -> list[dict[str, Any]]:
    """Return the navigation: home, the years of each issuer, the criteria."""
    sections: dict[str, list[dict[str, str]]] = {}
    for page in lists:
        kind, _, rest = page.key.partition(":")
        issuer, _, year = rest.partition("/")
        if year:
            label = site.pick(site.registry.issuers[issuer].label)
        elif kind == "criterion":
            label = site.t("ways.criterion")
        else:
            continue
        sections.setdefault(label, []).append({page.title: site.urls.source(site.language, page.key) + ".md"})
    return [{site.t("crumb.home"): "index.md"}, *({label: pages} for label, pages in sections.items())]


def _name(site: Site) -> str:
    return site.pick(site.registry.archive.short_name)


def _file(language: str) -> str:
    return f"mkdocs.{language}.yml"


def commands(folder: Path, site: Path, languages: list[str]) -> list[list[str]]:
    """Return the commands that build the site, one language after the other."""
    targets = {language: site / language if place else site for place, language in enumerate(languages)}
    start = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    return [
        [*start, str(folder / _file(language)), "--site-dir", str(target)]
        for language, target in targets.items()
    ]


def edit(folder: Path, mark: str) -> None:
    """Add a mark to one page of each language."""
    for docs in sorted((folder / "docs").iterdir()):
        file = next(iter(sorted(docs.glob("*/*/*/*.md"))))
        file.write_text(file.read_text(encoding="utf-8") + f"\n{mark}\n", encoding="utf-8")
