"""Hand-written pages: cells know their headings, words of code stay whole."""

import pytest

from policyarchive.build.written import keep_code_whole, mark_tables

TABLE = """<table>
<thead>
<tr>
<th>Tool &amp; <code>flag</code></th>
<th style="text-align: right;">Seconds</th>
<th>Remark</th>
</tr>
</thead>
<tbody>
<tr>
<td>{first}</td>
<td style="text-align: right;">1.5</td>
<td>fast</td>
</tr>
</tbody>
</table>"""


def test_a_cell_has_the_heading_of_its_column_and_its_alignment_as_a_class():
    marked = mark_tables(TABLE.format(first="ours"))
    assert '<td data-label="Seconds" class="align-right">1.5</td>' in marked
    assert "<td>ours</td>" in marked and "style=" not in marked


def test_a_number_at_the_start_of_a_row_has_its_heading_too():
    assert '<td data-label="Tool &amp; flag">1.000</td>' in mark_tables(TABLE.format(first="1.000"))


def test_other_tables_stay_as_they_are():
    table = '<table class="records"><tr><td>a</td></tr></table>'
    assert mark_tables(table) == table


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<code>run --dry-run x</code>", '<code>run <span class="unbroken">--dry-run</span> x</code>'),
        ("<code>a_b</code>", "<code>a_b</code>"),
        ("<pre><code>run --dry-run</code></pre>", "<pre><code>run --dry-run</code></pre>"),
        ("<code>&lt;a-b&gt;</code>", '<code><span class="unbroken">&lt;a-b&gt;</span></code>'),
        (f"<code>{'a-' * 20}b</code>", f"<code>{'a-' * 20}b</code>"),
        (
            "<code>tests/a_long_folder/with_a_long_file.py</code>",
            "<code>tests/<wbr>a_long_folder/<wbr>with_a_long_file.py</code>",
        ),
        ("<code>tests/a/b.py</code>", "<code>tests/a/b.py</code>"),
        ("not-code", "not-code"),
    ],
)
def test_words_of_code_stay_whole_unless_they_are_longer_than_a_line(html, kept):
    assert keep_code_whole(html) == kept


def test_names_with_a_few_columns_of_figures_stay_a_table_on_phones():
    narrow = (
        "<table>\n<thead>\n<tr>\n<th>A</th>\n"
        + '<th style="text-align: right;">n</th>\n' * 4
        + "</tr>\n</thead>\n</table>"
    )
    assert mark_tables(narrow).startswith("<table data-figures>")
    for wider in (narrow.replace("<th>A", "<th>B</th>\n<th>A"), narrow.replace("right", "left")):
        assert mark_tables(wider).startswith("<table>")
