"""What a person tells of a table of results: which one of a file it is, and what its columns hold."""

import sys
from collections.abc import Callable, Mapping, Sequence

from policyarchive.core.text import fold
from policyarchive.core.words import translate
from policyarchive.intake.formats.source import SHEET, Source
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.indicators.own_tables import as_printed_before, held_columns, own_columns
from policyarchive.intake.results.areas import areas_in
from policyarchive.intake.results.meanings import PLAIN, NoMeaning, told
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.results.read import read_results
from policyarchive.registry.load import Registry


def meanings_told(text: str | None) -> dict[str, str]:
    """Return what "Năm 2020=value@2020, 4=note" says, by heading or number of a column. Raises ChoiceError."""
    meanings: dict[str, str] = {}
    for part in filter(str.strip, (text or "").split(",")):
        heading, sign, meaning = part.rpartition("=")
        try:
            told(meaning.strip())
        except NoMeaning:
            sign = ""
        if not sign:
            raise ChoiceError("import.meanings_form", plain=", ".join(PLAIN))
        meanings[heading.strip()] = meaning.strip()
    return meanings


def chosen_table(tables: Sequence[ResultsTable], wanted: str | None) -> ResultsTable:
    """Return the table that a person wants: by the name of its sheet or by its number; the first without a wish. Raises ChoiceError."""
    if not tables:
        raise ChoiceError("import.error.no_dates")
    for number, table in enumerate(tables, 1):
        names = (str(number), fold(table.place.name)) if table.place.name else (str(number),)
        if wanted is None or fold(wanted) in names:
            return table
    raise ChoiceError("import.no_table", name=wanted, names=names_of(tables))


def names_of(tables: Sequence[ResultsTable]) -> str:
    """Return the tables of a file, each by its number and its sheet."""
    numbered = ((number, table.place) for number, table in enumerate(tables, 1))
    return ", ".join(f"{n} ({place.name})" if place.kind == SHEET else str(n) for n, place in numbered)


def read_told(
    source: Source, meanings: Mapping[str, str], wanted: str | None, *, decimal: str, languages: Sequence[str]
) -> ResultsTable:
    """Return the table that a person wants, read as it is told. Raises ChoiceError."""
    return chosen_table(read_results(source, columns=meanings, decimal=decimal, languages=languages), wanted)


def read_own(
    registry: Registry, source: Source, meanings: Mapping[str, str], wanted: str | None, *, decimal: str
) -> ResultsTable:
    """Return the table that a person wants, its columns by what the archive knows of its own table. Raises ChoiceError."""
    told = held_columns(registry) | own_columns(registry, source) | {**meanings}
    languages = registry.archive.languages
    table = read_told(source, told, wanted, decimal=decimal, languages=languages)
    before = as_printed_before(registry, table) if table.asked else {}
    return read_told(source, before | told, wanted, decimal=decimal, languages=languages) if before else table


def refuse_areas(table: ResultsTable) -> None:
    """Raise ChoiceError for a table whose rows are areas: its figures are those of one indicator each, by area."""
    areas = areas_in(table)
    if areas:
        raise ChoiceError("import.by_area", name=areas[0])


def ask_columns(table: ResultsTable, language: str, ask: Callable[[str], str]) -> dict[str, str]:
    """Ask what each column holds that may hold several things; return what was answered, by the number of the column."""
    answers: dict[str, str] = {}
    for position in table.asked:
        column = table.columns[position]
        values = {"number": position + 1, "heading": column.heading, "readings": " | ".join(column.readings)}
        answer = ask(translate(language, "import.meaning_question", **values)).strip()
        try:
            told(answer)
        except NoMeaning:
            continue
        answers[str(position + 1)] = answer
    return answers


def ask_on_terminal(question: str) -> str:
    """Print a question beside the report and return the line that is typed."""
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline()
