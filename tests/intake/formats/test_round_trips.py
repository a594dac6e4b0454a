"""For any table, what is read equals what was written, or is refused, or it is said that its letters are of an old code; never something else."""

import csv
import io

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from policyarchive.checks.text.characters import clean
from policyarchive.intake.formats.source import TableError
from tests.intake.formats.builders import excel_of, word_of

QUIET = settings(
    derandomize=True,
    database=None,
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
CELLS = st.one_of(
    st.sampled_from(["", "1", "05", "1.003", "18,18%", "7/QĐ-UBND", "02/5/2016", "Quyết định", 'Luật "Đất đai"', "a;b,c|d\te"]),
    st.sampled_from(["=1+1", "#REF!", "dòng\nhai", " 1 ", "sep=;", "TRUE", "1E5", "–"]),
    st.text(st.characters(codec="utf-8"), max_size=12),
)  # fmt: skip
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8)
)


def written(table):
    """Return the rows of a table that hold text, as a reader sees them, by their numbers."""
    rows = {}
    for number, cells in enumerate(table, 1):
        seen = ["\n".join(filter(None, map(clean, cell.replace("\r", "\n").split("\n")))) for cell in cells]
        while seen and not seen[-1]:
            seen.pop()
        if seen:
            rows[number] = tuple(seen)
    return rows


def as_read(read, content, ending):
    """Return the rows of the table in a file by their numbers; none where it has no text."""
    try:
        source = read(content, ending)
    except TableError as error:
        if str(error) != "import.error.empty":
            raise
        return {}
    # Letters that prove an old code are read in it, and that is said: see test_legacy.py.
    # So is a sign that only a picture font shows: see test_word.py.
    assume(not {"legacy-font", "symbol"} & {warning.code for warning in source.warnings})
    return {row.number: row.cells for row in source.tables[0].rows}


def without_controls(table):
    """Return a table without the signs that XML does not allow, or that mean a line break in it."""
    return [
        [
            ILLEGAL_CHARACTERS_RE.sub("", cell).translate({0xFFFE: None, 0xFFFF: None, 13: None})
            for cell in row
        ]
        for row in table
    ]


@QUIET
@example(table=[["KÜ", "KÛ0GÛ"]])  # by chance, words of an old code
@given(table=TABLES)
def test_tables_of_word(read, table):
    table = without_controls(table)
    assert as_read(read, word_of(table), ".docx") == written(table)


@QUIET
@given(table=TABLES)
def test_tables_of_excel(read, table):
    table = [[cell.replace("_x", "_ x") for cell in row] for row in without_controls(table)]
    assert as_read(read, excel_of(table), ".xlsx") == written(table)


@QUIET
@given(
    table=TABLES.filter(lambda table: len(table[0]) > 1),
    separator=st.sampled_from([",", ";", "\t"]),
    bom=st.booleans(),
)
def test_tables_of_csv_that_say_their_separator(read, table, separator, bom):
    table = without_controls(table)
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(table)
    content = f"sep={separator}\r\n{text.getvalue()}".encode("utf-8-sig" if bom else "utf-8")
    assert as_read(read, content, ".csv") == written(table)


WORDS = st.sampled_from(
    [
        "1",
        "25",
        "Quyết định",
        "7/QĐ-UBND",
        "02/5/2016",
        "Số 7, ngày 2",
        "a; b; c; d",
        "Trích yếu",
        'Luật "Đất đai"',
    ]
)
LISTS = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=2, max_size=9)
)


@QUIET
@given(table=LISTS, separator=st.sampled_from([",", ";", "\t", "|"]))
def test_lists_of_csv_whose_separator_must_be_found(read, table, separator):
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(table)
    try:
        assert as_read(read, text.getvalue(), ".csv") == written(table)
    except TableError as error:
        assert str(error) == "import.error.separator"


@QUIET
@given(
    raw=st.binary(max_size=400),
    ending=st.sampled_from([".docx", ".xlsx", ".csv", ".txt"]),
    real=st.booleans(),
)
def test_any_bytes_are_read_or_refused(read, raw, ending, real):
    content = (word_of if ending == ".docx" else excel_of)([["STT", "7/QĐ"]]) if real else b""
    assume(raw)
    middle = len(content) // 2
    try:
        read(content[:middle] + raw + content[middle + len(raw) :], ending)
    except TableError as error:
        assert str(error).startswith("import.error.")
