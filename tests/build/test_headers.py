"""The security headers, the policy of each page, and that no page holds what the policy forbids."""

import re

import pytest

from policyarchive.build.headers import POLICY, header_files, headers, insert_policy
from tests import html

EDITOR = ("admin/index.html", "en/admin/index.html")  # see test_editor_page.py
DATA = ("application/ld+json", "application/json")  # kinds of script elements that no browser runs


def test_the_policy_allows_the_files_of_the_site_and_nothing_inline():
    assert "script-src 'self';" in POLICY and "style-src 'self';" in POLICY
    assert "unsafe" not in POLICY and "http" not in POLICY and "*" not in POLICY
    assert "frame-ancestors" not in POLICY
    assert headers()["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"


@pytest.mark.parametrize(
    "charset", ['<meta charset="utf-8">', "<meta charset=utf-8>", '<META charset="UTF-8">']
)
def test_the_policy_comes_before_anything_it_rules(charset):
    page = insert_policy(f"<head>{charset}<script src=x.js></script></head>")
    assert page.count("Content-Security-Policy") == 1
    assert page.index(charset[6:]) < page.index("Content-Security-Policy") < page.index("<script")


def test_the_headers_of_the_built_site(build):
    headers = html.headers(build[0])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert max(map(len, headers.values())) < 2_000
    nginx = (build[0] / "headers.nginx.conf").read_text(encoding="utf-8")
    assert all(f'add_header {name} "{value}" always;' in nginx for name, value in headers.items())


def test_files_with_a_digest_in_their_names_are_kept_for_good(build):
    kept = "Cache-Control: public, max-age=31536000, immutable"
    lines = (build[0] / "_headers").read_text(encoding="utf-8").splitlines()
    for folder in ("assets/stylesheets", "assets/javascripts"):
        assert lines[lines.index(f"/{folder}/*") + 1].strip() == kept
        assert all(re.search(r"\.[0-9a-f]{8}\.", file.name) for file in (build[0] / folder).iterdir())
    nginx = (build[0] / "headers.nginx.conf").read_text(encoding="utf-8")
    location = re.search(r'location ~ "(\S+)"', nginx)[1]
    assert re.match(location, "/archive/assets/javascripts/box.0123abcd.js")
    assert not re.match(location, "/archive/assets/search/records.vi.js")


def test_pages_of_others_may_read_the_data_and_nothing_else():
    files = dict(header_files())
    lines = files["_headers"].splitlines()
    assert lines.count("  Access-Control-Allow-Origin: *") == 1
    assert lines[lines.index("/data/*") + 1] == "  Access-Control-Allow-Origin: *"
    nginx = files["headers.nginx.conf"]
    location = re.search(r'\$request_uri ~ "(.+)"', nginx)[1]
    assert nginx.count("add_header Access-Control-Allow-Origin $readers always;") == 1
    assert re.match(location, "/data/documents.csv") and re.match(location, "/kho/data/schema/v1/x.json")
    assert not re.match(location, "/en/data/")


def test_every_page_of_the_built_site_carries_the_policy(build):
    for path, page in html.pages(build[0]).items():
        policies = [
            a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policies == [POLICY] or path in EDITOR, path


def inline(page: html.Page) -> list[str]:
    """Return what the policy forbids on a page: inline scripts, styles, handlers, addresses that are scripts."""
    elements = [
        tag
        for tag, attributes in page.elements
        if tag == "style"
        or (tag == "script" and "src" not in attributes and attributes.get("type") not in DATA)
    ]
    attributes = [
        f"{tag} {name}={value}"
        for tag, attributes in page.elements
        for name, value in attributes.items()
        if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:")
    ]
    return elements + attributes


@pytest.mark.parametrize(
    "element",
    ["<script>x</script>", "<script type=module>x</script>", "<style>x</style>", "<p style='color: red'>", "<p onclick=x>", "<a href='javascript:x'>"],
)  # fmt: skip
def test_everything_inline_is_noticed(element):
    assert len(inline(html.Page("index.html", element))) == 1


def test_data_and_files_are_not_inline():
    page = '<script type="application/ld+json">{}</script><script src="x.js"></script><link rel="stylesheet">'
    assert inline(html.Page("index.html", page)) == []


def test_no_page_of_the_built_site_holds_anything_inline(build):
    assert {path: found for path, page in html.pages(build[0]).items() if (found := inline(page))} == {}
