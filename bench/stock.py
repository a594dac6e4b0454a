"""A hook that keeps the index which Material's own search plugin writes, before ours takes its place."""

import shutil
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(-50)
def on_post_build(config):
    """Copy the index of the plugin beside the site's pages."""
    site = Path(config.site_dir)
    if (site / "search/search_index.json").exists():
        shutil.copy(site / "search/search_index.json", site / "stock.json")
