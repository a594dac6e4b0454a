"""For any table, in any file: a figure is read as what was written, or its row is refused; every line is in one place.

All content is invented.
"""

import csv
import io
from collections import Counter
from decimal import Decimal

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyarchive.intake.formats.source import TableError
from policyarchive.intake.lists.lines import lines_of
from policyarchive.intake.results.read import read_results
from tests.intake.formats.builders import excel_of, word_of
from tests.intake.formats.conftest import read

__all__ = ["read"]
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
UNITS = st.sampled_from(["%", "hộ", "triệu đồng", "lần", ""])
VALUES = st.one_of(
    st.integers(-2_000_000, 2_000_000).map(Decimal),
    st.decimals(-9_999, 9_999, places=1),
    st.decimals(-9_999, 9_999, places=2),
    st.decimals(-99, 99, places=3),
)
CONVENTIONS = st.sampled_from([(".", ","), (",", "."), (" ", ","), ("", ","), ("", ".")])


def printed(value, thousands, decimal):
    """Return a number with the marks of a convention."""
    return f"{value:,}".replace(".", "d").replace(",", thousands).replace("d", decimal)


def csv_of(table):
    text = io.StringIO()
    csv.writer(text, delimiter="|", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
    return f"sep=|\n{text.getvalue()}".encode()


WRITERS = {".docx": word_of, ".xlsx": excel_of, ".csv": csv_of}
ENDINGS = st.sampled_from(sorted(WRITERS))
HEAD = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2040", "Năm 2041", "Năm 2042"]
ROWS = st.lists(st.tuples(UNITS, st.lists(VALUES, min_size=3, max_size=3)), min_size=1, max_size=8)


def check_equal_or_refused(tables, rows):
    """Check that each of the rows, told by its name, is refused, or has the values that were written."""
    (found,) = tables
    assert [column.meaning for column in found.columns[3:]] == ["value@2040", "value@2041", "value@2042"]
    assert len(found.rows) + len(found.unread) == len(rows)
    for row in found.rows:
        unit, values = rows[int(row.order) - 1]
        assert (row.name, row.unit) == (f"Chỉ tiêu thứ {row.order}", unit)
        assert [figure.decimal for figure in row.figures.values()] == values


@QUIET
@given(rows=ROWS, marks=CONVENTIONS, ending=ENDINGS)
def test_a_figure_is_read_as_it_was_written_or_refused(read, rows, marks, ending):
    table = [HEAD]
    for number, (unit, values) in enumerate(rows, 1):
        whole = [value.to_integral_value() if unit == "hộ" else value for value in values]
        rows[number - 1] = (unit, whole)
        table.append([str(number), f"Chỉ tiêu thứ {number}", unit, *(printed(v, *marks) for v in whole)])
    check_equal_or_refused(read_results(read(WRITERS[ending](table), ending)), rows)


@QUIET
@given(
    rows=ROWS,
    ending=ENDINGS,
    marks=st.lists(CONVENTIONS, min_size=8, max_size=8),
    decimal=st.sampled_from(",."),
)
def test_a_told_mark_never_makes_another_number_of_what_has_one_reading(read, rows, ending, marks, decimal):
    table = [HEAD]
    for number, ((unit, values), own) in enumerate(zip(rows, marks, strict=False), 1):
        table.append([str(number), f"Chỉ tiêu thứ {number}", unit, *(printed(v, *own) for v in values)])
    (found,) = read_results(read(WRITERS[ending](table), ending), decimal=decimal)
    for row in found.rows:
        values, own = rows[int(row.order) - 1][1], marks[int(row.order) - 1]
        for figure, value in zip(row.figures.values(), values, strict=True):
            assert figure.decimal == value or (
                own[1] != decimal and figure.decimal in (value * 1000, value / 1000)
            )


@QUIET
@given(rows=ROWS, style=st.sampled_from(["General", "#,##0.###", "0.00", "#,##0.000"]))
def test_numbers_of_a_workbook_are_read_as_it_shows_them(read, rows, style):
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    for number, (unit, values) in enumerate(rows, 1):
        book.active.append([number, f"Chỉ tiêu thứ {number}", unit or None, *map(float, values)])
        for cell in book.active[number + 1][3:]:
            cell.number_format = style
    held = io.BytesIO()
    book.save(held)
    (found,) = read_results(read(held.getvalue(), ".xlsx"))
    assert not found.unread
    places = Decimal("0.01") if style == "0.00" else Decimal("0.001")
    for row in found.rows:
        for figure, value in zip(row.figures.values(), rows[int(row.order) - 1][1], strict=True):
            assert abs(figure.decimal - value) <= places / 2


TEXTS = st.sampled_from(
    ["", "1", "2.", "I", "A", "a)", "1.2", "-", "Hộ nghèo", "Trong đó:", "Trong đó: Nữ", "Tổng cộng", "Năm 2040", "%", "hộ", "Số hộ"]
    + ["Kế hoạch", "So sánh (%)", "Chỉ tiêu", "ĐVT", "TT", "12", "1.003", "45,5%", "+7", "–", "x", "hơn 5", "#REF!", "5-7", "Giảm 1", "(1)"]
)  # fmt: skip
ANY = st.lists(st.one_of(st.just(HEAD), st.lists(TEXTS, min_size=6, max_size=6)), min_size=1, max_size=12)


@QUIET
@given(table=ANY, ending=ENDINGS)
def test_every_line_is_in_one_place_and_every_figure_is_that_of_its_cell(read, table, ending):
    try:
        source = read(WRITERS[ending](table), ending)
    except TableError as refusal:
        assert str(refusal) == "import.error.empty"
        return
    tables, lines = read_results(source), lines_of(source)
    places = Counter(line for found in tables for line in found.heading_rows)
    places.update(item.line for found in tables for item in (*found.groups, *found.rows, *found.unread))
    around = sum(len(found.above) + len(found.below) for found in tables)
    if tables:
        assert max(places.values()) == 1 and len(places) + around == len(lines)
    for found in tables:
        for row in found.rows:
            cells = lines[row.line - 1] + [""] * len(found.columns)
            assert all(figure.printed == cells[position] for position, figure in row.figures.items())
