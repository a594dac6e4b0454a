"""Who issued what a row prints: bodies of different levels that sign with one symbol. Places and bodies are invented."""

import shutil

import pytest
import yaml

from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.intake.importing.importer import import_list
from policyarchive.registry.model.documents import issuers_of
from tests.intake.importing.test_import import FURTHER, reasons, table_of

ISSUED = ["Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"]
PLAIN = ["Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Ghi chú"]
ROWS = [["9/QĐ-UBND", "02/3/2004", "Về việc trồng rừng", ""]]
DISTRICT = {"ubnd-huyen": {"label": {"vi": "UBND huyện Thanh Hà"}, "full_name": {"vi": "Ủy ban nhân dân huyện Thanh Hà"}}}  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    """Return what makes a registry of a place, with further issuers."""

    def of(place, issuers=None):
        folder = shutil.copytree(FOLDER / "_registry", tmp_path / "registry", dirs_exist_ok=True)
        file = folder / "archive.yml"
        file.write_text(file.read_text("utf-8").replace("vi: tỉnh Thanh Vân\n", f"vi: {place}\n"), "utf-8")
        if issuers:
            file = folder / "vocabularies/issuers.yml"
            text = yaml.safe_dump(issuers, allow_unicode=True)
            file.write_text(
                file.read_text("utf-8") + "".join(f"  {line}\n" for line in text.splitlines()), "utf-8"
            )
        return folder

    return of


def read(folder, rows):
    """Return the issuers of each number that was read, and why the others were not."""
    result = import_list(checked_registry(folder), folder, table_of(rows), FURTHER, dry_run=True)
    issuers = {row.printed.number: " ".join(issuers_of(row.document)) for row in result.rows if row.document}
    return issuers | reasons(result), result


@pytest.mark.parametrize("place", ["huyện Thanh Hà", "thành phố Thanh Hà", "xã Thanh Hà"])
def test_a_body_below_the_province_is_never_that_of_the_province(archive, place):
    cells = [f"UBND {place}", f"Ủy ban nhân dân {place}", "UBND " + place.rpartition(" Thanh")[0], "UBND"]
    rows = [[f"{n}/QĐ-UBND", f"0{n}/3/2004", cell, "Về rừng"] for n, cell in enumerate(cells, 1)]
    folder = archive(place)
    found, result = read(folder, [ISSUED, *rows])
    assert [*found.values()] == ["unknown-issuer"] * 3 + ["body-by-symbol"]
    (new,) = result.missing.named()
    assert (new.term.label["vi"], new.term.symbols) == (f"Ủy ban nhân dân {place}", ["UBND"])
    known = archive(place, {new.id: new.term.model_dump(exclude_unset=True)})
    assert [*read(known, [ISSUED, *rows])[0].values()] == [new.id] * 4


def test_names_of_the_province_are_found_with_its_place_and_without(archive):
    rows = [
        ["1/NQ-HĐND", "01/3/2004", "HỘI ĐỒNG NHÂN DÂN TỈNH THANH VÂN", "Về rừng"],
        ["2/QĐ-UBND", "02/3/2004", "UBND tỉnh Thanh Vân", "Về rừng"],
        ["3/HD-SYT", "03/3/2004", "Sở Y tế tỉnh Thanh Vân", "Về rừng"],
        ["4/HD-SYT", "04/3/2004", "Sở Y tế tỉnh", "Về rừng"],
        ["5/QĐ-UBND", "05/3/2004", "UBND huyện Thanh Vân", "Về rừng"],
    ]
    assert [*read(archive("tỉnh Thanh Vân"), [ISSUED, *rows])[0].values()] == [
        "hdnd",
        "ubnd",
        "syt",
        "syt",
        "unknown-issuer",
    ]


HEADS = {
    "UBND HUYỆN THANH HÀ": ("body-by-symbol", "ubnd-huyen"),
    "UBND HUYỆN THANH BÌNH": ("body-by-symbol", "body-by-symbol"),
    "(Kèm theo Báo cáo số 3/BC-UBND ngày 02/3/2006 của UBND huyện Thanh Hà)": ("body-by-symbol", "ubnd-huyen"),
    "PHÒNG CÂY XANH": ("body-by-symbol", "body-by-symbol"),
    "UBND TỈNH THANH VÂN": ("ubnd", "ubnd"),
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_a_bare_symbol_is_that_of_the_level_that_the_head_of_a_list_names(archive, head):
    rows = [[head, "", "", ""], PLAIN, *ROWS]
    found = [read(archive("tỉnh Thanh Vân", own), rows)[0]["9/QĐ-UBND"] for own in (None, DISTRICT)]
    # of the province's own documents most are signed so, yet the head says whose list it is
    assert tuple(found) == HEADS[head]


def test_a_bare_symbol_is_not_the_provinces_in_an_archive_of_a_district(archive):
    assert read(archive("huyện Thanh Hà"), [PLAIN, *ROWS])[0] == {"9/QĐ-UBND": "body-by-symbol"}
    assert read(archive("huyện Thanh Hà", DISTRICT), [PLAIN, *ROWS])[0] == {"9/QĐ-UBND": "ubnd-huyen"}
    of_province = [["UBND TỈNH THANH VÂN", "", "", ""], PLAIN, *ROWS]
    assert read(archive("huyện Thanh Hà", DISTRICT), of_province)[0] == {"9/QĐ-UBND": "body-by-symbol"}
    below = [PLAIN, ["I", "VĂN BẢN CỦA TỈNH", "", ""], *ROWS]
    assert read(archive("huyện Thanh Hà", DISTRICT), below)[0] == {"9/QĐ-UBND": "ubnd"}


NOTES = {
    "VB của UBND huyện": "body-by-symbol",
    "Ủy ban nhân dân xã Cây Xanh": "body-by-symbol",
    "Văn bản do UBND tỉnh ban hành": "ubnd",
    "Thay thế QĐ số 7/QĐ-UBND của UBND huyện": "ubnd",
    "Giao UBND huyện thực hiện": "ubnd",
    "Hết hiệu lực": "ubnd",
}


@pytest.mark.parametrize("note", NOTES)
def test_a_note_that_names_another_body_of_the_symbol_stops_it(archive, note):
    rows = [PLAIN, [*ROWS[0][:3], note]]
    found = [read(archive("tỉnh Thanh Vân", own), rows)[0]["9/QĐ-UBND"] for own in (None, DISTRICT)]
    assert found == [NOTES[note]] * 2


def test_what_is_added_to_a_vocabulary_removes_no_guard(archive):
    rows = [["TRUNG TÂM CÂY XANH", "", "", ""], PLAIN, *ROWS]
    _, result = read(archive("tỉnh Thanh Vân"), rows)
    (new,) = result.missing.named()
    assert new.term.label["vi"] == "Trung tâm cây xanh"
    added = archive("tỉnh Thanh Vân", {new.id: new.term.model_dump(exclude_unset=True)})
    assert read(added, rows)[0] == {"9/QĐ-UBND": "body-by-symbol"}


def test_a_new_body_has_the_symbol_that_all_of_its_rows_have(archive):
    rows = [
        [number, "02/3/2004", body, "Về rừng"]
        for number, body in (
            ("1/QĐ-SCX", "Sở Cây xanh"),
            ("2/QĐ-SCX", "Sở Cây xanh"),
            ("3/QĐ-TTR", "Trung tâm Rừng"),
            ("4/QĐ-TTT", "Trung tâm Rừng"),
            ("5-NQ/HU", "Ban Thường vụ Huyện ủy Thanh Hà"),
        )
    ]
    _, result = read(archive("tỉnh Thanh Vân"), [ISSUED, *rows])
    assert [(new.term.symbols, new.term.body) for new in result.missing.named()] == [
        (["SCX"], "state"),
        ([], "state"),
        (["HU"], "party"),
    ]


def test_what_a_row_has_from_the_one_above_gives_a_body_no_symbol(archive):
    """So that the number of another body below a mark for "as above" is seen."""
    rows = [["45/TB-VP", "02/3/2004", "Văn phòng HĐND và UBND huyện Thanh Hà", "Về lịch"]]
    rows += [["1602/QĐ-UBND", "03/3/2004", "nt", "Về rừng"]]
    _, result = read(archive("tỉnh Thanh Vân"), [ISSUED, *rows])
    (new,) = result.missing.named()
    assert new.term.symbols == ["VP"]
    known = archive("tỉnh Thanh Vân", {new.id: new.term.model_dump(exclude_unset=True)})
    assert read(known, [ISSUED, *rows])[0] == {"45/TB-VP": new.id, "1602/QĐ-UBND": "other-body"}
