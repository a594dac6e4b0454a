"""What cannot be read rightly is refused in one clear line, and nothing is left behind. All content is invented."""

import pytest

from policyarchive.core.words import own_words, translate
from policyarchive.intake.formats import convert, limits
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import Place, TableError, Warning
from policyarchive.intake.formats.wording import place_text, warning_text
from tests.intake.formats.builders import excel, excel_of, p, sheet, tbl, tr, unzipped, word, word_of, zipped
from tests.support import LANGUAGES
from tests.tables import check_each

TABLE = [["STT", "Số"], ["1", "7/QĐ"]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENTITIES = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'


def without(raw, *names):
    return zipped({name: content for name, content in unzipped(raw).items() if name not in names})


def changed(raw, name, change):
    parts = unzipped(raw)
    return zipped({**parts, name: change(parts[name].decode()).encode()})


def as_macros(raw):
    return changed(
        raw, "[Content_Types].xml", lambda text: text.replace("document.main", "document.macroEnabled.main")
    )


REFUSED = {
    "empty.docx": (b"", "zero"),
    "empty.csv": (b"", "zero"),
    "blank.csv": (b"\n;;\n", "empty"),
    "nothing.docx": (word(p("")), "empty"),
    "nothing.xlsx": (excel(sheet("")), "empty"),
    "scan.pdf": (b"%PDF", "kind"),
    "words.docx": (b"khong phai Word", "broken"),
    "cut.docx": (word_of(TABLE)[:2000], "broken"),
    "old.docx": (OLE, "renamed"),
    "secret.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "secret.doc": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "page.xlsx": (b"<html><table><tr><td>STT</td></tr></table></html>", "html"),
    "page.csv": (b"\xef\xbb\xbf\n<TABLE><tr><td>STT</td></tr></TABLE>", "html"),
    "flat.docx": (b'<?xml version="1.0"?><pkg:package/>', "html"),
    "paper.xlsx": (b"%PDF-1.7", "pdf"),
    "rich.docx": (b"{\\rtf1 STT}", "rtf"),
    "setup.docx": (b"MZ\x90\0\3\0\0\0", "program"),
    "photos.docx": (zipped({"a.txt": "x"}), "zip"),
    "slides.xlsx": (changed(excel(sheet("")), "[Content_Types].xml", lambda t: t.replace("spreadsheetml", "presentationml")), "zip"),
    "macros.docx": (as_macros(word_of(TABLE)), "macro"),
    "headless.docx": (without(word_of(TABLE), "word/document.xml"), "no_main_part"),
    "unlinked.docx": (without(word_of(TABLE), "_rels/.rels"), "no_main_part"),
    "headless.xlsx": (without(excel_of(TABLE), "xl/workbook.xml"), "no_main_part"),
    "broken.docx": (changed(word_of(TABLE), "word/document.xml", lambda text: text[:900]), "xml"),
    "broken.xlsx": (changed(excel_of(TABLE), "xl/worksheets/sheet1.xml", lambda text: text[:300]), "xml"),
    "entities.docx": (changed(word(p("x")), "word/document.xml", lambda t: ENTITIES + t.replace("x<", "&c;<")), "doctype"),
    "outside.docx": (changed(word(p("x")), "word/document.xml", lambda t: OUTSIDE + t.replace("x<", "&b;<")), "doctype"),
    "entities.xlsx": (changed(excel_of(TABLE), "xl/worksheets/sheet1.xml", lambda t: ENTITIES + t), "doctype"),
    "links.docx": (changed(word(p("x")), "_rels/.rels", lambda t: OUTSIDE + t), "doctype"),
    "deep.docx": (word("<w:sdt><w:sdtContent>" * 400 + p("x") + "</w:sdtContent></w:sdt>" * 400), "xml"),
}  # fmt: skip


def test_what_cannot_be_read_is_refused_in_one_line(tmp_path):
    def is_refused(name):
        content, key = REFUSED[name]
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(TableError, match=rf"^import\.error\.{key}$") as refused:
            read_source(file)
        assert refused.value.file == file and list(tmp_path.iterdir()) == [file]
        for language in LANGUAGES:
            assert "\n" not in translate(language, str(refused.value), **refused.value.values)
        file.unlink()

    check_each(REFUSED, is_refused)


def test_what_is_no_file_is_refused(tmp_path):
    for file, key in ((tmp_path / "khong-co.csv", "missing"), (tmp_path, "no_file")):
        with pytest.raises(TableError, match=key):
            read_source(file)


def test_a_file_is_read_by_its_content_where_only_its_ending_is_wrong(read):
    for content, ending in (
        (word_of(TABLE), ".xlsx"),
        (excel_of(TABLE), ".docx"),
        (excel_of(TABLE), ".csv"),
        (word_of(TABLE), ".doc"),
    ):
        assert [list(row.cells) for row in read(content, ending).tables[0].rows] == TABLE


def test_invisible_characters_and_empty_lines_are_no_text(read):
    source = read(word(tbl(tr("1", "\u200b7/QĐ\u00a0 -\u00adUBND", "\ufeff")) + p("\u200b")), ".docx")
    assert [row.cells for row in source.tables[0].rows] == [("1", "7/QĐ -UBND")] and len(source.blocks) == 1


def test_a_file_too_large_is_refused(read, monkeypatch):
    monkeypatch.setattr("policyarchive.intake.formats.read.MAX_FILE", 2_000_000)
    with pytest.raises(TableError, match="large") as refused:
        read(b"x" * 2_000_001, ".csv")
    assert refused.value.values == {"most": 2}


def test_a_part_that_unpacks_to_too_much_is_refused(read):
    bomb = zipped({**unzipped(word(p("x"))), "word/document.xml": b" " * (limits.MAX_UNPACKED + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(TableError, match="unpacked"):
        read(bomb, ".docx")


def test_all_parts_together_are_bounded(read):
    sheets = [sheet((" " * 4_000_000 + "<row/>") * 3)] * 5
    with pytest.raises(TableError, match="unpacked"):
        read(excel(*sheets), ".xlsx")


def test_too_many_tags_are_refused(read):
    with pytest.raises(TableError, match="unpacked"):
        read(word("<w:p/>" * (limits.MAX_TAGS + 1)), ".docx")


def test_a_part_that_is_not_needed_is_not_unpacked(read):
    picture = {"word/media/image1.png": b" " * (limits.MAX_UNPACKED + 1)}
    assert read(zipped({**unzipped(word(p("x"))), **picture}), ".docx").blocks


def test_too_many_parts_are_refused(read):
    many = {f"word/media/{count}": b"" for count in range(limits.MAX_ENTRIES)}
    with pytest.raises(TableError, match="unpacked"):
        read(zipped({**unzipped(word(p("x"))), **many}), ".docx")


@pytest.fixture
def small(monkeypatch):
    """Lower the limits, so that a test reaches them soon."""
    monkeypatch.setattr(limits, "MAX_CELLS", 10_000)
    monkeypatch.setattr(limits, "MAX_TEXT", 100_000)


def test_one_text_that_many_cells_show_counts_each_time(read, small):
    cells = "<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>"
    bomb = excel(sheet(cells), strings=f"<si><t>{'x' * 2_000}</t></si>")
    with pytest.raises(TableError, match="too_much"):
        read(bomb, ".xlsx")


def test_rows_with_cells_far_apart_are_bounded(read, small):
    with pytest.raises(TableError, match="too_much"):
        read(excel(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), ".xlsx")


def test_merged_cells_over_each_other_are_bounded(read, small):
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 101))
    merges = "<mergeCells>" + '<mergeCell ref="B1:XFD1048576"/>' * 101 + "</mergeCells>"
    with pytest.raises(TableError, match="too_much"):
        read(excel(sheet(rows, after=merges)), ".xlsx")


@pytest.mark.parametrize("table", [[["x"] * 5] * 2_001, [["x" * 1_001]] * 100])
def test_too_many_cells_and_characters_are_refused(read, small, table):
    for content, ending in ((excel_of(table), ".xlsx"), (word(tbl(*(tr(*row) for row in table))), ".docx")):
        with pytest.raises(TableError, match="too_much"):
            read(content, ending)


def test_paragraphs_and_rows_of_text_files_count_too(read, small):
    for content, ending in ((word(p("x" * 1_001) * 100), ".docx"), (("x" * 1_001 + "\n") * 100, ".txt")):
        with pytest.raises(TableError, match="too_much"):
            read(content, ending)


def test_a_number_longer_than_any_list_has_is_cut(read):
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    (block,) = read(
        word(p("x", '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering=numbering), ".docx"
    ).blocks
    assert len(block.text) < 300


def program(folder, script):
    """Make a program named like LibreOffice that is found before it."""
    file = folder / convert.PROGRAM
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(folder)


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Return a folder for programs; temporary folders are made in another, which is returned too."""
    folders = tmp_path / "programs", tmp_path / "left"
    for folder in folders:
        folder.mkdir()
    monkeypatch.setenv("PATH", f"{folders[0]}:/usr/bin:/bin")
    monkeypatch.setattr("tempfile.tempdir", str(folders[1]))
    return folders


def test_older_files_go_through_a_converter_and_leave_nothing(programs, read, tmp_path):
    result = tmp_path / "result.docx"
    result.write_bytes(word_of(TABLE))
    program(programs[0], f'while [ "$1" != --outdir ]; do shift; done; cp "{result}" "$2/source.docx"')
    source = read(OLE, ".doc")
    assert [list(row.cells) for row in source.tables[0].rows] == TABLE
    assert (
        source.warnings == (Warning("converted", {"ending": ".doc"}),) and list(programs[1].iterdir()) == []
    )


@pytest.mark.parametrize(
    ("script", "key"), [("exit 1", "converter"), ("sleep 60 & sleep 60", "converter_time")]
)
def test_a_converter_that_fails_or_hangs_is_said(programs, read, monkeypatch, script, key):
    program(programs[0], script)
    monkeypatch.setattr(convert, "MAX_SECONDS", 0.2)
    with pytest.raises(TableError, match=f"{key}$"):
        read(OLE, ".xls")
    assert list(programs[1].iterdir()) == []


def test_without_a_converter_the_remedy_is_said(programs, read, monkeypatch):
    monkeypatch.setenv("PATH", str(programs[0]))
    for ending, wanted in convert.BECOMES.items():
        with pytest.raises(TableError, match="needs_converter") as refused:
            read(b"PK" if ending in (".odt", ".ods") else OLE, ending)
        assert refused.value.values == {"ending": f".{wanted}"}


KINDS = [
    ("tracked-changes", ""), ("content-control", ""), ("content-control", "empty"), ("legacy-font", ""), ("several-sheets", ""),
    ("percent-format", ""), ("date-order", ""), ("no-cached-values", ""), ("error-cell", ""), ("merged-cells", ""), ("lost-format", ""),
    ("number-format", ""), ("nested-table", ""), ("text-box", ""), ("note-marks", ""), ("symbol", ""), ("numbering", ""),
    ("other-file", ""), *(("hidden-content", kind) for kind in ("text", "rows", "columns", "sheets", "cells")),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_has_words_with_its_places(language):
    for code, kind in KINDS:
        notes = Notes()
        notes.note(code, "Trang1!A1", kind=kind)
        (warning,) = notes.warnings()
        assert warning_text(language, warning).endswith("(Trang1!A1)")
    for warning in (
        Warning("encoding", {"name": "Windows-1258"}),
        Warning("converted", {"ending": ".doc"}),
        Warning("left-out-cells", {"name": "Liên kết", "count": 3}),
        Warning("legacy-font", {"name": "VNI", "count": 3, "example": "Số"}, kind="text"),
    ):
        assert str(next(iter(warning.values.values()))) in warning_text(language, warning)
    own = {key for key in own_words(language) if key.startswith("import.warning.")}
    used = {".".join(filter(None, ("import.warning", code, kind))) for code, kind in KINDS}
    assert own - used == {
        f"import.warning.{key}"
        for key in ("encoding", "converted", "legacy-font.text", "left-out-cells", "names")
    }


def test_places_are_named_as_a_person_counts_them():
    assert place_text("vi", Place("sheet", 2, "Danh mục"), 17) == "trang tính 2 “Danh mục”, dòng 17"
    assert place_text("en", Place("table", 3), 5) == "table 3, row 5" and place_text("en", Place("text"), 2)


def test_a_warning_names_the_first_places_only():
    notes = Notes()
    for count in range(12):
        notes.note("error-cell", f"A{count}")
    (warning,) = notes.warnings()
    assert warning.values["count"] == 12 and str(warning.values["names"]).endswith("A9 …")
