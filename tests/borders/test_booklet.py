"""The booklet: one PDF whose contents lead to its pages, the same bytes each time; what is refused, and in which words."""

import io
import re
import sys

import pytest
from pypdf import PdfReader

from policyarchive.pages.booklet.view import Choice, booklet_html
from policyarchive.registry.load import load
from policyarchive.site.site import site_for
from tests.support import INVENTED, MEASURED, call, run


def pages_of(file) -> list[str]:
    """Return the text of each page, in one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(file.read_bytes())).pages]


def made(file, *options, registry=INVENTED) -> list[str]:
    result = run("export", "booklet", file, "--registry", registry, *options)
    assert result.returncode == 0, result.stderr
    return pages_of(file)


@pytest.mark.parametrize(("registry", "language"), [(INVENTED, "vi"), (INVENTED, "en"), (MEASURED, "vi")])
def test_every_document_and_result_is_at_the_page_that_the_contents_tell(tmp_path, registry, language):
    pages = made(tmp_path / "b.pdf", "--language", language, registry=registry)
    loaded = load(registry).usable
    site = site_for(loaded, language)
    contents = " ".join(page for page in pages if re.search(r"\.{5}", page))
    for identifier, document in loaded.documents.items():
        name = re.escape(document.number or "") or None
        if name is None:
            continue
        found = re.search(rf"{name}[^.]*?\.{{3,}} ?(\d+)", contents)
        assert found, identifier
        assert document.number in pages[int(found[1]) - 1]
    for number in loaded.criteria:
        assert any(site.t("note.criterion", number=number) in page for page in pages[2:])
    assert site.pick(loaded.archive.name) in pages[-1], "a running head"
    assert pages[-1].rstrip().endswith(str(len(pages))) or f" {len(pages)}" in pages[-1]


def test_equal_data_give_equal_bytes(tmp_path):
    made(tmp_path / "a.pdf")
    made(tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_choice_holds_what_it_says_and_no_results(tmp_path):
    text = " ".join(made(tmp_path / "c.pdf", "--issuer", "hdnd", "--year", "2042"))
    assert "5/NQ-HĐND" in text and "15/KH-UBND" not in text.replace("15/KH-UBND, ", "")
    site = site_for(load(INVENTED).usable, "vi")
    html = booklet_html(site, Choice(ids=("hdnd/2042/5-nq-hdnd",)), "")
    assert html.count('<article class="record"') == 1 and 'id="results"' not in html


@pytest.mark.parametrize(
    ("options", "code", "word"),
    [
        (("x.txt",), 2, "x.txt"),
        ((), 2, ".pdf"),
        (("x.pdf", "--issuer", "no"), 2, "hdnd"),
        (("x.pdf", "--id", "999/QĐ-KHONG"), 2, "999/QĐ-KHONG"),
        (("x.pdf", "--issuer", "hdnd", "--type", "ke-hoach"), 1, ""),
        (("x.pdf", "--language", "fr"), 2, "vi, en"),
    ],
)
def test_a_wrong_call_is_refused_in_both_languages(tmp_path, options, code, word):
    for language in ("vi", "en"):
        given = [tmp_path / part if part.endswith((".pdf", ".txt")) else part for part in options]
        result = run("export", "booklet", *given, "--registry", INVENTED, "--lang", language)
        assert (result.returncode, word in result.stderr) == (code, True), result.stderr
        assert not list(tmp_path.iterdir())


def test_without_the_engine_the_message_tells_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    for language, word in (("vi", "Chưa lập được tập in"), ("en", "The booklet could not be made")):
        result = call("export", "booklet", tmp_path / "b.pdf", "--registry", INVENTED, "--lang", language)
        assert (
            result.returncode == 2 and word in result.stderr and "requirements-booklet.txt" in result.stderr
        )
