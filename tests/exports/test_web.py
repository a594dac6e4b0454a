"""The files by which a site is found: site maps, feeds, search description, short links, the page for wrong ones."""

import datetime
import subprocess
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from policyarchive.core.git import UNKNOWN, History, day_of, history_of
from policyarchive.exports.web import feeds
from policyarchive.exports.web.sitemap import sitemaps
from policyarchive.exports.web.well_known import opensearch, web_files
from policyarchive.pages.frame.head import not_found
from policyarchive.pages.frame.redirects import redirect_pages
from policyarchive.registry.model.archive import Redirects
from policyarchive.site.short_links import redirects, short_path
from policyarchive.site.short_names import ids_by_short_name, long_name, short_name
from policyarchive.site.site import site_for
from tests import html, support

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
DECISION, AMENDED = "ubnd/2044/7-qd-ubnd", "ubnd/2041/7-qd-ubnd"
LATE, LATER = (datetime.datetime(2045, month, 1, tzinfo=datetime.UTC) for month in (6, 7))


@pytest.fixture
def history(registry) -> History:
    path = registry.files[f"documents/{AMENDED}"].path
    return History(moment=LATE, added={}, changed={path: LATER})


def test_a_feed_is_atom_with_the_latest_change_first(sites, history):
    feed = ElementTree.fromstring(feeds.feed(sites["en"], history).encode())
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids)) == len(sites["en"].index.ordered)
    assert ids[0] == sites["en"].permalink(f"document:{AMENDED}")
    assert feed.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated") == "2045-07-01T00:00:00Z"
    for part in (feed, *entries):
        assert all(part.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        assert part.find(f"{ATOM}author/{ATOM}name").text
    (own,) = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == sites["en"].address + feeds.path_of(sites["en"], None)


def test_a_feed_of_an_issuer_holds_its_records_alone(sites, history):
    feed = ElementTree.fromstring(feeds.feed(sites["vi"], history, "ubnd").encode())
    assert len(feed.findall(f"{ATOM}entry")) == len(sites["vi"].index.by_issuer["ubnd"])
    assert feeds.path_of(sites["vi"], "ubnd") == "van-ban/ubnd/feed.xml"


def test_a_feed_is_limited(sites, history, monkeypatch):
    monkeypatch.setattr(feeds, "LIMIT", 2)
    assert feeds.feed(sites["vi"], history).count("<entry>") == 2


def test_the_site_map_names_every_language_of_every_page(sites, history):
    site = sites["vi"]
    files = sitemaps(site, ["page:index", f"document:{AMENDED}"], history)
    assert list(files) == ["sitemap.xml"]
    urls = ElementTree.fromstring(files["sitemap.xml"].encode()).findall(f"{MAP}url")
    assert [url.findtext(f"{MAP}loc") for url in urls] == [
        s.permalink(key) for key in ("page:index", f"document:{AMENDED}") for s in (sites["vi"], sites["en"])
    ]
    assert {len(url.findall(LINK)) for url in urls} == {3}
    assert [url.findtext(f"{MAP}lastmod") for url in urls] == [None, None, "2045-07-01", "2045-07-01"]


def test_a_large_site_map_is_split(sites, history):
    files = sitemaps(sites["vi"], ["page:index", "page:about", "page:data"], history, limit=4)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = ElementTree.fromstring(files["sitemap.xml"].encode())
    assert [loc.text for loc in index.iter(f"{MAP}loc")] == [
        f"https://thanh-van.example/sitemap-{n}.xml" for n in (1, 2)
    ]
    assert [files[f"sitemap-{n}.xml"].count("<loc>") for n in (1, 2)] == [4, 2]


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_the_search_description_leads_to_the_search(sites, language):
    path, text = opensearch(sites[language])
    description = ElementTree.fromstring(text.encode())
    assert len(description.findtext(f"{SEARCH}ShortName")) <= 16
    (address,) = [
        u.get("template") for u in description.findall(f"{SEARCH}Url") if u.get("type") == "text/html"
    ]
    (example,) = [query.get("searchTerms") for query in description.findall(f"{SEARCH}Query")]
    assert example == "88-BC/TU"
    assert address.endswith("?text={searchTerms}") and address.startswith(sites[language].address)
    assert path == ("opensearch.xml" if language == "vi" else "en/opensearch.xml")


def test_robots_and_humans(sites, history):
    files = dict(web_files(sites["vi"], history))
    assert "Sitemap: https://thanh-van.example/sitemap.xml\n" in files["robots.txt"]
    assert "Kho lưu trữ mẫu tỉnh Thanh Vân" in files["humans.txt"] and "2045-06-01" in files["humans.txt"]


def test_security_txt_says_where_to_report_until_a_year_after_the_data(registry, history):
    reached = {"mail": "bien-tap@thanh-van.example", "issues_url": "https://code.example/issues/new"}
    site = site_for(replace(registry, archive=registry.archive.model_copy(update=reached)), "vi")
    files = dict(web_files(site, history))
    assert files[".well-known/security.txt"] == files["security.txt"]
    assert files["security.txt"].splitlines() == [
        "Contact: mailto:bien-tap@thanh-van.example",
        "Contact: https://code.example/issues/new",
        "Expires: 2046-05-31T00:00:00Z",
        "Preferred-Languages: vi, en",
        "Canonical: https://thanh-van.example/.well-known/security.txt",
    ]


def test_there_is_no_security_txt_without_an_address_below_a_path_or_without_a_time(registry, history):
    archive = registry.archive.model_copy(update={"issues_url": None, "mail": None})
    silent = site_for(replace(registry, archive=archive), "vi")
    mailed = replace(registry, archive=archive.model_copy(update={"mail": "bien-tap@thanh-van.example"}))
    below = site_for(mailed, "vi", address="https://thanh-van.example/kho/")
    for site, moment in ((silent, history), (below, history), (site_for(mailed, "vi"), UNKNOWN)):
        assert not [path for path, _ in web_files(site, moment) if "security" in path]


def test_short_names():
    assert short_name(DECISION) == "7-qd-ubnd-2044"
    assert long_name(DECISION) == "7-qd-ubnd-2044-ubnd"


def test_every_id_ever_published_has_a_short_link(registry, sites):
    found = ids_by_short_name(registry)
    assert {i for ids in found.values() for i in ids} == set(registry.documents)
    assert found["7-qd-ubnd-2043"] == (DECISION,)
    paths = [short_path(sites["vi"], identifier) for identifier in registry.documents]
    assert len(set(paths)) == len(paths)


def test_a_shared_short_name_leads_to_a_list_and_each_has_a_longer_one(registry):
    twin = "hdnd/2044/7-qd-ubnd"
    both = replace(registry, documents=registry.documents | {twin: registry.documents[DECISION]})
    site = site_for(both, "vi")
    assert site.index.short_names["7-qd-ubnd-2044"] == (DECISION, twin)
    assert short_path(site, twin) == "d/7-qd-ubnd-2044-hdnd/"
    pages = dict(redirect_pages(site))
    page = html.Page("d/7-qd-ubnd-2044/index.html", pages["d/7-qd-ubnd-2044/index.html"])
    assert page.values("meta", "http-equiv") == []
    assert len(page.links) == 4


@pytest.mark.parametrize("directory_urls, ending", [(True, "/index.html"), (False, ".html")])
def test_a_page_that_leads_on(registry, directory_urls, ending):
    site = site_for(registry, "vi", directory_urls=directory_urls)
    pages = dict(redirect_pages(site))
    path = f"d/7-qd-ubnd-2041{ending}"
    page = html.Page(path, pages[path])
    (refresh,) = [a["content"] for tag, a in page.elements if a.get("http-equiv") == "refresh"]
    assert refresh == "0; url=" + site.urls.link(
        path.removesuffix("index.html"), site.path(f"document:{AMENDED}")
    )
    assert page.values("link", "href") == [site.permalink(f"document:{AMENDED}")]


def test_old_addresses_of_what_moved_lead_on_in_every_language(sites):
    paths = {forward.path: (forward.language, forward.targets) for forward in redirects(sites["vi"])}
    assert paths["van-ban/ubnd/2043/7-qd-ubnd/"] == ("vi", (DECISION,))
    assert paths["en/documents/ubnd/2043/7-qd-ubnd/"] == ("en", (DECISION,))


@pytest.mark.registry
def test_every_real_id_is_published_or_new(real):
    assert isinstance(real.redirects, Redirects)
    known = real.documents.keys() | real.redirects.moved.keys()
    assert set(real.redirects.published) <= known
    assert len(set(real.redirects.published)) == len(real.redirects.published) > 40


def test_the_page_for_wrong_addresses_speaks_both_languages_from_the_root(registry):
    site = site_for(registry, "en", address="https://thanh-van.example/kho/")
    page = html.Page("en/404.html", not_found(site))
    assert [tag for tag, _ in page.elements if tag in ("h1", "h2")] == ["h1", "h2"]
    assert page.values("section", "lang") == ["vi"]
    assert page.values("form", "action") == ["/kho/en/search/"]
    assert page.values("a", "href") == ["/kho/en/", "/kho/en/documents/", "/kho/tra-cuu/", "/kho/"]


def test_history_knows_when_files_came_and_changed(tmp_path):
    folder = tmp_path / "registry" / "documents"
    folder.mkdir(parents=True)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    for seconds, text in ((1_000, "a"), (2_000, "b")):
        (folder / "đ.yml").write_text(text, encoding="utf-8")
        subprocess.run([*git, "add", "."], check=True)
        stamp = {"GIT_COMMITTER_DATE": f"@{seconds} +0700", "GIT_AUTHOR_DATE": f"@{seconds} +0700"}
        subprocess.run([*git, "commit", "-qm", text], check=True, env=stamp)
    found = history_of(tmp_path / "registry", None)
    path = "registry/documents/đ.yml"
    assert (found.added_at(path).timestamp(), found.changed_at(path).timestamp()) == (1_000, 2_000)
    assert found.moment.timestamp() == 2_000
    assert history_of(tmp_path / "registry", "500").moment.timestamp() == 500
    assert found.changed_at("registry/new.yml") == found.moment


def test_history_does_without_a_repository(tmp_path):
    found = history_of(support.copied(tmp_path), None)
    assert (found.added, found.moment.timestamp(), day_of(found.moment)) == ({}, 0, "")


def test_a_feed_names_each_body_of_a_joint_document(joint_sites, history):
    feed = ElementTree.fromstring(feeds.feed(joint_sites["en"], history, "ubnd").encode())
    address = joint_sites["en"].permalink(f"document:{support.JOINT}")
    (entry,) = [e for e in feed.findall(f"{ATOM}entry") if e.findtext(f"{ATOM}id") == address]
    names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
    assert names == ["Provincial People's Council", "Provincial People's Committee"]


def test_an_address_cut_at_a_slash_leads_on_where_the_bodies_became_known_later(joint):
    former = "lien-co-quan/2043/2-2043-nqlt-hdnd-ubnd"
    documents = {former if key == support.JOINT else key: one for key, one in joint.documents.items()}
    site = site_for(replace(joint, documents=documents), "vi")
    found = {
        redirect.path: redirect.targets for redirect in redirects(site) if "lien-co-quan" in redirect.path
    }
    assert found == {
        f"{folder}/lien-co-quan/{year}": (former,)
        for folder in ("van-ban", "en/documents")
        for year in ("", "2043/")
    }
