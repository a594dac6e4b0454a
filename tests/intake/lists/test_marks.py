"""Marks of sections, alone and before a label. All content is invented."""

from policyarchive.intake.lists.marks import read_mark, split_mark

ALONE = {
    "A": "A", "A.": "A", "Đ.": "Đ", "I": "I", "(I)": "I", "XXIV.": "XXIV", "II.-": "II", "1": "1", "01.": "01", "1)": "1", "1.2": "1.2",
    "1.2.": "1.2", "I.1": "I.1", "a)": "a", "(a)": "a", "đ": "đ", "Phần I": "Phần I", "Phần thứ nhất": "Phần thứ nhất", "MỤC 2": "MỤC 2",
    "Chapter Two": "Chapter Two", "Partie II": "Partie II",
    "": None, "AB": None, "IIII": None, "ii": None, "2019": None, "Sở": None, "-": None, "1/2019": None, "Mục lục": None, "7/QĐ": None,
}  # fmt: skip
AHEAD = {
    "A. Trung ương": ("A", "Trung ương"),
    "B.GIAI ĐOẠN 2016 - 2020": ("B", "GIAI ĐOẠN 2016 - 2020"),
    "I) Tỉnh ủy": ("I", "Tỉnh ủy"),
    "I - Tỉnh ủy": ("I", "Tỉnh ủy"),
    "II Tỉnh ủy": ("II", "Tỉnh ủy"),
    "IV/ Tỉnh ủy": ("IV", "Tỉnh ủy"),
    "1.2 Tỉnh ủy": ("1.2", "Tỉnh ủy"),
    "1.2. Tỉnh ủy": ("1.2", "Tỉnh ủy"),
    "a) Nghị quyết": ("a", "Nghị quyết"),
    "Phần I. Tỉnh ủy": ("Phần I", "Tỉnh ủy"),
    "PHẦN THỨ HAI: Tỉnh ủy": ("PHẦN THỨ HAI", "Tỉnh ủy"),
    "Mục 2.1. Tỉnh ủy": ("Mục 2.1", "Tỉnh ủy"),
    "Phần I": ("Phần I", "Phần I"),
    "A Lưới": None,
    "15 văn bản": None,
    "T.Ư. Đảng": None,
    "TM. ỦY BAN NHÂN DÂN": None,
    "Năm 2019": None,
    "2016-2020": None,
    "12.5.2016 ban hành": None,
    "Mục tiêu quốc gia": None,
    "Phần mềm": None,
    "Đ/c Bí thư": None,
    "Ủy ban nhân dân": None,
}


def test_marks_alone():
    found = {text: mark and mark.text for text in ALONE for mark in [read_mark(text)]}
    assert {text: mark for text, mark in found.items() if mark != ALONE[text]} == {}


def test_marks_before_a_label():
    found = {text: split and (split[0].text, split[1]) for text in AHEAD for split in [split_mark(text)]}
    assert {text: split for text, split in found.items() if split != AHEAD[text]} == {}


def test_a_mark_says_what_it_can_be():
    readings = {
        text: [(r.style, r.values) for r in read_mark(text).readings] for text in ("C", "D", "XIV", "1.2")
    }
    assert readings == {
        "C": [("roman", (100,)), ("letter", (3,))],
        "D": [("letter", (4,))],
        "XIV": [("roman", (14,))],
        "1.2": [("digits.digits", (1, 2))],
    }
    assert read_mark("Phần thứ hai").readings == read_mark("PHẦN II").readings
