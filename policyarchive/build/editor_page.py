"""The editor in the browser, written into the folder of the site: its page, its scripts, and what these begin with."""

import json
from collections.abc import Iterator

from policyarchive.build.page_frames import fields_of
from policyarchive.build.theme import Theme
from policyarchive.core.assets import ASSETS
from policyarchive.exports.editor.rules import number_settings
from policyarchive.pages.editor.configuration import configuration
from policyarchive.pages.editor.page import (
    NUMBERING,
    SCRIPT,
    STYLES,
    configuration_path,
    editor_page,
    origin,
)

_ASSETS = ASSETS / "editor"


def editor_files(theme: Theme) -> Iterator[tuple[str, str]]:
    """Yield (path below the site, text) of the editor of a language; nothing where the site has none."""
    site = theme.site
    if not site.editor:
        return
    page = editor_page(site)
    (fields,) = fields_of(site, [page])
    yield site.file(page.key), theme.print_page(page, fields, origin(site))
    yield configuration_path(site), configuration(site)
    if site.language == site.first_language:
        yield SCRIPT, (_ASSETS / "browser" / "bundles" / "editor.js").read_text(encoding="utf-8")
        yield STYLES, (_ASSETS / "editor.css").read_text(encoding="utf-8")
        yield NUMBERING, json.dumps(number_settings(site.registry), ensure_ascii=False)
