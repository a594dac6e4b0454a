import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.text import fold, nfc, normalise_title, plain_dashes, slug

arbitrary = settings(derandomize=True, deadline=None, max_examples=200)
# The scripts and forms that records may hold, and many beyond. Of all of Unicode Hypothesis first makes a table,
# which takes seconds.
RANGES = ((0x20, 0x7F), (0xA0, 0x2FF0), (0xF900, 0xFFFF), (0x1D400, 0x1D800), (0x1F300, 0x1F600))
signs = "".join(chr(code) for first, end in RANGES for code in range(first, end))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điều 1", "dieu 1"),
        ("ĐÐƉđðɖ", "dddddd"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        (unicodedata.normalize("NFD", "Quyết định"), "quyet dinh"),
        ("2041–2045", "2041-2045"),
        ("ƯỚC ượt", "uoc uot"),
    ],
)
def test_fold_makes_spellings_equal(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("7/QĐ-UBND", "7-qd-ubnd"),
        ("13/2041/TTLT-BXD-BTN&MT", "13-2041-ttlt-bxd-btn-mt"),
        ("  ../../etc ", "etc"),
        ("88–BC/TU", "88-bc-tu"),
    ],
)
def test_slug_is_a_safe_part_of_a_path(text, path):
    assert slug(text) == path


@pytest.mark.parametrize("dash", "‐‑‒–—―−﹘﹣－")
def test_every_dash_becomes_a_hyphen(dash):
    assert plain_dashes(f"1{dash}2") == "1-2"


def test_nfc_composes():
    assert nfc("e\u0302\u0301") == "ế"


@arbitrary
@given(st.text(signs + "\0\t\n\x85"))
def test_fold_and_slug_are_stable(text):
    assert fold(fold(text)) == fold(text)
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("printed", "reading", "reasons"),
    [
        ("Quy định tưới cây", "Quy định tưới cây", ()),
        ("Quy định tưới cây.", "Quy định tưới cây", ("final-stop",)),
        ("về việc trồng cây", "Về việc trồng cây", ("lower-case-start",)),
        ("đề án", "Đề án", ("lower-case-start",)),
        ("Giai đoạn 2041 – 2045", "Giai đoạn 2041-2045", ("dashes",)),
        ("giai đoạn 2041 - 2045.", "Giai đoạn 2041-2045", ("final-stop", "lower-case-start", "dashes")),
        ("Giai đoạn 2041-2045", "Giai đoạn 2041-2045", ()),
        ("Lúa - cá", "Lúa - cá", ()),
    ],
)
def test_a_reading_names_what_it_changes(printed, reading, reasons):
    assert normalise_title(printed) == (reading, reasons)
