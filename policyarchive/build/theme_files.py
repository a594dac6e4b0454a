"""The files of the theme: one folder for all languages, and a digest of the content in the name of each that may be kept for good."""

import posixpath
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import normalize_url

from policyarchive.build.settings import EXTENSIONS
from policyarchive.core.html import strip_language_marks
from policyarchive.exports.search.files import script
from policyarchive.site.site import Site

_STYLED = {
    *EXTENSIONS,
    "toc",
    "tables",
    "fenced_code",
}  # what pages are written with: those of MkDocs itself, and ours
_SIGNS = 8  # of a digest
_FOLDERS = {".css": "assets/stylesheets", ".js": "assets/javascripts"}
KEPT = tuple(_FOLDERS.values())  # folders of files that have a digest in their names
Names = dict[str, str]


def keep_one_folder(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Leave out the files of the theme that the first language has already."""
    if site.language == site.first_language:
        return
    for file in [file for file in files if _is_of_theme(file, config)]:
        files.remove(file)


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    own = file.src_dir is None or Path(file.src_dir) == Path(config.docs_dir)
    return not own and file.src_uri.startswith("assets/")


def material_style(files: Files, extensions: Iterable[str]) -> str:
    """Return the path of Material's whole style sheet below the site, "" where assets/material.css is enough, which is part of ours.

    That is where an archive adds no extension of Markdown. Then the file is left out.
    """
    (file,) = [file for file in files if file.src_uri.startswith("assets/stylesheets/main.")]
    if set(extensions) - _STYLED:
        return file.src_uri
    files.remove(file)
    return ""


def add_theme_files(
    env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, site: Site
) -> Names:
    """Add the style sheet and the scripts of every page; return their paths below the site, by what templates call them."""
    context: dict[str, Any] = {**get_context(nav, files, config, base_url="..")}
    shared = {name: _rendered(env, f"assets/{name}", context) for name in ("archive.css", "archive.js")}
    shared["box.js"] = script("box")
    own = {f"start.{site.language}.js": _rendered(env, "assets/start.js", context)}
    paths = {name: _digested(name, text) for name, text in (shared | own).items()}
    for name, text in (shared | own if site.language == site.first_language else own).items():
        files.append(_file(config, site, paths[name], text))
    return {
        "style": paths["archive.css"],
        "pages": paths["archive.js"],
        "box": paths["box.js"],
        "start": paths[f"start.{site.language}.js"],
    }


def _rendered(env: Environment, template: str, context: dict[str, Any]) -> str:
    return strip_language_marks(env.get_template(template).render(context))


def _digested(name: str, text: str) -> str:
    """Return the path of a file below the site, with the digest of its text in its name."""
    stem, ending = posixpath.splitext(name)
    return f"{_FOLDERS[ending]}/{stem}.{sha256(text.encode()).hexdigest()[:_SIGNS]}{ending}"


def _file(config: MkDocsConfig, site: Site, path: str, text: str) -> File:
    """Return a file of MkDocs that is written below the site, not below the folder of its language."""
    file = File.generated(config, path, content=text)
    file.dest_uri = "../" * site.urls.root(site.language).count("/") + path
    return file


def asset_filter(site: Site) -> Callable[[Context, str], str]:
    """Return the filter of templates from the path of a file below the site to its address on their page."""
    up = "../" * site.urls.root(site.language).count("/")

    @pass_context
    def address(context: Context, path: str) -> str:
        link = normalize_url(up + path, page=context["page"], base=context["base_url"])
        return link if context["page"] else posixpath.normpath(link)

    return address
