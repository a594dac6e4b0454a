"""The lists of documents that a file holds, as plain data: columns, sections, entries, and what could not be read.

Every line of a source is in exactly one place: a heading row, a heading, an entry, an unread line, or above a list.
"""

from dataclasses import dataclass

from policyarchive.intake.formats.source import Place

ORDER, TYPE, NUMBER, DATE, NUMBER_AND_DATE = "order", "type", "number", "date", "number_and_date"
SYMBOL, DAY, MONTH, YEAR = "symbol", "day", "month", "year"  # beside a number without it; the parts of a date
ISSUER, TITLE, TYPE_AND_TITLE, SIGNER = "issuer", "title", "type_and_title", "signer"
NOTE, OTHER = "note", "other"
KINDS = (
    ORDER, TYPE, NUMBER, SYMBOL, DATE, DAY, MONTH, YEAR, NUMBER_AND_DATE, ISSUER, TITLE, TYPE_AND_TITLE, SIGNER, NOTE, OTHER,
)  # fmt: skip
NUMBERS, TITLES = (NUMBER, NUMBER_AND_DATE), (TITLE, TYPE_AND_TITLE)  # a list has a column of each

# Why a line was not read: keys of the interface words.
UNCLEAR = "import.unread.unclear"
AFTER_UNREAD_HEADING = "import.unread.after_unread_heading"
HEADING_MARK = "import.unread.heading_mark"
GOES_ON = "import.unread.goes_on"
SUMMARY = "import.unread.summary"
BELOW_LIST = "import.unread.below_list"
NUMBER_EMPTY = "import.unread.number_empty"
COLUMNS_TWICE = "import.unread.columns_twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. heading: as printed, on one line; " – " parts a spanning heading from the one below it. kind: of KINDS."""

    heading: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlace:
    """Where a row is: its table, and its number as a person counts."""

    table: Place
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The heading of a section. place: None for a paragraph, which is in no table; line: of the source, from 1.

    mark: "A", "I", "1.2", "Phần I", "" where it has none. label: without the mark, and without "(tiếp theo)".
    path: the keys of the section and those above it; a key is the mark, or the ordinal among the sections beside it.
    A heading that is printed again has the path of its section again.
    """

    place: RowPlace | None
    line: int
    mark: str
    label: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row that is a document. cells: one for each column, on one line each; path: of its section, () without one."""

    place: RowPlace
    line: int
    cells: tuple[str, ...]
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A line of a list that is not read. place: None for a paragraph; text: its cells, "a | b"; reason: key of the words.

    cells: one for each column.
    """

    place: RowPlace | None
    line: int
    cells: tuple[str, ...]
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTable:
    """A list of documents, which may go on over several tables.

    heading_rows: the lines of the rows that name or number columns, and of titles printed again on a further page.
    above: the lines since the list before, each on one line. place: of the first table.
    """

    columns: tuple[Column, ...]
    heading_rows: tuple[int, ...]
    headings: tuple[Heading, ...]
    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]
    above: tuple[str, ...]
    place: Place
