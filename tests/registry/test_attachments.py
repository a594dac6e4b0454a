"""Attached files and full texts of documents: recorded, checked, published, shown, linked."""

import io
import json
import shutil
from dataclasses import replace

import pytest
from pypdf import PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import Link
from pypdf.generic import DictionaryObject, NameObject

from macros.all import Macros
from policyarchive.build.files import page_files, site_files
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


def attach(directory, file, role, *more, document=TARGET):
    options = ("--document", document, "--role", role, "--registry", directory, "--lang", "en")
    return support.call("attach", file, *options, *more)


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """The invented registry with a scan and two texts attached, and an amendment of one article."""
    folder = tmp_path_factory.mktemp("living")
    held = support.copied(folder)
    (folder / "Bản quét.pdf").write_bytes(support.pdf("scan", "second"))
    (folder / "text.pdf").write_bytes(
        support.pdf("Article 1. Water\n1. Water trees with a scoop.", "Article 2. Date")
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


def running(change) -> bytes:
    """Return a PDF to which a function has added something that runs."""
    writer, written = PdfWriter(clone_from=io.BytesIO(support.pdf("a"))), io.BytesIO()
    change(writer)
    writer.write(written)
    return written.getvalue()


def opens_another(writer) -> None:
    launched = Link(rect=(0, 0, 9, 9), url="x")
    launched[NameObject("/A")] = DictionaryObject({NameObject("/S"): NameObject("/Launch")})
    writer.add_annotation(0, launched)


UNREADABLE = {  # what lies in the folder of files: why it is no full text
    "hong.pdf": (support.pdf("a")[:100], "broken"),
    "quet.pdf": (support.pdf(""), "no-text-layer"),
    "trong.md": (b"\n \n", "no-text"),
    "utf16.txt": ("Điều 1".encode("utf-16"), "no-utf-8"),
    "bang.xlsx": (b"PK", "no-text-file"),
    "chay.pdf": (running(lambda writer: writer.add_open_action(JavaScript("app.alert(1)"))), "runs"),
    "mo.pdf": (running(opens_another), "runs"),
}


def test_the_check_says_why_a_file_is_no_full_text(tmp_path):
    registry, wrong = support.copied(tmp_path), {}
    record = registry / f"documents/{TARGET}.yml"
    written = record.read_text(encoding="utf-8")
    folder = registry / "files" / TARGET
    for name, (content, reason) in UNREADABLE.items():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / name).write_bytes(content)
        entry = f"path: {name}, role: text, language: vi, bytes: {len(content)}, sha256: {sha256(content)}"
        pages = ", pages: 1" if reason == "no-text-layer" else ""
        record.write_text(f"{written}files:\n  - {{{entry}{pages}}}\n", encoding="utf-8")
        found = [(problem.code, problem.found) for problem in check(registry).problems]
        if found != [("attached-unreadable", {"reason": reason})]:
            wrong[name] = found
    assert wrong == {}


def test_a_text_is_there_for_programs_beside_its_page(living):
    for language, site in living.items():
        beside = f"{site.path(f'fulltext:{TARGET}')}akoma-ntoso.xml"
        made = {path: make for path, _, make in page_files(site)}
        assert "<article" in made[beside]().decode()
        page = next(page for page in generated(site) if page.key == f"fulltext:{TARGET}")
        assert 'href="akoma-ntoso.xml"' in page.body(), language


def test_a_reader_of_files_says_nothing_of_its_own(tmp_path):
    done = support.run("check", "--registry", broken(tmp_path), "--lang", "en")
    assert "[attached-unreadable]" in done.stdout and done.stderr == ""


def broken(folder):
    """Return a registry with a scan that is cut off."""
    registry, file = support.copied(folder), folder / "quet.pdf"
    file.write_bytes(support.pdf("a"))
    assert attach(registry, file, "scan").returncode == 0
    (registry / "files" / TARGET / "quet.pdf").write_bytes(support.pdf("a")[:100])
    return registry


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
    assert "<code>" + sha256(TEXT.read_bytes()) + "</code>" in html
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
    assert nodes[1]["sha256"] == sha256(TEXT.read_bytes()) and nodes[0]["encodingFormat"] == "application/pdf"
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
