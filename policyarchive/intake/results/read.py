"""Reading the tables of results in a source."""

from collections.abc import Mapping, Sequence

from policyarchive.intake.formats.source import Source
from policyarchive.intake.lists.lines import blocks_of
from policyarchive.intake.results.finding import Finder
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.results.table import table_of


def read_results(
    source: Source,
    *,
    columns: Mapping[str, str] | None = None,
    decimal: str = "",
    languages: Sequence[str] = (),
) -> tuple[ResultsTable, ...]:
    """Return the tables of results in a source, in the order of the page.

    columns: what columns hold, by heading or ordinal, as meanings.told reads it; it goes before the words that are known.
    decimal: the mark before decimals, for figures that can be read in two ways. languages: those of months in headings.
    Raises NoMeaning.
    """
    finder = Finder(columns or {}, tuple(languages))
    for block in blocks_of(source):
        finder.take(block)
    return tuple(
        table_of(lines, columns=columns or {}, workbook=source.decimal, decimal=decimal, languages=languages)
        for lines in finder.finished()
    )
