"""What a Word file shows is, as Markdown, the same words for the reader of full texts. All content is invented."""

from hypothesis import given
from hypothesis import strategies as st

from policyarchive.intake.as_markdown import as_markdown
from policyarchive.intake.formats.source import TABLE, Paragraph, Place, Row, Source, Table
from policyarchive.registry.full_text import parse

WORDS = st.text(alphabet="Điều 1.aă(*)_`\\|<#>-", min_size=1, max_size=30).map(str.strip).filter(any)
CELLS = st.lists(WORDS | st.just(""), min_size=1, max_size=4).filter(any).map(tuple)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(Place(TABLE), tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))


def read(*blocks: Paragraph | Table) -> list[str]:
    """Return what full texts say after the way through Markdown, a text per block, its number in front."""
    parsed = parse(as_markdown(Source(blocks)), "vi")
    return [". ".join(filter(None, (block.label, block.text))) for block in parsed.blocks]


def test_marks_of_markdown_stay_signs():
    for written in (
        "(*) và (*)",
        "__a__ _b_ **c**",
        "# không phải đề mục",
        r"a \* b \\",
        "`a` <b>c</b> [d](e)",
        "a | b",
        "> a",
    ):
        assert read(Paragraph(written)) == [written], written


def test_a_line_break_of_a_title_ends_it():
    assert read(Paragraph("Điều 1. Hiệu lực\nQuyết định có hiệu lực.")) == [
        "Điều 1. Hiệu lực",
        "Quyết định có hiệu lực.",
    ]


def test_rows_are_lines_and_what_stands_alone_is_a_paragraph():
    rows = table(("ỦY BAN", "CỘNG HÒA\nĐộc lập"), ("Số: 7",), ("Cây", "Số | gầu", "Ghi chú"), ("Bàng", "2"))
    assert as_markdown(Source((rows,))) == (
        "| ỦY BAN | CỘNG HÒA Độc lập |  |\n| --- | --- | --- |\n\nSố: 7\n\n"
        "| Cây | Số \\| gầu | Ghi chú |\n| --- | --- | --- |\n| Bàng | 2 |  |\n"
    )
    assert read(rows) == [
        "| ỦY BAN | CỘNG HÒA Độc lập | |",
        "Số: 7",
        "| Cây | Số | gầu | Ghi chú |",
        "| Bàng | 2 | |",
    ]


def test_a_merged_cell_is_in_every_row_that_it_covers():
    rows = Table(Place(TABLE), (Row(1, ("Quyết định", "7")), Row(2, ("", "8"), frozenset({0}))))
    assert read(rows) == ["| Quyết định | 7 |", "| Quyết định | 8 |"]


@given(
    st.lists(
        WORDS.map(Paragraph) | st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: table(*rows)),
        min_size=1,
        max_size=5,
    )
)
def test_no_letter_is_lost(blocks):
    said = " ".join(read(*blocks))
    texts = [
        text
        for block in blocks
        for text in (
            [block.text] if isinstance(block, Paragraph) else sum((row.cells for row in block.rows), ())
        )
    ]
    for word in " ".join(texts).split():
        if any(sign.isalnum() for sign in word):
            assert word.strip(".:") in said, (word, said)
