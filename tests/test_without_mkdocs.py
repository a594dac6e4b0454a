"""The way out of MkDocs: every generated page, in every language, without MkDocs and Material at hand."""

import subprocess
import sys

import pytest

from policyarchive.pages.generated import generated
from tests import html, support

# What another generator would do: take the fields of each page and put them into a frame of its own.
RENDER = """
import sys
for name in ("mkdocs", "material", "mkdocs_macros"):
    sys.modules[name] = None  # an import fails
from pathlib import Path
from policyarchive.build.output import Output
from policyarchive.build.page_frames import fields_of
from policyarchive.checks.check import checked_registry
from policyarchive.pages.frame.head import shared_head
from policyarchive.pages.generated import generated
from policyarchive.site.site import site_for

FRAME = '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'
registry, output = checked_registry(Path(sys.argv[1])), Output(Path(sys.argv[2]))
for language in registry.archive.languages:
    site = site_for(registry, language)
    for page in generated(site):
        (fields,) = fields_of(site, [page])
        fields["head"] += shared_head(site, page.key)
        output.write(site.file(page.key), FRAME.format(language=language, **fields).encode())
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("without")
    command = [sys.executable, "-c", RENDER, str(support.INVENTED), str(folder)]
    result = subprocess.run(command, cwd=support.ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_every_generated_page_is_there_and_whole(written, sites, language):
    site = sites[language]
    found = list(generated(site))
    assert len(found) > len(site.registry.documents)
    for page in found:
        text = (written / site.file(page.key)).read_text(encoding="utf-8")
        assert page.body() in text and "<h1" in text, page.key


def test_links_between_generated_pages_hold(written, sites):
    known = {site.file(page.key) for site in sites.values() for page in generated(site)}
    links = [path for page in html.pages(written).values() for path, _ in page.links]
    assert len([path for path in links if path in known]) > 100
    assert not [path for path in links if path.startswith(("van-ban/", "en/documents/")) and path.count("/") > 3 and path.endswith("index.html") and path not in known]  # fmt: skip
