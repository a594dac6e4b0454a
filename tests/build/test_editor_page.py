"""The page of the editor: where it stands, what it may ask, and that nothing else leads machines to it."""

import json
import re

from policyarchive.build.headers import POLICY
from tests.support import LANGUAGES

PAGES = {"vi": "admin/index.html", "en": "en/admin/index.html"}
HOST = "https://code.example"


def policy(page):
    return re.search(r'Content-Security-Policy" content="([^"]*)"', page.read_text(encoding="utf-8"))[1]


def test_the_editor_may_ask_the_forge_and_no_other_page_may(build):
    for path in PAGES.values():
        assert policy(build[0] / path) == POLICY.replace("connect-src 'self'", f"connect-src 'self' {HOST}")
    others = [
        page for page in build[0].rglob("*.html") if "admin" not in page.parts and page.suffix == ".html"
    ]
    assert not any(f"connect-src 'self' {HOST}" in page.read_text(encoding="utf-8") for page in others)
    assert f"connect-src 'self' {HOST}" in (build[0] / "_headers").read_text(encoding="utf-8")


def test_nothing_leads_machines_to_the_editor(build):
    for name in ("sitemap.xml", "robots.txt", *(f"assets/search/records.{code}.js" for code in LANGUAGES)):
        assert "admin/" not in (build[0] / name).read_text(encoding="utf-8"), name
    for path in PAGES.values():
        assert 'name="robots" content="noindex"' in (build[0] / path).read_text(encoding="utf-8")


def test_the_copy_without_a_server_has_no_editor(unpacked):
    assert not (unpacked / "admin.html").exists() and not (unpacked / "assets/editor").exists()
    page = next((unpacked / "van-ban").rglob("734-qd-ubnd.html")).read_text(encoding="utf-8")
    assert "admin" not in page


def test_a_record_leads_to_the_editor_before_mail_form_and_file(build):
    page = (build[0] / "van-ban/ubnd/2017/734-qd-ubnd/index.html").read_text(encoding="utf-8")
    tools = page[page.index('class="record-tools"') :].partition("</p>")[0]
    links = re.findall(r'href="([^"]+)"', tools)
    assert links[-4] == "../../../../admin/#documents/ubnd/2017/734-qd-ubnd.yml"
    assert [links[-3][:7], "issues/new" in links[-2], "/edit/" in links[-1]] == ["mailto:", True, True]


def test_what_the_editor_begins_with_names_the_forge(build):
    for language in LANGUAGES:
        told = json.loads((build[0] / f"assets/editor/{language}.json").read_text(encoding="utf-8"))
        assert told["store"] == {"kind": "github", "api": f"{HOST}/api/v3", "repository": "kho/nongthonmoi-backan", "branch": "main"}  # fmt: skip
