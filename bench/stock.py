"""A hook that keeps the index of Material's own search plugin, before ours replaces it, and its scripts."""

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Copy the index of the plugin beside the site's pages."""
    site = Path(config.site_dir)
    for name in ("workers", "lunr"):
        folder = f"assets/javascripts/{name}"
        shutil.copytree(_template_folder(config) / folder, site / folder, dirs_exist_ok=True)
    if (site / "search/search_index.json").exists():
        shutil.copy(site / "search/search_index.json", site / "stock.json")


def _template_folder(config: MkDocsConfig) -> Path:
    """Return the folder in which Material keeps its files."""
    return next(Path(folder) for folder in config.theme.dirs if Path(folder).parent.name == "material")
