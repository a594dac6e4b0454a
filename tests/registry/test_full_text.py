"""Full texts: articles, clauses and headings out of Markdown, plain text and the lines of a PDF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyarchive.registry.full_text import parse
from tests.support import FIXTURES

TEXT = (FIXTURES / "invented/full-text/toan-van.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def text():
    return parse(TEXT, "vi")


def test_articles_have_anchors_and_those_issued_with_it_their_own(text):
    assert [(a.anchor, a.text) for a in text.articles] == [
        ("dieu-1", "Ban hành kèm theo Quyết định này Quy định tưới cây."),
        ("dieu-2", "Quyết định có hiệu lực kể từ ngày ký. Việc áp dụng theo quy định tại Điều 9 của luật nói trên."),
        ("kem-theo-dieu-1", "Phạm vi áp dụng"),
        ("kem-theo-dieu-2", "Định mức nước"),
        ("kem-theo-dieu-3", "Trách nhiệm"),
    ]  # fmt: skip
    assert text.article("2", annex=True).text == "Định mức nước"
    assert text.article("3", annex=False) is None


def test_clauses_headings_and_items_are_blocks_of_their_own(text):
    anchors = [block.anchor for block in text.blocks if block.kind == "clause"]
    assert anchors == ["kem-theo-dieu-1-khoan-1", "kem-theo-dieu-1-khoan-2", "kem-theo-dieu-2-khoan-1"]
    assert [b.text for b in text.blocks if b.kind == "heading"] == [
        "QUYẾT ĐỊNH", "Chương I – Quy định chung", "Chương II – Tổ chức thực hiện",
    ]  # fmt: skip
    assert "a) 2 gầu vào mùa khô;" in [block.text for block in text.blocks]


def test_emphasis_is_dropped_and_markup_stays_text(text):
    words = " ".join(block.text for block in text.blocks)
    assert "tưới cây bằng" in words and "*" not in words and "<b>hồ cá</b> và {{ macro }}" in words


def test_a_number_out_of_sequence_is_no_article():
    plain = "Điều 1. Một.\nTheo\nĐiều 7. của luật khác.\nĐiều 2. Hai.\nĐiều 2a. Hai a.\nĐiều 3: Ba"
    assert [a.number for a in parse(plain, "vi").articles] == ["1", "2", "2a", "3"]
    assert [a.anchor for a in parse("# Article 5. Fees\n\n1. One.\n", "en").articles] == ["article-5"]
    assert parse("# Article 5. Fees\n\n1. One.\n", "en").blocks[1].anchor == "article-5-clause-1"


def test_passages_go_by_article(text):
    found = [(article.anchor if article else "", words) for article, words in text.passages()]
    assert [anchor for anchor, _ in found] == ["", "dieu-1", "dieu-2", "kem-theo-dieu-1", "kem-theo-dieu-2", "kem-theo-dieu-3"]  # fmt: skip
    assert "nhật ký gầu sòng" in dict(found)["kem-theo-dieu-3"]


@given(st.text(alphabet="Điềuơ 12a.#*_\n)-|", max_size=200))
def test_no_text_breaks_it_and_anchors_are_unique(written):
    anchors = [block.anchor for block in parse(written, "vi").blocks if block.anchor]
    assert len(anchors) == len(set(anchors))


@given(st.lists(st.sampled_from(TEXT.split("\n")), max_size=30))
def test_no_word_is_lost(lines):
    written = "\n".join(line for line in lines if "*" not in line and "#" not in line)
    parsed = parse(written, "vi")
    said = " ".join(f"{block.label} {block.text}" for block in parsed.blocks)
    for word in written.split():
        assert word.strip(".:") in said
