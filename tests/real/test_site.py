"""The whole site of the real registry, as built."""

import hashlib
import json
import re
from collections import deque

import lxml.html
import pytest
from jsonschema import Draft202012Validator

from policyarchive.pages.generated import generated
from policyarchive.site.site import site_for
from tests import html, support

LANGUAGES = support.LANGUAGES
LEADS_ON = '<meta name="robots" content="noindex">'
HOMES = {"vi": "index.html", "en": "en/index.html"}


@pytest.fixture(scope="module")
def site(build):
    return build[0]


@pytest.fixture(scope="module")
def pages(site) -> dict[str, html.Page]:
    return html.pages(site)


@pytest.fixture(scope="module")
def shown(pages) -> dict[str, html.Page]:
    """The pages that readers find, without error pages, pages for paper and pages that only lead on."""
    return {
        path: page
        for path, page in pages.items()
        if not path.endswith(("404.html", "503.html"))
        and not path.startswith("data/")
        and LEADS_ON not in page.source
    }


def test_the_build_is_silent(build):
    assert [line for line in build[1].splitlines() if re.search("warning|error", line, re.IGNORECASE)] == []


def test_every_internal_link_and_anchor_leads_somewhere(site, pages):
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = set()
    for page in pages.values():
        for path, anchor in page.links:
            if path.endswith("admin/index.html") and anchor.endswith(
                ".yml"
            ):  # the record that the editor opens
                leads = (support.ROOT / "registry" / anchor).is_file()
            else:
                leads = (site / path).is_file() and not (anchor and path in ids and anchor not in ids[path])
            if not leads:
                broken.add((page.path, path, anchor))
    assert broken == set()
    assert sum(len(page.links) for page in pages.values()) > 10_000


def test_no_id_stands_twice_in_a_page(pages):
    twice = {
        path: {i for i in page.ids if page.ids.count(i) > 1}
        for path, page in pages.items()
        if len(set(page.ids)) < len(page.ids)
    }
    assert twice == {}


def test_what_labels_a_part_of_a_page_stands_in_it(pages):
    for page in pages.values():
        for tag, attributes in page.elements:
            for name in ("aria-labelledby", "aria-describedby", "for", "from"):
                wanted = set(attributes.get(name, "").split())
                assert wanted <= set(page.ids), f"{page.path}: {tag} {name}={wanted}"


def test_titles_and_descriptions(shown):
    titles = [page.title for page in shown.values()]
    assert {title for title in titles if titles.count(title) > 1} == set()
    for page in shown.values():
        (description,) = [
            a["content"] for t, a in page.elements if t == "meta" and a.get("name") == "description"
        ]
        assert description.strip()
        assert sum(tag == "h1" for tag, _ in page.elements) == 1, page.path


def test_each_page_says_its_language(pages):
    for page in pages.values():
        assert page.values("html", "lang") == [
            "en" if page.path.startswith("en/") or ".en." in page.path else "vi"
        ]


def alternates(page: html.Page) -> dict[str, str]:
    return {
        a["hreflang"]: a["href"]
        for t, a in page.elements
        if t == "link" and a.get("rel") == "alternate" and "hreflang" in a
    }


def test_language_pairs_are_reciprocal_and_lead_to_the_same_page(shown, real):
    address = real.archive.site_url
    for page in shown.values():
        pair = alternates(page)
        assert set(pair) == {*LANGUAGES, "x-default"}
        assert pair["x-default"] == pair[LANGUAGES[0]]
        assert address + page.address in pair.values()
        for language in LANGUAGES:
            path = pair[language].removeprefix(address)
            other = shown[(path + "index.html") if path.endswith("/") or not path else path]
            assert alternates(other) == pair, page.path
        (canonical,) = [a["href"] for t, a in page.elements if t == "link" and a.get("rel") == "canonical"]
        assert canonical == address + page.address


def test_the_switch_leads_to_the_counterpart(shown, real):
    for page in shown.values():
        switches = [a for t, a in page.elements if t == "a" and "language-link" in a.get("class", "").split()]
        assert switches
        for switch in switches:
            wanted = alternates(page)[switch["hreflang"]].removeprefix(real.archive.site_url)
            target = html.urljoin(f"http://site/{page.address}", switch["href"]).removeprefix("http://site/")
            assert target == wanted, page.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_is_three_clicks_from_home(shown, real, language):
    near = {HOMES[language]: 0}
    queue = deque(near)
    while queue:
        here = queue.popleft()
        for path, _ in shown[here].links if here in shown else ():
            if path not in near and near[here] < 3:
                near[path] = near[here] + 1
                queue.append(path)
    site = site_for(real, language)
    keys = [f"document:{i}" for i in real.documents] + [f"criterion:{n}" for n in real.criteria]
    assert [key for key in keys if site.path(key) + "index.html" not in near] == []


def test_every_page_is_reachable(shown):
    found, queue = set(HOMES.values()), deque(HOMES.values())
    while queue:
        for path, _ in shown[queue.popleft()].links:
            if path in shown and path not in found:
                found.add(path)
                queue.append(path)
    assert set(shown) - found == set()


def test_nothing_is_asked_from_elsewhere(site, pages):
    for page in pages.values():
        assert [link for link in page.asked if re.match(r"(https?:)?//", link)] == [], page.path
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert re.findall(r"""(?:@import|url\()\s*["']?\s*(?:https?:)?//[^)"']+""", text) == [], sheet.name


def test_every_page_offers_feeds_and_search_and_shows_a_card_that_is_there(site, shown, real):
    for page in shown.values():
        links = [a for tag, a in page.elements if tag == "link"]
        feeds = {a["href"].split("/")[-1] for a in links if a.get("type") == "application/atom+xml"}
        assert feeds == {"feed.xml", "changes.xml"}, page.path
        assert [a["href"].split("/")[-1] for a in links if a.get("rel") == "search"] == ["opensearch.xml"]
        (card,) = [a["content"] for _, a in page.elements if a.get("property") == "og:image"]
        assert (site / card.removeprefix(real.archive.site_url)).is_file(), page.path


def test_the_site_map_lists_every_page_once(site, shown, real):
    addresses = re.findall("<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert sorted(addresses) == sorted(real.archive.site_url + page.address for page in shown.values())


@pytest.mark.parametrize("name", ["documents", "results"])
def test_data_files_keep_their_schemas_and_lead_to_pages(site, shown, real, name):
    rows = json.loads((site / f"data/{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads((site / f"data/schema/{name}.schema.json").read_text("utf-8"))).validate(
        rows
    )
    for row in rows:
        for address in row["url"].values():
            assert address.removeprefix(real.archive.site_url) + "index.html" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_generated_page_holds_what_the_library_renders(site, real, language):
    view = site_for(real, language)
    for page in generated(view):
        built = (site / view.path(page.key) / "index.html").read_text(encoding="utf-8")
        assert page.body().strip() in built, page.key


def digest(folder) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_stands_once_in_the_basis_of_a_criterion(site, real, language):
    for number in real.criteria:
        page = lxml.html.parse(site / site_for(real, language).path(f"criterion:{number}") / "index.html")
        links = page.xpath("//section[h2[@id='basis']]//a[not(contains(@href, '://'))]/@href")
        assert links and len(links) == len(set(links)), (number, links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_of_the_home_page_are_those_of_the_lists_they_lead_to(site, real, language):
    home = site / HOMES[language]
    lists = lxml.html.parse(home).xpath("//article//li[a and count(*) = count(a | span)]")
    found = 0
    for item in lists:
        (link, *_), said = item.xpath("a/@href"), re.search(r"(\d+)$", item.text_content().strip())
        target = home.parent / link.split("#")[0] / "index.html"
        if said and re.search("/(van-ban|loai-van-ban|nam|documents|types|years)/", f"/{link}"):
            rows = lxml.html.parse(target).xpath("//article//tbody/tr[.//a]")
            found += 1
            assert len(rows) == int(said[1]), (link, len(rows), said[1])
    assert found > 20


def test_no_number_of_a_list_is_swallowed_by_a_paragraph(shown):
    for page in shown.values():
        paragraphs = lxml.html.fromstring(page.source.encode()).xpath("//article//p[not(ancestor::form)]")
        assert [p.text_content() for p in paragraphs if re.search(r"\n\s*[2-9]\. ", p.text_content())] == []
