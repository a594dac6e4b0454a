"""Dossiers: reached from their documents, the list, the search and the sitemap; what is not established is said."""

from dataclasses import replace

import pytest

from macros.all import Macros
from policyarchive.core.git import UNKNOWN
from policyarchive.exports.search.places import place_records
from policyarchive.exports.web.sitemap import sitemaps
from policyarchive.pages.documents.dossiers import dossier_view
from policyarchive.pages.generated import generated
from policyarchive.site.site import site_for
from tests.support import LANGUAGES

KEY = "dossier:lang-xanh"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_document_of_a_dossier_leads_to_it(sites, language):
    site = sites[language]
    members = site.registry.dossiers["lang-xanh"].members
    for page in generated(site):
        kind, _, identifier = page.key.partition(":")
        if kind == "document":
            leads = f'href="{site.urls.link(site.path(page.key), site.path(KEY))}"' in page.body()
            assert leads == (identifier in members)


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_search_and_sitemap_have_it(sites, language):
    site = sites[language]
    macros = Macros(site=site, page=site.path("page:dossiers"))
    assert site.urls.link(site.path("page:dossiers"), site.path(KEY)) in macros.dossiers()
    titles = [record["title"] for record in place_records(site, ())]
    assert site.pick(site.registry.dossiers["lang-xanh"].title) in titles
    assert site.permalink(KEY) in sitemaps(site, [KEY], UNKNOWN)["sitemap.xml"]


def test_what_is_not_established_is_said(sites):
    view = dossier_view(sites["en"], "lang-xanh")
    assert [item["text"] for item in view["open"]] == [
        "Whether 4 of 4 documents are in force.",
        "No relation to another document of the dossier is recorded for:",
        "The archive does not hold the full text of 4 of 4 documents.",
    ]
    assert [one.id for one in view["open"][1]["documents"]] == [
        "ubnd/2041/7-qd-ubnd", "unstated/undated/de-an-suoi-trong",
    ]  # fmt: skip


def test_an_archive_without_dossiers_says_nothing_of_them(registry):
    site = site_for(replace(registry, dossiers={}), "vi")
    assert Macros(site=site, page="x/").dossiers() == ""
    assert not [page for page in generated(site) if page.key.startswith("dossier:")]
