"""For any table: every row is in one place, an entry is what was written, and no entry is in a section that is not its own.

All content is invented.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass

import docx
import openpyxl
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from policyarchive.intake.formats.read import read_text
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.lists.lines import lines_of
from policyarchive.intake.lists.read import read_lists
from tests.intake.formats.builders import excel_of, word_of

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADS = [
    ["STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"],
    ["STT", "Loại văn bản", "Văn bản", "", "Trích yếu"],
    ["", "", "Số", "Ngày", ""],
    ["Tên loại và trích yếu", "Số, ngày, tháng ban hành", "Ghi chú", "", ""],
    ["(1)", "(2)", "(3)", "(4)", "(5)"],
]
TEXTS = st.sampled_from(
    ["", "1", "2.", "I", "II", "A", "B.", "a)", "1.2", "Phần I", "Tỉnh ủy", "I. Tỉnh ủy", "B) Sở", "Năm 2019", "2020", "Quyết định"]
    + ["7/QĐ-UBND", "Số 8/KH ngày 3/6/2016", "4263", "02/5/2016", "và trồng cây", "Cộng: 2", "(tiếp theo)", "Phụ lục 2", "Sở (tiếp)", "–"]
)  # fmt: skip
ENTRIES = st.tuples(
    st.sampled_from(["1", "2", "3.", "", "x"]),
    st.sampled_from(["Quyết định", ""]),
    st.sampled_from(["7/QĐ-UBND", "71-NQ/TU", "Không số"]),
    st.sampled_from(["02/5/2016", "2016", ""]),
    st.sampled_from(["Trồng cây", "Tưới\ncây", ""]),
).map(list)
ROWS = st.one_of(
    ENTRIES, ENTRIES, st.sampled_from(HEADS[:1]), st.sampled_from(HEADS), st.lists(TEXTS, min_size=5, max_size=5),
    st.lists(TEXTS, min_size=2, max_size=2).map(lambda pair: [*pair, "", "", ""]), TEXTS.map(lambda text: [text, "", "", "", ""]),
)  # fmt: skip
TABLES = st.lists(ROWS, min_size=1, max_size=14)


def csv_of(table):
    text = io.StringIO()
    csv.writer(text, delimiter="|", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
    return f"sep=|\n{text.getvalue()}".encode()


WRITERS = {".docx": word_of, ".xlsx": excel_of, ".csv": csv_of}


def on_one_line(cells):
    return tuple(" ".join(cell.split()) for cell in cells)


@QUIET
@given(table=TABLES, ending=st.sampled_from(sorted(WRITERS)))
def test_every_row_is_in_one_place_and_an_entry_is_what_was_written(read, table, ending):
    try:
        source = read(WRITERS[ending](table), ending)
    except TableError as refusal:
        assert str(refusal) == "import.error.empty"
        return
    lists = read_lists(source)
    places = Counter(line for found in lists for line in found.heading_rows)
    places.update(item.line for found in lists for item in (*found.headings, *found.entries, *found.unread))
    above = sum(len(found.above) for found in lists)
    if lists:
        assert max(places.values()) == 1 and len(places) + above == len(lines_of(source))
    for found in lists:
        for entry in found.entries:
            written = on_one_line(table[entry.place.row - 1])
            assert len(entry.cells) == len(found.columns)
            assert entry.cells == written[: len(entry.cells)] and not any(written[len(entry.cells) :])
            assert (
                lines_of(source)[entry.line - 1]
                == [*map(str, written)][: len(lines_of(source)[entry.line - 1])]
            )


MERGES = st.lists(
    st.tuples(st.integers(1, 4), st.integers(1, 6), st.integers(1, 3)), max_size=4
)  # column, row, more rows


def without_overlap(merges, height):
    """Return the merges that fit into a table, as (column, first row, last row); no two of them meet."""
    kept = []
    for column, first, more in merges:
        last = first + more
        apart = all(column != other or last < top or bottom < first for other, top, bottom in kept)
        if apart and last < height:
            kept.append((column, first, last))
    return kept


def word_with(table, merges):
    document = docx.Document()
    written = document.add_table(rows=len(table), cols=len(table[0]))
    for column, first, last in merges:
        written.cell(first, column).merge(written.cell(last, column))
    for number, cells in enumerate(table):
        for column, text in enumerate(cells):
            if text:
                written.cell(number, column).text = text
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def excel_with(table, merges):
    book = openpyxl.Workbook()
    for cells in table:
        book.active.append([text or None for text in cells])
    for column, first, last in merges:
        book.active.merge_cells(
            start_row=first + 1, end_row=last + 1, start_column=column + 1, end_column=column + 1
        )
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


@settings(QUIET, max_examples=25)
@given(
    rows=st.lists(ENTRIES, min_size=3, max_size=9), merges=MERGES, ending=st.sampled_from([".docx", ".xlsx"])
)
def test_what_is_merged_holds_for_each_row(read, rows, merges, ending):
    table = [HEADS[0], *([str(number), *cells[1:]] for number, cells in enumerate(rows, 1))]
    kept = without_overlap(merges, len(table))
    for column, first, last in kept:
        for number in range(first + 1, last + 1):
            table[number][column] = ""
    source = read((word_with if ending == ".docx" else excel_with)(table, kept), ending)
    (found,) = read_lists(source)
    for column, first, last in kept:
        for number in range(first + 1, last + 1):
            table[number][column] = table[first][column]
    assert len(found.entries) + len(found.unread) + len(found.headings) == len(rows)
    for entry in found.entries:
        assert entry.cells == on_one_line(table[entry.place.row - 1])[: len(entry.cells)]


STYLES = {
    "letter": ["A", "B", "C"],
    "roman": ["I", "II", "III"],
    "digits": ["1", "2", "3"],
    "small": ["a", "b", "c"],
    "division": ["Mục 1", "Mục 2", "Mục 3"],
    "none": ["", "", ""],
}
LABELS = ["Tỉnh ủy", "Hội đồng nhân dân", "Ủy ban nhân dân"]


def first_of(mark):
    """Return the first mark of the style of a mark."""
    return next(marks[0] for marks in STYLES.values() if mark in marks)


DAMAGES = {
    "a further cell": lambda mark, label: [mark or "A", label, "", "12 văn bản", ""],
    "no mark": lambda mark, label: [label, "", "", "", ""],
    "the first mark again": lambda mark, label: [first_of(mark), label, "", "", ""],
    "a small letter": lambda mark, label: ["", label.lower(), "", "", ""],
}
LEVELS = st.lists(st.sampled_from(sorted(STYLES)), min_size=1, max_size=3, unique=True)


@dataclass(frozen=True)
class Written:
    """A row of a list with sections. labels: of its section and those above it."""

    cells: list
    labels: tuple


@st.composite
def outlines(draw, levels, damages, above=()):
    """Return the rows of the sections within one, all the way down; damages: what may befall headings, level by level."""
    rows, named = [], list(zip(STYLES[levels[0]], LABELS, strict=True))
    for mark, name in named[: draw(st.integers(1, 3))]:
        damage, label = draw(st.sampled_from(damages[0])), f"{name} {len(above)}"
        labels = (*above, label)
        heading = damage(mark, label) if damage else draw(st.sampled_from(printed(mark, label, levels)))
        rows.append(Written([*heading, *[""] * (5 - len(heading))], labels))
        if levels[1:]:
            rows += draw(outlines(levels[1:], damages[1:], labels))
        else:
            rows += [
                Written([str(n), "", f"{n}/QĐ-UBND", "2/5/2016", "Trồng cây"], labels)
                for n in range(1, draw(st.integers(2, 4)))
            ]
    return rows


@st.composite
def damaged(draw):
    """Return the rows of sections of which some headings are damaged; without marks are those of one level at most."""
    levels, name = draw(LEVELS), draw(st.sampled_from(sorted(DAMAGES)))
    assume(name != "no mark" or "none" not in levels)
    only = draw(st.integers(0, len(levels) - 1)) if name == "no mark" else None
    damages = [
        [None, None, DAMAGES[name]] if only in (None, depth) else [None] for depth in range(len(levels))
    ]
    return draw(outlines(levels, damages))


def printed(mark, label, levels):
    """Return the ways to print a heading."""
    if not mark:
        return [[label], ["", label]]
    joined = [[f"{mark}. {label}"], ["", f"{mark}) {label}"], ["", "", f"{mark} - {label}"]]
    return (
        joined
        if mark in STYLES["digits"] and levels[1:]
        else [*joined, [mark, label], [f"{mark}.", "", label]]
    )


def read_outline(rows):
    """Return the list of some rows, and the labels of the section of each entry by the index of its row."""
    table = [HEADS[0], *(row.cells for row in rows)]
    (found,) = read_lists(read_text(csv_of(table).decode()))
    labels = {heading.path: heading.label for heading in found.headings}
    chains = {
        entry.place.row - 2: [labels[entry.path[:depth]] for depth in range(1, len(entry.path) + 1)]
        for entry in found.entries
    }
    return found, chains


@QUIET
@given(rows=LEVELS.flatmap(lambda levels: outlines(levels, [[None]] * len(levels))))
def test_every_entry_is_in_its_section(rows):
    found, chains = read_outline(rows)
    assert [line.text for line in found.unread] == []
    assert chains == {index: [*row.labels] for index, row in enumerate(rows) if "/" in row.cells[2]}


@settings(QUIET, max_examples=200)
@given(rows=damaged())
def test_no_entry_is_in_a_section_that_is_not_its_own(rows):
    for index, chain in read_outline(rows)[1].items():
        assert chain == [label for label in rows[index].labels if label in chain]
