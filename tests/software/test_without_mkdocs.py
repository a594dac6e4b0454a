"""The way out of MkDocs: every generated page, in every language, without MkDocs and Material at hand."""

import subprocess
import sys

import pytest

from policyarchive.pages.generated import generated
from tests import html, support

# What another generator would do: the program on the page "If MkDocs is discontinued", with a frame of its own.
PAGE = (support.ROOT / "docs/en/beyond-mkdocs.md").read_text(encoding="utf-8")
OUT_OF_REACH = """
import sys
for name in ("mkdocs", "material", "mkdocs_macros"):
    sys.modules[name] = None  # an import fails
frame = (
    '<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'
)
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("without")
    support.copied(folder)
    program = PAGE.split("```python\n")[1].split("```")[0]
    command = [sys.executable, "-c", OUT_OF_REACH + program]
    result = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    return folder / "site"


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
