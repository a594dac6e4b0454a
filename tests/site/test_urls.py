import posixpath
from urllib.parse import urljoin

import pytest

from policyarchive.site.urls import Urls

KEYS = [
    "page:index", "page:documents", "document:ubnd/2044/7-qd-ubnd", "issuer:ubnd", "issuer:ubnd/2044",
    "type:quyet-dinh", "year:undated", "criterion:2",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "key", "served", "offline"),
    [
        ("vi", "page:index", "", "index.html"),
        ("en", "page:index", "en/", "en/index.html"),
        ("vi", "page:documents", "van-ban/", "van-ban.html"),
        ("en", "page:documents", "en/documents/", "en/documents.html"),
        ("vi", "document:ubnd/2044/7-qd-ubnd", "van-ban/ubnd/2044/7-qd-ubnd/", "van-ban/ubnd/2044/7-qd-ubnd.html"),
        ("en", "criterion:2", "en/criteria/2/", "en/criteria/2.html"),
        ("vi", "page:unknown-to-the-words", "unknown-to-the-words/", "unknown-to-the-words.html"),
    ],
)  # fmt: skip
def test_paths(language, key, served, offline):
    assert Urls(["vi", "en"]).path(language, key) == served
    assert Urls(["vi", "en"], directory_urls=False).path(language, key) == offline


@pytest.mark.parametrize("directory_urls", [True, False])
def test_a_link_leads_from_every_page_to_every_page(directory_urls):
    urls = Urls(["vi", "en"], directory_urls=directory_urls)
    paths = [urls.path(language, key) for language in ("vi", "en") for key in KEYS]
    for start in paths:
        for target in [*paths, "data/documents.json"]:
            link = urls.link(start, target)
            assert not link.startswith(("/", "http"))
            base = f"https://a.example/sub/{start}"
            assert posixpath.normpath(urljoin(base, link)) == posixpath.normpath(
                f"https://a.example/sub/{target}"
            )
            assert target == "" or urljoin(base, link).endswith("/") == target.endswith("/")


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("van-ban/ubnd/2044/", "van-ban/ubnd/2044/7-qd-ubnd/", "7-qd-ubnd/"),
        ("van-ban/ubnd/", "en/documents/ubnd/", "../../en/documents/ubnd/"),
        ("van-ban/", "", "../"),
        ("", "", "./"),
        ("van-ban.html", "index.html", "index.html"),
        ("en/criteria/2.html", "tieu-chi/2.html", "../../tieu-chi/2.html"),
    ],
)
def test_links_are_relative(start, target, link):
    assert Urls(["vi", "en"]).link(start, target) == link


def test_no_two_pages_share_an_address():
    urls = Urls(["vi", "en"])
    paths = [urls.path(language, key) for language in ("vi", "en") for key in KEYS]
    assert len(set(paths)) == len(paths)
