"""Word and Excel files as LibreOffice lays them out on paper; their pictures stay in tests/output/borders."""

import datetime
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas
import pytest

from policyarchive.core.dates import is_day
from policyarchive.exports.data.layouts import document_layout
from policyarchive.exports.data.result_layout import result_layout
from policyarchive.exports.data.table_files import document_sheet
from policyarchive.site.site import site_for
from tests.borders.conftest import OUTPUT
from tests.borders.references import run
from tests.support import LANGUAGES

MM = 25.4 / 72  # of a point
NO_SPACE = 0.3  # millimetres
XHTML = "{http://www.w3.org/1999/xhtml}"
pytestmark = pytest.mark.registry


@dataclass(frozen=True, slots=True)
class Word:
    """A word on paper, in millimetres from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page in millimetres, with its words in the order of printing."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def numbers(self) -> list[Word]:
        """What stands in the margin above."""
        return [word for word in self.words if word.bottom < 20]


@pytest.fixture(scope="module")
def paper(office, tmp_path_factory):
    """Every file as a PDF of LibreOffice, in one folder."""
    folder = tmp_path_factory.mktemp("paper")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run(
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        *sorted(office.iterdir()),
        folder=folder,
    )
    shutil.rmtree(OUTPUT, ignore_errors=True)  # pictures of an earlier run
    OUTPUT.mkdir(parents=True)
    for file in folder.glob("*.pdf"):
        run("pdftoppm", "-r", "70", "-png", file, OUTPUT / file.stem, folder=folder)
    return folder


def pages(file: Path) -> list[Page]:
    """Return the pages of a PDF."""
    tree = ElementTree.fromstring(run("pdftotext", "-bbox", file, "-", folder=file.parent))
    return [
        Page(
            float(page.get("width")) * MM,
            float(page.get("height")) * MM,
            tuple(map(_word, page.iter(f"{XHTML}word"))),
        )
        for page in tree.iter(f"{XHTML}page")
    ]


def _word(element: ElementTree.Element) -> Word:
    sides = (float(element.get(name)) * MM for name in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", *sides)


def _joined(pieces: Iterable[Word]) -> Iterator[str]:
    """Yield whole words: where a font lacks letters of Vietnamese, another one prints them, as words of their own."""
    lines: list[list[Word]] = []
    for piece in sorted(pieces, key=lambda word: word.top + word.bottom):
        middle = (piece.top + piece.bottom) / 2
        if not lines or not any(word.top + 1 < middle < word.bottom - 1 for word in lines[-1][-3:]):
            lines.append([])
        lines[-1].append(piece)
    for line in lines:
        end, text = 0.0, ""
        for word in sorted(line, key=lambda word: word.left):
            if word.left - end > NO_SPACE:
                yield text
                text = ""
            end, text = word.right, text + word.text
        yield text


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in texts; lines may break at the signs between them."""
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def printed(file: Path) -> Counter[str]:
    return words_of(text for page in pages(file) for text in _joined(page.words))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "landscape"), [("appendix-1", False), ("appendix-2", True)])
def test_word_on_paper_is_as_the_decree_has_it(paper, name, landscape, language):
    first, *others = pages(paper / f"{name}.{language}.pdf")
    assert len(others) >= (0 if landscape else 3)
    assert not first.numbers
    for number, page in enumerate(others, start=2):
        (found,) = page.numbers
        assert found.text == str(number)
        middle = (30 + page.width - 15) / 2  # of the text, between the margins
        assert abs((found.left + found.right) / 2 - middle) < 1 and found.top > 8
    for page in (first, *others):
        assert (round(page.width), round(page.height)) == ((297, 210) if landscape else (210, 297))
        text = [word for word in page.words if word not in page.numbers]
        assert min(word.left for word in text) > 29.9 and max(word.right for word in text) < page.width - 14.9
        assert (
            min(word.top for word in text) > 19.5 and max(word.bottom for word in text) < page.height - 19.5
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_on_paper_holds_every_cell_and_breaks_no_word_of_a_heading(paper, real, language):
    site = site_for(real, language)
    for name, layout in (("appendix-1", document_layout(site)), ("appendix-2", result_layout(site))):
        cells = [cell for row in layout.headings for cell in row]
        cells += [cell for line in layout.lines for cell in line.cells]
        missing = words_of([layout.title, layout.attachment, *cells]) - printed(
            paper / f"{name}.{language}.pdf"
        )
        assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["documents", "results"])
def test_excel_is_printed_across_a4_with_its_pages_counted(paper, name, language):
    found = pages(paper / f"{name}.{language}.pdf")
    for number, page in enumerate(found, start=1):
        assert (round(page.width), round(page.height)) == (297, 210)
        assert max(page.words, key=lambda word: word.bottom).text == f"{number}/{len(found)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_on_paper_cuts_no_text(paper, real, language):
    site = site_for(real, language)
    heads, *rows = document_sheet(site)
    cells = [cell for row in [heads, *rows] for cell in row[:-1] if isinstance(cell, str)]
    text = printed(paper / f"documents.{language}.pdf")
    missing = words_of(cells) - text
    assert not missing and "https" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_programs_read_days_figures_and_links_in_excel(office, real, language):
    rows = pandas.read_excel(office / f"documents.{language}.xlsx")
    days = [document.date for document in real.documents.values() if document.date and is_day(document.date)]
    read = [value for value in rows.iloc[:, 3] if isinstance(value, datetime.datetime)]
    assert sorted(day.date().isoformat() for day in read) == sorted(days)
    results = pandas.read_excel(office / f"results.{language}.xlsx")
    assert results.iloc[:, 4].dtype == float and results.iloc[:, 4].max() <= 100
