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


PAGE = "Căn cứ đề nghị của Trưởng làng tại Tờ trình số 1 về việc trồng cây ở hai bên đường làng;\n\n"
TITLES = {  # a text: what follows the number of its first article, and the paragraph after it
    "Điều 1. Hiệu lực thi hành\nQuyết định có hiệu lực từ ngày ký.": ("Hiệu lực thi hành", "Quyết định có hiệu lực từ ngày ký."),
    "Article 1. Entry into force\nThis Decision is in force.": ("Entry into force", "This Decision is in force."),
    "Điều 1.\nHiệu lực thi hành\nQuyết định có hiệu lực.": ("Hiệu lực thi hành", "Quyết định có hiệu lực."),
    "**Điều 1.** Hiệu lực thi hành\n20 ngày sau khi ký.": ("Hiệu lực thi hành", "20 ngày sau khi ký."),
    "Điều 1. Hiệu lực\nthi hành\nQuyết định có hiệu lực.": ("Hiệu lực thi hành", "Quyết định có hiệu lực."),
    "Điều 1. Tưới cây:\nMỗi ngày hai gầu.": ("Tưới cây: Mỗi ngày hai gầu.", None),
    "Điều 1. Việc này có hiệu lực. Nó áp dụng tại\nĐiều 9 của luật.": ("Việc này có hiệu lực. Nó áp dụng tại Điều 9 của luật.", None),
    PAGE + "Điều 1. Phê duyệt kế hoạch trồng cây ở hai bên đường làng trong năm 2041 của\nỦy ban nhân dân xã.":
        ("Phê duyệt kế hoạch trồng cây ở hai bên đường làng trong năm 2041 của Ủy ban nhân dân xã.", None),
    PAGE + "Điều 1. Trách nhiệm của Trưởng làng trong việc trồng cây và tưới cây ở hai bên\nđường làng\nTrưởng làng ghi sổ.":
        ("Trách nhiệm của Trưởng làng trong việc trồng cây và tưới cây ở hai bên đường làng", "Trưởng làng ghi sổ."),
}  # fmt: skip


def test_the_title_of_an_article_ends_with_its_line():
    wrong = {}
    for written, expected in TITLES.items():
        blocks = parse(written, "vi").blocks
        place = next(number for number, block in enumerate(blocks) if block.kind == "article")
        after = blocks[place + 1].text if blocks[place + 1 :] else None
        if (blocks[place].text, after) != expected:
            wrong[written] = blocks[place].text, after
    assert wrong == {}


def test_what_a_backslash_stands_before_is_no_mark():
    written = r"\# Không phải đề mục \(\*\) và chú thích \(\*\) của \*\*sổ\*\*, *nhưng* đây thì nghiêng"
    (block,) = parse(written, "vi").blocks
    assert (block.kind, block.text) == (
        "paragraph", "# Không phải đề mục (*) và chú thích (*) của **sổ**, nhưng đây thì nghiêng",
    )  # fmt: skip


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
