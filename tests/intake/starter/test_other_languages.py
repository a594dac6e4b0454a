"""Archives whose sources are English and French: they start, pass the check and are built, and nothing in them is Vietnamese.

Ardmore, Valmont and Valdoria, their documents and their figures are invented.
"""

import io
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pytest

from policyarchive.checks.check import check
from tests.intake.starter import office
from tests.intake.starter.conftest import built, ran
from tests.support import replace, run

TERMINAL = {"LANG": "C.UTF-8", "LC_ALL": ""}  # one that names no language
ENGLISH_LIST = [
    ["No.", "Type", "Number and date", "Title"],
    ["A", "PERIOD 2019 - 2020", "", ""],
    ["I", "County Council", "", ""],
    ["1", "Resolution", "No. CR/2019/045 of 8 April 2019", "Adopting the Green Villages Programme"],
    ["2", "Decision", "No. 2020-114 of 11 December 2020", "On planting trees along village roads"],
    ["II", "Ministry of Agriculture", "", ""],
    ["1", "Regulation", "No. 31/2019 of 2 May 2019", "On watering trees"],
    ["B", "PERIOD 2021 - 2023", "", ""],
    ["I", "County Council", "", ""],
    ["1", "Memorandum", "No. CR/2021/007 of 1 February 2021", "Implementing Resolution No. CR/2019/045 of 8 April 2019"],
]  # fmt: skip
FRENCH_LIST = [
    ["N°", "Type", "Numéro et date", "Objet"],
    ["A", "PÉRIODE 2019 - 2020", "", ""],
    ["I", "Conseil départemental", "", ""],
    ["1", "Délibération", "n° CD/2019/045 du 8 avril 2019", "Adoption du programme des villages verts"],
    ["2", "Décision", "n° 2020-114 du 11 décembre 2020", "Plantation d’arbres le long des chemins"],
    ["II", "Ministère de l’Agriculture", "", ""],
    ["1", "Arrêté", "n° 31/2019 du 1er février 2019", "Arrosage des arbres"],
]
FIGURES = [[2, 18.2, 9, 81.8, 7], [5, 45.5, 4, 36.4, -1]]
WORDS = """language.self: Français
document.name: '{type} n° {number}'
document.dated: '{name} du {date}'
date.long.months: janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""


@dataclass(frozen=True, kw_only=True)
class Archive:
    """An archive, and what starting it said."""

    folder: Path
    said: str

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def text(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")


def results(names, headings):
    return [
        *([heading] for heading in headings[:2]),
        [*headings[2], headings[3], None, None, None, headings[4]],
        [None, None, None, headings[5], None, headings[6], None, None],
        [None, None, None, *headings[7] * 2, None],
        *([n, name, "Village", *row] for n, (name, row) in enumerate(zip(names, FIGURES, strict=True), 1)),
    ]


def begun(folder, *options, rows, title, attached, table):
    listed = office.list_file(folder, rows, attached=attached, title=title)
    done = run("init", "--source", listed, "--results", office.results_file(folder, table), *options, folder / "new", **TERMINAL)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return Archive(folder=folder / "new", said=done.stdout)


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    attached = "(Attached to Report No. 12/2021 of 3 March 2021 of the Ardmore County Council)"
    table = results(
        ["Criterion 1: Trees", "Criterion 2: Water"],
        ["Annex 2: RESULTS OF THE GREEN VILLAGES PROGRAMME", attached, ["No.", "Criterion", "Unit"], "Results",
         "Change since 2019", "Year 2019", "June 2023", ["Villages", "Share (%)"]],
    )  # fmt: skip
    archive = begun(
        tmp_path_factory.mktemp("english"), "--languages", "en", "--name", "Green Villages Archive", "--country", "Valdoria",
        rows=ENGLISH_LIST, title="Annex 1: LIST OF DOCUMENTS OF THE GREEN VILLAGES PROGRAMME, 2019 - 2023",
        attached=attached, table=table,
    )  # fmt: skip
    issuers = archive.folder / "registry/vocabularies/issuers.yml"
    name = "  ministry-of-agriculture:\n    label:\n      en: Ministry of Agriculture\n"
    full = "    full_name:\n      en: Ministry of Agriculture of Valdoria\n    jurisdiction: national\n"
    replace(issuers, name, name + full)
    built(archive.folder)
    return archive


@pytest.fixture(scope="module", params=["fr", "fr,en"])
def french(request, tmp_path_factory):
    attached = "(Annexe au Rapport n° 12/2021 du 3 mars 2021 du Conseil départemental de Valmont)"
    table = results(
        ["Critère 1 : Arbres", "Critère 2 : Eau"],
        ["Annexe 2 : RÉSULTATS DU PROGRAMME", attached, ["N°", "Critère", "Unité"], "Résultats",
         "Évolution depuis 2019", "Année 2019", "Juin 2023", ["Villages", "Part (%)"]],
    )  # fmt: skip
    archive = begun(
        tmp_path_factory.mktemp("french"), "--languages", request.param, "--name", "Archives des villages verts",
        "--name", "en=Green Villages Archive", rows=FRENCH_LIST, attached=attached, table=table,
        title="Annexe 1 : LISTE DES DOCUMENTS DU PROGRAMME DES VILLAGES VERTS, 2019 - 2023",
    )  # fmt: skip
    words = archive.folder / "translations/fr.yml"
    words.write_text(WORDS + words.read_text(encoding="utf-8"), encoding="utf-8")
    built(archive.folder)
    return archive


def contents(folder: Path):
    """Yield (path, text) of the text files of a folder, and of those packed into zips, Word files and workbooks."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix not in (".woff2", ".png"):
            yield from texts(file.relative_to(folder).as_posix(), file.read_bytes())


def texts(name: str, raw: bytes):
    if not name.endswith((".zip", ".docx", ".xlsx")):
        yield name, raw.decode("utf-8", errors="replace")
        return
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for entry in packed.namelist():
            yield from texts(f"{name}/{entry}", packed.read(entry))


PAGES = 25  # of the starter, which are written in Vietnamese and English alone
# What may hold letters of Vietnamese: the tables by which search folds letters of every alphabet and reads numbers, and the
# form of the number of an article (5đ is one) in the schema of documents.
LETTERS = ("assets/search/grammar.js", "assets/search/numbering.js", "schema/registry/document.schema.json")
# What may speak of Vietnamese: the reference of the commands, the fields and the codes of the check, in English.
NAMES = (
    "commands/index.html",
    "fields/index.html",
    "problem-codes/index.html",
    "schema/registry/numbering.schema.json",
    "manifest.json",  # it lists the font
    "assets/search/word.js",  # the library names every way of counting that Word knows
    "assets/stylesheets/archive.css",
)


def found(site: Path, pattern: str, but: tuple[str, ...]):
    return [
        (path, match[0])
        for path, text in contents(site)
        if not re.sub(r"\.[0-9a-f]{8}(?=\.css$)", "", path).endswith(but)
        and (match := re.search(pattern, text))
    ]


def test_an_english_archive_has_no_letter_of_vietnamese(english):
    assert found(english.site, "[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]", LETTERS) == []


def test_a_french_archive_has_no_letter_of_vietnamese(french):
    assert found(french.site, "[ăđơưĂĐƠƯ\u1ea0-\u1ef9]", LETTERS) == []


def test_no_file_names_viet_nam_or_is_marked_as_vietnamese(english, french):
    pattern = r"(?i)\bviet ?nam|vietnamese|lang=\"vi\"|hreflang=\"vi\"|\bubnd\b"
    for archive in (english, french):
        assert found(archive.site, pattern, (*NAMES, *LETTERS)) == []


def test_what_is_left_to_do_is_said_in_english_and_names_what_the_list_gave(english, french):
    kept = (english.folder / "source/report.txt").read_text(encoding="utf-8")
    for name in ("Memorandum (memorandum)", "County Council (county-council)"):
        assert name in kept.partition("types and bodies taken from the list: ")[2]
    assert "Left for a person to do" in english.said and "country" not in english.said
    assert "names no country" in french.said
    assert re.search(r"fr: \d+ pages", french.said)[0] == f"fr: {PAGES} pages"
    for archive in (english, french):
        assert not re.search(
            "[đơưạ]", archive.said + (archive.folder / "README.md").read_text(encoding="utf-8")
        )


def test_the_check_is_content_and_speaks_english(english, french):
    for archive in (english, french):
        done = run("check", cwd=archive.folder, **TERMINAL)
        assert done.returncode == 0 and "No problems." in done.stdout and "notes: 0." in done.stdout
        assert ran(archive.folder, "fix", "--check").returncode == 0
        assert check(archive.folder / "registry").warnings == []


def test_numbers_are_read_as_those_of_any_office(english):
    registry = check(english.folder / "registry").registry
    systems = {registry.reading_of(document).system for document in registry.documents.values()}
    assert systems == {"serial-prefix", "serial-year", "serial-number-year"}
    assert set(registry.documents) == {
        "county-council/2019/cr-2019-045",
        "county-council/2020/2020-114",
        "county-council/2021/12-2021",
        "county-council/2021/cr-2021-007",
        "ministry-of-agriculture/2019/31-2019",
    }
    assert registry.archive.country == {"en": "Valdoria"} and registry.archive.place == {"en": "Ardmore"}


def test_the_head_line_reads_as_its_language_writes_it(english, french):
    assert "Report No. 12/2021 of 3 March 2021" in english.text(
        "documents/county-council/2021/12-2021/index.html"
    )
    report = french.text("documents/conseil-departemental/2021/12-2021/index.html")
    assert "Rapport n° 12/2021 du 3 mars 2021" in report and '<html lang="fr"' in report


def test_pages_without_a_translation_say_that_they_are_english(french):
    assert '<div lang="en"><h1 id="about-the-archive">' in french.text("about/index.html")
    assert '<span lang="en">' in french.text("index.html")


def test_citations_are_in_the_language_of_the_archive(english, french):
    cited = json.loads(english.text("documents/ministry-of-agriculture/2019/31-2019/citation.json"))[0]
    assert cited["language"] == "en"
    bib = english.text("documents/county-council/2019/cr-2019-045/citation.bib")
    assert "howpublished = {Resolution No. CR/2019/045}" in bib and "langid = {english}" in bib
    assert "TI  - Adopting the Green Villages Programme" in english.text("data/documents.ris")
    assert json.loads(french.text("data/documents.csl.json"))[0]["language"] == "fr"
    assert "howpublished = {Délibération n° CD/2019/045}" in french.text("data/documents.bib")


def test_the_appendices_come_out_as_they_went_in(english, french):
    for archive, rows in ((english, ENGLISH_LIST), (french, FRENCH_LIST)):
        assert ran(archive.folder, "export", 1).stdout.splitlines() == ["\t".join(row) for row in rows]
        language = check(archive.folder / "registry").registry.archive.languages[0]
        (table,) = docx.Document(str(archive.site / f"data/appendix-1.{language}.docx")).tables
        assert rows[3][2] in [cell.text for row in table.rows for cell in row.cells]
    assert ran(english.folder, "export", 2).stdout.splitlines()[0].endswith("\t2\t18.2\t9\t81.8\t7")
    assert ran(french.folder, "export", 2).stdout.splitlines()[0].endswith("\t2\t18,2\t9\t81,8\t7")


def test_figures_have_the_marks_of_the_source(english, french):
    assert '<td class="percent">45.5</td>' in english.text("results/index.html")
    assert '<td class="percent">45,5</td>' in french.text("results/index.html")
    assert json.loads(english.text("data/results.json"))[1]["observations"][0]["percent_printed"] == "45.5"
    assert ",45.5," in english.text("data/results.csv")
    sheet = openpyxl.load_workbook(english.site / "data/results.xlsx").worksheets[0]
    assert 45.5 in [cell for row in sheet.iter_rows(values_only=True) for cell in row]


def test_forms_ask_in_a_language_that_there_is_and_show_what_the_archive_has(english, french):
    form = (english.folder / ".github/ISSUE_TEMPLATE/new-document-en.yml").read_text(encoding="utf-8")
    assert "12/2021" in form and "County Council" in form and "title_en" not in form
    names = {file.name for file in (french.folder / ".github/ISSUE_TEMPLATE").glob("new-*.yml")}
    assert names == {"new-document-en.yml"}
    for archive in (english, french):
        for file in (archive.folder / ".github/ISSUE_TEMPLATE").iterdir():
            assert not re.search("[ăđơưạ]", file.read_text(encoding="utf-8")), file


def test_a_document_is_added_to_an_english_archive(english, tmp_path):
    registry = tmp_path / "registry"
    for file in filter(Path.is_file, (english.folder / "registry").rglob("*")):
        copy = registry / file.relative_to(english.folder / "registry")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    typed = ["No. CR/2022/9", "3 March 2022", "On tending hedges", "Notice of Works", "yes", "", "", "", "County Council", "", ""]  # fmt: skip
    done = run("new", "--registry", registry, typed="\n".join([*typed, ""]), **TERMINAL)
    assert done.returncode == 0 and "Written:" in done.stdout, done.stdout + done.stderr
    checked = check(registry)
    added = checked.registry.documents["county-council/2022/cr-2022-9"]
    assert checked.problems == [] and (added.date, added.type) == ("2022-03-03", "notice-of-works")
    assert added.number == "CR/2022/9" and added.printed.number is None  # no source is named
