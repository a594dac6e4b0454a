import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.text import fold, nfc, plain_dashes, slug

arbitrary = settings(derandomize=True, deadline=None, max_examples=200)


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
@given(st.text())
def test_fold_and_slug_are_stable(text):
    assert fold(fold(text)) == fold(text)
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
