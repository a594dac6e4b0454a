"""Attaching a file: what is refused leaves the registry as it was, byte for byte; a text in Word becomes one to read. All content is invented."""

import errno
import io
import os
import shutil
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from policyarchive.checks.check import check, checked_registry
from policyarchive.core.reading import MAX_FILE
from policyarchive.exports.data.records import document_records
from policyarchive.pages.generated import generated
from policyarchive.site.site import site_for
from tests import support
from tests.intake.formats.builders import excel_of, p, r, tbl, tr, unzipped, word, zipped

DOCUMENT, NAMED = "ubnd/2041/7-qd-ubnd", "hdnd/2041/3-2041-nq-hdnd"
RECORD = f"documents/{DOCUMENT}.yml"
TEXT = "Điều 1. Trồng cây\n\n1. Trồng mỗi năm.\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def attach(registry, file, role, *more, document=DOCUMENT):
    options = ("--document", document, "--role", role, "--registry", registry, "--lang", "en")
    return support.call("attach", file, *options, *more)


def held(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder: the bytes of files, None for folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def locked(password: str) -> bytes:
    """Return a PDF that is encrypted with RC4."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(support.pdf("secret"))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def locked_with_aes() -> bytes:
    """Return a PDF that says it is encrypted with AES-256, as newer programs do."""
    key = " ".join(
        f"/{name} <{'00' * size}>"
        for name, size in (("O", 48), ("U", 48), ("OE", 32), ("UE", 32), ("Perms", 16))
    )
    filters = "/CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
    encrypted = (
        f"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 {key} {filters} >> /ID [<00> <00>] /Root"
    )
    return support.pdf("secret").replace(b"/Root", encrypted.encode(), 1)


def changed(raw: bytes, part: str, old: str, new: str) -> bytes:
    parts = unzipped(raw)
    return zipped(parts | {part: parts[part].decode().replace(old, new).encode()})


WORD = word(p("Điều 1. Trồng cây"))
MACROS = changed(WORD, "[Content_Types].xml", "document.main", "document.macroEnabled.main")
BOMB = zipped({**unzipped(WORD), "word/media/image1.bmp": bytes(60_000_000)})
# By the name of a file: its bytes (None for a folder), its role, the exit code, and words of the answer in English.
REFUSED = {
    "missing.pdf": ("", "scan", 2, "there is no such file"),
    "folder.pdf": (None, "scan", 2, "it is a folder, not a file"),
    "empty.md": (b"", "text", 1, "The file is empty"),
    "---.md": (TEXT.encode(), "text", 1, "letters or digits in its name"),
    "plain": (TEXT.encode(), "text", 1, "A .pdf, .md, .txt, .docx or .xlsx file is needed"),
    "old.doc": (OLE, "text", 1, "Save a .doc, .odt or .rtf file as .docx first"),
    "large.pdf": (bytes(MAX_FILE + 1), "scan", 1, "26 MB; an attached file has at most 25 MB"),
    "blank.txt": (b" \n\n", "text", 2, "a file without any text."),
    "latin.md": ("Điều 1. é".encode("cp1252", "replace"), "text", 2, "not in UTF-8"),
    "zeros.txt": ("Dieu 1. Trong cay".encode("utf-16-le"), "text", 2, "not in UTF-8"),
    "damaged.pdf": (b"%PDF-1.4 x", "scan", 2, "a damaged file, or no PDF."),
    "scan.pdf": (support.pdf(""), "text", 2, "without a text layer; a scan has the role scan."),
    "locked.pdf": (locked("open"), "scan", 2, "a PDF with a password, or encrypted."),
    "aes.pdf": (locked_with_aes(), "text", 2, "a PDF with a password, or encrypted."),
    "broken.docx": (WORD[:300], "text", 2, "The file cannot be opened"),
    "cut.docx": (changed(WORD, "word/document.xml", "</w:body>", ""), "text", 2, "is damaged: its part word/document.xml"),
    "nothing.docx": (word(p("")), "text", 2, "a file without any text."),
    "hidden.docx": (word(p(r("nháp", "<w:vanish/>"))), "text", 2, "Everything in the file is hidden"),
    "macros.docx": (MACROS, "text", 2, "The file holds macros"),
    "macros.docm": (MACROS, "other", 2, "The file holds macros"),
    "kept.docx": (MACROS, "other", 2, "The file holds macros"),
    "bomb.docx": (BOMB, "other", 2, "it unpacks to too much"),
    "program.docx": (b"MZ\x90\0\3\0\0\0", "text", 2, "This is a program"),
    "program.txt": (b"MZ\x90\0\3\0\0\0", "other", 2, "This is a program"),
    "paper.docx": (support.pdf("a"), "text", 2, "This is a PDF file with another ending"),
    "old.docx": (OLE, "other", 2, "This is an older Word or Excel file"),
    "table.docx": (excel_of([["STT"]]), "other", 2, "This is a .xlsx file with another ending"),
    "photos.docx": (zipped({"a.txt": "x"}), "other", 2, "This is a zip, but no Word or Excel file"),
    "list.xlsx": (excel_of([["STT"]]), "text", 2, "a Word or Excel file, which is not read as a full text."),
}  # fmt: skip


def bring(folder: Path, name: str, content: bytes | str | None) -> Path:
    file = folder / name
    if content is None:
        file.mkdir()
    elif isinstance(content, bytes):
        file.write_bytes(content)
    return file


def test_what_is_refused_says_why_and_leaves_everything_as_it_was(tmp_path):
    registry, wrong = support.copied(tmp_path), {}
    before = held(registry)
    for name, (content, role, code, words) in REFUSED.items():
        done = attach(registry, bring(tmp_path, name, content), role)
        lines = done.stderr.splitlines()
        if (
            (done.returncode, done.stdout, len(lines)) != (code, "", 1)
            or words not in lines[0]
            or "rrno" in lines[0]
        ):
            wrong[name] = done.returncode, done.stdout, done.stderr
        if held(registry) != before:
            wrong[name] = "changed"
    assert wrong == {}


def test_a_document_has_a_file_once(tmp_path):
    registry = support.copied(tmp_path)
    first, same = bring(tmp_path, "Toàn văn.md", TEXT.encode()), bring(tmp_path, "khac.md", TEXT.encode())
    (tmp_path / "b").mkdir()
    name = bring(tmp_path / "b", "toan-van.md", b"Another")
    other = bring(tmp_path, "moi.md", b"Another one")
    assert attach(registry, first, "text").returncode == 0
    before = held(registry)
    tries = ((first, "text"), (same, "other"), (name, "other"), (other, "text"))
    assert [attach(registry, file, role).stderr.split(". ")[1] for file, role in tries] == [
        "This file is attached to the document already: toan-van.md",
        "This file is attached to the document already: toan-van.md",
        "The document has another file of this name: toan-van.md",
        "The document has a full text in the language “vi” already: toan-van.md",
    ]
    assert held(registry) == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.sampled_from([WORD, MACROS]),
    ending=st.sampled_from([".pdf", ".md", ".TXT", ".docx", ".xlsx", ".docm", ""]),
    role=st.sampled_from(["scan", "text", "other"]),
    language=st.sampled_from(["vi", "en", "fr"]),
    reference=st.sampled_from(["name-rules", "no-such-key"]),
)
def test_whatever_is_brought_is_attached_or_changes_nothing(
    tmp_path, content, ending, role, language, reference
):
    folder = tmp_path / "again"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    registry = support.copied(folder)
    before = held(registry)
    done = attach(
        registry,
        bring(folder, f"tệp{ending}", content),
        role,
        "--language",
        language,
        "--reference",
        reference,
    )
    after = held(registry)
    if done.returncode:
        assert done.stderr.strip() and "Traceback" not in done.stderr and after == before
    else:
        assert check(registry).problems == []
        assert {path for path in before if after[path] != before[path]} == {RECORD}


def refusal_of_the_check(registry, file, *more, document=DOCUMENT):
    """Return what is said where only the check of the whole registry finds what is wrong."""
    before = held(registry)
    done = attach(registry, file, "text", *more, document=document)
    assert done.returncode == 1 and held(registry) == before
    assert done.stderr.startswith(
        "Nothing was attached: with this file the registry would have the problems below.\n"
    )
    return done.stderr


def test_what_only_the_whole_registry_shows_is_taken_back(tmp_path):
    registry, file = support.copied(tmp_path), bring(tmp_path, "toan-van.md", TEXT.encode())
    assert "[unknown-reference]" in refusal_of_the_check(registry, file, "--reference", "no-such-key")
    acting = registry / "documents/ubnd/2044/7-qd-ubnd.yml"
    support.replace(acting, f"target: {DOCUMENT}", f"target: {DOCUMENT}\n    target_article: '9'")
    assert "[unknown-article]" in refusal_of_the_check(registry, file)


def test_a_failing_disk_leaves_everything_as_it_was(tmp_path, monkeypatch):
    registry, file = support.copied(tmp_path), bring(tmp_path, "toan-van.docx", WORD)
    before, flush = held(registry), os.fsync
    for moment in (1, 2, 3):  # the Word file, the text made from it, the record
        writes = count(1)

        def fail_then(handle: int, moment: int = moment, writes: count = writes) -> None:
            if next(writes) == moment:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            flush(handle)

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", fail_then)
            done = attach(registry, file, "text")
        assert done.returncode == 2 and "the disk is full" in done.stderr and held(registry) == before
    assert attach(registry, file, "text").returncode == 0


CHANGE = 'w:id="1" w:author="x"'
OLD_FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
DECISION = word(
    tbl(tr("ỦY BAN NHÂN DÂN TỈNH", "CỘNG HÒA (*)"), tr("Số: 7/QĐ-UBND"))
    + p("QUYẾT ĐỊNH")
    + p(r("Điều 1. Định mức nước ") + f"<w:del {CHANGE}><w:r><w:delText>cũ</w:delText></w:r></w:del>")
    + p(r("Mçi c©y ®\xadîc t\xadíi hai gÇu.", OLD_FONT) + r(" Chỗ này bỏ.", "<w:vanish/>"))
    + p("1. Cây non _hai_ gầu.")
    + tbl(tr("Cây", "Số gầu"), tr("Bàng", "2"))
)
AS_TEXT = """\
| ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA (\\*) |
| --- | --- |

Số: 7/QĐ-UBND

QUYẾT ĐỊNH

Điều 1. Định mức nước

Mỗi cây được tưới hai gầu.

1. Cây non \\_hai\\_ gầu.

| Cây | Số gầu |
| --- | --- |
| Bàng | 2 |
"""


@pytest.fixture(scope="module")
def from_word(tmp_path_factory):
    """The invented registry with a full text in Word, and what the command said."""
    folder = tmp_path_factory.mktemp("word")
    registry, file = support.copied(folder), bring(folder, "Toàn văn.docx", DECISION)
    return registry, attach(registry, file, "text", document="3/2041/nq-hđnd")


def test_a_text_in_word_is_kept_beside_the_text_made_from_it(from_word):
    registry, done = from_word
    files = registry / "files" / NAMED
    assert done.returncode == 0 and done.stderr == "" and "files/" + NAMED + "/toan-van.docx" in done.stdout
    assert (files / "toan-van.docx").read_bytes() == DECISION
    assert (files / "toan-van.md").read_text(encoding="utf-8") == AS_TEXT
    original, text = checked_registry(registry).documents[NAMED].files
    assert (original.path, original.role, original.made_from) == ("toan-van.docx", "other", None)
    assert (text.path, text.role, text.made_from) == ("toan-van.md", "text", "toan-van.docx")


def test_what_to_look_at_in_a_word_file_is_said(from_word):
    said = from_word[1].stdout
    for words in (
        "tracked changes in 1 places",
        "hidden text in 1 places",
        "converted to Unicode",
        "Full text made from the Word file",
    ):
        assert words in said, said


def test_a_text_made_from_word_is_shown_searched_and_marked(from_word):
    site = site_for(checked_registry(from_word[0]), "vi")
    (page,) = [page for page in generated(site) if page.key == f"fulltext:{NAMED}"]
    html = page.body()
    assert 'id="dieu-1-khoan-1"' in html and "Định mức nước" in html and "| Bàng | 2 |" in html
    assert 'lập từ <span class="unbroken">toan-van.docx</span>' in html
    (row,) = [row for row in document_records(site) if row.id == NAMED]
    assert [file.made_from for file in row.files] == [None, "toan-van.docx"]


def test_a_text_is_made_from_a_file_that_is_there(from_word, tmp_path):
    registry = Path(shutil.copytree(from_word[0], tmp_path / "registry"))
    support.replace(registry / f"documents/{NAMED}.yml", "made_from: toan-van.docx", "made_from: toan-van.md")
    assert [problem.code for problem in check(registry).problems] == ["attached-missing"]


SPELLINGS = (
    NAMED,
    "3/2041/NQ-HĐND",
    "03/2041/nq-hdnd",
    "nghị quyết số 3/2041/NQ-HĐND",
    f"https://x.example/van-ban/{NAMED}/",
)


def test_a_document_is_named_by_its_number_however_it_is_spelled(tmp_path):
    registry, wrong = support.copied(tmp_path), {}
    for place, typed in enumerate(SPELLINGS):
        file = bring(tmp_path, f"phu-luc-{place}.xlsx", excel_of([[typed]]))
        done = attach(registry, file, "other", document=typed)
        if NAMED not in done.stdout:
            wrong[typed] = done.stderr
    assert wrong == {}
    unknown = attach(registry, file, "other", document="99/QĐ-UBND")
    assert unknown.returncode == 1 and unknown.stderr == "no document has the number “99/QĐ-UBND”\n"
