"""Attached files and full texts of documents: recorded, checked, published, shown, linked."""

import json
from dataclasses import replace

import pytest

from macros.all import Macros
from policyarchive.build.files import site_files
from policyarchive.checks.check import check, checked_registry
from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.exports.data.records import document_records
from policyarchive.exports.search.files import search_files
from policyarchive.exports.web.linked_data import document_node
from policyarchive.pages.documents.full_text import file_size
from policyarchive.pages.generated import generated
from policyarchive.registry.attachments import all_files, sha256
from policyarchive.site.site import site_for
from tests import support

TARGET, ACTING = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd"
TEXT = support.FIXTURES / "invented/full-text/toan-van.md"


def pdf(*pages: str) -> bytes:
    """Return a small PDF with a line of text on each page."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
    ]
    for index, text in enumerate(pages):
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        drawn = f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode()
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size_ = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size_, table, size_, len(written))
    )


def attach(directory, file, role, *more, document=TARGET):
    options = ("--document", document, "--role", role, "--registry", directory, "--lang", "en")
    return support.call("attach", file, *options, *more)


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """The invented registry with a scan and two texts attached, and an amendment of one article."""
    folder = tmp_path_factory.mktemp("living")
    held = support.copied(folder)
    (folder / "Bản quét.pdf").write_bytes(pdf("scan", "second"))
    (folder / "text.pdf").write_bytes(
        pdf("Article 1. Water\n1. Water trees with a scoop.", "Article 2. Date")
    )
    for arguments in (
        (folder / "Bản quét.pdf", "scan"),
        (TEXT, "text"),
        (folder / "text.pdf", "text", "--language", "en"),
    ):
        result = attach(held, *arguments)
        assert result.returncode == 0, result.stdout + result.stderr
    record = held / f"documents/{ACTING}.yml"
    support.replace(
        record, f"target: {TARGET}", f"target: {TARGET}\n    target_article: '2'\n    in_annex: true"
    )
    return held


@pytest.fixture(scope="module")
def living(directory):
    return {language: site_for(checked_registry(directory), language) for language in support.LANGUAGES}


def test_a_file_is_measured_and_named_in_the_record(living):
    scan, text, english = living["vi"].registry.documents[TARGET].files
    assert (scan.path, scan.pages, scan.role) == ("ban-quet.pdf", 2, "scan")
    assert text.bytes == TEXT.stat().st_size and text.pages is None
    assert english.language == "en"


def test_nothing_is_attached_twice_or_broken(directory, tmp_path):
    again = attach(directory, TEXT, "text")
    assert again.returncode == 1 and "has a file of this name already" in again.stderr
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no pdf")
    assert attach(directory, broken, "scan").returncode == 2
    assert attach(directory, TEXT, "text", document="ubnd/2041/8-qd-ubnd").returncode == 1
    assert check(directory).problems == []


def test_the_text_of_a_pdf_is_its_text_layer(living):
    text = living["en"].index.full_texts[TARGET]["en"]
    assert [(a.anchor, a.text) for a in text.articles] == [("article-1", "Water"), ("article-2", "Date")]
    assert "1. Water trees with a scoop." in [block.text for block in text.blocks]


def page(site, key):
    (found,) = [page for page in generated(site) if page.key == key]
    return found.body()


def test_the_record_page_lists_files_and_articles(living):
    html = page(living["vi"], f"document:{TARGET}")
    assert "../../../../files/ubnd/2041/7-qd-ubnd/ban-quet.pdf" in html and "2 trang" in html
    assert 'href="toan-van/#kem-theo-dieu-2"' in html
    assert "<code>" + sha256(TEXT) + "</code>" in html
    assert 'href="full-text/#article-2"' in page(living["en"], f"document:{TARGET}")


def test_the_full_text_is_a_page_beside_it_with_articles_and_amendments(living):
    site = living["vi"]
    assert site.path(f"fulltext:{TARGET}") == "van-ban/ubnd/2041/7-qd-ubnd/toan-van/"
    assert living["en"].path(f"fulltext:{TARGET}") == "en/documents/ubnd/2041/7-qd-ubnd/full-text/"
    html = page(site, f"fulltext:{TARGET}")
    assert all(
        f'id="{anchor}"' in html for anchor in ("dieu-2", "kem-theo-dieu-3", "kem-theo-dieu-1-khoan-2")
    )
    assert "&lt;b&gt;hồ cá&lt;/b&gt;" in html and "<b>hồ" not in html
    amended = html.partition('id="kem-theo-dieu-2"')[2].partition("<h3")[0]
    assert (
        "7/QĐ-UBND" in amended
        and "7/QĐ-UBND" not in html.partition('id="kem-theo-dieu-1"')[2].partition("<h3")[0]
    )


def test_a_relation_leads_to_the_article(living):
    html = page(living["vi"], f"document:{ACTING}")
    assert 'href="../../2041/7-qd-ubnd/toan-van/#kem-theo-dieu-2"' in html
    assert "Điều 2 của văn bản ban hành kèm theo" in html
    assert "toan-van/#kem-theo-dieu-2" in Macros(site=living["vi"], page="quan-he/").relations()


def test_without_a_text_the_article_is_named_only(registry):
    relation = registry.documents[ACTING].relations[0].model_copy(update={"target_article": "5"})
    document = registry.documents[ACTING].model_copy(update={"relations": [relation]})
    site = site_for(replace(registry, documents=registry.documents | {ACTING: document}), "en")
    html = page(site, f"document:{ACTING}")
    assert "(Article 5)" in html and "full-text" not in html


def test_files_are_published_and_listed_for_machines(living):
    site = living["en"]
    written = dict(site_files(site, UNKNOWN))
    assert written[f"files/{TARGET}/toan-van.md"] == TEXT.read_bytes()
    (row,) = [row for row in document_records(site) if row.id == TARGET]
    assert [file.url.removeprefix(site.address) for file in row.files] == [
        f"files/{TARGET}/{name}" for name in ("ban-quet.pdf", "toan-van.md", "text.pdf")
    ]
    nodes = document_node(site, TARGET)["encoding"]
    assert nodes[1]["sha256"] == sha256(TEXT) and nodes[0]["encodingFormat"] == "application/pdf"
    assert "encoding" not in document_node(site, ACTING)
    assert json.loads(written["data/documents.json"]) == [row.model_dump() for row in document_records(site)]
    assert all(
        export.content() for export in all_exports(site, UNKNOWN) if export.path.endswith("documents.jsonld")
    )


def test_full_texts_are_searched_from_a_file_of_their_own(living, sites):
    with_texts, without = (dict(search_files(site)) for site in (living["vi"], sites["vi"]))
    assert set(with_texts) - set(without) == {"assets/search/passages.vi.js"}
    assert "gầu sòng" in with_texts["assets/search/passages.vi.js"]
    assert "gầu sòng" not in with_texts["assets/search/records.vi.js"]
    assert "passages" not in without["assets/search/records.vi.js"].partition("[")[0]


def test_the_archive_tells_how_many_it_holds(living, sites):
    counted = [Macros(site=site, page="x/").count("texts") for site in (living["vi"], sites["vi"])]
    assert counted == ["1", "0"]


@pytest.mark.parametrize(("count", "text"), [(999, "999 B"), (1400, "1.4 KB"), (2_000_000, "2 MB")])
def test_sizes_are_written_for_people(sites, count, text):
    assert file_size(count, sites["en"]) == text


@pytest.mark.registry
def test_the_real_archive_has_no_files_yet_and_its_search_no_texts(real):
    site = site_for(real, "vi")
    assert list(all_files(real)) == []
    assert not any("passages" in path for path, _ in search_files(site))
