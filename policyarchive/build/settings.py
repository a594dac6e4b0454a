"""What every archive shares of MkDocs' configuration: theme, scripts, extensions. An archive's mkdocs.yml adds the rest."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from policyarchive.core.assets import ASSETS
from policyarchive.exports.web.offline import TOLD
from policyarchive.site.site import Site

_FEATURES = ("navigation.tabs", "navigation.indexes")
EXTENSIONS = ("attr_list", "admonition", "md_in_html")


def apply_settings(config: MkDocsConfig, site: Site) -> None:
    """Set what an archive does not choose itself, on top of what its configuration says."""
    _set_theme(config, site)
    # No note on the generator; the language switcher is ours: assets/theme/partials/alternate.html.
    config.extra.update(generator=False, alternate=True)
    config.markdown_extensions += [e for e in EXTENSIONS if e not in config.markdown_extensions]
    config.mdx_configs["toc"] = {"permalink": False} | config.mdx_configs.get("toc", {})
    config.validation.nav.omitted_files = logging.DEBUG
    config.validation.links.anchors = config.validation.links.unrecognized_links = logging.WARNING


def _set_theme(config: MkDocsConfig, site: Site) -> None:
    """Put our templates between an archive's own and Material's; name its buttons in the language of the site, or in one that it speaks."""
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(ASSETS / "theme"))
    if config.use_directory_urls:
        theme.static_templates.add(TOLD)
    theme.static_templates.discard("sitemap.xml")  # ours names the languages of each page
    theme["font"] = False
    theme["favicon"] = "assets/favicon.svg"
    theme["features"] = [*_FEATURES, *theme.get("features", [])]
    theme["palette"] = [_scheme(site, "light", "default", "dark"), _scheme(site, "dark", "slate", "light")]
    spoken = (
        language for language in (site.language, site.first_language, "en") if _speaks(theme.dirs, language)
    )
    theme["language"] = next(spoken)


def _scheme(site: Site, preferred: str, scheme: str, other: str) -> dict[str, object]:
    """Return a colour scheme of Material with the name of the button that leads to the other one."""
    toggle = {"name": str(site.t(f"theme.scheme.{other}"))}
    return {"media": f"(prefers-color-scheme: {preferred})", "scheme": scheme, "toggle": toggle}


def _speaks(folders: list[str], language: str) -> bool:
    return any((Path(folder) / f"partials/languages/{language}.html").exists() for folder in folders)
